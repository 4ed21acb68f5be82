using System.Text;
using System.Text.Json.Nodes;
using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.StandardFormats.Case;
using CompetenceAssessment.StandardFormats.Exchange;
using CompetenceAssessment.StandardFormats.PublishedText.Reading;
using CompetenceAssessment.StandardFormats.Tests.Yaml;

namespace CompetenceAssessment.StandardFormats.Tests.Case;

/// <summary>Packages of other systems, and files that only look like packages.</summary>
public sealed class CaseImportTests
{
    [Fact]
    public void Another_systems_package_gives_what_CASE_tells_and_no_more()
    {
        var reading = Read(Foreign(), StandardFramework.UkNos).Reading!;
        Assert.Null(reading.Refused);
        var standard = reading.Standards.Single();
        Assert.Equal(("Beekeeping", "en", "3"), (standard.Title!.Original, standard.Title.OriginalLanguage, standard.Version));
        Assert.Equal(new DateOnly(2030, 12, 31), standard.ValidUntil);
        Assert.Null(standard.Structure);
        Assert.Empty(standard.Levels);
        Assert.Equal(["U1 Keep bees", "U2 Harvest honey"], standard.Competences.Select(c => $"{c.Code} {c.Title!.Original}"));
        Assert.All(standard.Competences, c => Assert.True(c.Kind is null && c.Methods.Count == 0 && c.Levels.Count == 0));
        Assert.Equal(
            ["Indicator 1 Open the hive", "Indicator 2 Read the frames", "Knowledge K1 Bee diseases"],
            standard.Competences[0].Items.Select(i => $"{i.Kind} {i.Number} {i.Text.Original}"));
        Assert.Equal("Frames", standard.Competences[1].Items.Single().Group!.Original);
    }

    [Fact]
    public void What_cannot_be_placed_is_named()
    {
        var findings = Read(Foreign(), StandardFramework.UkNos).Reading!.Findings;
        Assert.Contains(findings, f => f.Code == "CASE-NO-PLACE" && f.Message.Contains("conceptKeywords", StringComparison.Ordinal));
        Assert.Contains(findings, f => f.Code == "CASE-NO-PLACE" && f.Message.Contains("educationLevel", StringComparison.Ordinal));
        Assert.Contains(findings, f => f.Code == "CASE-NO-PLACE" && f.Message.Contains("exemplar", StringComparison.Ordinal));
        Assert.Contains(findings, f => f is { Code: "CASE-LOOSE", Severity: FindingSeverity.Error } && f.Message.Contains("Nobody's child", StringComparison.Ordinal));
        Assert.Contains(findings, f => f.Code == "CASE-LINK");
        Assert.Contains(findings, f => f.Code == "CASE-KIND" && f.Message.Contains("Step", StringComparison.Ordinal));
    }

    [Fact]
    public void A_package_without_a_language_says_so()
    {
        var package = Foreign();
        package["CFDocument"]!.AsObject().Remove("language");
        Assert.Contains(Read(package, StandardFramework.UkNos).Reading!.Findings, f => f.Code == "CASE-LANGUAGE");
    }

    [Fact]
    public void The_system_of_standards_is_asked_for_and_not_guessed() =>
        Assert.Contains("system of standards", Read(Foreign(), null).Reading!.Refused, StringComparison.Ordinal);

    [Fact]
    public void A_list_without_competences_is_refused()
    {
        var package = Foreign();
        package["CFAssociations"] = new JsonArray(Child("u1", "doc", 1), Child("u2", "doc", 2));
        Assert.Contains("does not say which are competences", Read(package, StandardFramework.UkNos).Reading!.Refused, StringComparison.Ordinal);
    }

    [Fact]
    public void A_deeper_framework_is_refused()
    {
        var package = Foreign();
        package["CFAssociations"]!.AsArray().Add(Child("loose", "h1", 1));
        Assert.Contains("four levels deep", Read(package, StandardFramework.UkNos).Reading!.Refused, StringComparison.Ordinal);
    }

    [Fact]
    public void Items_that_are_children_of_each_other_do_not_hang_the_reader()
    {
        var package = Foreign();
        package["CFAssociations"]!.AsArray().Add(Child("loose", "loose", 1));
        Assert.Contains(Read(package, StandardFramework.UkNos).Reading!.Findings, f => f.Code == "CASE-LOOSE");
    }

    [Theory]
    [InlineData("", "well-formed")]
    [InlineData("[]", "one JSON object")]
    [InlineData("{}", "no CFDocument")]
    [InlineData("{\"CFDocument\":{\"title\":\"x\"},}", "well-formed")]
    [InlineData("{\"CFDocument\":{\"title\":\"a\",\"title\":\"b\"}}", "stands twice")]
    [InlineData("{\"CFDocument\":{\"title\":\"x\"},\"CFItems\":[{\"identifier\":\"1\"}]}", "fullStatement is missing")]
    [InlineData("{\"CFDocument\":{\"title\":\"x\"},\"CFItems\":[{\"identifier\":\"1\",\"fullStatement\":7}]}", "must be a text")]
    [InlineData("{\"CFDocument\":{\"title\":\"x\"},\"CFItems\":[{\"identifier\":\"1\",\"fullStatement\":\"a\"},{\"identifier\":\"1\",\"fullStatement\":\"b\"}]}", "stands twice")]
    [InlineData("{\"CFDocument\":{\"title\":\"\\ud800\"}}", "Unicode")]
    [InlineData("{\"CFDocument\":\"x\"}", "must be an object")]
    public void Hostile_or_broken_JSON_is_refused_with_the_reason(string json, string reason)
    {
        var content = StandardCase.Read("hostile.json", Encoding.UTF8.GetBytes(json), StandardFramework.UkNos);
        Assert.Null(content.File);
        Assert.Contains(reason, content.Reading!.Refused, StringComparison.Ordinal);
    }

    [Fact]
    public void Deep_nesting_wrong_bytes_and_large_files_are_refused()
    {
        Assert.NotNull(StandardCase.Read("deep.json", Encoding.UTF8.GetBytes(new string('[', 5000) + new string(']', 5000))).Reading!.Refused);
        Assert.NotNull(StandardCase.Read("bytes.json", [.. "{\"CFDocument\":{\"title\":\""u8, 0xFF, 0xFE, .. "\"}}"u8]).Reading!.Refused);
        Assert.Contains("at most", StandardCase.Read("large.json", new byte[21 * 1024 * 1024]).Reading!.Refused, StringComparison.Ordinal);
    }

    [Fact]
    public void An_own_export_that_lost_a_link_or_a_field_is_refused_with_its_line()
    {
        var package = JsonNode.Parse(StandardCase.Write(Seeds.Read(Seeds.British), CaseExportTests.Context).ToBytes())!;
        package["CFAssociations"]!.AsArray().RemoveAt(3);
        Assert.Contains(Read(package, null).Errors, e => e.Message.Contains("not linked", StringComparison.Ordinal) && e.Line > 0);

        package = JsonNode.Parse(StandardCase.Write(Seeds.Read(Seeds.British), CaseExportTests.Context).ToBytes())!;
        package["CFItems"]![2]!.AsObject().Remove("listEnumeration");
        Assert.Contains(Read(package, null).Errors, e => e.Message.Contains("number is missing", StringComparison.Ordinal));
    }

    [Fact]
    public void Damaged_exports_are_read_or_refused_and_never_crash()
    {
        var whole = StandardCase.Write(Seeds.Read(Seeds.HongKong), CaseExportTests.Context).ToBytes();
        var random = new Random(11);
        for (var round = 0; round < 300; round++)
        {
            var damaged = (byte[])whole.Clone();
            for (var at = 0; at < 1 + (round % 4); at++)
                damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            var content = StandardCase.Read("damaged.json", damaged);
            Assert.True(content.File is not null || content.Reading is not null);
        }
    }

    private static ExchangedStandard Read(JsonNode package, StandardFramework? framework) =>
        StandardCase.Read("package.json", Encoding.UTF8.GetBytes(package.ToJsonString(new() { WriteIndented = true })), framework);

    internal static JsonObject Foreign() => new()
    {
        ["CFDocument"] = new JsonObject
        {
            ["identifier"] = "doc",
            ["uri"] = "https://example.org/doc",
            ["title"] = "Beekeeping",
            ["creator"] = "Bee council",
            ["language"] = "en",
            ["version"] = "3",
            ["statusEndDate"] = "2030-12-31",
            ["lastChangeDateTime"] = "2024-01-01T00:00:00Z",
        },
        ["CFItems"] = new JsonArray(
            Item("k1", "Bee diseases", "Knowledge"), Item("p2", "Read the frames", "Step", "U1.2"), Item("p1", "Open the hive", "Step", "U1.1"),
            Item("u1", "Keep bees", "Unit", "U1"), Item("u2", "Harvest honey", "Unit", "U2"), Item("g1", "Frames", null), Item("h1", "Take frames out", "Criterion"),
            Item("loose", "Nobody's child", null)),
        ["CFAssociations"] = new JsonArray(
            Child("u2", "doc", 2), Child("u1", "doc", 1), Child("k1", "u1", 3), Child("p2", "u1", 2), Child("p1", "u1", 1), Child("g1", "u2", 1), Child("h1", "g1", 1),
            Child("h1", "gone", 1), Link("exemplar", "p1", "elsewhere")),
    };

    private static JsonObject Item(string id, string text, string? type, string? code = null)
    {
        var item = new JsonObject { ["identifier"] = id, ["fullStatement"] = text, ["conceptKeywords"] = new JsonArray("bees"), ["educationLevel"] = new JsonArray("05") };
        if (type is not null)
            item["CFItemType"] = type;
        if (code is not null)
            item["humanCodingScheme"] = code;
        return item;
    }

    private static JsonObject Child(string origin, string destination, int place)
    {
        var link = Link("isChildOf", origin, destination);
        link["sequenceNumber"] = place;
        return link;
    }

    private static JsonObject Link(string type, string origin, string destination) => new()
    {
        ["identifier"] = $"{origin}-{destination}",
        ["associationType"] = type,
        ["originNodeURI"] = new JsonObject { ["identifier"] = origin },
        ["destinationNodeURI"] = new JsonObject { ["identifier"] = destination },
    };
}
