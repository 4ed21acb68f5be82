using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.StandardFormats.PublishedText.Reading;

namespace CompetenceAssessment.StandardFormats.Tests.PublishedText.Reading;

public sealed class ReadStructureTests
{
    [Fact]
    public void A_run_of_codes_reads_as_a_range() =>
        Assert.Equal("all of B.2.1–B.2.6", ReadStructure.Describe(All("B.2.1", "B.2.2", "B.2.3", "B.2.4", "B.2.5", "B.2.6")));

    [Fact]
    public void Codes_that_do_not_follow_each_other_stand_alone() =>
        Assert.Equal("all of B.2.1, B.2.2, B.2.9–B.2.11, B.3.12", ReadStructure.Describe(All("B.2.1", "B.2.2", "B.2.9", "B.2.10", "B.2.11", "B.3.12")));

    [Fact]
    public void Nested_rules_read_as_one_sentence() => Assert.Equal(
        "all of B.2.1–B.2.3; at least 2 of B.2.4–B.2.6",
        ReadStructure.Describe(new StructureRule.AllOf([.. Codes("B.2.1", "B.2.2", "B.2.3"), new StructureRule.AtLeast(2, Codes("B.2.4", "B.2.5", "B.2.6"))])));

    [Fact]
    public void A_choice_between_groups_keeps_the_groups_apart() => Assert.Equal(
        "at least 1 of (all of B.2.4, B.2.5) or B.2.6",
        ReadStructure.Describe(new StructureRule.AtLeast(1, [All("B.2.4", "B.2.5"), new StructureRule.One("B.2.6")])));

    private static StructureRule.AllOf All(params string[] codes) => new(Codes(codes));

    private static List<StructureRule> Codes(params string[] codes) => [.. codes.Select(c => new StructureRule.One(c))];
}
