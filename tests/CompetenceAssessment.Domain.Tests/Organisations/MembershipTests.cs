using CompetenceAssessment.Domain.Organisations;

namespace CompetenceAssessment.Domain.Tests.Organisations;

public sealed class MembershipTests
{
    private static readonly DateOnly From = new(2026, 1, 1);

    [Fact]
    public void A_role_is_held_from_its_first_day_to_its_last()
    {
        var membership = new Membership(Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7(), Role.Assessor, From, null);
        Assert.True(membership.IsCurrentOn(From.AddYears(20)));

        membership.EndOn(From.AddDays(9));

        Assert.Equal([false, true, true, false], new[] { -1, 0, 9, 10 }.Select(days => membership.IsCurrentOn(From.AddDays(days))));
    }

    [Theory]
    [InlineData(Role.Operator, true)]
    [InlineData(Role.StandardsEditor, true)]
    [InlineData(Role.Assessor, false)]
    [InlineData(Role.AwardingOfficer, false)]
    public void A_role_is_held_in_a_body_or_in_the_installation(Role role, bool installationWide)
    {
        Assert.Equal(installationWide, role.IsInstallationWide());
        var wrong = Assert.Throws<RuleViolationException>(() => new Membership(Guid.CreateVersion7(), Guid.CreateVersion7(), installationWide ? Guid.CreateVersion7() : null, role, From, null));
        Assert.Equal(Rule.RoleNeedsItsBody, wrong.Rule);
    }

    [Fact]
    public void A_period_does_not_end_before_it_begins()
    {
        var membership = new Membership(Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7(), Role.Assessor, From, null);
        Assert.Equal(Rule.PeriodEndsBeforeItBegins, Assert.Throws<RuleViolationException>(() => membership.EndOn(From.AddDays(-1))).Rule);
    }
}
