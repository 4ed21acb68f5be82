using CompetenceAssessment.Domain.Applications;
using CompetenceAssessment.Domain.Quality;
using CompetenceAssessment.Domain.Tests.Assessments;

namespace CompetenceAssessment.Domain.Tests.Quality;

public sealed class QualityReviewTests
{
    [Fact]
    public void Judgements_are_sampled_once_the_panel_has_handed_in()
    {
        var assessed = new AssessedCase();
        RuleAssert.Refused(Rule.StillBlind, () => Review(assessed, [assessed["B.2.1.1"].Id]));
        assessed.Judged();

        var review = Review(assessed, [assessed["B.2.1.1"].Id, assessed["B.2.1.1"].Id]);

        Assert.Single(review.SampledItemIds);
        RuleAssert.Refused(Rule.NoItemsNamed, () => Review(assessed, []));
        RuleAssert.Refused(Rule.NoItemsNamed, () => Review(assessed, [Guid.CreateVersion7()]));
        RuleAssert.Refused(Rule.ReasonMissing, () => Review(assessed, [assessed["B.2.1.1"].Id], findings: " "));
    }

    [Theory]
    [InlineData(Involvement.Assessor)]
    [InlineData(Involvement.Trainer)]
    [InlineData(Involvement.Candidate)]
    [InlineData(Involvement.CommitteeMember)]
    [InlineData(Involvement.Conflicted)]
    public void Nobody_samples_a_case_in_which_they_have_another_part(Involvement involvement)
    {
        var assessed = new AssessedCase().Judged();

        RuleAssert.Refused(Rule.DutiesSeparate, () => Review(assessed, [assessed["B.2.1.1"].Id], involvement));
    }

    private static QualityReview Review(AssessedCase assessed, IReadOnlyList<Guid> items, Involvement involvement = Involvement.None, string findings = "Cited and reasoned") =>
        new(Guid.CreateVersion7(), assessed.Standing, Guid.CreateVersion7(), involvement, items, QualityOutcome.Sound, findings, AssessedCase.Now);
}
