using CompetenceAssessment.Domain.Applications;
using CompetenceAssessment.Domain.Assessments;
using CompetenceAssessment.Domain.Awarding;
using CompetenceAssessment.Domain.Quality;
using CompetenceAssessment.Domain.Schemes;
using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.Domain.Tests.Assessments;
using static CompetenceAssessment.Domain.Tests.Assessments.AssessedCase;

namespace CompetenceAssessment.Domain.Tests.Awarding;

public sealed class ProposalTests
{
    [Fact]
    public void Everything_that_is_open_blocks()
    {
        var blind = new AssessedCase();
        Assert.Equal([Rule.AssessorNotHandedIn, Rule.AssessorNotHandedIn, Rule.CompetenceNotConcluded, Rule.CompetenceNotConcluded, Rule.CompetenceNotConcluded],
            Proposal.Blockers(blind.Standing, [], []).Select(b => b.Rule));

        var differing = new AssessedCase().Judged(("B.2.1.1", Outcome.Met, Outcome.NotYetMet));
        var third = CompetenceConclusion.Conclude(null, differing.Standing, differing.Competence("B.2.3"), CompetenceResult.Achieved, null, Tamm, Now);
        var blockers = Proposal.Blockers(differing.Standing, [third], []);
        Assert.Equal([Rule.DifferenceOpen, Rule.CompetenceNotConcluded, Rule.ConclusionNotConfirmed, Rule.CompetenceNotConcluded], blockers.Select(b => b.Rule));
        Assert.Equal(differing["B.2.1.1"].Id, blockers[0].SubjectId);
    }

    [Fact]
    public void A_quality_gate_waits_for_the_last_review_to_be_sound()
    {
        var assessed = new AssessedCase(new SchemeSettings { QualityGate = true }).Judged();
        var conclusions = assessed.Concluded();
        Assert.Equal(Rule.QualityReviewOwed, Assert.Single(Proposal.Blockers(assessed.Standing, conclusions, [])).Rule);
        var first = Review(assessed, QualityOutcome.LookAgain, Now);
        Assert.Single(Proposal.Blockers(assessed.Standing, conclusions, [first]));

        Assert.Empty(Proposal.Blockers(assessed.Standing, conclusions, [first, Review(assessed, QualityOutcome.Sound, Now.AddDays(1))]));
    }

    [Fact]
    public void An_award_needs_every_competence_that_the_standard_names()
    {
        var assessed = new AssessedCase().Judged(("B.2.3.1", Outcome.NotYetMet, Outcome.NotYetMet));
        var conclusions = assessed.Concluded();

        RuleAssert.Refused(Rule.AwardNeedsAllCompetences, () => Propose(assessed, conclusions, ProposedResult.Award));
        Assert.True(Propose(assessed, conclusions, ProposedResult.NotAwarded).IsAdverse);
    }

    [Fact]
    public void A_partial_qualification_exists_only_where_the_version_names_it()
    {
        var unnamed = new AssessedCase().Judged(("B.2.3.1", Outcome.NotYetMet, Outcome.NotYetMet));
        RuleAssert.Refused(Rule.NoSuchPartialQualification, () => Propose(unnamed, unnamed.Concluded(), ProposedResult.PartialAward, "mapping"));

        var partial = new PartialQualification("mapping", new LocalizedText("en", "Mapper"), 5, new StructureRule.One("B.2.1"));
        var named = new AssessedCase(partials: [partial]).Judged(("B.2.3.1", Outcome.NotYetMet, Outcome.NotYetMet));
        Assert.Equal("mapping", Propose(named, named.Concluded(), ProposedResult.PartialAward, "mapping").PartialQualificationCode);
        RuleAssert.Refused(Rule.NoSuchPartialQualification, () => Propose(named, named.Concluded(), ProposedResult.PartialAward));
        RuleAssert.Refused(Rule.NoSuchPartialQualification, () => Propose(named, named.Concluded(), ProposedResult.NotAwarded, "mapping"));

        var lacking = new AssessedCase(partials: [partial]).Judged(("B.2.1.1", Outcome.NotYetMet, Outcome.NotYetMet));
        RuleAssert.Refused(Rule.PartialNeedsItsCompetences, () => Propose(lacking, lacking.Concluded(), ProposedResult.PartialAward, "mapping"));
    }

    [Fact]
    public void The_whole_panel_stands_behind_a_proposal_and_an_adverse_one_opens_the_hearing()
    {
        var assessed = new AssessedCase().Judged(("B.2.3.1", Outcome.NotYetMet, Outcome.NotYetMet));
        var conclusions = assessed.Concluded();
        var proposal = Propose(assessed, conclusions, ProposedResult.NotAwarded);
        Assert.False(proposal.CompleteIfConfirmed(assessed.Standing, Today, Now));

        Assert.True(proposal.Confirm(assessed.Standing, conclusions, [], Involvement.Assessor, Kask, Today, Now));

        Assert.Equal(Today.AddDays(7), proposal.HearingUntil);
        Assert.False(proposal.IsHearingDone(Today));
        proposal.Hear("I was ill that day", Today.AddDays(1), Now.AddDays(1));
        Assert.True(proposal.IsHearingDone(Today.AddDays(1)));
        RuleAssert.Refused(Rule.ProposalComplete, () => proposal.Confirm(assessed.Standing, conclusions, [], Involvement.Assessor, Kask, Today, Now));
    }

    [Fact]
    public void An_award_needs_no_hearing()
    {
        var assessed = new AssessedCase().Judged();
        var conclusions = assessed.Concluded();
        var proposal = Propose(assessed, conclusions, ProposedResult.Award);
        proposal.Confirm(assessed.Standing, conclusions, [], Involvement.Assessor, Kask, Today, Now);

        Assert.Null(proposal.HearingUntil);
        RuleAssert.Refused(Rule.NoHearingOwed, () => proposal.Hear(null, Today, Now));
    }

    [Fact]
    public void A_colleague_may_propose_otherwise_until_it_is_complete()
    {
        var assessed = new AssessedCase().Judged();
        var conclusions = assessed.Concluded();
        var proposal = Propose(assessed, conclusions, ProposedResult.NotAwarded);

        proposal.Replace(assessed.Standing, conclusions, [], ProposedResult.Award, null, "All six are achieved", Involvement.Assessor, Kask, Now);

        Assert.Equal([Kask], proposal.ConfirmedByIds);
        Assert.True(proposal.Confirm(assessed.Standing, conclusions, [], Involvement.Assessor, Tamm, Today, Now));
        RuleAssert.Refused(Rule.ProposalComplete, () => proposal.Replace(assessed.Standing, conclusions, [], ProposedResult.NotAwarded, null, "No", Involvement.Assessor, Kask, Now));
    }

    [Fact]
    public void A_proposal_that_no_longer_follows_from_the_conclusions_is_not_confirmed()
    {
        var assessed = new AssessedCase().Judged();
        var conclusions = assessed.Concluded();
        var proposal = Propose(assessed, conclusions, ProposedResult.Award);
        CompetenceConclusion.Conclude(conclusions[0], assessed.Standing, assessed.Competence("B.2.1"), CompetenceResult.NotYet, "Not the candidate's own", Tamm, Now);
        conclusions[0].Confirm(Kask, [Tamm, Kask], Now);

        RuleAssert.Refused(Rule.AwardNeedsAllCompetences, () => proposal.Confirm(assessed.Standing, conclusions, [], Involvement.Assessor, Kask, Today, Now));
    }

    [Theory]
    [InlineData(Involvement.Trainer)]
    [InlineData(Involvement.CommitteeMember)]
    [InlineData(Involvement.Conflicted)]
    public void Duties_are_separate(Involvement involvement)
    {
        var assessed = new AssessedCase().Judged();

        RuleAssert.Refused(Rule.DutiesSeparate,
            () => Proposal.Propose(assessed.Standing, assessed.Concluded(), [], ProposedResult.Award, null, "All achieved", involvement, Tamm, Now));
    }

    private static Proposal Propose(AssessedCase assessed, IReadOnlyCollection<CompetenceConclusion> conclusions, ProposedResult result, string? partial = null) =>
        Proposal.Propose(assessed.Standing, conclusions, [], result, partial, "As concluded", Involvement.Assessor, Tamm, Now);

    private static QualityReview Review(AssessedCase assessed, QualityOutcome outcome, DateTime at) =>
        new(Guid.CreateVersion7(), assessed.Standing, Guid.CreateVersion7(), Involvement.None, [assessed["B.2.1.1"].Id], outcome, "Looked at", at);
}
