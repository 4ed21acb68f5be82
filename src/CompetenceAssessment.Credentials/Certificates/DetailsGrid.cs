using CompetenceAssessment.Credentials.Layout;
using CompetenceAssessment.Credentials.Pdf;

namespace CompetenceAssessment.Credentials.Certificates;

/// <summary>Standard, decision, dates and language: a list of labelled values side by side.</summary>
internal sealed class DetailsGrid(CertificateFacts facts, CertificateStyles styles, StructureElement parent)
{
    private const double Gutter = 14;
    private const double RowGap = 8;
    private const double LabelGap = 2;
    private const int MostInRow = 4;

    private StructureElement? list;

    public Piece Piece()
    {
        var details = Details().ToList();
        var inRow = details.Count <= MostInRow ? details.Count : (details.Count + 1) / 2;
        var rows = details.Chunk(inRow).Select(row => Row(row, inRow)).ToList();
        var separated = rows.SelectMany((row, i) => i == 0 ? [row] : (Piece[])[Layout.Piece.Space(RowGap), row]);
        return Layout.Piece.Stack(separated);
    }

    private IEnumerable<(BilingualText Label, BilingualText Value)> Details()
    {
        var standard = facts.Standard;
        yield return (CertificateWords.Standard, new($"{standard.Designation}\nversioon {standard.Version}", $"version {standard.Version}"));
        yield return (CertificateWords.Decision, facts.Decision is { } decision
            ? new($"nr {decision.Number}\n{CertificateWords.Date(decision.Date)}", null)
            : CertificateWords.Open);
        yield return (CertificateWords.Issued, facts.IssuedOn is { } issued ? new(CertificateWords.Date(issued), null) : CertificateWords.Open);
        yield return (CertificateWords.Validity, Validity());
        if (facts.ExamLanguage is { } language)
            yield return (CertificateWords.ExamLanguage, language);
    }

    private BilingualText Validity() => (facts.ValidFrom, facts.ValidUntil) switch
    {
        (null, _) => CertificateWords.Open,
        ({ } from, null) => new($"alates {CertificateWords.Date(from)},\n{CertificateWords.NoEnd.Estonian}", CertificateWords.NoEnd.English),
        ({ } from, { } until) => new($"{CertificateWords.Date(from)} –\n{CertificateWords.Date(until)} (k.a)", CertificateWords.Inclusive.English),
    };

    private Piece Row((BilingualText Label, BilingualText Value)[] details, int inRow)
    {
        var width = (CertificateSheet.Width - (Gutter * (inRow - 1))) / inRow;
        var valueTop = details.Max(d => Label(d.Label, parent, 0, width).Height) + LabelGap;
        return Layout.Piece.Beside(details.Select((detail, i) =>
            Cell(detail, CertificateSheet.Left + (i * (width + Gutter)), width, valueTop)));
    }

    /// <summary>A label and its value. The values of a row start at the same height, however long the labels are.</summary>
    private Piece Cell((BilingualText Label, BilingualText Value) detail, double x, double width, double valueTop)
    {
        var height = valueTop + Value(detail.Value, parent, x, width).Height;
        return new Piece(height, (page, top) =>
        {
            list ??= parent.AddList();
            var item = list.Add("LI");
            Label(detail.Label, item.Add("Lbl"), x, width).Draw(page, top);
            Value(detail.Value, item.Add("LBody"), x, width).Draw(page, top + valueTop);
        });
    }

    private Piece Label(BilingualText label, StructureElement element, double x, double width) =>
        new Column(element, x, width).Bilingual("Span", label, styles.Label, styles.Translation);

    private Piece Value(BilingualText value, StructureElement body, double x, double width) =>
        new Column(body, x, width).Bilingual("P", value, styles.Value, styles.Translation);
}
