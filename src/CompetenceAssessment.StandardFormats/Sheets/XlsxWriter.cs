using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace CompetenceAssessment.StandardFormats.Sheets;

/// <summary>Writes sheets as a workbook (Office Open XML, ISO/IEC 29500). Every cell is a text, so that none is ever taken for a formula, a number or a date.</summary>
internal static partial class XlsxWriter
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string PackageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Types = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    // The same standard gives the same bytes.
    private static readonly DateTimeOffset Written = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Write(IReadOnlyList<Sheet> sheets)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Part(zip, "[Content_Types].xml", "Types", "http://schemas.openxmlformats.org/package/2006/content-types", xml => ContentTypes(xml, sheets));
            Part(zip, "_rels/.rels", "Relationships", PackageRelations, xml => Relation(xml, "rId1", "officeDocument", "xl/workbook.xml"));
            Part(zip, "xl/workbook.xml", "workbook", Main, xml => Workbook(xml, sheets));
            Part(zip, "xl/_rels/workbook.xml.rels", "Relationships", PackageRelations, xml => WorkbookRelations(xml, sheets));
            Part(zip, "xl/styles.xml", "styleSheet", Main, Styles);
            foreach (var (at, sheet) in sheets.Index())
                Part(zip, $"xl/worksheets/sheet{at + 1}.xml", "worksheet", Main, xml => Worksheet(xml, sheet));
        }

        return bytes.ToArray();
    }

    private static void Part(ZipArchive zip, string name, string root, string space, Action<XmlWriter> write)
    {
        var entry = zip.CreateEntry(name);
        entry.LastWriteTime = Written;
        using var stream = entry.Open();
        using var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false) });
        xml.WriteStartElement(root, space);
        write(xml);
        xml.WriteEndElement();
    }

    private static void ContentTypes(XmlWriter xml, IReadOnlyList<Sheet> sheets)
    {
        Empty(xml, "Default", ("Extension", "rels"), ("ContentType", "application/vnd.openxmlformats-package.relationships+xml"));
        Empty(xml, "Default", ("Extension", "xml"), ("ContentType", "application/xml"));
        Empty(xml, "Override", ("PartName", "/xl/workbook.xml"), ("ContentType", $"{Types}.sheet.main+xml"));
        Empty(xml, "Override", ("PartName", "/xl/styles.xml"), ("ContentType", $"{Types}.styles+xml"));
        foreach (var (at, _) in sheets.Index())
            Empty(xml, "Override", ("PartName", $"/xl/worksheets/sheet{at + 1}.xml"), ("ContentType", $"{Types}.worksheet+xml"));
    }

    private static void Workbook(XmlWriter xml, IReadOnlyList<Sheet> sheets)
    {
        xml.WriteStartElement("sheets");
        foreach (var (at, sheet) in sheets.Index())
        {
            xml.WriteStartElement("sheet");
            xml.WriteAttributeString("name", sheet.Name);
            xml.WriteAttributeString("sheetId", $"{at + 1}");
            xml.WriteAttributeString("r", "id", Relations, $"rId{at + 1}");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WorkbookRelations(XmlWriter xml, IReadOnlyList<Sheet> sheets)
    {
        foreach (var (at, _) in sheets.Index())
            Relation(xml, $"rId{at + 1}", "worksheet", $"worksheets/sheet{at + 1}.xml");
        Relation(xml, $"rId{sheets.Count + 1}", "styles", "styles.xml");
    }

    private static void Relation(XmlWriter xml, string id, string type, string target) =>
        Empty(xml, "Relationship", ("Id", id), ("Type", $"{Relations}/{type}"), ("Target", target));

    // Style 1: heads. Style 2: a text that wraps at the top of its cell; both are of the format "text", so that what is typed over them stays a text.
    private static void Styles(XmlWriter xml) => xml.WriteRaw(
        """<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>"""
        + """<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>"""
        + """<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"""
        + """<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>"""
        + """<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>"""
        + """<xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/>"""
        + """<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs>""");

    private static void Worksheet(XmlWriter xml, Sheet sheet)
    {
        xml.WriteRaw("""<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>""");
        xml.WriteStartElement("cols");
        foreach (var (at, _) in sheet.Columns.Index())
        {
            var longest = sheet.Rows.Max(r => r.Cells.ElementAtOrDefault(at)?.Length) ?? 0;
            Empty(xml, "col", ("min", $"{at + 1}"), ("max", $"{at + 1}"), ("width", $"{Math.Clamp(longest + 2, 14, 60)}"), ("style", "2"), ("customWidth", "1"));
        }

        xml.WriteEndElement();
        xml.WriteStartElement("sheetData");
        Row(xml, 1, sheet.Columns, style: 1);
        foreach (var row in sheet.Rows)
            Row(xml, row.Number, row.Cells, style: 2);
        xml.WriteEndElement();
    }

    private static void Row(XmlWriter xml, int number, IReadOnlyList<string?> cells, int style)
    {
        xml.WriteStartElement("row");
        xml.WriteAttributeString("r", $"{number}");
        foreach (var (at, cell) in cells.Index().Where(c => c.Item is not null))
        {
            xml.WriteStartElement("c");
            xml.WriteAttributeString("r", $"{ColumnName(at)}{number}");
            xml.WriteAttributeString("s", $"{style}");
            xml.WriteAttributeString("t", "inlineStr");
            xml.WriteStartElement("is");
            xml.WriteStartElement("t");
            xml.WriteAttributeString("xml", "space", null, "preserve");
            xml.WriteString(EscapeLike().Replace(cell!, "_x005F$0"));
            xml.WriteEndElement();
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static string ColumnName(int at) => at < 26 ? $"{(char)('A' + at)}" : ColumnName((at / 26) - 1) + ColumnName(at % 26);

    private static void Empty(XmlWriter xml, string name, params (string Name, string Value)[] attributes)
    {
        xml.WriteStartElement(name);
        foreach (var (attribute, value) in attributes)
            xml.WriteAttributeString(attribute, value);
        xml.WriteEndElement();
    }

    // "_x0041_" in a cell means the letter A (ST_Xstring): a text that has it by itself is written so that it stays.
    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)")]
    private static partial Regex EscapeLike();
}
