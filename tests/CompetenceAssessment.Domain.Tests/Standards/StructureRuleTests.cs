using CompetenceAssessment.Domain.Standards;
using static CompetenceAssessment.Domain.Standards.StructureRule;

namespace CompetenceAssessment.Domain.Tests.Standards;

public sealed class StructureRuleTests
{
    // All of 1 and 2, and at least two of: 3, 4, (5 and 6).
    private static readonly StructureRule Nested =
        new AllOf([new One("1"), new One("2"), new AtLeast(2, [new One("3"), new One("4"), new AllOf([new One("5"), new One("6")])])]);

    [Theory]
    [InlineData("1 2 3 4", true)]
    [InlineData("1 2 3 5 6", true)]
    [InlineData("1 2 3 5", false)]
    [InlineData("1 3 4", false)]
    [InlineData("", false)]
    public void A_nested_rule_is_met_by_what_it_asks_for(string achieved, bool met) => Assert.Equal(met, Nested.IsSatisfiedBy(Codes(achieved)));

    [Theory]
    [InlineData("1 2 3 4", "")]
    [InlineData("1 3 4", "2")]
    [InlineData("1 2 3", "4 5 6")]
    [InlineData("1 2 3 5", "4 6")]
    public void What_is_missing_names_what_would_help(string achieved, string missing) => Assert.Equal(Codes(missing), Nested.Missing(Codes(achieved)).ToHashSet());

    [Fact]
    public void A_rule_names_each_competence_once_in_order() =>
        Assert.Equal(["2", "1"], new AllOf([new One("2"), new AtLeast(1, [new One("1"), new One("2")])]).Codes);

    [Fact]
    public void A_rule_that_everybody_or_nobody_meets_cannot_be_made()
    {
        Assert.ThrowsAny<ArgumentException>(() => new AllOf([]));
        Assert.ThrowsAny<ArgumentException>(() => new AtLeast(0, [new One("1")]));
        Assert.ThrowsAny<ArgumentException>(() => new AtLeast(2, [new One("1")]));
        Assert.ThrowsAny<ArgumentException>(() => new One(" "));
    }

    [Fact]
    public void Rules_that_say_the_same_are_equal()
    {
        Assert.Equal(new AtLeast(1, [new One("1"), new AllOf([new One("2")])]), new AtLeast(1, [new One("1"), new AllOf([new One("2")])]));
        Assert.NotEqual<StructureRule>(new AllOf([new One("1"), new One("2")]), new AtLeast(2, [new One("1"), new One("2")]));
        Assert.NotEqual(new AllOf([new One("1"), new One("2")]), new AllOf([new One("2"), new One("1")]));
    }

    private static HashSet<string> Codes(string codes) => [.. codes.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
}
