using CompetenceAssessment.Domain.Applications;
using CompetenceAssessment.Domain.Awarding;
using CompetenceAssessment.Domain.Schemes;
using static CompetenceAssessment.Domain.Tests.Assessments.AssessedCase;
using static CompetenceAssessment.Domain.Tests.Awarding.DecidedCase;

namespace CompetenceAssessment.Domain.Tests.Awarding;

public sealed class DecisionTests
{
    [Fact]
    public void A_decision_freezes_results_and_takes_its_number_once()
    {
        var decided = new DecidedCase().AllFor();
        decided.Decide();

        Assert.Equal((DecisionState.Decided, DecisionOutcome.Awarded, "18-3", Today), (decided.Item.State, decided.Item.Outcome, decided.Item.Number, decided.Item.DecidedOn));
        Assert.Equal(decided.Results, decided.Item.Results);
        Assert.Null(decided.Item.OpenKey);
        RuleAssert.Refused(Rule.DecisionTaken, () => decided.Decide());
        RuleAssert.Refused(Rule.DecisionTaken, () => decided.Item.CastVote(decided.Meeting, Lepp, VoteChoice.Against, Involvement.None, Now));
        RuleAssert.Refused(Rule.DecisionTaken, () => decided.Item.Move(DecisionOutcome.NotAwarded, "x", Basis, [], Now));
    }

    [Theory]
    [InlineData(VoteChoice.For, VoteChoice.For, VoteChoice.Against, true, true)]
    [InlineData(VoteChoice.For, VoteChoice.Against, VoteChoice.Abstain, false, false)]
    [InlineData(VoteChoice.For, VoteChoice.Abstain, VoteChoice.Abstain, true, false)]
    [InlineData(VoteChoice.Against, VoteChoice.Against, VoteChoice.For, false, false)]
    public void The_scheme_says_what_carries(VoteChoice chair, VoteChoice lepp, VoteChoice rebane, bool byMoreFor, bool byMajority)
    {
        var voted = new DecidedCase().Vote(chair, lepp, rebane);

        Assert.Equal((byMoreFor, byMajority),
            (voted.Item.IsCarried(CarryingRule.MoreForThanAgainst, voted.Meeting), voted.Item.IsCarried(CarryingRule.MajorityOfThoseVoting, voted.Meeting)));
        Assert.Equal(!byMoreFor, voted.Blocked().Contains(Rule.MotionNotCarried));
    }

    [Fact]
    public void A_recused_member_is_not_counted_among_those_voting()
    {
        var voted = new DecidedCase();
        voted.Item.Recuse(Rebane, Involvement.None, "We worked together", Now);
        voted.Item.CastVote(voted.Meeting, Chair, VoteChoice.For, Involvement.None, Now);
        voted.Item.CastVote(voted.Meeting, Lepp, VoteChoice.Abstain, Involvement.None, Now);
        Assert.False(voted.Item.IsCarried(CarryingRule.MajorityOfThoseVoting, voted.Meeting));

        voted.Item.CastVote(voted.Meeting, Lepp, VoteChoice.For, Involvement.None, Now);

        Assert.True(voted.Item.IsCarried(CarryingRule.MajorityOfThoseVoting, voted.Meeting));
        Assert.Equal(2, voted.Item.Votes.Count);
    }

    [Fact]
    public void A_member_who_left_is_not_counted()
    {
        var voted = new DecidedCase().Vote(VoteChoice.For, VoteChoice.For, VoteChoice.Against);
        voted.Meeting.SetPresent([Chair, Rebane], Chair, Now);

        Assert.False(voted.Item.IsCarried(CarryingRule.MoreForThanAgainst, voted.Meeting));
        Assert.Equal([Rule.NoQuorum, Rule.MotionNotCarried], voted.Blocked());
    }

    [Fact]
    public void A_recusal_takes_the_vote_back_and_forbids_another()
    {
        var voted = new DecidedCase().AllFor();
        RuleAssert.Refused(Rule.ReasonMissing, () => voted.Item.Recuse(Lepp, Involvement.None, " ", Now));

        voted.Item.Recuse(Lepp, Involvement.Trainer, null, Now);

        Assert.DoesNotContain(voted.Item.Votes, v => v.PersonId == Lepp);
        RuleAssert.Refused(Rule.MemberRecused, () => voted.Item.CastVote(voted.Meeting, Lepp, VoteChoice.For, Involvement.None, Now));
        RuleAssert.Refused(Rule.AlreadyRecused, () => voted.Item.Recuse(Lepp, Involvement.None, "Again", Now));
    }

    [Theory]
    [InlineData(Involvement.Candidate)]
    [InlineData(Involvement.Assessor)]
    [InlineData(Involvement.Trainer)]
    [InlineData(Involvement.QualityAssurer)]
    [InlineData(Involvement.Conflicted)]
    public void Whoever_took_another_part_in_the_case_does_not_vote(Involvement involvement)
    {
        var voted = new DecidedCase();

        RuleAssert.Refused(Rule.DutiesSeparate, () => voted.Item.CastVote(voted.Meeting, Lepp, VoteChoice.For, involvement, Now));
        Assert.Empty(voted.Item.Votes);
    }

    [Fact]
    public void Only_members_present_vote_and_only_while_the_meeting_is_open()
    {
        var planned = new DecidedCase(open: false);
        RuleAssert.Refused(Rule.MeetingNotOpen, () => planned.Item.CastVote(planned.Meeting, Lepp, VoteChoice.For, Involvement.None, Now));

        var open = new DecidedCase();
        RuleAssert.Refused(Rule.NotPresent, () => open.Item.CastVote(open.Meeting, Guid.CreateVersion7(), VoteChoice.For, Involvement.None, Now));
    }

    [Fact]
    public void A_vote_can_be_changed_until_the_decision_and_lapses_with_another_motion()
    {
        var voted = new DecidedCase().AllFor();
        voted.Item.CastVote(voted.Meeting, Lepp, VoteChoice.Against, Involvement.None, Now);
        Assert.Equal(VoteChoice.Against, Assert.Single(voted.Item.Votes, v => v.PersonId == Lepp).Choice);

        voted.Item.Move(DecisionOutcome.Awarded, "A word more", Basis, [], Now);
        Assert.Equal(3, voted.Item.Votes.Count);

        voted.Item.Move(DecisionOutcome.Deferred, "A document is missing", Basis, [], Now);
        Assert.Empty(voted.Item.Votes);
    }

    [Fact]
    public void Sending_back_names_items_and_other_motions_do_not()
    {
        var item = new DecidedCase().Item;

        RuleAssert.Refused(Rule.NoItemsNamed, () => item.Move(DecisionOutcome.BackToPanel, "Unclear", Basis, [], Now));
        RuleAssert.Refused(Rule.NoItemsNamed, () => item.Move(DecisionOutcome.Deferred, "Later", Basis, [Guid.CreateVersion7()], Now));
        RuleAssert.Refused(Rule.MotionDoesNotFit, () => item.Move(DecisionOutcome.Withdrawn, "x", Basis, [], Now));
        RuleAssert.Refused(Rule.NoSuchPartialQualification, () => item.Move(DecisionOutcome.PartialAward, "x", Basis, [], Now));
    }

    [Fact]
    public void An_adverse_decision_owes_hearing_reasons_and_legal_basis()
    {
        var decided = new DecidedCase(adverse: true).AllFor();
        Assert.Equal([Rule.HearingOwed, Rule.OwnReasonsOwed], decided.Blocked());
        decided.Item.Move(DecisionOutcome.NotAwarded, "B.2.3 was not shown", null, [], Now);
        Assert.Equal([Rule.HearingOwed, Rule.LegalBasisOwed], decided.Blocked());
        decided.Item.Move(DecisionOutcome.NotAwarded, "B.2.3 was not shown", Basis, [], Now);
        RuleAssert.Refused(Rule.HearingOwed, () => decided.Decide());

        decided.Proposal.Hear(null, Today, Now);

        Assert.Empty(decided.Blocked());
        decided.Decide();
        Assert.True(decided.Item.IsAdverse);
    }

    [Fact]
    public void A_candidate_who_does_not_answer_is_waited_for_until_the_last_day()
    {
        var decided = new DecidedCase(adverse: true);
        var until = decided.Proposal.HearingUntil!.Value;

        Assert.Contains(Rule.HearingOwed, decided.Blocked(until));
        Assert.DoesNotContain(Rule.HearingOwed, decided.Blocked(until.AddDays(1)));
    }

    [Fact]
    public void Deciding_against_a_proposal_to_award_needs_a_hearing_of_its_own()
    {
        var decided = new DecidedCase();
        decided.Item.Move(DecisionOutcome.NotAwarded, "The role play was not recorded", Basis, [], Now);
        Assert.Contains(Rule.HearingNotAsked, decided.Blocked());

        decided.Proposal.AskToBeHeard(decided.Case.Scheme.HearingDays, Today);

        Assert.Contains(Rule.HearingOwed, decided.Blocked());
        RuleAssert.Refused(Rule.NoHearingOwed, () => decided.Proposal.AskToBeHeard(7, Today));
        decided.Proposal.Hear("It was", Today, Now);
        Assert.DoesNotContain(Rule.HearingOwed, decided.Blocked());
    }

    [Fact]
    public void A_scheme_can_switch_the_hearing_off()
    {
        var decided = new DecidedCase(new SchemeSettings { HearingDays = 0 });
        decided.Item.Move(DecisionOutcome.NotAwarded, "The role play was not recorded", Basis, [], Now);

        Assert.Equal([Rule.MotionNotCarried], decided.Blocked());
    }

    [Fact]
    public void An_award_against_the_proposal_needs_the_committees_own_reasons_and_the_competences()
    {
        var decided = new DecidedCase(adverse: true);
        decided.Item.Move(DecisionOutcome.Awarded, null, null, [], Now);
        decided.AllFor();
        Assert.Equal([Rule.OwnReasonsOwed], decided.Blocked());
        decided.Item.Move(DecisionOutcome.Awarded, "The evidence shows it", null, [], Now);

        RuleAssert.Refused(Rule.AwardNeedsAllCompetences, () => decided.Decide(justified: false));
    }

    [Fact]
    public void Nothing_is_awarded_without_the_right_to()
    {
        var decided = new DecidedCase().AllFor();

        RuleAssert.Refused(Rule.StandardExpired, () => decided.Decide(rightRefusal: Rule.StandardExpired));
        Assert.Equal(DecisionState.Open, decided.Item.State);
    }

    [Fact]
    public void Uncontested_is_an_award_as_proposed_that_nobody_disputes()
    {
        var item = new DecidedCase().AllFor();
        Assert.True(item.Item.IsUncontested(item.Proposal, neededThirdAssessor: false));
        Assert.False(item.Item.IsUncontested(item.Proposal, neededThirdAssessor: true));
        item.Item.CastVote(item.Meeting, Lepp, VoteChoice.Against, Involvement.None, Now);
        Assert.False(item.Item.IsUncontested(item.Proposal, neededThirdAssessor: false));

        var adverse = new DecidedCase(adverse: true);
        Assert.False(adverse.Item.IsUncontested(adverse.Proposal, neededThirdAssessor: false));

        var separate = new DecidedCase();
        separate.Item.TakeSeparately(Now);
        Assert.False(separate.Item.IsUncontested(separate.Proposal, neededThirdAssessor: false));
    }

    [Fact]
    public void The_chair_closes_the_vote_and_another_member_where_the_chair_is_recused()
    {
        var decided = new DecidedCase();
        Assert.Equal((true, false), (decided.Item.MayBeDecidedBy(Chair, decided.Meeting), decided.Item.MayBeDecidedBy(Lepp, decided.Meeting)));

        decided.Item.Recuse(Chair, Involvement.Assessor, null, Now);
        decided.Item.Recuse(Rebane, Involvement.None, "Related", Now);

        Assert.Equal((false, true, false),
            (decided.Item.MayBeDecidedBy(Chair, decided.Meeting), decided.Item.MayBeDecidedBy(Lepp, decided.Meeting), decided.Item.MayBeDecidedBy(Rebane, decided.Meeting)));
    }

    [Fact]
    public void Only_a_complete_proposal_comes_on_an_agenda()
    {
        var decided = NotAwarded();

        RuleAssert.Refused(Rule.ProposalIncomplete,
            () => DecisionItem.ForProposal(Guid.CreateVersion7(), new CommitteeMeeting(Guid.CreateVersion7(), Guid.Empty, 19, Today, "Tartu", 3), decided.Case.Application, decided.Proposal, null, null, 1));
    }
}
