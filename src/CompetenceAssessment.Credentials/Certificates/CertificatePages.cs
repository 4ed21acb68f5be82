using CompetenceAssessment.Credentials.Layout;
using CompetenceAssessment.Credentials.Pdf;

namespace CompetenceAssessment.Credentials.Certificates;

/// <summary>Places the parts of a certificate: head at the top, foot at the bottom, the rest spread between them.
/// Competences, and then the details, go to further pages where the first has no room for them.</summary>
internal sealed class CertificatePages(
    CertificateSheet sheet, CertificateFacts facts, CertificateStyles styles, Palette palette, StructureElement parent)
{
    private const double SmallestGap = 10;
    private const double LargestGap = 34;

    private readonly CompetenceGrid competences = new(facts.Competences, styles, parent);
    private readonly DetailsGrid details = new(facts, styles, parent);

    public void Draw()
    {
        var head = new CertificateHead(facts, styles, palette, parent);
        var foot = new CertificateFoot(facts, styles, parent).Piece();
        var grid = Ruled(details.Piece());
        List<Piece> upper = [head.Body(), head.Title(), head.Holder(), head.Award()];
        List<Piece> whole = [.. upper, Piece.Stack(Heading(), competences.Whole()), grid];
        List<Piece> listLater = [.. upper, CompetenceReference(), grid];
        List<Piece> gridLater = [.. upper, CompetenceReference()];
        if (Fits(whole, foot))
            DrawFirst(whole, foot);
        else if (Fits(listLater, foot))
            DrawFirst(listLater, foot, later: []);
        else if (Fits(gridLater, foot))
            DrawFirst(gridLater, foot, later: [grid]);
        else
            DrawFirst(gridLater, Piece.Space(0), later: [grid, foot]);
    }

    private static bool Fits(List<Piece> pieces, Piece foot) => Slack(pieces, foot) >= pieces.Count * SmallestGap;

    private static double Slack(List<Piece> pieces, Piece foot) =>
        CertificateSheet.Bottom - CertificateSheet.Top - foot.Height - pieces.Sum(p => p.Height);

    /// <summary>The first page; what stands on further pages follows the competences there.</summary>
    private void DrawFirst(List<Piece> pieces, Piece foot, List<Piece>? later = null)
    {
        var page = sheet.AddPage();
        var slack = Slack(pieces, foot);
        var gap = Math.Clamp(slack / pieces.Count, SmallestGap, LargestGap);
        var top = CertificateSheet.Top + Math.Max(0, (slack - (gap * pieces.Count)) / 3);
        foreach (var piece in pieces)
        {
            piece.Draw(page, top);
            top += piece.Height + gap;
        }

        foot.Draw(page, CertificateSheet.Bottom - foot.Height);
        if (later is not null)
            DrawLater(later);
    }

    private void DrawLater(List<Piece> afterwards)
    {
        const double Top = CertificateSheet.Top + 14;
        var page = sheet.AddPage();
        var heading = Heading();
        heading.Draw(page, Top);
        var cursor = Top + heading.Height;
        for (var first = 0; first < competences.RowCount;)
        {
            if (first > 0)
                (page, cursor) = (sheet.AddPage(), Top);
            var count = Math.Max(1, competences.Within(CertificateSheet.Bottom - cursor, first));
            var part = competences.Part(first, count);
            part.Draw(page, cursor);
            cursor += part.Height;
            first += count;
        }

        foreach (var piece in afterwards)
        {
            cursor += LargestGap;
            if (cursor + piece.Height > CertificateSheet.Bottom)
                (page, cursor) = (sheet.AddPage(), Top);
            piece.Draw(page, cursor);
            cursor += piece.Height;
        }
    }

    private Piece Heading()
    {
        var column = new Column(parent, CertificateSheet.Left, CertificateSheet.Width);
        var words = CertificateWords.Competences;
        return Ruled(Piece.Stack(
            column.Text("H2", [new TextSpan($"{words.First}  ", styles.Heading), new TextSpan(words.Translation!, styles.Translation, "en")]),
            Piece.Space(5)));
    }

    private Piece CompetenceReference()
    {
        var column = new Column(parent, CertificateSheet.Left, CertificateSheet.Width, Alignment.Centre);
        return column.Bilingual("P", CertificateWords.Listed(facts.Competences.Count), styles.Small, styles.SmallTranslation);
    }

    /// <summary>A hairline above a part.</summary>
    private static Piece Ruled(Piece piece) => Piece.Stack(
        new Piece(0.5, (page, top) =>
        {
            page.Tag(Artifact.Layout);
            page.HorizontalLine(CertificateSheet.Left, top, CertificateSheet.Width, 0.5, Palette.Hairline);
            page.End();
        }),
        Piece.Space(7),
        piece);
}
