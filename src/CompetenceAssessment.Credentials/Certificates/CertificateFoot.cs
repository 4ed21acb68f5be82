using CompetenceAssessment.Credentials.Layout;
using CompetenceAssessment.Credentials.Pdf;

namespace CompetenceAssessment.Credentials.Certificates;

/// <summary>The lower part of a certificate: who signs, the way to verify at the bottom right, and the notes.</summary>
internal sealed class CertificateFoot(CertificateFacts facts, CertificateStyles styles, StructureElement parent)
{
    private const double QrSide = 88;
    private const double CornerWidth = 128;
    private const double Gutter = 18;
    private const double SignatureSpace = 30;

    public Piece Piece()
    {
        var notes = Notes();
        if (facts.VerificationAddress is null)
            return Layout.Piece.Stack(Signatories(CertificateSheet.Width), Layout.Piece.Space(12), notes);
        var corner = Corner();
        var signatories = Signatories(CertificateSheet.Width - CornerWidth - Gutter);
        var drop = Math.Max(0, corner.Height - signatories.Height);
        return Layout.Piece.Stack(
            Layout.Piece.Beside(Layout.Piece.Stack(Layout.Piece.Space(drop), signatories), corner),
            Layout.Piece.Space(10),
            notes);
    }

    private Piece Signatories(double width)
    {
        var inRow = facts.Signatories.Count == 3 ? 3 : 2;
        var each = (width - (Gutter * (inRow - 1))) / inRow;
        var rows = facts.Signatories.Chunk(inRow).Select(row =>
            Layout.Piece.Beside(row.Select((signatory, i) => Signatory(signatory, CertificateSheet.Left + (i * (each + Gutter)), each))));
        return Layout.Piece.Stack(rows);
    }

    private Piece Signatory(SignatoryFacts signatory, double x, double width)
    {
        var column = new Column(parent, x, width);
        return Layout.Piece.Stack(
            Layout.Piece.Space(SignatureSpace),
            Rule(x, width),
            Layout.Piece.Space(3),
            column.Text("P", [new TextSpan(signatory.Name, styles.Value)]),
            column.Bilingual("P", signatory.Role, styles.Note, styles.NoteTranslation));
    }

    private static Piece Rule(double x, double width) => new(0.6, (page, top) =>
    {
        page.Tag(Artifact.Layout);
        page.HorizontalLine(x, top, width, 0.6, Palette.Muted);
        page.End();
    });

    private Piece Corner()
    {
        var address = facts.VerificationAddress!;
        var code = new QrFigure(address);
        var edge = CertificateSheet.Left + CertificateSheet.Width;
        var border = QrSide * code.QuietZone;
        var column = new Column(parent, edge - CornerWidth, CornerWidth, Alignment.Right);
        var verify = CertificateWords.Verify;
        return Layout.Piece.Stack(
            new Piece(QrSide - (2 * border), (page, top) => code.Draw(
                page, parent, edge - QrSide + border, top - border, QrSide, CertificateWords.QrAlternative(facts.ShortAddress!).First)),
            Layout.Piece.Space(border),
            column.Text("P", [new TextSpan($"{verify.First} ", styles.Address), new TextSpan(verify.Translation!, styles.NoteTranslation, "en")]),
            column.Text("P", [new TextSpan(facts.ShortAddress!, styles.Address, Address: address)]));
    }

    private Piece Notes()
    {
        var column = new Column(parent, CertificateSheet.Left, CertificateSheet.Width, Alignment.Centre);
        List<BilingualText> notes = [];
        if (facts.Number is null)
            notes.Add(CertificateWords.DraftNote);
        if (facts.Specimen)
            notes.Add(CertificateWords.SpecimenNote);
        if (facts.LegalNote is { } legal)
            notes.Add(legal);
        notes.Add(CertificateWords.TranslationNote);
        return Layout.Piece.Stack(notes.Select(note => Note(column, note)));
    }

    /// <summary>A note with its translation in the same line.</summary>
    private Piece Note(Column column, BilingualText note)
    {
        List<TextSpan> spans = [new TextSpan(note.First, styles.Note)];
        if (note.Translation is { } translation)
            spans.Add(new TextSpan($" {translation}", styles.NoteTranslation, "en"));
        return column.Text("P", spans, note.FirstLanguage);
    }
}
