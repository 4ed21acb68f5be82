using CompetenceAssessment.Data;
using CompetenceAssessment.Domain.Assessments;
using CompetenceAssessment.Domain.Awarding;
using CompetenceAssessment.Domain.Organisations;
using CompetenceAssessment.Services.Assessments;
using CompetenceAssessment.Services.Quality;
using CompetenceAssessment.Services.Viewers;
using CompetenceAssessment.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CompetenceAssessment.Web.Tests.Services.Assessments;

/// <summary>What each person reads of a case while assessors are blind and afterwards.</summary>
public sealed class ReaderTests
{
    [Theory, EachEngine]
    public async Task A_desk_holds_what_is_owed_what_may_be_cited_and_the_own_work_alone(DatabaseProvider engine)
    {
        await using var fixture = await AssessmentFixture.CreateAsync(engine);
        await fixture.JudgeAsync(fixture.Tamm, "B.2.1.1", Outcome.Met, 0, "Seen", fixture.Survey);
        await fixture.JudgeAsync(fixture.Tamm, "B.2.1.2", Outcome.NotYetMet, 0, null);
        await fixture.JudgeAsync(fixture.Kask, "B.2.1.3", Outcome.NotYetMet, 0, "Only I say so");
        var open = await fixture.Get<SessionService>().BeginAsync(new() { ApplicationId = fixture.ApplicationId, ActorId = fixture.Kask, Content = fixture.Session() }, default);
        var closed = await fixture.HoldRolePlayAsync(fixture.Kask);

        var desk = await fixture.Get<DeskReader>().ReadAsync(Assessor(fixture, fixture.Tamm), fixture.ApplicationId, default);

        Assert.NotNull(desk);
        Assert.Equal(["B.2.1.1", "B.2.1.2", "B.2.1.3", "B.2.3.1", "B.2.3.2", "B.2.4.1"], desk.Items.Select(i => i.Judged.Reference));
        Assert.Equal((1, "B.2.1.2"), (desk.Assessed, desk.NextOpen(fixture.Item("B.2.1.1"))!.Judged.Reference));
        Assert.Null(desk.Find(fixture.Item("B.2.1.3"))!.Own);
        Assert.Equal([fixture.Link.EvidenceFileId, closed.SourceId], desk.Sources.Select(s => s.Id));
        Assert.DoesNotContain(desk.Sources, s => s.Id == open);
        Assert.Equal(["B.2.3.1"], desk.Items.Where(i => desk.Sources[1].Shows(i.Judged)).Select(i => i.Judged.Reference));
        Assert.Null(await fixture.Get<DeskReader>().OwnTextAsync(desk, fixture.Tamm, fixture.Item("B.2.1.3"), default));
        Assert.Equal("Seen", (await fixture.Get<DeskReader>().OwnTextAsync(desk, fixture.Tamm, fixture.Item("B.2.1.1"), default))!.Reason);
        Assert.Null(await fixture.Get<DeskReader>().ReadAsync(Assessor(fixture, fixture.Lepik), fixture.ApplicationId, default));
    }

    [Theory, EachEngine]
    public async Task A_desk_marks_evidence_that_was_old_when_it_was_handed_in(DatabaseProvider engine)
    {
        await using var fixture = await AssessmentFixture.CreateAsync(engine, new() { EvidenceAgeMonths = 12 });
        foreach (var (madeOn, isOld) in new[] { (new DateOnly(2025, 11, 21), false), (new DateOnly(2025, 11, 20), true) })
        {
            await using (var db = fixture.Database.Context())
                await db.EvidenceItems.ExecuteUpdateAsync(set => set.SetProperty(e => e.MadeOn, madeOn));
            var desk = await fixture.Get<DeskReader>().ReadAsync(Assessor(fixture, fixture.Tamm), fixture.ApplicationId, default);
            Assert.Equal(isOld, desk!.Sources[0].IsOld);
        }
    }

    [Theory, EachEngine]
    public async Task A_case_gives_each_viewer_what_the_blind_allows(DatabaseProvider engine)
    {
        await using var fixture = await AssessmentFixture.CreateAsync(engine);
        var rolePlay = await fixture.HoldRolePlayAsync(fixture.Tamm);
        await fixture.JudgeAllAsync(fixture.Tamm, rolePlay, ("B.2.1.1", Outcome.NotYetMet));
        await fixture.HandInAsync(fixture.Tamm);
        await fixture.JudgeAllAsync(fixture.Kask, rolePlay);

        var blind = await CaseAsync(fixture, fixture.Kask);
        Assert.False(blind.IsOpen);
        Assert.All(blind.Items, i => Assert.All(i.Judgements, j => Assert.Equal(fixture.Kask, j.AssessorId)));
        Assert.All(blind.Items, i => Assert.Null(i.Outcome));
        Assert.All(blind.Competences, c => Assert.Null(c.Suggestion));
        Assert.Empty(blind.Differences);
        Assert.Empty(await fixture.Get<QualityReader>().ListAsync(Iqa(fixture), default));
        var scope = fixture.Database.Scope();
        var read = await scope.GetRequiredService<JudgementReader>().ReadAsync(scope.GetRequiredService<AppDbContext>().Applications, fixture.ApplicationId, fixture.Iqa, default);
        Assert.All(read!.Items, i => Assert.Empty(i.Judgements));

        await fixture.HandInAsync(fixture.Kask);
        var seen = await CaseAsync(fixture, fixture.Kask);
        Assert.True(seen.IsOpen);
        Assert.Equal(["B.2.1.1"], seen.OpenDifferences.Select(i => i.Judged.Reference));
        Assert.All(seen.Items, i => Assert.Equal(2, i.Judgements.Count));
        Assert.Equal(1, Assert.Single(await fixture.Get<QualityReader>().ListAsync(Iqa(fixture), default)).Differences);
    }

    [Theory, EachEngine]
    public async Task A_queue_says_what_is_next(DatabaseProvider engine)
    {
        await using var fixture = await AssessmentFixture.CreateAsync(engine);
        await fixture.JudgeAsync(fixture.Tamm, "B.2.1.1", Outcome.Met, 0, "Seen", fixture.Survey);
        Assert.Equal((CaseStage.Judge, 5), await NextAsync(fixture, fixture.Tamm));
        var rolePlay = await fixture.HoldRolePlayAsync(fixture.Tamm);
        foreach (var assessor in new[] { fixture.Kask, fixture.Tamm })
        {
            foreach (var reference in new[] { "B.2.1.1", "B.2.1.2", "B.2.1.3", "B.2.3.1", "B.2.3.2", "B.2.4.1" }.Where(r => assessor != fixture.Tamm || r != "B.2.1.1"))
            {
                var differs = assessor == fixture.Kask && reference == "B.2.1.2";
                await fixture.JudgeAsync(assessor, reference, differs ? Outcome.NotYetMet : Outcome.Met, cited: reference.StartsWith("B.2.3", StringComparison.Ordinal) ? rolePlay : fixture.Survey);
            }

            await fixture.HandInAsync(assessor);
            if (assessor == fixture.Kask)
                Assert.Equal((CaseStage.WaitsForColleagues, 0), await NextAsync(fixture, fixture.Kask));
        }

        Assert.Equal((CaseStage.Agree, 1), await NextAsync(fixture, fixture.Tamm));
        await fixture.Get<AgreementService>().ProposeAsync(new() { ApplicationId = fixture.ApplicationId, ItemId = fixture.Item("B.2.1.2"), ActorId = fixture.Tamm, Version = 1, Outcome = Outcome.Met, Reason = "Page 4" }, default);
        Assert.Equal((CaseStage.WaitsForColleagues, 0), await NextAsync(fixture, fixture.Tamm));
        await fixture.Get<AgreementService>().ConfirmAsync(new() { ApplicationId = fixture.ApplicationId, ItemId = fixture.Item("B.2.1.2"), ActorId = fixture.Kask, Version = 2 }, default);
        Assert.Equal((CaseStage.Conclude, 3), await NextAsync(fixture, fixture.Kask));
        await fixture.ConcludedAsync();
        Assert.Equal((CaseStage.Propose, 1), await NextAsync(fixture, fixture.Kask));
        await fixture.Get<ProposalService>().ProposeAsync(new() { ApplicationId = fixture.ApplicationId, ActorId = fixture.Tamm, Version = 0, Result = ProposedResult.Award, Reasons = "All achieved" }, default);
        Assert.Equal((CaseStage.ConfirmProposal, 1), await NextAsync(fixture, fixture.Kask));
        await fixture.Get<ProposalService>().ConfirmAsync(new() { ApplicationId = fixture.ApplicationId, ActorId = fixture.Kask, Version = 1 }, default);
        Assert.Equal((CaseStage.Proposed, 0), await NextAsync(fixture, fixture.Kask));
    }

    [Theory, EachEngine]
    public async Task A_session_record_is_its_keepers_until_it_is_closed_and_the_panels_then(DatabaseProvider engine)
    {
        await using var fixture = await AssessmentFixture.CreateAsync(engine);
        var open = await fixture.Get<SessionService>().BeginAsync(new() { ApplicationId = fixture.ApplicationId, ActorId = fixture.Tamm, Content = fixture.Session() }, default);
        Assert.NotNull(await FindAsync(fixture, fixture.Tamm, open));
        Assert.Null(await FindAsync(fixture, fixture.Kask, open));
        await fixture.Get<SessionService>().CloseAsync(new() { SessionId = open, ActorId = fixture.Tamm, Version = 1 }, default);
        Assert.NotNull(await FindAsync(fixture, fixture.Kask, open));
        Assert.Null(await FindAsync(fixture, fixture.Lepik, open));

        Assert.Empty(await OfCaseAsync(fixture, fixture.Iqa));
        await fixture.JudgeAllAsync(fixture.Tamm, new(CitationKind.Session, open));
        await fixture.JudgeAllAsync(fixture.Kask, new(CitationKind.Session, open));
        await fixture.HandInAsync(fixture.Tamm);
        await fixture.HandInAsync(fixture.Kask);
        Assert.Single(await OfCaseAsync(fixture, fixture.Iqa));
        Assert.Empty(await OfCaseAsync(fixture, fixture.CandidateId));
    }

    private static Viewer Assessor(AssessmentFixture fixture, Guid personId) => Holder(fixture, personId, Role.Assessor);

    private static Viewer Iqa(AssessmentFixture fixture) => Holder(fixture, fixture.Iqa, Role.InternalQualityAssurer);

    private static Viewer Holder(AssessmentFixture fixture, Guid personId, Role role) => new(personId, "Test", "Person", "en", [new HeldRole(role, fixture.BodyId)]);

    private static async Task<CaseView> CaseAsync(AssessmentFixture fixture, Guid assessor) =>
        (await fixture.Get<JudgementReader>().ForAssessorAsync(Assessor(fixture, assessor), fixture.ApplicationId, default))!;

    private static async Task<(CaseStage Stage, int Count)> NextAsync(AssessmentFixture fixture, Guid assessor)
    {
        var entry = Assert.Single(await fixture.Get<QueueReader>().ReadAsync(Assessor(fixture, assessor), default));
        return (entry.Stage, entry.Count);
    }

    private static Task<AssessmentSession?> FindAsync(AssessmentFixture fixture, Guid assessor, Guid session) =>
        fixture.Get<SessionReader>().FindAsync(Assessor(fixture, assessor), fixture.ApplicationId, session, default);

    private static async Task<IReadOnlyList<AssessmentSession>> OfCaseAsync(AssessmentFixture fixture, Guid viewer)
    {
        var scope = fixture.Database.Scope();
        return await scope.GetRequiredService<SessionReader>().OfCaseAsync(scope.GetRequiredService<AppDbContext>().Applications, fixture.ApplicationId, viewer, default);
    }
}
