using CompetenceAssessment.Domain.Awarding;
using static CompetenceAssessment.Domain.Tests.Assessments.AssessedCase;
using static CompetenceAssessment.Domain.Tests.Awarding.DecidedCase;

namespace CompetenceAssessment.Domain.Tests.Awarding;

public sealed class MeetingTests
{
    [Fact]
    public void A_meeting_opens_with_a_quorum_and_a_chair_who_is_present()
    {
        var meeting = Meeting();
        RuleAssert.Refused(Rule.ChairPresent, () => meeting.Open(Now));
        RuleAssert.Refused(Rule.ChairPresent, () => meeting.SetPresent([Lepp, Rebane], Chair, Now));
        meeting.SetPresent([Lepp, Chair], Chair, Now);
        RuleAssert.Refused(Rule.NoQuorum, () => meeting.Open(Now));
        meeting.SetPresent([Lepp, Chair, Rebane], Chair, Now);

        meeting.Open(Now);

        Assert.Equal(MeetingState.Open, meeting.State);
        RuleAssert.Refused(Rule.MeetingNotPlanned, () => meeting.Open(Now));
        RuleAssert.Refused(Rule.MeetingNotPlanned, () => meeting.Reschedule(Today, "Tartu", Now));
    }

    [Fact]
    public void An_invitation_lapses_when_the_meeting_moves_and_comes_before_the_opening()
    {
        var meeting = Meeting();
        meeting.Invite(Now);
        meeting.Reschedule(meeting.HeldOn, meeting.Place, Now);
        Assert.Equal(Now, meeting.InvitedAt);

        meeting.Reschedule(meeting.HeldOn, "Tartu", Now);

        Assert.Null(meeting.InvitedAt);
        meeting.SetPresent([Lepp, Chair, Rebane], Chair, Now);
        meeting.Open(Now);
        RuleAssert.Refused(Rule.MeetingNotPlanned, () => meeting.Invite(Now));
    }

    [Fact]
    public void A_scheme_with_a_higher_quorum_raises_that_of_the_meeting()
    {
        var meeting = Meeting();
        meeting.RequireQuorumOf(5);
        meeting.RequireQuorumOf(2);

        Assert.Equal(5, meeting.Quorum);
    }

    [Fact]
    public void The_chair_closes_the_meeting_once_everything_is_decided()
    {
        var decided = new DecidedCase().AllFor();
        RuleAssert.Refused(Rule.AgendaOpen, () => decided.Meeting.Close(Chair, [decided.Item], Now));
        decided.Decide();
        RuleAssert.Refused(Rule.OnlyChair, () => decided.Meeting.Close(Lepp, [decided.Item], Now));

        decided.Meeting.Close(Chair, [decided.Item], Now);

        Assert.Equal((MeetingState.Closed, Now), (decided.Meeting.State, decided.Meeting.ClosedAt));
        RuleAssert.Refused(Rule.MeetingClosed, () => decided.Meeting.Remark("Later", Now));
        RuleAssert.Refused(Rule.MeetingClosed, () => decided.Meeting.SetPresent([Chair], Chair, Now));
    }

    private static CommitteeMeeting Meeting() => new(Guid.CreateVersion7(), Guid.CreateVersion7(), 18, Today, "Tallinn", 3);
}
