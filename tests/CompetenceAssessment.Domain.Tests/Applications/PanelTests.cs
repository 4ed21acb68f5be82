using CompetenceAssessment.Domain.Applications;

namespace CompetenceAssessment.Domain.Tests.Applications;

public sealed class PanelTests
{
    private readonly Guid assessor = Guid.CreateVersion7();

    [Fact]
    public void Allocating_the_first_assessor_begins_the_assessment()
    {
        var application = HandedIn();
        Allocate(application, assessor);

        Assert.Equal(ApplicationState.UnderAssessment, application.State);
        Assert.Equal(assessor, Assert.Single(application.Panel).AssessorId);
    }

    [Fact]
    public void Assessors_are_allocated_once_the_portfolio_is_handed_in() => RuleAssert.Refused(Rule.AllocationTooEarly, () => Allocate(Cases.Submitted(), assessor));

    [Fact]
    public void Who_is_not_appointed_is_not_allocated() => RuleAssert.Refused(Rule.AssessorNotAppointed, () => Allocate(HandedIn(), assessor, isAppointed: false));

    [Theory]
    [InlineData(Involvement.Conflicted)]
    [InlineData(Involvement.Trainer)]
    [InlineData(Involvement.QualityAssurer)]
    [InlineData(Involvement.CommitteeMember)]
    [InlineData(Involvement.Candidate)]
    public void Another_part_in_the_case_blocks_allocation(Involvement involvement) =>
        RuleAssert.Refused(Rule.DutiesSeparate, () => Allocate(HandedIn(), assessor, involvement: involvement));

    [Fact]
    public void An_assessor_is_in_the_panel_once()
    {
        var application = HandedIn();
        Allocate(application, assessor);
        RuleAssert.Refused(Rule.AlreadyAllocated, () => Allocate(application, assessor));
    }

    [Fact]
    public void Declaring_a_conflict_needs_words_and_ends_the_allocation()
    {
        var application = HandedIn();
        Allocate(application, assessor);
        RuleAssert.Refused(Rule.ReasonMissing, () => application.DeclareConflict(assessor, hasConflict: true, null, Cases.Now));

        application.DeclareConflict(assessor, hasConflict: true, "my cousin", Cases.Now);

        Assert.Empty(application.Panel);
        Assert.Equal(("my cousin", Cases.Now), (application.Allocations[0].ConflictReason, application.Allocations[0].ReleasedAt));
    }

    [Fact]
    public void A_released_assessor_leaves_with_a_reason()
    {
        var application = HandedIn();
        Allocate(application, assessor);
        RuleAssert.Refused(Rule.ReasonMissing, () => application.ReleaseAssessor(assessor, "", Cases.Now));

        application.ReleaseAssessor(assessor, "ill", Cases.Now);

        Assert.Empty(application.Panel);
        RuleAssert.Refused(Rule.NotAllocated, () => application.ReleaseAssessor(assessor, "ill", Cases.Now));
    }

    [Fact]
    public void A_conflict_that_an_officer_records_takes_the_assessor_out_of_the_panel()
    {
        var application = HandedIn();
        Allocate(application, assessor);

        var conflict = application.RecordConflict(Guid.CreateVersion7(), assessor, ConflictKind.Relative, " cousin ", Cases.Officer, Cases.Now);

        Assert.Empty(application.Panel);
        Assert.Equal((application.Id, assessor, ConflictKind.Relative, "cousin"), (conflict.ApplicationId, conflict.PersonId, conflict.Kind, conflict.Note));
        RuleAssert.Refused(Rule.ConflictOfOthers, () => application.RecordConflict(Guid.CreateVersion7(), Cases.Candidate, ConflictKind.Other, "x", Cases.Officer, Cases.Now));
        RuleAssert.Refused(Rule.OwnCase, () => application.RecordConflict(Guid.CreateVersion7(), assessor, ConflictKind.Other, "x", Cases.Candidate, Cases.Now));
    }

    [Fact]
    public void More_evidence_is_asked_for_as_often_as_the_scheme_allows_and_only_for_named_items()
    {
        var once = Cases.Settings with { FeedbackRounds = 1 };
        var application = HandedIn();
        Allocate(application, assessor);
        Guid[] items = [Guid.CreateVersion7()];
        RuleAssert.Refused(Rule.NoItemsNamed, () => application.AskForMoreEvidence(assessor, once, [], "more", Cases.Today, Cases.Today, Cases.Now));
        RuleAssert.Refused(Rule.NotAllocated, () => application.AskForMoreEvidence(Guid.CreateVersion7(), once, items, "more", Cases.Today, Cases.Today, Cases.Now));

        application.AskForMoreEvidence(assessor, once, items, "more", Cases.Today, Cases.Today, Cases.Now);
        Assert.True(application.IsOpenForJudgement(items[0]));
        Assert.False(application.IsOpenForJudgement(Guid.CreateVersion7()));
        HandIn(application);

        RuleAssert.Refused(Rule.NoFeedbackRoundLeft, () => application.AskForMoreEvidence(assessor, once, items, "more", Cases.Today, Cases.Today, Cases.Now));
    }

    private static Application HandedIn()
    {
        var application = Cases.Submitted();
        application.Admit(Cases.Officer, Cases.Scheme(), null, Cases.Now);
        HandIn(application);
        return application;
    }

    private static void HandIn(Application application) =>
        application.HandIn([new FrozenLink(Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7(), new string('b', 64))], deadlinePassed: false, declaredAuthentic: true, Cases.Now);

    private static void Allocate(Application application, Guid assessorId, bool isAppointed = true, Involvement involvement = Involvement.None) =>
        application.Allocate(Guid.CreateVersion7(), assessorId, [], isThirdAssessor: false, isAppointed, involvement, Cases.Officer, Cases.Now);
}
