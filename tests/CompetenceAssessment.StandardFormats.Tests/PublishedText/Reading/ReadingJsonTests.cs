using System.Text.Json;
using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.StandardFormats.Lint;
using CompetenceAssessment.StandardFormats.PublishedText.Reading;
using CompetenceAssessment.StandardFormats.Tests.Schema;

namespace CompetenceAssessment.StandardFormats.Tests.PublishedText.Reading;

/// <summary>The contract of <c>standards read --json</c>: names, order, null, and the schema.</summary>
public sealed class ReadingJsonTests
{
    private static readonly StandardReading Example = new()
    {
        File = "a.txt",
        Family = DocumentFamily.EstonianOccupationalStandard,
        Standards =
        [
            new ReadStandard
            {
                Code = "04-1/2k",
                Framework = StandardFramework.EstQf,
                Title = new("et", "Lillõpe"),
                Qualifications = [new() { Title = new("et", "Lillõpe, tase 6"), Level = 6, Competences = ["B.2.1"] }],
                Levels = [6],
                ValidUntil = new DateOnly(2019, 5, 7),
                Classifications = [new("ISCO-08", "1439", null)],
                WorkUnits = [new() { Code = "A.2.1", Title = new("et", "Töö"), Tasks = [new("1", new("et", "tegemine"), [38])] }],
                Competences = [Competence()],
                Structure = ReadStructure.Of(new StructureRule.One("B.2.1"), [40]),
                Facts = [new(FactName.DecisionNumber, "18", [90])],
                Sections = [new() { Code = "A.3", Text = new("et", "Töö on \"paindlik\"."), Lines = [39] }],
                ValueLines = new Dictionary<string, IReadOnlyList<int>> { ["code"] = [1] },
            },
        ],
        Findings = [FindingCodes.ItemUnnumbered.At([53, 52], "B.2.1/indicator/1", "B.2.1 indicator", 1)],
        Lines = new(284, 250, 34, 0),
    };

    [Fact]
    public void Members_stand_in_the_order_of_the_contract_and_null_is_written()
    {
        var json = ReadingJson.Write(Example);
        using var document = JsonDocument.Parse(json);
        var standard = document.RootElement.GetProperty("standards")[0];
        Assert.Equal(["file", "family", "refused", "standards", "findings", "lines"], Names(document.RootElement));
        Assert.Equal(
            ["code", "version", "framework", "title", "qualifications", "levels", "eqfLevel", "credit", "validUntil", "classifications", "workUnits", "competences", "structure", "facts", "sections", "valueLines"],
            Names(standard));
        Assert.Equal(JsonValueKind.Null, standard.GetProperty("version").ValueKind);
        Assert.Equal("2019-05-07", standard.GetProperty("validUntil").GetString());
        Assert.Equal(["kind", "group", "number", "text", "lines", "suspect"], Names(standard.GetProperty("competences")[0].GetProperty("items")[0]));
        Assert.Equal(["kind", "group", "number", "text", "lines"], Names(standard.GetProperty("competences")[0].GetProperty("items")[1]));
        Assert.Equal("warning", document.RootElement.GetProperty("findings")[0].GetProperty("severity").GetString());
        Assert.Contains("\"et\": \"Lillõpe\"", json, StringComparison.Ordinal);
    }

    [Fact]
    public void Reading_what_was_written_gives_the_same_again()
    {
        var json = ReadingJson.Write(Example);
        Assert.Equal(json, ReadingJson.Write(ReadingJson.Read(json)));
    }

    [Fact]
    public void The_schema_allows_what_is_written()
    {
        var refused = StandardReading.RefusedBecause("b.txt", "The file is empty.");
        Assert.Equal(("", 0), (Check(Example).Output, Check(refused).ExitCode));
    }

    [Theory]
    [InlineData("\"kind\": \"indicator\"", "\"kind\": \"hint\"", "/standards/0/competences/0/items/0/kind must be equal to one of the allowed values")]
    [InlineData("\"unread\": 0", "\"unread\": -1", "/lines/unread must be >= 0")]
    [InlineData("\"eqfLevel\": null,", "", "/standards/0 must have required property 'eqfLevel'")]
    [InlineData("\"refused\": null", "\"refused\": \"no\"", "/standards must NOT have more than 0 items")]
    public void The_schema_finds_what_is_wrong(string find, string replacement, string violation)
    {
        var json = ReadingJson.Write(Example);
        Assert.Contains(find, json, StringComparison.Ordinal);
        var (exitCode, output) = Check(json[..json.IndexOf(find, StringComparison.Ordinal)] + replacement + json[(json.IndexOf(find, StringComparison.Ordinal) + find.Length)..]);
        Assert.Equal(1, exitCode);
        Assert.Contains(violation, output, StringComparison.Ordinal);
    }

    private static ReadCompetence Competence() => new()
    {
        Code = "B.2.1",
        Kind = CompetenceKind.Obligatory,
        Levels = [6],
        Title = new("et", "Töö"),
        Items =
        [
            new() { Kind = CompetenceItemKind.Indicator, Number = "1", Text = new("et", "teeb"), Lines = [52, 53], Suspect = true },
            new() { Kind = CompetenceItemKind.Knowledge, Number = "1", Text = new("et", "töö"), Lines = [54] },
        ],
        Methods = ["case study"],
    };

    private static IEnumerable<string> Names(JsonElement element) => element.EnumerateObject().Select(p => p.Name);

    private static (int ExitCode, string Output) Check(StandardReading reading) => Check(ReadingJson.Write(reading));

    private static (int ExitCode, string Output) Check(string json)
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory().FullName, "reading.json");
        File.WriteAllText(file, json);
        return SchemaChecker.Check("reading.schema.json", file);
    }
}
