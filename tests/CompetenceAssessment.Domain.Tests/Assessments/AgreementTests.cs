using CompetenceAssessment.Domain.Assessments;
using static CompetenceAssessment.Domain.Tests.Assessments.AssessedCase;

namespace CompetenceAssessment.Domain.Tests.Assessments;

public sealed class AgreementTests
{
    private static readonly Guid[] Panel = [Tamm, Kask];
    private readonly AssessedCase _case = new AssessedCase().Judged(("B.2.1.1", Outcome.Met, Outcome.NotYetMet), ("B.2.3.1", Outcome.NotYetMet, Outcome.InsufficientEvidence));

    [Fact]
    public void Only_differences_are_left_to_agree_on()
    {
        Assert.Equal(["B.2.1.1", "B.2.3.1"], _case.Standing.Differences.Select(d => d.Reference));
        Assert.Null(_case.Standing.Of(_case["B.2.1.1"]).Outcome);
        Assert.Equal(Outcome.Met, _case.Standing.Of(_case["B.2.1.2"]).Outcome);
    }

    [Fact]
    public void What_one_proposes_and_the_other_confirms_is_agreed()
    {
        var agreement = _case.Open("B.2.1.1");
        agreement.Propose(Tamm, Outcome.Met, "Used in the March case", Given("B.2.1.1"), Panel, Now);
        Assert.Equal(AgreementState.Proposed, agreement.State);
        Assert.Contains(_case.Standing.OpenDifferences, d => d.Reference == "B.2.1.1");

        agreement.Confirm(Kask, Panel, Now);

        Assert.Equal(AgreementState.Agreed, agreement.State);
        Assert.Equal(Outcome.Met, _case.Standing.Of(_case["B.2.1.1"]).Outcome);
        RuleAssert.Refused(Rule.AgreementSettled, () => agreement.Propose(Kask, Outcome.NotYetMet, "No", Given("B.2.1.1"), Panel, Now));
    }

    [Fact]
    public void Another_proposal_lets_earlier_confirmations_lapse()
    {
        var agreement = _case.Open("B.2.1.1");
        agreement.Propose(Tamm, Outcome.Met, "Used in the March case", Given("B.2.1.1"), Panel, Now);
        agreement.Propose(Kask, Outcome.NotYetMet, "No trace of restored satisfaction", Given("B.2.1.1"), Panel, Now);

        Assert.Equal([Kask], agreement.ConfirmedByIds);
        Assert.Equal(AgreementState.Proposed, agreement.State);
        agreement.Confirm(Tamm, Panel, Now);
        Assert.Equal(Outcome.NotYetMet, _case.Standing.Of(_case["B.2.1.1"]).Outcome);
    }

    [Fact]
    public void An_agreement_has_its_reason_and_stays_within_what_was_judged_on_evidence()
    {
        RuleAssert.Refused(Rule.ReasonMissing, () => _case.Open("B.2.1.1").Propose(Tamm, Outcome.Met, " ", Given("B.2.1.1"), Panel, Now));
        RuleAssert.Refused(Rule.AgreedMetNeedsJudgement, () => _case.Open("B.2.3.1").Propose(Tamm, Outcome.Met, "Both saw it", Given("B.2.3.1"), Panel, Now));
        RuleAssert.Refused(Rule.NoDifference, () => _case.Open("B.2.1.2").Propose(Tamm, Outcome.NotYetMet, "On second thought", Given("B.2.1.2"), Panel, Now));
        RuleAssert.Refused(Rule.NotAllocated, () => _case.Open("B.2.1.1").Propose(Officer, Outcome.Met, "I say so", Given("B.2.1.1"), Panel, Now));
    }

    [Fact]
    public void The_third_assessor_settles_what_was_sent_on()
    {
        var agreement = _case.Open("B.2.1.1");
        agreement.Propose(Tamm, Outcome.Met, "Used in the March case", Given("B.2.1.1"), Panel, Now);
        agreement.SendToThird(Kask, Panel, Now);
        Assert.Empty(agreement.ConfirmedByIds);
        RuleAssert.Refused(Rule.AgreementSettled, () => agreement.Confirm(Tamm, Panel, Now));
        Assert.Contains(_case.Standing.DifferenceBlockers(), b => b.Rule == Rule.ThirdAssessorMissing && b.WhoActs == Actor.AwardingOfficer);

        _case.Join(Lepik, isThird: true);
        Assert.DoesNotContain(_case.Standing.DifferenceBlockers(), b => b.Rule == Rule.ThirdAssessorMissing);
        agreement.SettleByThird(Lepik, Outcome.NotYetMet, "Not shown", Now);

        Assert.Equal(Outcome.NotYetMet, _case.Standing.Of(_case["B.2.1.1"]).Outcome);
        Assert.Equal(Lepik, agreement.ThirdAssessorId);
    }

    private IReadOnlyList<GivenJudgement> Given(string reference) => _case.Standing.Of(_case[reference]).Judgements;
}
