using CompetenceAssessment.Domain.Applications;

namespace CompetenceAssessment.Domain.Tests.Applications;

/// <summary>How a case goes over to another version of its standard, and back.</summary>
public sealed class VersionMoveTests
{
    private static readonly Guid NextVersion = Guid.CreateVersion7();
    private static readonly Guid NextScheme = Guid.CreateVersion7();
    private static readonly MoveMap Map = new([new(Guid.CreateVersion7(), Guid.CreateVersion7())], []);

    [Fact]
    public void A_case_goes_over_only_when_its_candidate_agrees()
    {
        var application = UnderAssessment();
        var (version, scheme) = (application.StandardVersionId, application.SchemeId);

        var move = Propose(application);
        Assert.Equal((version, scheme), (application.StandardVersionId, application.SchemeId));
        RuleAssert.Refused(Rule.NotYourApplication, () => move.Agree(Facts(application), Cases.Officer, null, 0, Cases.Now));

        move.Agree(Facts(application), Cases.Candidate, "gladly", 0, Cases.Now);

        Assert.Equal((NextVersion, NextScheme, MoveState.Agreed), (application.StandardVersionId, application.SchemeId, move.State));
        Assert.Null(move.OpenKey);
        RuleAssert.Refused(Rule.MoveAnswered, () => move.Agree(Facts(application), Cases.Candidate, null, 0, Cases.Now));
    }

    [Fact]
    public void A_panel_at_work_begins_a_round_that_does_not_count_against_the_scheme()
    {
        var application = UnderAssessment();

        Propose(application).Agree(Facts(application), Cases.Candidate, null, lastRound: 2, Cases.Now);

        Assert.Equal((3, 0), (application.FeedbackRound, application.FeedbackRoundsUsed));
        Assert.Empty(application.ReopenedItemIds);
    }

    [Fact]
    public void A_portfolio_that_is_still_open_begins_no_round()
    {
        var application = Admitted();

        var move = Propose(application);
        move.Agree(Facts(application), Cases.Candidate, null, 0, Cases.Now);

        Assert.Equal(0, application.FeedbackRound);
        Assert.Null(move.Before);
    }

    [Fact]
    public void Going_back_leaves_the_case_as_it_stood()
    {
        var application = UnderAssessment();
        var (version, scheme, round) = (application.StandardVersionId, application.SchemeId, application.FeedbackRound);
        var move = Propose(application);
        move.Agree(Facts(application), Cases.Candidate, null, 0, Cases.Now);
        RuleAssert.Refused(Rule.ReasonMissing, () => move.Reverse(Back(application, version, scheme), Cases.Candidate, " ", 1, Cases.Now));
        RuleAssert.Refused(Rule.NotYourApplication, () => move.Reverse(Back(application, version, scheme), Cases.Officer, "no", 1, Cases.Now));

        move.Reverse(Back(application, version, scheme), Cases.Candidate, "the old one suits me", 1, Cases.Now);

        Assert.Equal((version, scheme, round, 0), (application.StandardVersionId, application.SchemeId, application.FeedbackRound, application.MovedRounds));
        Assert.Equal(MoveState.Reversed, move.State);
        RuleAssert.Refused(Rule.MoveNotInForce, () => move.Reverse(Back(application, version, scheme), Cases.Candidate, "again", 1, Cases.Now));
    }

    [Fact]
    public void A_second_move_begins_a_round_that_was_never_used()
    {
        var application = UnderAssessment();
        var (version, scheme) = (application.StandardVersionId, application.SchemeId);
        var first = Propose(application);
        first.Agree(Facts(application), Cases.Candidate, null, 0, Cases.Now);
        first.Reverse(Back(application, version, scheme), Cases.Candidate, "not yet", 1, Cases.Now);

        Propose(application).Agree(Facts(application), Cases.Candidate, null, lastRound: 1, Cases.Now);

        Assert.Equal((2, 0), (application.FeedbackRound, application.FeedbackRoundsUsed));
    }

    [Fact]
    public void Who_goes_back_after_the_panel_began_begins_a_round_too()
    {
        var application = Admitted();
        var (version, scheme) = (application.StandardVersionId, application.SchemeId);
        var move = Propose(application);
        move.Agree(Facts(application), Cases.Candidate, null, 0, Cases.Now);
        HandInAndAllocate(application);

        move.Reverse(Back(application, version, scheme), Cases.Candidate, "the old one suits me", lastRound: 0, Cases.Now);

        Assert.Equal((version, 1), (application.StandardVersionId, application.FeedbackRound));
    }

    [Fact]
    public void What_stands_in_the_way_is_said_all_at_once()
    {
        var application = Cases.Submitted();
        var facts = Facts(application) with
        {
            SchemeId = null,
            RightRefusal = Rule.NoAwardingRight,
            NotAppointed = [(Guid.CreateVersion7(), "Mari Tamm")],
            UnsettledCodes = ["B.2.3"],
        };

        Assert.Equal(
            [Rule.MoveNotNow, Rule.MoveSchemeMissing, Rule.NoAwardingRight, Rule.MoveAssessorNotAppointed, Rule.MovePanelCodes],
            VersionMove.Blockers(facts).Select(b => b.Rule));
        RuleAssert.Refused(Rule.MoveNotNow, () => VersionMove.Propose(Guid.CreateVersion7(), facts, "newer", Map, Cases.Officer, Cases.Now));
    }

    [Fact]
    public void Nobody_proposes_in_an_own_case_or_without_a_reason()
    {
        var application = Admitted();

        RuleAssert.Refused(Rule.OwnCase, () => VersionMove.Propose(Guid.CreateVersion7(), Facts(application), "newer", Map, Cases.Candidate, Cases.Now));
        RuleAssert.Refused(Rule.ReasonMissing, () => VersionMove.Propose(Guid.CreateVersion7(), Facts(application), " ", Map, Cases.Officer, Cases.Now));
        RuleAssert.Refused(Rule.MoveNowhere, () => VersionMove.Propose(Guid.CreateVersion7(), Facts(application) with { ToVersionId = application.StandardVersionId }, "newer", Map, Cases.Officer, Cases.Now));
        RuleAssert.Refused(Rule.MoveNowhere, () => VersionMove.Propose(Guid.CreateVersion7(), Facts(application) with { ToStandardId = Guid.CreateVersion7() }, "newer", Map, Cases.Officer, Cases.Now));
    }

    [Fact]
    public void A_scheme_that_was_replaced_since_makes_the_proposal_out_of_date()
    {
        var application = Admitted();
        var move = Propose(application);

        RuleAssert.Refused(Rule.MoveOutdated, () => move.Agree(Facts(application) with { SchemeId = Guid.CreateVersion7() }, Cases.Candidate, null, 0, Cases.Now));
        Assert.Equal(MoveState.Proposed, move.State);
    }

    [Fact]
    public void A_declined_or_withdrawn_proposal_changes_nothing()
    {
        var application = Admitted();
        var version = application.StandardVersionId;
        var (declined, takenBack) = (Propose(application), Propose(application));

        declined.Decline(application, Cases.Candidate, "I prepared for the old one", Cases.Now);
        takenBack.TakeBack(null, Cases.Now);

        Assert.Equal((MoveState.Declined, MoveState.TakenBack, version), (declined.State, takenBack.State, application.StandardVersionId));
        RuleAssert.Refused(Rule.MoveAnswered, () => takenBack.Agree(Facts(application), Cases.Candidate, null, 0, Cases.Now));
    }

    [Fact]
    public void Only_what_was_handed_in_is_carried_as_handed_in()
    {
        var application = UnderAssessment();
        var handed = application.HandedIn[0];

        application.AddCarried(new FrozenLink(Guid.CreateVersion7(), handed.EvidenceItemId, handed.EvidenceFileId, handed.Sha256));

        Assert.Equal(2, application.HandedIn.Count);
        RuleAssert.Refused(Rule.EvidenceNotHandedIn, () => application.AddCarried(new FrozenLink(Guid.CreateVersion7(), handed.EvidenceItemId, Guid.CreateVersion7(), handed.Sha256)));
    }

    private static VersionMove Propose(Application application) =>
        VersionMove.Propose(Guid.CreateVersion7(), Facts(application), " A newer version is in use. ", Map, Cases.Officer, Cases.Now);

    private static MoveFacts Facts(Application application) => new()
    {
        Application = application,
        ToVersionId = NextVersion,
        ToStandardId = application.StandardId,
        ToNumber = "3",
        SchemeId = NextScheme,
        RightRefusal = null,
        NotAppointed = [],
        UnsettledCodes = [],
    };

    private static MoveFacts Back(Application application, Guid versionId, Guid schemeId) => Facts(application) with { ToVersionId = versionId, ToNumber = "2", SchemeId = schemeId };

    private static Application Admitted()
    {
        var application = Cases.Submitted();
        application.Admit(Cases.Officer, Cases.Scheme(), null, Cases.Now);
        return application;
    }

    private static Application UnderAssessment()
    {
        var application = Admitted();
        HandInAndAllocate(application);
        return application;
    }

    private static void HandInAndAllocate(Application application)
    {
        application.HandIn([new FrozenLink(Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7(), new string('b', 64))], deadlinePassed: false, declaredAuthentic: true, Cases.Now);
        application.Allocate(Guid.CreateVersion7(), Guid.CreateVersion7(), [], isThirdAssessor: false, isAppointed: true, Involvement.None, Cases.Officer, Cases.Now);
    }
}
