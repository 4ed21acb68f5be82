using CompetenceAssessment.Domain.Applications;
using CompetenceAssessment.Domain.Awarding;
using static CompetenceAssessment.Domain.Tests.Assessments.AssessedCase;
using static CompetenceAssessment.Domain.Tests.Awarding.DecidedCase;

namespace CompetenceAssessment.Domain.Tests.Awarding;

public sealed class ChallengeTests
{
    private static readonly Guid Outsider = Guid.CreateVersion7();

    [Fact]
    public void The_time_for_a_challenge_runs_from_delivery()
    {
        var item = NotAwarded().Item;
        RuleAssert.Refused(Rule.DeliveryDay, () => item.RecordDelivery(30, Today.AddDays(-1), Today, Now));
        RuleAssert.Refused(Rule.DeliveryDay, () => item.RecordDelivery(30, Today.AddDays(1), Today, Now));

        item.RecordDelivery(30, Today, Today.AddDays(2), Now);
        item.RecordDelivery(30, Today.AddDays(2), Today.AddDays(2), Now);

        Assert.Equal(new DateOnly(2026, 12, 21), item.ChallengeUntil);
        Assert.True(Filed(item, Today.AddDays(30)).IsInTime);
        Assert.False(Filed(item, Today.AddDays(31)).IsInTime);
    }

    [Fact]
    public void Only_what_was_not_achieved_in_an_adverse_decision_can_be_challenged()
    {
        var awarded = new DecidedCase().AllFor();
        awarded.Decide();
        RuleAssert.Refused(Rule.NothingToChallenge, () => Filed(awarded.Item, Today));

        var item = NotAwarded().Item;
        RuleAssert.Refused(Rule.ChallengeNamesNotYet, () => Filed(item, Today, "B.2.1"));
        RuleAssert.Refused(Rule.ReceiptDay, () => Filed(item, Today.AddDays(-1)));
        Assert.Equal(["B.2.3"], Filed(item, Today, "B.2.3").CompetenceCodes);
    }

    [Fact]
    public void Upheld_names_competences_out_of_those_challenged()
    {
        var item = NotAwarded().Item;
        var challenge = Filed(item, Today);
        RuleAssert.Refused(Rule.UpheldNamesCompetences, () => Heard(challenge, item, ChallengeOutcome.Upheld));
        RuleAssert.Refused(Rule.UpheldNamesCompetences, () => Heard(challenge, item, ChallengeOutcome.Upheld, codes: "B.2.1"));
        RuleAssert.Refused(Rule.UpheldNamesCompetences, () => Heard(challenge, item, ChallengeOutcome.Dismissed, codes: "B.2.3"));

        Heard(challenge, item, ChallengeOutcome.Upheld, codes: "B.2.3");

        Assert.Equal((ChallengeOutcome.Upheld, Outsider), (challenge.Outcome, challenge.HeardById));
        RuleAssert.Refused(Rule.ChallengeHeard, () => Heard(challenge, item, ChallengeOutcome.Dismissed));
    }

    [Fact]
    public void It_is_heard_by_others_unless_an_exception_is_recorded()
    {
        var item = NotAwarded().Item;
        var challenge = Filed(item, Today);
        RuleAssert.Refused(Rule.DutiesSeparate, () => Heard(challenge, item, ChallengeOutcome.Dismissed, Involvement.CommitteeMember));
        RuleAssert.Refused(Rule.DutiesSeparate, () => Heard(challenge, item, ChallengeOutcome.Dismissed, Involvement.Candidate, "There is nobody else"));
        RuleAssert.Refused(Rule.DutiesSeparate, () => Heard(challenge, item, ChallengeOutcome.Dismissed, Involvement.Conflicted, "There is nobody else"));
        RuleAssert.Refused(Rule.DutiesSeparate, () => Heard(challenge, item, ChallengeOutcome.Dismissed, Involvement.Trainer | Involvement.CommitteeMember, "There is nobody else"));

        Heard(challenge, item, ChallengeOutcome.Dismissed, Involvement.CommitteeMember, "All members took part");

        Assert.Equal("All members took part", challenge.ExceptionReason);
    }

    [Fact]
    public void After_an_upheld_challenge_others_assess_what_was_named_and_the_rest_stands()
    {
        var decided = NotAwarded();
        var application = decided.Case.Application;
        var item = decided.Case["B.2.3.1"].Id;

        decided.Item.SetAside(Now);
        application.SendToOtherAssessors(Outsider, "Two indicators were judged without the recording", [item], Now);

        Assert.Equal(DecisionState.SetAside, decided.Item.State);
        Assert.Equal((ApplicationState.UnderAssessment, 1), (application.State, application.FeedbackRound));
        Assert.Empty(application.Panel);
        Assert.Equal((true, false), (application.IsOpenForJudgement(item), application.IsOpenForJudgement(decided.Case["B.2.1.1"].Id)));
        RuleAssert.Refused(Rule.OtherAssessorsOwed, () => decided.Case.Join(Tamm));
        decided.Case.Join(Lepik);
        Assert.Equal(Lepik, Assert.Single(application.Panel).AssessorId);
    }

    [Fact]
    public void A_case_is_closed_when_nothing_can_follow_any_more()
    {
        var item = NotAwarded().Item;
        Assert.Equal([Rule.NoticeNotDelivered], Blocked(item, Today));
        item.RecordDelivery(30, Today, Today, Now);
        Assert.Equal([Rule.ChallengeStillPossible], Blocked(item, Today.AddDays(30)));
        Assert.Equal([Rule.ChallengeWaits], Blocked(item, Today.AddDays(31), challengeOpen: true));
        Assert.Empty(Blocked(item, Today.AddDays(31)));

        var awarded = new DecidedCase().AllFor();
        awarded.Decide();
        Assert.Equal([Rule.CertificateOwed], Blocked(awarded.Item, Today));
    }

    [Fact]
    public void A_holder_is_heard_before_a_certificate_is_withdrawn()
    {
        var decided = new DecidedCase();
        var item = DecisionItem.ForCertificate(Guid.CreateVersion7(), decided.Meeting, decided.Case.Application.Id, Guid.CreateVersion7(), annul: false, "Forged diploma", Basis, Today.AddDays(7), 4);
        item.CastVote(decided.Meeting, Chair, VoteChoice.For, Involvement.None, Now);
        Assert.Equal([Rule.HearingOwed], item.Blockers(decided.Meeting, decided.Case.Scheme, null, Today).Select(b => b.Rule));

        item.Hear("It was not forged", Today, Now);

        Assert.Empty(item.Blockers(decided.Meeting, decided.Case.Scheme, null, Today));
        RuleAssert.Refused(Rule.HearingOver, () => item.Hear("Once more", Today, Now));
        RuleAssert.Refused(Rule.MotionDoesNotFit, () => item.Move(DecisionOutcome.NotAwarded, "x", Basis, [], Now));
    }

    private static IEnumerable<string> Blocked(DecisionItem item, DateOnly today, bool challengeOpen = false) =>
        item.ClosingBlockers(certificateIssued: false, challengeOpen, today).Select(b => b.Rule);

    private static Challenge Filed(DecisionItem item, DateOnly on, params string[] codes) => new(Guid.CreateVersion7(), item, Guid.CreateVersion7(), "I did show it", codes, on, Now);

    private static void Heard(Challenge challenge, DecisionItem item, ChallengeOutcome outcome, Involvement involvement = Involvement.None, string? exception = null, params string[] codes) =>
        challenge.Hear(item, outcome, codes, "Because", Outsider, involvement, exception, Now);
}
