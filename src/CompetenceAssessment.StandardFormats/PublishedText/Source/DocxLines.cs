using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace CompetenceAssessment.StandardFormats.PublishedText.Source;

/// <summary>The lines of a Word document: a paragraph is a line, the cells of a table row are parted by tabs, numbers of lists are written out,
/// heads and feet of pages and the table of contents are furniture. Text that tracked changes delete or move away, and hidden text, is left out.</summary>
internal sealed class DocxLines
{
    private const int DeepestNesting = 64;

    // The most that the parts of the archive that are read may unpack to: a standard has a thousandth of it.
    private const long MaximumParts = 48L * 1024 * 1024;
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private readonly LineBuilder lines = new();
    private readonly WordNumbering numbering;
    private readonly WordStyles styles;

    private DocxLines(WordNumbering numbering, WordStyles styles) => (this.numbering, this.styles) = (numbering, styles);

    /// <summary>The lines, or null when the archive is no Word document.</summary>
    /// <exception cref="InvalidDataException">The archive or its text is broken, or unpacks to far more than a text has.</exception>
    public static IReadOnlyList<SourceLine>? Read(ReadOnlyMemory<byte> bytes)
    {
        using var archive = new ZipArchive(new MemoryStream(bytes.ToArray()), ZipArchiveMode.Read);
        if (archive.Entries.Where(e => IsRead(e.FullName)).Sum(e => e.Length) is > MaximumParts and var size)
            throw new InvalidDataException($"The document unpacks to {size} bytes.");
        if (Part(archive, "word/document.xml") is not { Root: { } root })
            return null;
        var reader = new DocxLines(new(Part(archive, "word/numbering.xml")), new(Part(archive, "word/styles.xml")));
        reader.Others(archive, "word/header", LineOrigin.Furniture);
        if (root.Element(W + "body") is { } body)
            reader.Blocks(body);
        reader.Others(archive, "word/footnotes.xml", LineOrigin.Note);
        reader.Others(archive, "word/endnotes.xml", LineOrigin.Note);
        reader.Others(archive, "word/footer", LineOrigin.Furniture);
        return reader.lines.Lines;
    }

    private static bool IsRead(string name) => name is "word/document.xml" or "word/numbering.xml" or "word/styles.xml" or "word/footnotes.xml" or "word/endnotes.xml"
        || name.StartsWith("word/header", StringComparison.Ordinal) || name.StartsWith("word/footer", StringComparison.Ordinal);

    private static XDocument? Part(ZipArchive archive, string name)
    {
        if (archive.GetEntry(name) is not { } entry)
            return null;
        try
        {
            using var xml = XmlReader.Create(entry.Open(), new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = MaximumParts, MaxCharactersFromEntities = 1024,
            });
            return XDocument.Load(xml, LoadOptions.PreserveWhitespace);
        }
        catch (XmlException exception)
        {
            throw new InvalidDataException($"{name} is not readable: {exception.Message}", exception);
        }
    }

    private void Others(ZipArchive archive, string start, LineOrigin origin)
    {
        lines.Origin = origin;
        foreach (var entry in archive.Entries.Where(e => e.FullName.StartsWith(start, StringComparison.Ordinal) && e.FullName.EndsWith(".xml", StringComparison.Ordinal)))
        {
            foreach (var paragraph in Part(archive, entry.FullName)?.Descendants(W + "p") ?? [])
                Paragraph(paragraph);
        }

        lines.Origin = LineOrigin.Body;
    }

    private void Blocks(XElement parent)
    {
        foreach (var block in parent.Elements())
        {
            if (block.Name == W + "p")
                Paragraph(block);
            else if (block.Name == W + "tbl")
                Table(block);
            else if (block.Name == W + "sdt" && block.Element(W + "sdtContent") is { } content)
                Blocks(content);
            else if (block.Name == W + "ins" || block.Name == W + "customXml")
                Blocks(block);
        }
    }

    private void Table(XElement table)
    {
        foreach (var row in table.Descendants(W + "tr").Where(r => r.Ancestors(W + "tbl").First() == table))
        {
            var cells = row.Descendants(W + "tc").Where(c => c.Ancestors(W + "tr").First() == row).ToList();
            if (cells.Any(c => c.Element(W + "tbl") is not null))
                cells.ForEach(Blocks);
            else
                Row([.. cells.Select(c => c.Descendants(W + "p").Where(p => Shows(p)).ToList())]);
        }
    }

    // First paragraphs side by side, then what else the cells hold: a label with several values stays before them.
    private void Row(List<List<XElement>> cells)
    {
        lines.End();
        for (var i = 0; i < cells.Count; i++)
        {
            if (i > 0 && cells.Skip(i).Any(c => c.Count > 0))
                lines.Write('\t');
            if (cells[i].Count > 0)
                Write(cells[i][0]);
        }

        lines.End();
        foreach (var paragraph in cells.SelectMany(c => c.Skip(1)))
            Paragraph(paragraph);
    }

    private bool Shows(XElement paragraph) => paragraph.Descendants(W + "t").Any(t => !string.IsNullOrWhiteSpace(t.Value) && IsShown(t, paragraph)) || styles.Number(paragraph) is not null;

    private void Paragraph(XElement paragraph)
    {
        lines.End();
        var (origin, heading) = (lines.Origin, lines.Heading);
        lines.Heading = styles.HeadingLevel(paragraph);
        if (styles.IsContents(paragraph))
            lines.Origin = LineOrigin.Furniture;
        Write(paragraph);
        lines.End();
        (lines.Origin, lines.Heading) = (origin, heading);
    }

    private void Write(XElement paragraph)
    {
        if (styles.Number(paragraph) is var (list, depth) && paragraph.Descendants(W + "t").Any(t => t.Value.Length > 0 && IsShown(t, paragraph)))
        {
            lines.Indent = lines.IsWriting ? 0 : depth;
            lines.Write(numbering.Next(list, depth));
        }

        Runs(paragraph);
    }

    private void Runs(XElement parent, int depth = 0)
    {
        foreach (var part in parent.Elements())
        {
            var name = part.Name.LocalName;
            if (name == "t")
                lines.Write(part.Value.Replace('\n', ' '));
            else if (name is "tab")
                lines.Write('\t');
            else if (name == "br" && (string?)part.Attribute(W + "type") == "page")
                lines.Page();
            else if (name is "br" or "cr")
                lines.Write('\n');
            else if (name == "noBreakHyphen")
                lines.Write('-');
            else if (name == "p")
                lines.Write('\n');
            if (depth < DeepestNesting && name is not ("t" or "pPr" or "rPr" or "del" or "moveFrom" or "Fallback" or "instrText" or "delText") && !IsHidden(part))
                Runs(part, depth + 1);
        }
    }

    private static bool IsShown(XElement text, XElement paragraph) =>
        !text.Ancestors().TakeWhile(a => a != paragraph).Any(a => a.Name.LocalName is "del" or "moveFrom" or "Fallback" || IsHidden(a));

    private static bool IsHidden(XElement run) =>
        run.Name == W + "r" && run.Element(W + "rPr")?.Element(W + "vanish") is { } vanish && (string?)vanish.Attribute(W + "val") is not ("0" or "false" or "off");
}
