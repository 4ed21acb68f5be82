using System.Text;
using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.StandardFormats.Yaml;

namespace CompetenceAssessment.StandardFormats.Tests.Yaml;

public sealed class StandardYamlTests
{
    public static TheoryData<string> Keys => [Seeds.Estonian, Seeds.British, Seeds.HongKong];

    [Theory]
    [MemberData(nameof(Keys))]
    public void Reading_and_writing_gives_the_same_file(string key) => Assert.Equal(Seeds.FileText(key), StandardYaml.Write(Seeds.Read(key)));

    [Theory]
    [MemberData(nameof(Keys))]
    public void Reading_again_gives_the_same_identifiers_and_no_two_alike(string key)
    {
        var (first, second) = (Ids(Seeds.Read(key)), Ids(Seeds.Read(key)));
        Assert.Equal(first, second);
        Assert.Equal(first.Count, first.Distinct().Count());
        Assert.DoesNotContain(Guid.Empty, first);
    }

    [Fact]
    public void An_identifier_does_not_change_from_release_to_release()
    {
        // Applications and certificates point at these. Never mend this test: mend what changed the identifiers.
        var version = Seeds.Version(Seeds.Estonian);
        Assert.Equal(
            ("134a46e5-f188-8d34-95de-1d473fca7bea", "c0cee77e-e49a-8ea3-95c1-58678f676f72"),
            (version.Id.ToString(), version.FindCompetence("B.2.3")!.Items.Single(i => i is { Kind: CompetenceItemKind.Indicator, Number: "12" }).Id.ToString()));
    }

    [Fact]
    public void Two_standards_or_two_versions_share_no_identifier()
    {
        Assert.NotEqual(StandardIds.Version("a", "1"), StandardIds.Version("a", "2"));
        Assert.NotEqual(StandardIds.Competence("a", "1", "B.2.1"), StandardIds.Competence("b", "1", "B.2.1"));
        Assert.NotEqual(
            StandardIds.Item("a", "1", "B.2.1", CompetenceItemKind.Indicator, "1"),
            StandardIds.Item("a", "1", "B.2.1", CompetenceItemKind.Knowledge, "1"));
    }

    [Fact]
    public void Line_ends_and_a_byte_order_mark_do_not_change_the_hash()
    {
        var text = Seeds.FileText(Seeds.HongKong);
        var here = Read(text).Version.ContentHash;
        Assert.Equal(64, here.Length);
        Assert.Equal(here, Read(text.Replace("\n", "\r\n", StringComparison.Ordinal)).Version.ContentHash);
        Assert.Equal(here, Read('\uFEFF' + text).Version.ContentHash);
        Assert.NotEqual(here, Read(text.Replace("Maintain communication", "Keep communication", StringComparison.Ordinal)).Version.ContentHash);
    }

    [Fact]
    public void Nested_rules_partial_qualifications_and_odd_texts_survive_writing()
    {
        var text = Seeds.FileText(Seeds.Estonian)
            .Replace("allOf: [B.2.1, B.2.2, B.2.3, B.2.4, B.2.5, B.2.6]", "allOf: [B.2.1, {atLeast: 1, of: [B.2.2, B.2.3]}, B.2.4, B.2.5, B.2.6]", StringComparison.Ordinal)
            .Replace(
                "partialQualifications: []",
                "partialQualifications: [{code: O1, title: {en: 'Yes: #1, [a] \"b\"'}, level: 5, structure: {allOf: [B.2.1]}}]",
                StringComparison.Ordinal);
        var read = StandardYaml.Read(Seeds.Estonian, Encoding.UTF8.GetBytes(text));
        var again = StandardYaml.Read(Seeds.Estonian, Encoding.UTF8.GetBytes(StandardYaml.Write(read)));
        Assert.Equal(read.Version.Structure, again.Version.Structure);
        Assert.Equal(["B.2.2", "B.2.3"], ((StructureRule.AllOf)again.Version.Structure!).Parts[1].Codes);
        var partial = Assert.Single(again.Version.Description.PartialQualifications);
        Assert.Equal(("O1", "Yes: #1, [a] \"b\"", 5), (partial.Code, partial.Title.Original, partial.Level));
    }

    private static StandardFile Read(string hongKongText) => StandardYaml.Read(Seeds.HongKong, Encoding.UTF8.GetBytes(hongKongText));

    private static List<Guid> Ids(StandardFile file) =>
        [file.Standard.Id, file.Version.Id, .. file.Version.Competences.SelectMany(c => c.Items.Select(i => i.Id).Prepend(c.Id))];
}
