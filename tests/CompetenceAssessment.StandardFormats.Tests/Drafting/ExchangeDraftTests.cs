using System.IO.Compression;
using System.Text;
using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.StandardFormats.Drafting;
using CompetenceAssessment.StandardFormats.Exchange;
using CompetenceAssessment.StandardFormats.PublishedText.Reading;
using CompetenceAssessment.StandardFormats.Tests.Case;
using CompetenceAssessment.StandardFormats.Tests.Yaml;
using CompetenceAssessment.StandardFormats.Yaml;

namespace CompetenceAssessment.StandardFormats.Tests.Drafting;

/// <summary>Files of the exchange formats become drafts with everything they say.</summary>
public sealed class ExchangeDraftTests
{
    private const string OtherKey = "another-key";

    public static TheoryData<string, string> Files()
    {
        var data = new TheoryData<string, string>();
        foreach (var format in ExchangeFormat.All)
        {
            foreach (var key in (string[])[Seeds.Estonian, Seeds.British, Seeds.HongKong])
                data.Add(format.Name, key);
        }

        return data;
    }

    /// <summary>What is not the same: the key, which the test changes, and the further source that says from which file the text came.</summary>
    [Theory, MemberData(nameof(Files))]
    public void A_standard_comes_out_of_its_draft_as_it_came(string format, string key)
    {
        var file = Seeds.Read(key);
        var draft = Import($"any name{ExchangeFormat.Find(format)!.Ending}", Bytes(format, file));

        Assert.DoesNotContain(draft.Findings, f => f.Code == "FILE-DIFFERS");
        Assert.Equal((key, file.Version.VersionNumber), (draft.Key, draft.VersionNumber));
        AssertSame(file, Written(draft));
    }

    [Fact]
    public void Whatever_the_format_allows_comes_out_of_the_draft_or_is_named()
    {
        var named = 0;
        for (var seed = 0; seed < 120; seed++)
        {
            var file = new GeneratedStandards(seed).Make();
            var draft = Import("made.json", Bytes("json", file));
            var differs = draft.Findings.Where(f => f.Code == "FILE-DIFFERS").ToList();
            named += differs.Count;
            // In Estonia a draft is written only once it says what the qualification needs.
            if (DraftFile.Of(draft).Problems.Any(p => p.Blocker.Rule == Domain.Rule.DraftStructureMissing))
                continue;
            if (differs.Count == 0)
                AssertSame(file, Written(draft));
            else
                Assert.NotEqual(Text(file), Text(Written(draft)));
        }

        Assert.InRange(named, 0, 10);
    }

    [Fact]
    public void A_rule_that_is_one_competence_is_all_of_one_in_the_draft_and_means_the_same()
    {
        var text = Seeds.FileText(Seeds.British).Replace("structure: null", "structure: U1", StringComparison.Ordinal);
        var draft = Import("uk.yaml", Encoding.UTF8.GetBytes(text));

        Assert.DoesNotContain(draft.Findings, f => f.Code == "FILE-DIFFERS");
        Assert.Equal(new StructureRule.One("U1"), Assert.Single(Assert.IsType<StructureRule.AllOf>(Written(draft).Version.Structure).Parts));
    }

    [Fact]
    public void A_note_stays_with_its_part_when_the_part_gets_another_number_and_tells_of_the_whole_when_it_is_taken_out()
    {
        var draft = Import("ee.yaml", Bytes("yaml", Seeds.Read(Seeds.Estonian)));
        var note = Seeds.Version(Seeds.Estonian).Description.Notes.First(n => n.Where is ["B.2.2.8"]);
        draft.Edit(s => ItemEdits.Remove(s, new(DraftPart.Item, 1, 0)));
        Assert.Equal(["B.2.2.7"], Note(draft, note).Where);

        draft.Edit(s => ItemEdits.Remove(s, new(DraftPart.Item, 1, 6)));
        Assert.Equal([TranscriptionNote.WholeDocument], Note(draft, note).Where);
    }

    [Fact]
    public void A_method_that_nobody_knows_stays_in_a_note_and_blocks_nothing()
    {
        var draft = Import("ee.yaml", Bytes("yaml", Seeds.Read(Seeds.Estonian)));
        draft.Edit(s => StandardEdits.Set(s, 0, s.Competences[0] with { Methods = ["interview", "simulation"] }));

        Assert.Contains(draft.Findings, f => f is { Code: "METHOD-UNKNOWN", Severity: DraftFindingSeverity.Warning });
        var version = Written(draft).Version;
        Assert.Equal([AssessmentMethod.Interview], version.Competences[0].Methods);
        var note = version.Description.Notes.Single(n => n.SourceSays.Original.Contains("“simulation”", StringComparison.Ordinal));
        Assert.Equal((TranscriptionNoteKind.Kept, "B.2.1"), (note.Kind, Assert.Single(note.Where)));
    }

    [Fact]
    public void Another_systems_package_becomes_a_draft_whose_findings_name_the_lines_of_the_file()
    {
        var package = Encoding.UTF8.GetBytes(CaseImportTests.Foreign().ToJsonString(new() { WriteIndented = true }));
        var reading = ExchangeDraftReader.Read(package, "bees.json", StandardFramework.UkNos, TimeProvider.System);

        var read = Assert.Single(reading.Drafts);
        Assert.Equal(DocumentFamily.UkNationalOccupationalStandard, reading.Family);
        var item = read.Standard.Competences[0].Items[0];
        Assert.Equal("1) Open the hive", reading.Lines[Assert.Single(item.Lines) - 1]);
        Assert.Contains(read.Findings, f => f.Code == "CASE-LOOSE" && f.Message.StartsWith("Line ", StringComparison.Ordinal) && f.Blocks);
        Assert.All(read.Findings.SelectMany(f => f.Lines), line => Assert.InRange(line, 1, reading.Lines.Count));
        Assert.Equal(Enumerable.Range(1, read.Findings.Count), read.Findings.Select(f => f.Number));
        Assert.Null(read.Key);
    }

    [Fact]
    public void Another_systems_package_waits_for_somebody_to_say_where_it_belongs()
    {
        var package = Encoding.UTF8.GetBytes(CaseImportTests.Foreign().ToJsonString());
        var reading = ExchangeDraftReader.Read(package, "bees.json", null, TimeProvider.System);

        Assert.Contains("system of standards", reading.Refused, StringComparison.Ordinal);
        Assert.Empty(reading.Drafts);
    }

    [Theory]
    [InlineData("csv", "B.2.1,indicator,2,", "B.2.9,indicator,2,", "sheet Items, row ", "field-missing")]
    [InlineData("csv", "B.2.1,indicator,2,", "B.2.1,indicater,2,", "column Kind", "unknown-word")]
    [InlineData("yaml", "level: 6", "level: 9", "the levels 1 to 8", "level")]
    [InlineData("json", "\"level\": 6", "\"livel\": 6", "livel is not a field", "field-unknown")]
    public void What_the_format_refuses_is_named_with_place_and_rule(string format, string there, string broken, string words, string rule)
    {
        var text = Encoding.UTF8.GetString(Bytes(format, Seeds.Read(Seeds.Estonian)));
        Assert.Contains(there, text, StringComparison.Ordinal);
        var at = text.IndexOf(there, StringComparison.Ordinal);
        var bytes = Encoding.UTF8.GetBytes(text.Remove(at, there.Length).Insert(at, broken));

        var reading = ExchangeDraftReader.Read(bytes, $"broken{ExchangeFormat.Find(format)!.Ending}", null, TimeProvider.System);

        Assert.Empty(reading.Drafts);
        Assert.Contains(reading.Errors, e => e.Message.Contains(words, StringComparison.Ordinal) && e.Rule == rule && e.Line > 1);
    }

    [Fact]
    public void A_text_that_stands_in_every_cell_of_a_workbook_is_refused_before_it_fills_the_memory()
    {
        var reading = ExchangeDraftReader.Read(SharedTextBomb(), "bomb.xlsx", null, TimeProvider.System);

        Assert.NotNull(reading.Refused);
        Assert.NotEmpty(reading.Errors);
    }

    [Fact]
    public void A_file_of_more_items_than_anybody_looks_through_is_refused()
    {
        var items = string.Concat(Enumerable.Range(1, ExchangeDraftReader.MaximumItems + 1).Select(n => $"      - {{ number: '{n}', text: {{ en: 'Do {n}' }} }}\n"));
        var text = $"key: long\nframework: UK-NOS\ntitle: {{ en: Long }}\ncompetences:\n  - code: U1\n    title: {{ en: All }}\n    indicators:\n{items}";

        var reading = ExchangeDraftReader.Read(Encoding.UTF8.GetBytes(text), "long.yaml", null, TimeProvider.System);

        Assert.Contains("at most 5000", reading.Refused, StringComparison.Ordinal);
    }

    private static StandardDraft Import(string name, byte[] bytes)
    {
        var reading = ExchangeDraftReader.Read(bytes, name, null, TimeProvider.System);
        Assert.Null(reading.Refused);
        var read = Assert.Single(reading.Drafts);
        // Through JSON, as a draft keeps it.
        var text = new DraftText(read.Key!, read.Standard.Version ?? "1", read.Standard.Title, ReadingJson.Write(read.Standard));
        return new(Guid.CreateVersion7(), new(name, reading.Lines, new string('0', 64), reading.Family), text, read.Findings, SeedDrafts.Editor, SeedDrafts.Now);
    }

    private static StandardFile Written(StandardDraft draft)
    {
        draft.Edit(new(OtherKey, draft.VersionNumber, draft.Title, draft.Content), draft.Findings, SeedDrafts.Editor, SeedDrafts.Now);
        var file = DraftFile.Of(draft);
        Assert.Empty(file.Problems);
        return file.File!;
    }

    private static TranscriptionNote Note(StandardDraft draft, TranscriptionNote note)
    {
        var file = DraftFile.Of(draft);
        Assert.Empty(file.Problems);
        return file.File!.Version.Description.Notes.Single(n => n.SourceSays.Equals(note.SourceSays));
    }

    private static byte[] Bytes(string format, StandardFile file) => ExchangeFormat.Find(format)!.Write(file, CaseExportTests.Context);

    private static void AssertSame(StandardFile came, StandardFile comes)
    {
        var sources = comes.Version.Description.Sources;
        Assert.Contains("SHA-256", sources[^1].Description.Original, StringComparison.Ordinal);
        Assert.Equal(came.Version.Description.Sources.Select(s => (s.Language, s.Description, s.File)), sources.SkipLast(1).Select(s => (s.Language, s.Description, s.File)));
        Assert.Equal(Text(came), Text(comes));
    }

    // Key and sources aside; a rule that is one competence means all of one, and is written so.
    private static string Text(StandardFile file)
    {
        var text = StandardYaml.Write(file).Replace($"key: {file.Standard.Key}\n", "", StringComparison.Ordinal);
        var (from, to) = (text.IndexOf("\nsources:", StringComparison.Ordinal), text.IndexOf("\nheadings:", StringComparison.Ordinal));
        return text[..from] + text[to..];
    }

    /// <summary>A small workbook in which 5000 cells name one text of a megabyte.</summary>
    private static byte[] SharedTextBomb()
    {
        var buffer = new MemoryStream();
        using (var zip = new ZipArchive(buffer, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "xl/_rels/workbook.xml.rels", "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship Id='r1' Target='worksheets/sheet1.xml'/></Relationships>");
            Add(zip, "xl/workbook.xml", "<workbook xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main' xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'><sheets><sheet name='Facts' r:id='r1'/></sheets></workbook>");
            Add(zip, "xl/sharedStrings.xml", $"<sst xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><si><t>{new string('a', 500_000)}&#13;{new string('a', 500_000)}</t></si></sst>");
            var cells = string.Concat(Enumerable.Range(1, 5000).Select(row => $"<row r='{row}'><c r='A{row}' t='s'><v>0</v></c></row>"));
            Add(zip, "xl/worksheets/sheet1.xml", $"<worksheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><sheetData>{cells}</sheetData></worksheet>");
        }

        return buffer.ToArray();
    }

    private static void Add(ZipArchive zip, string name, string text)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name).Open());
        writer.Write(text);
    }
}
