using System.IO.Compression;
using System.Text;
using CompetenceAssessment.StandardFormats.Sheets;
using CompetenceAssessment.StandardFormats.Tests.Yaml;
using CompetenceAssessment.StandardFormats.Yaml;

namespace CompetenceAssessment.StandardFormats.Tests.Sheets;

public sealed class StandardSheetsTests
{
    private static readonly Lazy<string> Csv = new(() => Encoding.UTF8.GetString(StandardSheets.WriteCsv(Seeds.Read(Seeds.Estonian))));

    [Fact]
    public void Each_item_is_one_row_with_both_languages_side_by_side()
    {
        var rows = Csv.Value.Split("\r\n");
        var heads = rows[Array.IndexOf(rows, "[Items]") + 1];
        Assert.Equal("Competence,Kind,Number,Group en,Group et,Text en,Text et,Order of languages", string.Join(',', heads.Split(',').Where(h => !h.StartsWith("Group ", StringComparison.Ordinal) || h is "Group en" or "Group et")
            .Where(h => !h.StartsWith("Text ", StringComparison.Ordinal) || h is "Text en" or "Text et")));
        Assert.Equal(61, rows.Count(r => r.Contains(",indicator,", StringComparison.Ordinal) && r.StartsWith("B.2.", StringComparison.Ordinal)));
        Assert.Equal(23, rows.Count(r => r.Contains(",knowledge,", StringComparison.Ordinal) && r.StartsWith("B.2.", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_text_that_looks_like_a_formula_is_written_as_a_text()
    {
        var file = Edited("=cmd|' /C calc'!A0");
        Assert.Contains(",'=cmd|", Encoding.UTF8.GetString(StandardSheets.WriteCsv(file)), StringComparison.Ordinal);
        using var zip = new ZipArchive(new MemoryStream(StandardSheets.WriteXlsx(file)));
        foreach (var sheet in zip.Entries.Where(e => e.FullName.Contains("worksheets", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(sheet.Open());
            var xml = reader.ReadToEnd();
            Assert.DoesNotContain("<f", xml, StringComparison.Ordinal);
            Assert.DoesNotContain("<v", xml, StringComparison.Ordinal);
        }

        Assert.Equal("=cmd|' /C calc'!A0", StandardSheets.ReadCsv("x.csv", StandardSheets.WriteCsv(file)).Version.Title.Original);
    }

    [Theory]
    [InlineData(";"), InlineData("\t")]
    public void Tables_saved_with_another_separator_and_other_line_ends_are_read(string separator)
    {
        var file = Seeds.Read(Seeds.HongKong);
        var cells = Encoding.UTF8.GetString(StandardSheets.WriteCsv(file));
        var saved = new StringBuilder();
        var quoted = false;
        foreach (var character in cells.TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal))
        {
            quoted ^= character == '"';
            saved.Append(character == ',' && !quoted ? separator : character.ToString());
        }

        Assert.Equal(StandardYaml.Write(file), StandardYaml.Write(StandardSheets.ReadCsv("saved.csv", Encoding.UTF8.GetBytes(saved.ToString()))));
    }

    [Theory]
    [InlineData("B.2.1,indicator,2,", "B.2.9,indicator,2,", "sheet Items, row ", "There is no competence B.2.9.")]
    [InlineData("B.2.1,indicator,2,", "B.2.1,indicater,2,", "column Kind", "indicater is none of: indicator, knowledge, outcome.")]
    [InlineData("B.2.1,indicator,2,", "B.2.1,indicator,,", "sheet Items, row ", "number is missing")]
    [InlineData("B.2.1,indicator,2,", "B.2.1,indicator,9,", "column Number", "9 stands where number 2")]
    [InlineData("Level,6,", "Level,six,", "sheet Facts, row 9, column Value", "level must be a whole number")]
    [InlineData("Title,,", "Title,Manager,", "sheet Facts", "belongs into the columns Text")]
    [InlineData("Field,Value,", "Field,Wert,", "Sheet Facts", "Wert is no column of it")]
    [InlineData("[Items]", "[Itens]", "", "The sheet Itens is none of")]
    [InlineData(",1,competence,,B.2.2", ",2,competence,,B.2.2", "sheet Structure", "no rule")]
    [InlineData("Designation,", "Designition,", "sheet Facts", "Designition is none of the facts")]
    public void What_is_wrong_is_named_with_sheet_row_and_column(string from, string to, string place, string message)
    {
        Assert.Contains(from, Csv.Value, StringComparison.Ordinal);
        var refused = Assert.Throws<StandardFileException>(() => StandardSheets.ReadCsv("x.csv", Encoding.UTF8.GetBytes(Csv.Value.Replace(from, to, StringComparison.Ordinal))));
        Assert.Contains(refused.Errors, e => e.Message.Contains(place, StringComparison.Ordinal) && e.Message.Contains(message, StringComparison.Ordinal));
    }

    [Fact]
    public void A_template_lacks_its_values_and_nothing_else()
    {
        var errors = Assert.Throws<StandardFileException>(() => StandardSheets.ReadXlsx("template.xlsx", StandardSheets.XlsxTemplate())).Errors;
        Assert.All(errors, e => Assert.True(e.Rule is StandardFileRule.FieldMissing or StandardFileRule.Key, e.ToString()));
        Assert.Contains("Methods remark", Encoding.UTF8.GetString(StandardSheets.CsvTemplate()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_workbook_as_spreadsheet_programs_save_it_is_read()
    {
        var file = Seeds.Read(Seeds.British);
        var saved = Resaved(StandardSheets.WriteXlsx(file), withFormula: false);
        Assert.Equal(StandardYaml.Write(file), StandardYaml.Write(StandardSheets.ReadXlsx("saved.xlsx", saved)));
        Assert.Contains(
            Assert.Throws<StandardFileException>(() => StandardSheets.ReadXlsx("saved.xlsx", Resaved(StandardSheets.WriteXlsx(file), withFormula: true))).Errors,
            e => e.Message.Contains("formula", StringComparison.Ordinal) && e.Message.Contains("sheet Facts, row 2", StringComparison.Ordinal));
    }

    [Fact]
    public void Damaged_and_hostile_workbooks_are_refused_with_a_reason()
    {
        var whole = StandardSheets.WriteXlsx(Seeds.Read(Seeds.British));
        Assert.Throws<StandardFileException>(() => StandardSheets.ReadXlsx("empty.xlsx", []));
        Assert.Throws<StandardFileException>(() => StandardSheets.ReadXlsx("half.xlsx", whole[..(whole.Length / 2)]));
        Assert.Throws<StandardFileException>(() => StandardSheets.ReadXlsx("large.xlsx", new byte[11 * 1024 * 1024]));
        Assert.Throws<StandardFileException>(() => StandardSheets.ReadXlsx("bomb.xlsx", Bomb()));
        Assert.Throws<StandardFileException>(() => StandardSheets.ReadXlsx("dtd.xlsx", Replaced(whole, "xl/workbook.xml", "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>")));
        Assert.Throws<StandardFileException>(() => StandardSheets.ReadCsv("bytes.csv", [0x5B, 0xFF, 0xFE]));
        Assert.Throws<StandardFileException>(() => StandardSheets.ReadCsv("quote.csv", "[Facts]\nField,Value\nKey,\"open"u8.ToArray()));
    }

    private static StandardFile Edited(string title)
    {
        var text = Seeds.FileText(Seeds.British).Replace("title:\n  en: ", $"title:\n  en: \"{title}\" # ", StringComparison.Ordinal);
        return StandardYaml.Read(Seeds.British + ".yaml", Encoding.UTF8.GetBytes(text));
    }

    // Shared texts instead of texts in the cells: what spreadsheet programs make of a workbook.
    private static byte[] Resaved(byte[] workbook, bool withFormula)
    {
        var texts = new List<string>();
        var bytes = workbook;
        using (var zip = new ZipArchive(new MemoryStream(workbook)))
        {
            foreach (var entry in zip.Entries.Where(e => e.FullName.Contains("worksheets", StringComparison.Ordinal)))
            {
                using var reader = new StreamReader(entry.Open());
                var xml = System.Text.RegularExpressions.Regex.Replace(reader.ReadToEnd(), "t=\"inlineStr\"><is>(.*?)</is>", match =>
                {
                    texts.Add(match.Groups[1].Value);
                    return $"t=\"s\"><v>{texts.Count - 1}</v>";
                }, System.Text.RegularExpressions.RegexOptions.Singleline);
                if (withFormula && entry.FullName.EndsWith("sheet1.xml", StringComparison.Ordinal))
                    xml = xml.Replace("<c r=\"B2\" s=\"2\" t=\"s\">", "<c r=\"B2\" s=\"2\" t=\"s\"><f>A1</f>", StringComparison.Ordinal);
                bytes = Replaced(bytes, entry.FullName, xml);
            }
        }

        return Replaced(bytes, "xl/sharedStrings.xml", $"<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">{string.Concat(texts.Select(t => $"<si>{t}</si>"))}</sst>");
    }

    private static byte[] Replaced(byte[] workbook, string part, string xml)
    {
        using var stream = new MemoryStream();
        stream.Write(workbook);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            zip.GetEntry(part)?.Delete();
            using var writer = new StreamWriter(zip.CreateEntry(part).Open());
            writer.Write(xml);
        }

        return stream.ToArray();
    }

    private static byte[] Bomb()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var part = zip.CreateEntry("xl/_rels/workbook.xml.rels").Open();
            var spaces = new byte[1024 * 1024];
            Array.Fill(spaces, (byte)' ');
            for (var at = 0; at < 80; at++)
                part.Write(spaces);
        }

        return stream.ToArray();
    }
}
