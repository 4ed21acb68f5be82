using CompetenceAssessment.Credentials.Layout;
using CompetenceAssessment.Credentials.Pdf;

namespace CompetenceAssessment.Credentials.Certificates;

/// <summary>The upper part of a certificate, centred: body, title and number, holder, what is awarded.</summary>
internal sealed class CertificateHead(CertificateFacts facts, CertificateStyles styles, Palette palette, StructureElement parent)
{
    private readonly Column column = new(parent, CertificateSheet.Left, CertificateSheet.Width, Alignment.Centre);

    public Piece Body()
    {
        string?[] particulars = [facts.Body.Address, facts.Body.RegistryCode is { } code ? $"registrikood {code}" : null];
        var line = string.Join(" · ", particulars.Where(p => !string.IsNullOrWhiteSpace(p)));
        return Piece.Stack(
            column.Fitted("P", facts.Body.Name.First, styles.BodyName, lines: 2, smallest: 0.8, facts.Body.Name.FirstLanguage),
            column.Translation(facts.Body.Name, styles.BodyTranslation),
            line.Length == 0 ? null : Piece.Space(1.5),
            line.Length == 0 ? null : column.Text("P", [new TextSpan(line, styles.BodyAddress)]));
    }

    public Piece Title()
    {
        var title = CertificateWords.Title(facts.Award);
        return Piece.Stack(
            column.Fitted("H1", title.First, styles.Title, lines: 1, smallest: 0.7),
            column.Translation(title, styles.TitleTranslation),
            Piece.Space(7),
            Ornament(),
            Piece.Space(7),
            Number());
    }

    public Piece Holder()
    {
        var personal = Personal();
        return Piece.Stack(
            column.Bilingual("P", CertificateWords.Statement, styles.Sentence, styles.SentenceTranslation),
            Piece.Space(6),
            column.Fitted("P", facts.Holder.Name, styles.Holder, lines: 1, smallest: 0.62),
            personal is null ? null : Piece.Space(2),
            personal);
    }

    public Piece Award() => Piece.Stack(
        column.Bilingual("P", CertificateWords.Awarded(facts.Award), styles.Sentence, styles.SentenceTranslation),
        Piece.Space(6),
        column.Fitted("P", Levelled(facts.Qualification.First, facts.Qualification.FirstLanguage), styles.Qualification, lines: 2, smallest: 0.7, facts.Qualification.FirstLanguage),
        QualificationTranslation(),
        Specialisation(),
        Piece.Space(4),
        CertificateWords.Level(facts) is { } level ? column.Bilingual("P", level, styles.Small, styles.SmallTranslation) : null);

    /// <summary>A short rule in the body's colour between title and number.</summary>
    private Piece Ornament()
    {
        const double Length = 54;
        return new Piece(1, (page, top) =>
        {
            page.Tag(Artifact.Layout);
            page.HorizontalLine((PageCanvas.Width - Length) / 2, top + 0.5, Length, 1, palette.Accent);
            page.End();
        });
    }

    private Piece? Number()
    {
        List<TextSpan> spans = [];
        if (facts.Number is { } number)
            spans.Add(new TextSpan($"Nr {number}", styles.Number));
        if (facts.Duplicate > 0)
        {
            var duplicate = CertificateWords.Duplicate(facts.Duplicate);
            spans.Add(new TextSpan($"{(spans.Count > 0 ? "  ·  " : "")}{duplicate.First} ", styles.Number));
            spans.Add(new TextSpan(duplicate.Translation!, styles.SmallTranslation, "en"));
        }

        return spans.Count == 0 ? null : column.Text("P", spans);
    }

    private Piece? Personal()
    {
        List<BilingualText> parts = [];
        if (facts.Holder.BirthDate is { } birth)
            parts.Add(CertificateWords.Born(birth));
        if (facts.Holder.PersonalCode is { } code)
            parts.Add(CertificateWords.PersonalCode(code));
        return parts.Count == 0 ? null : column.Bilingual("P", Joined(parts), styles.Small, styles.SmallTranslation);
    }

    private Piece? QualificationTranslation() => facts.Qualification.Translation is { } english
        ? column.Fitted("P", Levelled(english, "en"), styles.QualificationTranslation, lines: 2, smallest: 0.75, "en")
        : null;

    private Piece? Specialisation()
    {
        if (facts.Specialisation is not { } specialisation)
            return null;
        var label = CertificateWords.Specialisation;
        var line = new BilingualText($"{label.Estonian}: {specialisation.In("et")}", $"{label.English}: {specialisation.In("en")}");
        return Piece.Stack(Piece.Space(3), column.Bilingual("P", line, styles.Small, styles.SmallTranslation));
    }

    private string Levelled(string title, string language) => CertificateWords.Levelled(title, facts.Level, language);

    private static BilingualText Joined(List<BilingualText> parts) => new(
        string.Join(" · ", parts.Select(p => p.Estonian)), string.Join(" · ", parts.Select(p => p.English)));
}
