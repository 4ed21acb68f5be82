using CompetenceAssessment.Domain.Assessments;
using static CompetenceAssessment.Domain.Tests.Assessments.AssessedCase;

namespace CompetenceAssessment.Domain.Tests.Assessments;

public sealed class HandInTests
{
    private readonly AssessedCase _case = new();

    [Fact]
    public void Everything_that_is_owed_blocks_with_its_rule_and_place()
    {
        _case.Judge(Tamm, "B.2.1.1", Outcome.Met);
        _case.Judge(Tamm, "B.2.1.2", Outcome.NotYetMet, reason: null);
        _case.Judge(Tamm, "B.2.1.3", null);

        var blockers = Blockers(Tamm);

        Assert.Equal(5, blockers.Count);
        var owes = Assert.Single(blockers, b => b.Rule == Rule.ItemOwes);
        Assert.Equal(_case["B.2.1.2"].Id, owes.SubjectId);
        Assert.Equal(["B.2.1.2", Rule.ReasonMissing], owes.Arguments);
        Assert.Equal(["B.2.1.3", "B.2.3.1", "B.2.3.2", "B.2.4.1"], blockers.Where(b => b.Rule == Rule.ItemNotAssessed).Select(b => (string)b.Arguments[0]));
        RuleAssert.Refused(Rule.ItemOwes, () => _case.HandIn(Tamm));
    }

    [Fact]
    public void Nothing_blocks_when_all_is_judged()
    {
        _case.JudgeAll(Tamm, ("B.2.1.1", Outcome.InsufficientEvidence));

        Assert.Empty(Blockers(Tamm));
        _case.HandIn(Tamm);
        Assert.True(_case.Standing.HasHandedIn(Tamm));
    }

    [Fact]
    public void An_assessor_of_one_competence_owes_only_that()
    {
        _case.Join(Lepik, isThird: false, "B.2.3");

        Assert.Equal(["B.2.3.1", "B.2.3.2"], _case.Standing.OwedBy(Lepik).Select(i => i.Reference));
    }

    [Fact]
    public void A_third_assessor_owes_what_was_sent_on_and_always_gives_a_reason()
    {
        _case.Judged(("B.2.1.1", Outcome.Met, Outcome.NotYetMet), ("B.2.1.2", Outcome.Met, Outcome.NotYetMet));
        _case.Join(Lepik, isThird: true);
        Assert.Equal(Rule.NothingSentToThird, Assert.Single(OfThird()).Rule);

        _case.Open("B.2.1.1").SendToThird(Tamm, [Tamm, Kask], Now);
        var other = _case.Open("B.2.1.2");
        RuleAssert.Refused(Rule.ItemNotSentToThird, () => _case.Judge(Lepik, "B.2.1.2", Outcome.Met));
        _case.Judge(Lepik, "B.2.1.1", Outcome.Met, reason: null, isSentToThird: true);
        Assert.Equal([Rule.DifferenceOpen, Rule.ItemOwes], OfThird().Select(b => b.Rule));

        other.SendToThird(Kask, [Tamm, Kask], Now);
        Assert.Equal([Rule.ItemNotAssessed, Rule.ItemOwes], OfThird().Select(b => b.Rule));
    }

    private IReadOnlyList<Blocker> Blockers(Guid assessor) => AssessorHandIn.Blockers(_case.Standing.OwedBy(assessor), _case.Of(assessor));

    private IReadOnlyList<Blocker> OfThird() => AssessorHandIn.BlockersOfThird(_case.Standing, Lepik, _case.Of(Lepik));
}
