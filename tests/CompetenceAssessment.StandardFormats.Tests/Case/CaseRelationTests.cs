using System.Text.Json;
using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.StandardFormats.Case;
using CompetenceAssessment.StandardFormats.Tests.Yaml;
using CompetenceAssessment.StandardFormats.Yaml;

namespace CompetenceAssessment.StandardFormats.Tests.Case;

/// <summary>Relations of a crosswalk as CASE associations.</summary>
public sealed class CaseRelationTests
{
    private static readonly DateTimeOffset Decided = new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public void What_is_equal_is_an_exact_match()
    {
        var association = Assert.Single(Relations(Package(CrosswalkRelation.Equal, null)));
        Assert.Equal(("exactMatchOf", "2026-11-23T08:00:00Z"), (Text(association, "associationType"), Text(association, "lastChangeDateTime")));
        Assert.Equal(("B.2.3.9", "U1 P3"), (Text(association.GetProperty("originNodeURI"), "title"), Text(association.GetProperty("destinationNodeURI"), "title")));
        Assert.False(association.TryGetProperty("extensions", out _));
    }

    [Theory]
    [InlineData(CrosswalkRelation.Broader, "broader")]
    [InlineData(CrosswalkRelation.Narrower, "narrower")]
    public void What_asks_for_more_or_less_is_related_and_an_extension_says_which(CrosswalkRelation relation, string word)
    {
        var association = Assert.Single(Relations(Package(relation, "It sets an order, too.\nTwice.")));
        Assert.Equal(("isRelatedTo", "It sets an order, too.\nTwice."), (Text(association, "associationType"), Text(association, "notes")));
        Assert.Equal(word, Text(association.GetProperty("extensions").GetProperty("competenceAssessment"), "relation"));
    }

    [Fact]
    public void What_is_not_the_same_is_not_given_out() => Assert.Empty(Relations(Package(CrosswalkRelation.NotTheSame, "Other work.")));

    [Theory]
    [InlineData(CrosswalkRelation.Equal)]
    [InlineData(CrosswalkRelation.Broader)]
    public void Both_ends_lead_to_items_of_the_two_packages(CrosswalkRelation relation)
    {
        var package = Package(relation, "Why.");
        Assert.Empty(CaseSpecification.Violations(Element(package), "CFPackage"));
        Assert.All(package.AssociationIds, id => Assert.Empty(CaseSpecification.Violations(JsonDocument.Parse(package.Association(id)!.ToJsonString()).RootElement, "CFAssociation")));
        var association = Assert.Single(Relations(package));
        var theirs = Element(StandardCase.Write(Seeds.Read(Seeds.British), CaseExportTests.Context));
        AssertLeadsTo(association.GetProperty("originNodeURI"), Element(package));
        AssertLeadsTo(association.GetProperty("destinationNodeURI"), theirs);
    }

    [Fact]
    public void The_document_changes_with_its_relations_and_its_items_do_not()
    {
        var package = Element(Package(CrosswalkRelation.Equal, null));
        Assert.Equal("2026-11-23T08:00:00Z", Text(package.GetProperty("CFDocument"), "lastChangeDateTime"));
        Assert.All(package.GetProperty("CFItems").EnumerateArray(), i => Assert.Equal("2026-11-22T12:05:06Z", Text(i, "lastChangeDateTime")));
    }

    [Theory]
    [InlineData(CrosswalkRelation.Equal, "exactMatchOf")]
    [InlineData(CrosswalkRelation.Narrower, "isRelatedTo")]
    public void The_standard_comes_back_exactly_and_what_was_left_out_is_said(CrosswalkRelation relation, string type)
    {
        var back = StandardCase.Read("export.json", Package(relation, "Why.").ToBytes());
        Assert.Equal(StandardYaml.Write(Seeds.Read(Seeds.Estonian)), StandardYaml.Write(back.File!));
        var finding = Assert.Single(back.LeftOut);
        Assert.Equal(("CASE-NO-PLACE", $"associations “{type}” (1) has no place in the library and was left out."), (finding.Code, finding.Message));
        Assert.Empty(StandardCase.Read("export.json", StandardCase.Write(Seeds.Read(Seeds.Estonian), CaseExportTests.Context).ToBytes()).LeftOut);
    }

    private static CasePackage Package(CrosswalkRelation relation, string? reason)
    {
        var (mine, theirs) = (Seeds.Read(Seeds.Estonian), Seeds.Read(Seeds.British));
        var (competence, other) = (mine.Version.FindCompetence("B.2.3")!, theirs.Version.FindCompetence("U1")!);
        return StandardCase.Write(mine, CaseExportTests.Context with
        {
            Relations =
            [
                new()
                {
                    Competence = competence,
                    Item = competence.Items.First(i => i.Number == "9"),
                    Relation = relation,
                    Other = theirs,
                    OtherCompetence = other,
                    OtherItem = other.Items.First(i => i.Number == "P3"),
                    Reason = reason,
                    DecidedAt = Decided,
                },
            ],
            RelationsChangedAt = Decided,
        });
    }

    private static IEnumerable<JsonElement> Relations(CasePackage package) =>
        Element(package).GetProperty("CFAssociations").EnumerateArray().Where(a => Text(a, "associationType") != "isChildOf");

    private static void AssertLeadsTo(JsonElement node, JsonElement package)
    {
        var item = package.GetProperty("CFItems").EnumerateArray().Single(i => Text(i, "identifier") == Text(node, "identifier"));
        Assert.Equal((Text(node, "uri"), Text(node, "title")), (Text(item, "uri"), Text(item, "humanCodingScheme")));
    }

    private static JsonElement Element(CasePackage package) => JsonDocument.Parse(package.Package().ToJsonString()).RootElement;

    private static string Text(JsonElement value, string name) => value.GetProperty(name).GetString()!;
}
