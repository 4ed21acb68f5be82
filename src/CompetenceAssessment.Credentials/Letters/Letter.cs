using CompetenceAssessment.Credentials.Certificates;
using CompetenceAssessment.Credentials.Layout;
using CompetenceAssessment.Credentials.Pdf;

namespace CompetenceAssessment.Credentials.Letters;

/// <summary>A plain A4 letter: sender at the top, headings, paragraphs, labelled facts, a table, page numbers.</summary>
internal sealed class Letter
{
    public const double Left = 70;
    public const double Width = PageCanvas.Width - (2 * Left);

    private const double LabelWidth = 128;
    private const double Top = 64;
    private const double Bottom = PageCanvas.Height - 72;
    private const double FirstTop = 124;

    private readonly PdfDocument document;
    private readonly Flow flow;
    private readonly LetterStyles styles;
    private readonly Palette palette;
    private readonly bool specimen;
    private readonly string reference;

    public Letter(DocumentProperties properties, BodyFacts sender, string reference, bool specimen)
    {
        (this.reference, this.specimen) = (reference, specimen);
        document = new PdfDocument(properties);
        palette = new Palette(sender.AccentColour);
        styles = new LetterStyles(palette);
        flow = new Flow(AddPage, FirstTop, Top, Bottom);
        flow.Need(0);
        Sender(sender, properties.Language);
    }

    public void Title(string text)
    {
        Fitted("H1", text, styles.Title);
        flow.Space(10);
    }

    public void Heading(string text)
    {
        flow.Space(16);
        flow.Need(60);
        Fitted("H2", text, styles.Heading);
        flow.Space(4);
    }

    public void Subheading(string text)
    {
        flow.Space(6);
        flow.Need(44);
        Fitted("H3", text, styles.Subheading);
        flow.Space(2);
    }

    public void Paragraph(string text, string? language = null)
    {
        foreach (var part in text.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            flow.Draw(new TextBlock([new TextSpan(part, styles.Text)], Width), document.Root.Add("P", language), Left);
            flow.Space(5);
        }
    }

    public void Note(string text)
    {
        flow.Space(10);
        flow.Draw(new TextBlock([new TextSpan(text, styles.Note)], Width), document.Root.Add("P"), Left);
    }

    public void LinkParagraph(string text, string address)
    {
        flow.Space(12);
        List<TextSpan> spans = [new TextSpan($"{text} ", styles.Text), new TextSpan(address, styles.Text, Address: address)];
        flow.Draw(new TextBlock(spans, Width), document.Root.Add("P"), Left);
        flow.Space(5);
    }

    /// <summary>The one sentence that matters, beside a bar in the sender's colour.</summary>
    public void Callout(string text)
    {
        const double Bar = 3;
        const double Inset = 14;
        const double Padding = 7;
        var block = new TextBlock([new TextSpan(text, styles.Callout)], Width - Inset, balanced: true);
        flow.Space(8);
        flow.Draw(new Piece(block.Height + (2 * Padding), (page, top) =>
        {
            page.Tag(Artifact.Layout);
            page.FillRectangle(Left, top, Bar, block.Height + (2 * Padding), palette.Accent);
            block.Draw(page, document.Root.Add("P"), Left + Inset, top + Padding);
        }));
        flow.Space(6);
    }

    /// <summary>Labelled facts as a list, labels in a column of their own.</summary>
    public void Facts(IEnumerable<LabelledFact> facts)
    {
        var list = document.Root.AddList();
        foreach (var fact in facts)
        {
            var label = new TextBlock([new TextSpan(fact.Label, styles.Label)], LabelWidth - 10);
            var value = new TextBlock([new TextSpan(fact.Value, styles.Text, Address: fact.Address)], Width - LabelWidth);
            flow.Draw(new Piece(Math.Max(label.Height, value.Height) + 3, (page, top) =>
            {
                var item = list.Add("LI");
                label.Draw(page, item.Add("Lbl"), Left, top);
                value.Draw(page, item.Add("LBody", fact.Language), Left + LabelWidth, top);
            }));
        }
    }

    public void Bullets(IEnumerable<string> texts)
    {
        var list = document.Root.AddList();
        foreach (var text in texts)
        {
            var block = new TextBlock([new TextSpan(text, styles.Text)], Width - 14);
            var bullet = new TextBlock([new TextSpan("•", styles.Text)], 14);
            flow.Draw(new Piece(block.Height + 2, (page, top) =>
            {
                var item = list.Add("LI");
                bullet.Draw(page, item.Add("Lbl"), Left, top);
                block.Draw(page, item.Add("LBody"), Left + 14, top);
            }));
        }
    }

    public void Table(IReadOnlyList<TableColumn> columns, IEnumerable<IReadOnlyList<TableCell>> rows) =>
        new LetterTable(flow, document.Root.Add("Table"), styles, columns).Draw(rows);

    public void Signatures(IReadOnlyList<SignatoryFacts> signatories, string language)
    {
        flow.Space(20);
        foreach (var signatory in signatories)
        {
            var block = new TextBlock(
                [
                    new TextSpan($"{signatory.Name}\n", styles.Label),
                    new TextSpan(signatory.Role.In(language), styles.Text, signatory.Role.LanguageIn(language)),
                ],
                Width);
            flow.Draw(new Piece(block.Height + 8, (page, top) => block.Draw(page, document.Root.Add("P"), Left, top)));
        }
    }

    /// <summary>Adds the page furniture, now that the number of pages is known, and gives the file.</summary>
    public byte[] Save()
    {
        for (var i = 0; i < document.Pages.Count; i++)
        {
            var text = $"{reference} · {i + 1} / {document.Pages.Count}";
            new TextBlock([new TextSpan(text, styles.Note)], Width, Alignment.Right).Draw(document.Pages[i], Artifact.Footer, Left, Bottom + 22);
        }

        return document.Save();
    }

    private PageCanvas AddPage()
    {
        var page = document.AddPage();
        if (specimen)
            Watermark.Draw(page, CertificateWords.SpecimenMark);
        return page;
    }

    private void Fitted(string type, string text, TextStyle style) =>
        flow.Draw(new TextBlock([new TextSpan(text, style)], Width, balanced: true), document.Root.Add(type), Left);

    private void Sender(BodyFacts sender, string language)
    {
        const double SenderTop = 52;
        var page = document.Pages[0];
        var column = new Column(document.Root, Left, Width);
        string?[] particulars = [sender.Address, sender.RegistryCode is { } code ? LetterWords.RegistryCode(code).In(language) : null];
        var line = string.Join(" · ", particulars.Where(p => !string.IsNullOrWhiteSpace(p)));
        var head = Piece.Stack(
            column.Text("P", [new TextSpan(sender.Name.In(language), styles.Sender)], sender.Name.LanguageIn(language)),
            line.Length == 0 ? null : column.Text("P", [new TextSpan(line, styles.Note)]));
        head.Draw(page, SenderTop);
        page.Tag(Artifact.Layout);
        page.HorizontalLine(Left, SenderTop + head.Height + 8, Width, 1.2, palette.Accent);
        page.End();
    }
}

/// <summary>A label and what it says; an address makes the value a link.</summary>
internal sealed record LabelledFact(string Label, string Value, string? Language = null, string? Address = null);
