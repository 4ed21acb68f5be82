using CompetenceAssessment.Data;
using CompetenceAssessment.Domain;
using CompetenceAssessment.Domain.Applications;
using CompetenceAssessment.Domain.Assessments;
using CompetenceAssessment.Domain.Awarding;
using CompetenceAssessment.Domain.Quality;
using CompetenceAssessment.Domain.Schemes;
using CompetenceAssessment.Services.Assessments;
using CompetenceAssessment.Services.Awarding;
using CompetenceAssessment.Services.Quality;
using CompetenceAssessment.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static CompetenceAssessment.Web.Tests.Services.Assessments.JudgementServiceTests;

namespace CompetenceAssessment.Web.Tests.Services.Assessments;

public sealed class PanelServiceTests
{
    [Theory, EachEngine]
    public async Task Two_assessors_judge_blind_agree_conclude_and_propose(DatabaseProvider engine)
    {
        await using var fixture = await AssessmentFixture.CreateAsync(engine);
        await fixture.JudgedAsync(("B.2.1.1", Outcome.Met, Outcome.NotYetMet));
        await RefusedAsync(Rule.JudgementsOpen, () => fixture.ConcludedAsync());

        await fixture.Get<AgreementService>().ProposeAsync(Proposing(fixture, fixture.Tamm, version: 1), default);
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => fixture.Get<AgreementService>().ConfirmAsync(Answering(fixture, fixture.Kask, version: 1), default));
        await fixture.Get<AgreementService>().ConfirmAsync(Answering(fixture, fixture.Kask, version: 2), default);
        await fixture.ConcludedAsync();
        await fixture.Get<ProposalService>().ProposeAsync(Result(fixture, ProposedResult.Award), default);
        Assert.Equal(ApplicationState.UnderAssessment, (await fixture.ApplicationAsync()).State);
        await fixture.Get<ProposalService>().ConfirmAsync(new() { ApplicationId = fixture.ApplicationId, ActorId = fixture.Kask, Version = 1 }, default);

        Assert.Equal(ApplicationState.Proposed, (await fixture.ApplicationAsync()).State);
        await using var db = fixture.Database.Context();
        Assert.Null((await db.Proposals.SingleAsync()).HearingUntil);
        await fixture.AssertAuditCleanAsync();
    }

    [Theory, EachEngine]
    public async Task Nothing_is_agreed_concluded_or_released_while_an_assessor_has_yet_to_hand_in(DatabaseProvider engine)
    {
        await using var fixture = await AssessmentFixture.CreateAsync(engine);
        var rolePlay = await fixture.HoldRolePlayAsync(fixture.Tamm);
        await fixture.JudgeAllAsync(fixture.Tamm, rolePlay, ("B.2.1.1", Outcome.NotYetMet));
        await fixture.HandInAsync(fixture.Tamm);
        await fixture.JudgeAllAsync(fixture.Kask, rolePlay);

        await RefusedAsync(Rule.StillBlind, () => fixture.Get<AgreementService>().ProposeAsync(Proposing(fixture, fixture.Tamm, 0), default));
        await RefusedAsync(Rule.StillBlind, () => fixture.ConcludedAsync());
        await RefusedAsync(Rule.StillBlind, () => fixture.Get<ProposalService>().ProposeAsync(Result(fixture, ProposedResult.Award), default));
        await RefusedAsync(Rule.StillBlind, () => fixture.Get<FeedbackService>().ReleaseAsync(Feedback(fixture, "Show a survey of your own"), default));
        await RefusedAsync(Rule.StillBlind, () => ReviewAsync(fixture));
        await RefusedAsync(Rule.AssessmentHandedIn, () => fixture.JudgeAsync(fixture.Tamm, "B.2.1.1", Outcome.NotYetMet, 1, "On second thought"));
        await using var db = fixture.Database.Context();
        Assert.Empty(await db.Agreements.ToListAsync());
    }

    [Theory, EachEngine]
    public async Task Handing_in_at_once_opens_each_difference_once(DatabaseProvider engine)
    {
        await using var fixture = await AssessmentFixture.CreateAsync(engine);
        var rolePlay = await fixture.HoldRolePlayAsync(fixture.Tamm);
        await fixture.JudgeAllAsync(fixture.Tamm, rolePlay, ("B.2.1.1", Outcome.NotYetMet), ("B.2.4.1", Outcome.InsufficientEvidence));
        await fixture.JudgeAllAsync(fixture.Kask, rolePlay);

        await Task.WhenAll(new[] { fixture.Tamm, fixture.Kask, fixture.Tamm, fixture.Kask }.Select(a => Task.Run(() => fixture.HandInAsync(a))));

        await using var db = fixture.Database.Context();
        Assert.Equal(2, await db.AssessorHandIns.CountAsync());
        Assert.Equal(new[] { fixture.Item("B.2.1.1"), fixture.Item("B.2.4.1") }.Order(), (await db.Agreements.Select(a => a.CompetenceItemId).ToListAsync()).Order());
        Assert.Single(await db.AuditEntries.Where(e => e.Action == "judgements-opened").ToListAsync());
        await fixture.AssertAuditCleanAsync();
    }

    [Theory, EachEngine]
    public async Task A_third_assessor_settles_by_handing_in(DatabaseProvider engine)
    {
        await using var fixture = await AssessmentFixture.CreateAsync(engine);
        await fixture.JudgedAsync(("B.2.1.1", Outcome.Met, Outcome.NotYetMet));
        await fixture.Get<AgreementService>().SendToThirdAsync(Answering(fixture, fixture.Kask, 1), default);
        await fixture.JoinAsync(fixture.Lepik, isThird: true);
        await RefusedAsync(Rule.ItemNotSentToThird, () => fixture.JudgeAsync(fixture.Lepik, "B.2.1.2", Outcome.NotYetMet));
        await fixture.JudgeAsync(fixture.Lepik, "B.2.1.1", Outcome.NotYetMet, 0, "No trace of a cause");
        await RefusedAsync(Rule.JudgementsOpen, () => fixture.ConcludedAsync());

        await fixture.HandInAsync(fixture.Lepik);

        await using var db = fixture.Database.Context();
        var agreement = await db.Agreements.SingleAsync();
        Assert.Equal((AgreementState.Agreed, Outcome.NotYetMet, fixture.Lepik), (agreement.State, agreement.Outcome, agreement.ThirdAssessorId));
        await fixture.ConcludedAsync("B.2.1");
    }

    [Theory, EachEngine]
    public async Task An_adverse_proposal_opens_the_hearing_and_the_candidate_is_heard(DatabaseProvider engine)
    {
        await using var fixture = await AssessmentFixture.CreateAsync(engine);
        await fixture.JudgedAsync(("B.2.3.1", Outcome.NotYetMet, Outcome.NotYetMet));
        await fixture.ConcludedAsync("B.2.3");
        await RefusedAsync(Rule.AwardNeedsAllCompetences, () => fixture.Get<ProposalService>().ProposeAsync(Result(fixture, ProposedResult.Award), default));
        await fixture.Get<ProposalService>().ProposeAsync(Result(fixture, ProposedResult.NotAwarded), default);
        await fixture.Get<ProposalService>().ConfirmAsync(new() { ApplicationId = fixture.ApplicationId, ActorId = fixture.Kask, Version = 1 }, default);

        await fixture.Get<HearingService>().AnswerAsync(new() { ApplicationId = fixture.ApplicationId, ActorId = fixture.CandidateId, Version = 2, Statement = "I was ill" }, default);

        await using var db = fixture.Database.Context();
        var proposal = await db.Proposals.SingleAsync();
        Assert.Equal((new DateOnly(2026, 11, 28), "I was ill"), (proposal.HearingUntil, proposal.HearingStatement));
        Assert.DoesNotContain(await db.AuditEntries.ToListAsync(), e => e.Payload.Contains("ill\"", StringComparison.Ordinal));
        await fixture.AssertAuditCleanAsync();
    }

    [Theory, EachEngine]
    public async Task More_evidence_reopens_the_named_items_alone(DatabaseProvider engine)
    {
        await using var fixture = await AssessmentFixture.CreateAsync(engine, new SchemeSettings { FeedbackRounds = 1 });
        await fixture.JudgedAsync(("B.2.1.1", Outcome.NotYetMet, Outcome.NotYetMet));
        await RefusedAsync(Rule.MoreEvidenceForMet, () => AskAsync(fixture, "B.2.1.2"));
        await AskAsync(fixture, "B.2.1.1");
        Assert.Equal(ApplicationState.MoreEvidenceAsked, (await fixture.ApplicationAsync()).State);
        await using (var db = fixture.Database.Context())
        {
            var application = await db.Applications.Include(a => a.History).SingleAsync();
            application.HandIn([new FrozenLink(fixture.Link.Id, fixture.Link.EvidenceItemId, fixture.Link.EvidenceFileId, new string('a', 64))], false, true, DateTime.SpecifyKind(new(2026, 11, 22), DateTimeKind.Utc));
            await db.SaveChangesAsync();
        }

        await RefusedAsync(Rule.ItemNotReopened, () => fixture.JudgeAsync(fixture.Tamm, "B.2.1.2", Outcome.NotYetMet));
        foreach (var assessor in new[] { fixture.Tamm, fixture.Kask })
        {
            await fixture.JudgeAsync(assessor, "B.2.1.1", Outcome.Met, cited: fixture.Survey);
            await fixture.HandInAsync(assessor);
        }

        await fixture.ConcludedAsync();
        Assert.Empty(await fixture.Get<ProposalService>().BlockersAsync(fixture.ApplicationId, default));
    }

    [Theory, EachEngine]
    public async Task Feedback_is_released_once_and_stays(DatabaseProvider engine)
    {
        await using var fixture = await AssessmentFixture.CreateAsync(engine);
        await fixture.JudgedAsync(("B.2.1.1", Outcome.NotYetMet, Outcome.NotYetMet));
        await fixture.Get<FeedbackService>().ReleaseAsync(Feedback(fixture, "Show a survey of your own"), default);
        await fixture.Get<FeedbackService>().ReleaseAsync(Feedback(fixture, "Show a survey of your own "), default);
        await RefusedAsync(Rule.FeedbackReleased, () => fixture.Get<FeedbackService>().ReleaseAsync(Feedback(fixture, "Something else"), default));

        await using var db = fixture.Database.Context();
        Assert.Equal(("Show a survey of your own", Outcome.NotYetMet), await db.ReleasedFeedback.Select(f => new ValueTuple<string, Outcome>(f.Text, f.Outcome)).SingleAsync());
    }

    [Theory, EachEngine]
    public async Task A_quality_assurer_samples_cases_of_others(DatabaseProvider engine)
    {
        await using var fixture = await AssessmentFixture.CreateAsync(engine, new SchemeSettings { QualityGate = true });
        await fixture.JudgedAsync();
        await fixture.ConcludedAsync();
        Assert.Equal(Rule.QualityReviewOwed, Assert.Single(await fixture.Get<ProposalService>().BlockersAsync(fixture.ApplicationId, default)).Rule);

        await ReviewAsync(fixture);

        Assert.Empty(await fixture.Get<ProposalService>().BlockersAsync(fixture.ApplicationId, default));
        await RefusedAsync(Rule.RoleMissing, () => ReviewAsync(fixture, fixture.Tamm));
        await using (var db = fixture.Database.Context())
        {
            db.ConflictsOfInterest.Add(new ConflictOfInterest(Guid.CreateVersion7(), fixture.ApplicationId, fixture.Iqa, ConflictKind.Relative, "Sister", fixture.Officer, new DateTime(2026, 11, 21, 0, 0, 0, DateTimeKind.Utc)));
            await db.SaveChangesAsync();
        }

        await RefusedAsync(Rule.DutiesSeparate, () => ReviewAsync(fixture));
    }

    [Theory, EachEngine]
    public async Task A_declared_conflict_ends_the_allocation(DatabaseProvider engine)
    {
        await using var fixture = await AssessmentFixture.CreateAsync(engine);
        await fixture.Get<AssessmentService>().DeclareConflictAsync(new() { ApplicationId = fixture.ApplicationId, ActorId = fixture.Tamm, HasConflict = true, Reason = "Same employer" }, default);

        Assert.Equal([fixture.Kask], (await fixture.ApplicationAsync()).Panel.Select(a => a.AssessorId));
        await RefusedAsync(Rule.NotAllocated, () => fixture.JudgeAsync(fixture.Tamm, "B.2.1.1", Outcome.NotYetMet));
    }

    [Theory, EachEngine]
    public async Task Concerns_are_recorded_once_and_withdrawn_before_handing_in(DatabaseProvider engine)
    {
        await using var fixture = await AssessmentFixture.CreateAsync(engine);
        var command = new RecordConcern
        {
            ApplicationId = fixture.ApplicationId,
            ActorId = fixture.Tamm,
            Content = new ConcernContent(fixture.Link.EvidenceItemId, null, ConcernKind.Current, "Of 2011"),
        };
        var id = await fixture.Get<AssessmentService>().RecordConcernAsync(command, default);
        await RefusedAsync(Rule.ConcernRecorded, () => fixture.Get<AssessmentService>().RecordConcernAsync(command, default));
        await fixture.Get<AssessmentService>().RecordConcernAsync(command with { ActorId = fixture.Kask }, default);

        var withdrawal = new WithdrawConcern { ApplicationId = fixture.ApplicationId, ActorId = fixture.Kask, ConcernId = id };
        await fixture.Get<AssessmentService>().WithdrawConcernAsync(withdrawal, default);
        await fixture.Get<AssessmentService>().WithdrawConcernAsync(withdrawal with { ActorId = fixture.Tamm }, default);
        await fixture.Get<AssessmentService>().WithdrawConcernAsync(withdrawal with { ActorId = fixture.Tamm }, default);

        await using var db = fixture.Database.Context();
        Assert.Equal(fixture.Kask, (await db.Concerns.SingleAsync()).AssessorId);
        await fixture.AssertAuditCleanAsync();
    }

    private static ProposeAgreement Proposing(AssessmentFixture fixture, Guid actor, int version) => new()
    {
        ApplicationId = fixture.ApplicationId,
        ItemId = fixture.Item("B.2.1.1"),
        ActorId = actor,
        Version = version,
        Outcome = Outcome.Met,
        Reason = "Used in the March case",
    };

    private static AnswerAgreement Answering(AssessmentFixture fixture, Guid actor, int version) => new()
    {
        ApplicationId = fixture.ApplicationId,
        ItemId = fixture.Item("B.2.1.1"),
        ActorId = actor,
        Version = version,
    };

    private static ProposeResult Result(AssessmentFixture fixture, ProposedResult result) => new()
    {
        ApplicationId = fixture.ApplicationId,
        ActorId = fixture.Tamm,
        Version = 0,
        Result = result,
        Reasons = "As concluded",
    };

    private static ReleaseFeedback Feedback(AssessmentFixture fixture, string text) => new()
    {
        ApplicationId = fixture.ApplicationId,
        ActorId = fixture.Tamm,
        Texts = [new FeedbackText(fixture.Item("B.2.1.1"), text)],
    };

    private static Task AskAsync(AssessmentFixture fixture, string reference) => fixture.Get<ProposalService>().AskForMoreEvidenceAsync(new()
    {
        ApplicationId = fixture.ApplicationId,
        ActorId = fixture.Tamm,
        ItemIds = [fixture.Item(reference)],
        What = "The survey of this year",
        AnswerBy = new DateOnly(2026, 12, 5),
    }, default);

    private static Task ReviewAsync(AssessmentFixture fixture, Guid? actor = null) => fixture.Get<QualityService>().RecordReviewAsync(new()
    {
        ApplicationId = fixture.ApplicationId,
        ActorId = actor ?? fixture.Iqa,
        ItemIds = [fixture.Item("B.2.1.1")],
        Outcome = QualityOutcome.Sound,
        Findings = "Cited and reasoned",
    }, default);
}
