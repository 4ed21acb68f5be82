using System.Text;
using System.Text.Json;
using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.StandardFormats.Case;
using CompetenceAssessment.StandardFormats.Json;
using CompetenceAssessment.StandardFormats.Sheets;
using CompetenceAssessment.StandardFormats.Tests.Case;
using CompetenceAssessment.StandardFormats.Tests.Schema;
using CompetenceAssessment.StandardFormats.Tests.Yaml;
using CompetenceAssessment.StandardFormats.Yaml;

namespace CompetenceAssessment.StandardFormats.Tests.Exchange;

public sealed class RoundTripTests
{
    [Theory]
    [MemberData(nameof(CaseExportTests.Keys), MemberType = typeof(CaseExportTests))]
    public void What_was_exported_comes_back_exactly(string key)
    {
        var file = Seeds.Read(key);
        var back = StandardCase.Read("export.json", StandardCase.Write(file, CaseExportTests.Context).ToBytes());
        Assert.Empty(back.Errors);
        AssertSame(file, back.File!);
    }

    [Theory]
    [MemberData(nameof(CaseExportTests.Keys), MemberType = typeof(CaseExportTests))]
    public void What_was_written_as_JSON_comes_back_exactly(string key)
    {
        var file = Seeds.Read(key);
        AssertSame(file, StandardJson.Read("export.json", StandardJson.Write(file)));
    }

    [Theory]
    [MemberData(nameof(CaseExportTests.Keys), MemberType = typeof(CaseExportTests))]
    public void JSON_keeps_to_the_schema_of_the_files(string key)
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory().FullName, key + ".json");
        File.WriteAllBytes(path, StandardJson.Write(Seeds.Read(key)));
        Assert.Equal((0, ""), SchemaChecker.Check("standard.schema.json", path));
    }

    [Theory]
    [MemberData(nameof(CaseExportTests.Keys), MemberType = typeof(CaseExportTests))]
    public void What_was_written_as_sheets_comes_back_exactly(string key)
    {
        var file = Seeds.Read(key);
        AssertSame(file, StandardSheets.ReadXlsx("export.xlsx", StandardSheets.WriteXlsx(file)));
        AssertSame(file, StandardSheets.ReadCsv("export.csv", StandardSheets.WriteCsv(file)));
    }

    [Fact]
    public void Whatever_the_format_allows_comes_back_exactly()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var file = new GeneratedStandards(seed).Make();
            var package = StandardCase.Write(file, CaseExportTests.Context).ToBytes();
            var violations = CaseSpecification.Violations(JsonDocument.Parse(package).RootElement, "CFPackage");
            Assert.True(violations.Count == 0, $"Seed {seed}: {string.Join('\n', violations)}");
            var back = StandardCase.Read("export.json", package);
            Assert.True(back.Errors.Count == 0, $"Seed {seed}: {string.Join('\n', back.Errors)}");
            AssertSame(file, back.File!);
            AssertSame(file, StandardJson.Read("export.json", StandardJson.Write(file)));
            AssertSame(file, StandardSheets.ReadXlsx("export.xlsx", StandardSheets.WriteXlsx(file)));
            AssertSame(file, StandardSheets.ReadCsv("export.csv", StandardSheets.WriteCsv(file)));
        }
    }

    [Fact]
    public void A_rule_that_is_one_competence_comes_back_exactly()
    {
        var text = Seeds.FileText(Seeds.British).Replace("structure: null", "structure: U1", StringComparison.Ordinal);
        var file = StandardYaml.Read(Seeds.British + ".yaml", Encoding.UTF8.GetBytes(text));
        Assert.Equal(new StructureRule.One("U1"), file.Version.Structure);
        Assert.Equal(text, StandardYaml.Write(file));
        AssertSame(file, StandardJson.Read("export.json", StandardJson.Write(file)));
        AssertSame(file, StandardCase.Read("export.json", StandardCase.Write(file, CaseExportTests.Context).ToBytes()).File!);
        AssertSame(file, StandardSheets.ReadXlsx("export.xlsx", StandardSheets.WriteXlsx(file)));
        AssertSame(file, StandardSheets.ReadCsv("export.csv", StandardSheets.WriteCsv(file)));
        var path = Path.Combine(Directory.CreateTempSubdirectory().FullName, "one.json");
        File.WriteAllBytes(path, StandardJson.Write(file));
        Assert.Equal((0, ""), SchemaChecker.Check("standard.schema.json", path));
    }

    [Fact]
    public void A_text_changed_by_another_system_is_the_text_that_is_read()
    {
        var text = Encoding.UTF8.GetString(StandardCase.Write(Seeds.Read(Seeds.HongKong), CaseExportTests.Context).ToBytes());
        var changed = text.Replace("Maintain communication", "Keep communication", StringComparison.Ordinal);
        Assert.NotEqual(text, changed);
        Assert.Contains("Keep communication", StandardYaml.Write(StandardCase.Read("changed.json", Encoding.UTF8.GetBytes(changed)).File!), StringComparison.Ordinal);
    }

    // The text form names every value of standard and version, languages and order included.
    private static void AssertSame(StandardFile expected, StandardFile actual)
    {
        Assert.Equal(StandardYaml.Write(expected), StandardYaml.Write(actual));
        Assert.Equal((expected.Version.ContentHash, expected.Version.Id, expected.Standard.Id), (actual.Version.ContentHash, actual.Version.Id, actual.Standard.Id));
        Assert.Equal(Ids(expected), Ids(actual));
    }

    private static IEnumerable<Guid> Ids(StandardFile file) => file.Version.Competences.SelectMany(c => c.Items.Select(i => i.Id).Prepend(c.Id));
}
