using CompetenceAssessment.Domain.Applications;

namespace CompetenceAssessment.Domain.Tests.Applications;

public sealed class RoundTests
{
    private static readonly DateOnly Opens = new(2026, 9, 1);

    [Fact]
    public void One_may_apply_from_the_first_day_to_the_last()
    {
        var round = Round();

        Assert.Equal([false, true, true, false], new[] { -1, 0, 30, 31 }.Select(days => round.IsOpenOn(Opens.AddDays(days))));
    }

    [Theory]
    [InlineData(50, 60, 70)]
    [InlineData(45, 45, 45)]
    public void Days_in_their_order_are_taken(int from, int until, int committee) => Round(from, until, committee).RequireDatesInOrder();

    [Theory]
    [InlineData(44, 60, 70)]
    [InlineData(60, 50, 70)]
    [InlineData(50, 71, 70)]
    public void Sessions_lie_between_handing_in_and_the_committee(int from, int until, int committee) =>
        RuleAssert.Refused(Rule.RoundDatesInOrder, () => Round(from, until, committee).RequireDatesInOrder());

    [Fact]
    public void A_round_closes_after_it_opens() => RuleAssert.Refused(
        Rule.RoundDatesInOrder, () => new Round(Guid.CreateVersion7(), Cases.Body, Cases.Standard.Id, "2026/2", Opens, Opens.AddDays(-1), Opens, Opens, "Tallinn"));

    private static Round Round(int from = 50, int until = 60, int committee = 70) =>
        new(Guid.CreateVersion7(), Cases.Body, Cases.Standard.Id, "2026/2", Opens, Opens.AddDays(30), Opens.AddDays(45), Opens.AddDays(committee), "Tallinn")
        {
            SessionsFrom = Opens.AddDays(from),
            SessionsUntil = Opens.AddDays(until),
        };
}
