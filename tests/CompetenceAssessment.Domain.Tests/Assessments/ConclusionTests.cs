using CompetenceAssessment.Domain.Applications;
using CompetenceAssessment.Domain.Assessments;
using CompetenceAssessment.Domain.Schemes;
using static CompetenceAssessment.Domain.Tests.Assessments.AssessedCase;

namespace CompetenceAssessment.Domain.Tests.Assessments;

public sealed class ConclusionTests
{
    private static readonly SchemeSettings Critical = new()
    {
        Competences = [new() { CompetenceCode = "B.2.1", CriticalItems = ["1"], PassRule = PassRule.CriticalMetAndReasonedConclusion }],
    };

    [Fact]
    public void Achieved_is_suggested_where_every_item_is_met()
    {
        var assessed = new AssessedCase().Judged(("B.2.3.1", Outcome.NotYetMet, Outcome.NotYetMet));

        Assert.Equal(CompetenceResult.Achieved, assessed.Standing.Suggest(assessed.Competence("B.2.1")));
        Assert.Equal(CompetenceResult.NotYet, assessed.Standing.Suggest(assessed.Competence("B.2.3")));
        RuleAssert.Refused(Rule.ConclusionAgainstPassRule, () => Conclude(assessed, "B.2.3", CompetenceResult.Achieved, "Almost"));
    }

    [Fact]
    public void Critical_items_decide_where_the_scheme_asks_for_a_reasoned_conclusion()
    {
        var lacking = new AssessedCase(Critical).Judged(("B.2.1.1", Outcome.NotYetMet, Outcome.NotYetMet));
        Assert.Equal(CompetenceResult.NotYet, lacking.Standing.Suggest(lacking.Competence("B.2.1")));

        var reasoned = new AssessedCase(Critical).Judged(("B.2.1.2", Outcome.NotYetMet, Outcome.NotYetMet));
        Assert.Equal(CompetenceResult.Achieved, reasoned.Standing.Suggest(reasoned.Competence("B.2.1")));
        RuleAssert.Refused(Rule.ReasonMissing, () => Conclude(reasoned, "B.2.1", CompetenceResult.Achieved, null));
        Assert.Equal(CompetenceResult.Achieved, Conclude(reasoned, "B.2.1", CompetenceResult.Achieved, "The survey makes up for it").Result);
    }

    [Fact]
    public void Nothing_is_concluded_while_judgements_are_open()
    {
        var blind = new AssessedCase();
        blind.JudgeAll(Tamm);
        blind.HandIn(Tamm);
        RuleAssert.Refused(Rule.JudgementsOpen, () => Conclude(blind, "B.2.1", CompetenceResult.Achieved, null));

        var differing = new AssessedCase().Judged(("B.2.1.1", Outcome.Met, Outcome.NotYetMet));
        RuleAssert.Refused(Rule.JudgementsOpen, () => Conclude(differing, "B.2.1", CompetenceResult.NotYet, "Differing"));
        Assert.Equal(CompetenceResult.Achieved, Conclude(differing, "B.2.3", CompetenceResult.Achieved, null).Result);
    }

    [Fact]
    public void Not_yet_has_its_reason_and_concluding_anew_asks_the_panel_again()
    {
        var assessed = new AssessedCase().Judged();
        RuleAssert.Refused(Rule.ReasonMissing, () => Conclude(assessed, "B.2.1", CompetenceResult.NotYet, ""));
        var conclusion = Conclude(assessed, "B.2.1", CompetenceResult.Achieved, null);
        conclusion.Confirm(Kask, [Tamm, Kask], Now);
        Assert.True(assessed.Standing.Stands(conclusion, assessed.Competence("B.2.1")));

        CompetenceConclusion.Conclude(conclusion, assessed.Standing, assessed.Competence("B.2.1"), CompetenceResult.NotYet, "The survey is not the candidate's", Kask, Now);

        Assert.False(assessed.Standing.Stands(conclusion, assessed.Competence("B.2.1")));
        Assert.Equal([Kask], conclusion.ConfirmedByIds);
        RuleAssert.Refused(Rule.NotAllocated, () => conclusion.Confirm(Officer, [Tamm, Kask], Now));
    }

    [Fact]
    public void A_further_round_reopens_only_the_conclusions_of_its_items()
    {
        var assessed = new AssessedCase(new SchemeSettings { FeedbackRounds = 1 }).Judged(("B.2.1.1", Outcome.NotYetMet, Outcome.NotYetMet));
        var conclusions = assessed.Concluded();
        assessed.Application.AskForMoreEvidence(Kask, assessed.Scheme, [assessed["B.2.1.1"].Id], "The survey", Today, Today, Now);

        Assert.Equal([false, true, true], assessed.Standard.Competences.Zip(conclusions, (c, x) => assessed.Standing.Stands(x, c)));
        Assert.Null(assessed.Standing.Suggest(assessed.Competence("B.2.1")));
    }

    [Fact]
    public void More_evidence_is_asked_as_often_as_the_scheme_allows_with_words_and_a_day()
    {
        var none = new AssessedCase().Judged();
        RuleAssert.Refused(Rule.NoFeedbackRoundLeft, () => Ask(none, "More", Today));
        var one = new AssessedCase(new SchemeSettings { FeedbackRounds = 1 }).Judged();
        RuleAssert.Refused(Rule.ReasonMissing, () => Ask(one, " ", Today));
        RuleAssert.Refused(Rule.DeadlineInThePast, () => Ask(one, "More", Today.AddDays(-1)));

        Ask(one, "More", Today);

        Assert.Equal(ApplicationState.MoreEvidenceAsked, one.Application.State);
    }

    [Fact]
    public void Feedback_is_released_once_the_outcome_is_settled()
    {
        var assessed = new AssessedCase();
        var item = assessed["B.2.1.1"];
        RuleAssert.Refused(Rule.FeedbackBeforeSettled, () => ReleasedFeedback.Release(Guid.CreateVersion7(), assessed.Standing, item, "Good", Tamm, Now));
        assessed.Judged(("B.2.1.1", Outcome.NotYetMet, Outcome.NotYetMet));
        RuleAssert.Refused(Rule.ReasonMissing, () => ReleasedFeedback.Release(Guid.CreateVersion7(), assessed.Standing, item, " ", Tamm, Now));
        RuleAssert.Refused(Rule.NotAllocated, () => ReleasedFeedback.Release(Guid.CreateVersion7(), assessed.Standing, item, "Good", Officer, Now));

        Assert.Equal(Outcome.NotYetMet, ReleasedFeedback.Release(Guid.CreateVersion7(), assessed.Standing, item, "Show a survey of your own", Tamm, Now).Outcome);
    }

    private static void Ask(AssessedCase assessed, string what, DateOnly until) =>
        assessed.Application.AskForMoreEvidence(Tamm, assessed.Scheme, [assessed["B.2.1.1"].Id], what, until, Today, Now);

    private static CompetenceConclusion Conclude(AssessedCase assessed, string code, CompetenceResult result, string? reason) =>
        CompetenceConclusion.Conclude(null, assessed.Standing, assessed.Competence(code), result, reason, Tamm, Now);
}
