using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using CompetenceAssessment.StandardFormats.Yaml;

namespace CompetenceAssessment.StandardFormats.Sheets;

/// <summary>Reads the sheets of a workbook: texts, numbers and flags; a formula or an error value is refused with its place. No DTD, limited sizes.</summary>
internal sealed partial class XlsxReader
{
    private const long MaxUnpacked = 60 * 1024 * 1024;
    private const int MaxCells = 500_000;
    private const int MaxColumns = 200;
    // One shared text may stand in every cell: what the cells hold is counted, not what the parts of the workbook weigh.
    private const long MaxText = 20 * 1024 * 1024;
    private readonly ZipArchive zip;
    private readonly Problems problems;
    private readonly List<string> shared = [];
    private long unpacked;
    private int cells;
    private long text;

    private XlsxReader(ZipArchive zip, Problems problems) => (this.zip, this.problems) = (zip, problems);

    public static IReadOnlyList<Sheet> Read(byte[] bytes, Problems problems)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
            return new XlsxReader(zip, problems).Read();
        }
        catch (Exception exception) when (exception is InvalidDataException or XmlException or FormatException or OverflowException or IOException or NotSupportedException)
        {
            problems.Add(1, StandardFileRule.Syntax, "The file is not a workbook (.xlsx) that can be read, or is damaged.");
            problems.ThrowIfAny();
            throw;
        }
    }

    private List<Sheet> Read()
    {
        var targets = new Dictionary<string, string>();
        Walk("xl/_rels/workbook.xml.rels", xml =>
        {
            if (xml.LocalName == "Relationship")
                targets[xml.GetAttribute("Id") ?? ""] = xml.GetAttribute("Target") ?? "";
        });
        if (zip.GetEntry("xl/sharedStrings.xml") is not null)
            ReadShared();
        var sheets = new List<(string Name, string Target)>();
        Walk("xl/workbook.xml", xml =>
        {
            if (xml.LocalName == "sheet")
                sheets.Add((xml.GetAttribute("name") ?? "", targets.GetValueOrDefault(xml.GetAttribute("id", "http://schemas.openxmlformats.org/officeDocument/2006/relationships") ?? "", "")));
        });
        var read = sheets.Select(s => ReadSheet(s.Name, s.Target.StartsWith('/') ? s.Target[1..] : "xl/" + s.Target)).ToList();
        problems.ThrowIfAny();
        return read;
    }

    private XmlReader Open(string part)
    {
        var entry = zip.GetEntry(part) ?? throw new InvalidDataException($"{part} is missing.");
        unpacked += entry.Length;
        if (unpacked > MaxUnpacked)
            throw new InvalidDataException("The workbook is larger unpacked than is read.");
        return XmlReader.Create(entry.Open(), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = MaxUnpacked });
    }

    private void Walk(string part, Action<XmlReader> visit)
    {
        using var xml = Open(part);
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element)
                visit(xml);
        }
    }

    private void ReadShared()
    {
        using var xml = Open("xl/sharedStrings.xml");
        while (xml.Read())
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "si" })
                shared.Add(TextWithin(xml));
        }
    }

    private Sheet ReadSheet(string name, string part)
    {
        var rows = new List<SheetRow>();
        using var xml = Open(part);
        var number = 0;
        while (xml.Read())
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "row" })
            {
                number = xml.GetAttribute("r") is { } stated ? int.Parse(stated, NumberStyles.None, CultureInfo.InvariantCulture) : number + 1;
                rows.Add(new SheetRow(number, ReadRow(xml, name, number)));
            }
        }

        var heads = rows.FirstOrDefault()?.Cells.Select(c => c ?? "").ToList() ?? [];
        foreach (var row in rows.Skip(1).Where(r => r.Cells.Skip(heads.Count).Any(c => c is not null)))
            problems.Add(row.Number, StandardFileRule.Syntax, $"sheet {name}, row {row.Number}: the row has more cells than the sheet has columns.");
        return new Sheet(name, heads, [.. rows.Skip(1)]);
    }

    private List<string?> ReadRow(XmlReader xml, string sheet, int number)
    {
        var row = new List<string?>();
        if (xml.IsEmptyElement)
            return row;
        var depth = xml.Depth;
        while (xml.Read() && !(xml.NodeType == XmlNodeType.EndElement && xml.Depth == depth))
        {
            if (xml is not { NodeType: XmlNodeType.Element, LocalName: "c" })
                continue;
            var at = xml.GetAttribute("r") is { } reference ? ColumnOf(reference) : row.Count;
            if (at is < 0 or >= MaxColumns || ++cells > MaxCells)
                throw new InvalidDataException("The sheet has more cells than are read.");
            while (row.Count <= at)
                row.Add(null);
            row[at] = ReadCell(xml, $"sheet {sheet}, row {number}, column {at + 1}", number);
            text += row[at]?.Length ?? 0;
            if (text > MaxText)
                throw new InvalidDataException("The sheet has more text than is read.");
        }

        return row;
    }

    private string? ReadCell(XmlReader xml, string place, int number)
    {
        var type = xml.GetAttribute("t") ?? "n";
        if (xml.IsEmptyElement)
            return null;
        var (value, depth) = ((string?)null, xml.Depth);
        while (xml.Read() && !(xml.NodeType == XmlNodeType.EndElement && xml.Depth == depth))
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "f" } || (xml.NodeType == XmlNodeType.Element && type == "e"))
                problems.Add(number, StandardFileRule.FieldType, $"{place}: a formula or an error stands there; only texts are read.");
            else if (xml is { NodeType: XmlNodeType.Element, LocalName: "is" })
                value = TextWithin(xml);
            else if (xml is { NodeType: XmlNodeType.Element, LocalName: "v" })
                value = TextWithin(xml);
        }

        var words = (type, value) switch
        {
            (_, null) => null,
            ("s", _) => shared.ElementAtOrDefault(int.Parse(value, NumberStyles.None, CultureInfo.InvariantCulture)) ?? throw new InvalidDataException("A shared text is missing."),
            ("b", _) => value == "1" ? "true" : "false",
            _ => value,
        };
        return string.IsNullOrEmpty(words) ? null : words;
    }

    // The runs of a text, without the reading aids (rPh) of East Asian texts.
    private static string TextWithin(XmlReader xml)
    {
        var text = new StringBuilder();
        if (xml.IsEmptyElement)
            return "";
        var (depth, direct) = (xml.Depth, xml.LocalName == "v");
        var inText = direct;
        while (xml.Read() && !(xml.NodeType == XmlNodeType.EndElement && xml.Depth == depth))
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "rPh" })
                xml.Skip();
            if (xml is { LocalName: "t" })
                inText = xml.NodeType == XmlNodeType.Element && !xml.IsEmptyElement;
            else if (inText && xml.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA)
                text.Append(inText ? xml.Value : "");
        }

        return Escape().Replace(text.ToString(), m => ((char)ushort.Parse(m.Groups[1].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString()).ReplaceLineEndings("\n");
    }

    private static int ColumnOf(string reference)
    {
        var at = 0;
        foreach (var letter in reference.TakeWhile(char.IsAsciiLetterUpper).Take(4))
            at = (at * 26) + (letter - 'A' + 1);
        return at - 1;
    }

    [GeneratedRegex("_x([0-9A-Fa-f]{4})_")]
    private static partial Regex Escape();
}
