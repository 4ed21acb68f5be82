using CompetenceAssessment.Domain.Organisations;

namespace CompetenceAssessment.Domain.Tests.Organisations;

public sealed class AwardingRightTests
{
    private static readonly DateOnly From = new(2017, 1, 1);
    private static readonly DateOnly Until = new(2021, 12, 31);
    private static readonly DateOnly Expired = new(2019, 5, 7);

    [Fact]
    public void The_right_covers_its_first_and_last_day_and_no_other()
    {
        var right = Right();

        Assert.Equal(
            [Rule.NoAwardingRight, null, null, Rule.NoAwardingRight],
            new[] { From.AddDays(-1), From, Until, Until.AddDays(1) }.Select(day => right.RefusalOn(null, day)));
    }

    [Fact]
    public void An_expired_version_needs_a_teach_out()
    {
        Assert.Null(Right().RefusalOn(Expired, Expired));
        Assert.Equal(Rule.StandardExpired, Right().RefusalOn(Expired, Expired.AddDays(1)));
        Assert.Null(Right(teachOut: 2020).RefusalOn(Expired, new DateOnly(2020, 12, 31)));
        Assert.Equal(Rule.StandardExpired, Right(teachOut: 2020).RefusalOn(Expired, new DateOnly(2021, 1, 1)));
    }

    [Fact]
    public void A_teach_out_does_not_reach_beyond_the_right() => Assert.Equal(Rule.NoAwardingRight, Right(teachOut: 2025).RefusalOn(Expired, Until.AddDays(1)));

    [Fact]
    public void Of_several_rights_one_that_allows_is_enough_and_the_nearest_refusal_is_told()
    {
        var day = new DateOnly(2020, 6, 1);
        var former = new AwardingRight(Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7(), From.AddYears(-5), From.AddDays(-1), "1");

        Assert.Equal(Rule.NoAwardingRight, AwardingRight.RefusalOfAll([], Expired, day));
        Assert.Equal(Rule.NoAwardingRight, AwardingRight.RefusalOfAll([former], Expired, day));
        Assert.Equal(Rule.StandardExpired, AwardingRight.RefusalOfAll([former, Right()], Expired, day));
        Assert.Null(AwardingRight.RefusalOfAll([former, Right(), Right(teachOut: 2020)], Expired, day));
    }

    [Fact]
    public void A_council_ends_a_right_once_and_only_earlier()
    {
        var right = Right();
        RuleAssert.Refused(Rule.RightEndsEarlier, () => right.EndOn(Until, "3"));
        RuleAssert.Refused(Rule.PeriodEndsBeforeItBegins, () => right.EndOn(From.AddDays(-2), "3"));

        right.EndOn(new DateOnly(2018, 6, 30), "3");

        Assert.Null(right.RefusalOn(null, new DateOnly(2018, 6, 30)));
        Assert.Equal(Rule.NoAwardingRight, right.RefusalOn(null, new DateOnly(2018, 7, 1)));
        RuleAssert.Refused(Rule.RightEndsEarlier, () => right.EndOn(new DateOnly(2018, 1, 1), "4"));
        Assert.Equal("3", right.EndDecision);
    }

    [Fact]
    public void A_right_that_never_came_into_force_allows_no_day()
    {
        var right = Right();

        right.EndOn(From.AddDays(-1), "3");

        Assert.Equal(Rule.NoAwardingRight, right.RefusalOn(null, From));
    }

    private static AwardingRight Right(int? teachOut = null) => new(Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7(), From, Until, "2")
    {
        TeachOutUntil = teachOut is { } year ? new DateOnly(year, 12, 31) : null,
    };
}
