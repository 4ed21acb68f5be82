using System.Text.Json;
using CompetenceAssessment.StandardFormats.Case;
using CompetenceAssessment.StandardFormats.Tests.Yaml;

namespace CompetenceAssessment.StandardFormats.Tests.Case;

public sealed class CaseExportTests
{
    public static readonly CaseContext Context = new()
    {
        Service = CaseContext.ServiceOf("https://standards.example.org/"),
        ChangedAt = new DateTimeOffset(2026, 11, 22, 14, 5, 6, TimeSpan.FromHours(2)),
    };

    public static TheoryData<string> Keys => [Seeds.Estonian, Seeds.British, Seeds.HongKong];

    [Theory]
    [MemberData(nameof(Keys))]
    public void A_package_has_the_shape_of_the_specification(string key) =>
        Assert.Empty(CaseSpecification.Violations(Package(key), "CFPackage"));

    [Theory]
    [MemberData(nameof(Keys))]
    public void Objects_that_stand_alone_have_the_shape_of_the_specification(string key)
    {
        var package = StandardCase.Write(Seeds.Read(key), Context);
        Assert.Empty(CaseSpecification.Violations(Element(package.Document()), "CFDocument"));
        Assert.All(package.ItemIds, id => Assert.Empty(CaseSpecification.Violations(Element(package.Item(id)!), "CFItem")));
        Assert.All(package.AssociationIds, id => Assert.Empty(CaseSpecification.Violations(Element(package.Association(id)!), "CFAssociation")));
        Assert.All(package.DefinitionIds, d => Assert.Empty(CaseSpecification.Violations(Element(package.Definition(d.Collection, d.Id)!), d.Collection[..^1])));
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void No_link_leads_nowhere_and_every_item_reaches_the_document(string key)
    {
        var package = Package(key);
        var objects = Objects(package).ToDictionary(o => o.GetProperty("identifier").GetString()!, o => o.GetProperty("uri").GetString()!);
        Assert.All(Links(package), l => Assert.Equal(objects.GetValueOrDefault(l.GetProperty("identifier").GetString()!), l.GetProperty("uri").GetString()));

        var parents = package.GetProperty("CFAssociations").EnumerateArray().Where(a => a.GetProperty("associationType").GetString() == "isChildOf")
            .ToDictionary(a => Id(a.GetProperty("originNodeURI")), a => Id(a.GetProperty("destinationNodeURI")));
        var document = Id(package.GetProperty("CFDocument"));
        Assert.All(package.GetProperty("CFItems").EnumerateArray(), item =>
        {
            var (at, steps) = (Id(item), 0);
            for (; at != document && steps < 4; steps++)
                at = parents[at];
            Assert.Equal(document, at);
        });
    }

    [Fact]
    public void Siblings_are_numbered_in_the_order_of_the_document()
    {
        var places = Package(Seeds.HongKong).GetProperty("CFAssociations").EnumerateArray()
            .GroupBy(a => Id(a.GetProperty("destinationNodeURI")), a => a.GetProperty("sequenceNumber").GetInt32());
        Assert.All(places, p => Assert.Equal(Enumerable.Range(1, p.Count()), p));
    }

    [Fact]
    public void The_export_says_in_the_fields_of_CASE_what_CASE_has_fields_for()
    {
        var package = Package(Seeds.Estonian);
        var document = package.GetProperty("CFDocument");
        Assert.Equal(
            ("Customer service manager", "en", "2", "2019-05-07", "2026-11-22T12:05:06Z", "1.1"),
            (Text(document, "title"), Text(document, "language"), Text(document, "version"), Text(document, "statusEndDate"), Text(document, "lastChangeDateTime"), Text(document, "caseVersion")));
        Assert.StartsWith("https://standards.example.org/ims/case/v1p1/CFDocuments/", Text(document, "uri"), StringComparison.Ordinal);
        Assert.False(document.TryGetProperty("statusStartDate", out _), "The source gives no first day of validity.");

        var items = package.GetProperty("CFItems").EnumerateArray().ToList();
        Assert.Equal((6, 61, 23), (Count(items, "Competence"), Count(items, "Performance indicator"), Count(items, "Knowledge")));
        var item = items.Single(i => i.TryGetProperty("humanCodingScheme", out var code) && code.GetString() == "B.2.2.8");
        Assert.Equal(Seeds.Version(Seeds.Estonian).FindCompetence("B.2.2")!.Items.First(i => i.Number == "8").Text.Original, Text(item, "fullStatement"));
    }

    [Fact]
    public void An_identifier_does_not_change_from_release_to_release()
    {
        // Other systems keep these. Never mend this test: mend what changed the identifiers.
        var package = StandardCase.Write(Seeds.Read(Seeds.Estonian), Context);
        Assert.Equal("db7b67c4-f659-5775-b339-70f541bf75ac", package.Id.ToString());
        Assert.Equal("b939498e-acc3-5690-9a8e-747131752489", package.ItemIds.First().ToString());
    }

    // RFC 9562, appendix A.4.
    [Fact]
    public void Identifiers_are_made_as_the_RFC_says() => Assert.Equal(
        "2ed6657d-e927-568b-95e1-2665a8aea6a2",
        CaseIds.Version5(new Guid("6ba7b810-9dad-11d1-80b4-00c04fd430c8").ToByteArray(bigEndian: true), "www.example.com").ToString());

    private static JsonElement Package(string key) => Element(StandardCase.Write(Seeds.Read(key), Context).Package());

    private static JsonElement Element(System.Text.Json.Nodes.JsonNode node) => JsonDocument.Parse(node.ToJsonString()).RootElement;

    private static string Id(JsonElement value) => value.GetProperty("identifier").GetString()!;

    private static string Text(JsonElement value, string name) => value.GetProperty(name).GetString()!;

    private static int Count(List<JsonElement> items, string type) => items.Count(i => Text(i, "CFItemType") == type);

    private static IEnumerable<JsonElement> Objects(JsonElement package) =>
    [
        package.GetProperty("CFDocument"), .. package.GetProperty("CFItems").EnumerateArray(), .. package.GetProperty("CFAssociations").EnumerateArray(),
        .. package.GetProperty("CFDefinitions").EnumerateObject().SelectMany(d => d.Value.EnumerateArray()),
    ];

    private static IEnumerable<JsonElement> Links(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => value.EnumerateArray().SelectMany(Links),
        JsonValueKind.Object => value.EnumerateObject().SelectMany(f => f.Name.EndsWith("URI", StringComparison.Ordinal) && f.Value.ValueKind == JsonValueKind.Object ? [f.Value] : Links(f.Value)),
        _ => [],
    };
}
