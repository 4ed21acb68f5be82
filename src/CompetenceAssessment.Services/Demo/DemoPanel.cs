using CompetenceAssessment.Data;
using CompetenceAssessment.Domain.Assessments;
using CompetenceAssessment.Domain.Awarding;
using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.Services.Applications;
using CompetenceAssessment.Services.Assessments;
using CompetenceAssessment.Services.Awarding;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Services.Demo;

/// <summary>The assessors' part of a demonstration case: from the declaration of interests to the proposal.</summary>
internal sealed class DemoPanel(DemoCase demo, AppDbContext db, ApplicationService applications, AssessmentService assessments, SessionService sessions, AgreementService agreements,
    ConclusionService conclusions, FeedbackService feedback, ProposalService proposals, HearingService hearings)
{
    /// <summary>The competence that an adverse case has not yet achieved, and the item that is not met.</summary>
    private const string WeakCompetence = "B.2.2";
    private const string WeakItem = "11";
    private const string WeakReason = "The recovery plan names no step that restores satisfaction, and no example of its use is shown.";

    private Guid First => demo.AssessorIds[0];

    private DemoStage Stage => demo.Plan.Stage;

    public async Task AssessAsync(CancellationToken cancellation)
    {
        if (Stage == DemoStage.Allocated)
            return;
        demo.Clock.GoTo(demo.Plan.DaysAgo - 18);
        foreach (var assessor in demo.AssessorIds)
            await assessments.DeclareConflictAsync(new DeclareConflict { ApplicationId = demo.ApplicationId, ActorId = assessor, HasConflict = false }, cancellation);
        if (Stage == DemoStage.DidNotAppear)
        {
            await applications.RecordAbsenceAsync(
                new RecordAbsence { ActorId = demo.OfficerId, ApplicationId = demo.ApplicationId, Reason = "Did not come to the role play and did not call." }, cancellation);
            return;
        }

        demo.Clock.GoTo(demo.Plan.DaysAgo - 24);
        var shown = await RecordSessionsAsync(cancellation);
        demo.Clock.GoTo(demo.Plan.DaysAgo - 26);
        foreach (var (index, assessor) in demo.AssessorIds.Index())
        {
            var stopsHalfWay = Stage == DemoStage.Assessing || (Stage == DemoStage.OneHandedIn && index > 0);
            await JudgeAsync(assessor, shown, stopsHalfWay, cancellation);
            if (!stopsHalfWay)
                await assessments.HandInAsync(new HandInAssessment { ApplicationId = demo.ApplicationId, ActorId = assessor }, cancellation);
        }

        if (Stage is not (DemoStage.Assessing or DemoStage.OneHandedIn or DemoStage.Differing))
            await ConcludeAsync(cancellation);
    }

    private async Task ConcludeAsync(CancellationToken cancellation)
    {
        demo.Clock.GoTo(demo.Plan.DaysAgo - 30);
        await AgreeAsync(cancellation);
        if (Stage == DemoStage.MoreEvidenceAsked)
        {
            await proposals.AskForMoreEvidenceAsync(
                new AskForMoreEvidence
                {
                    ApplicationId = demo.ApplicationId,
                    ActorId = First,
                    ItemIds = [Weak.Id],
                    What = "Please show one case in which the recovery plan was used.",
                    AnswerBy = demo.Clock.Today.AddDays(demo.Plan.DaysAgo),
                },
                cancellation);
            return;
        }

        var competences = demo.Standard.Competences;
        foreach (var competence in Stage == DemoStage.Concluding ? competences.Take(2) : competences)
            await ConcludeAsync(competence, cancellation);
        if (Stage == DemoStage.Concluding)
            return;
        if (demo.Plan.IsAdverse)
        {
            await feedback.ReleaseAsync(
                new ReleaseFeedback { ApplicationId = demo.ApplicationId, ActorId = First, Texts = [new FeedbackText(Weak.Id, "Describe the steps after a mistake and show one real case, from complaint to a satisfied customer.")] },
                cancellation);
        }

        await ProposeAsync(cancellation);
    }

    private CompetenceItem Weak => demo.Standard.FindCompetence(WeakCompetence)!.Items.First(i => i.Kind == CompetenceItemKind.Indicator && i.Number == WeakItem);

    private bool IsNotMet => demo.Plan.IsAdverse || Stage == DemoStage.MoreEvidenceAsked;

    private async Task<IReadOnlyList<CitedSource>> RecordSessionsAsync(CancellationToken cancellation)
    {
        var rolePlay = await RecordAsync(AssessmentMethod.RolePlay, "Leads the team through a dispute about shifts; keeps calm and fair.", cancellation);
        var interview = await RecordAsync(AssessmentMethod.Interview, "Explains recruitment, induction and performance reviews with own examples.", cancellation);
        return [new(CitationKind.Session, rolePlay), new(CitationKind.Session, interview)];
    }

    private async Task<Guid> RecordAsync(AssessmentMethod method, string note, CancellationToken cancellation)
    {
        var content = new SessionContent(method, demo.Clock.GetUtcNow().UtcDateTime.AddHours(-1), "Tallinn", null, [new SessionNote(null, note, null)]);
        var session = await sessions.BeginAsync(new BeginSession { ApplicationId = demo.ApplicationId, ActorId = First, Content = content }, cancellation);
        var version = await db.AssessmentSessions.Where(s => s.Id == session).Select(s => s.Version).SingleAsync(cancellation);
        await sessions.CloseAsync(new CloseSession { SessionId = session, ActorId = First, Version = version }, cancellation);
        return session;
    }

    /// <summary>Every competence from its own sources; half-way means the first two only.</summary>
    private async Task JudgeAsync(Guid assessor, IReadOnlyList<CitedSource> sessionsShown, bool stopsHalfWay, CancellationToken cancellation)
    {
        var files = await db.Applications.Where(a => a.Id == demo.ApplicationId).SelectMany(a => a.HandedIn).OrderBy(h => h.Id).Select(h => h.EvidenceFileId).Distinct().ToListAsync(cancellation);
        IReadOnlyList<CitedSource> evidence = [.. files.Take(2).Select(f => new CitedSource(CitationKind.Evidence, f))];
        foreach (var competence in stopsHalfWay ? demo.Standard.Competences.Take(1) : demo.Standard.Competences)
        {
            var fromPortfolio = competence.Methods.Contains(AssessmentMethod.Portfolio);
            var items = Judged(competence).Where(i => !IsDoubted(assessor, i)).ToList();
            await assessments.RecordManyAsync(
                new RecordJudgements
                {
                    ApplicationId = demo.ApplicationId,
                    ActorId = assessor,
                    Items = [.. items.Select(i => new ItemVersion(i.Id, 0))],
                    Outcome = Outcome.Met,
                    Note = fromPortfolio ? "Shown in the report and the strategy." : "Seen in the session.",
                    Citations = fromPortfolio ? evidence : sessionsShown,
                },
                cancellation);
            foreach (var item in Judged(competence).Where(i => IsDoubted(assessor, i)))
                await DoubtAsync(assessor, item, cancellation);
        }
    }

    /// <summary>The second assessor doubts one item in some cases; in an adverse case both do.</summary>
    private bool IsDoubted(Guid assessor, CompetenceItem item) =>
        item.Id == Weak.Id && (IsNotMet || (assessor != First && (Stage == DemoStage.Differing || demo.Plan.Index % 3 == 1)));

    private Task DoubtAsync(Guid assessor, CompetenceItem item, CancellationToken cancellation) => assessments.RecordJudgementAsync(
        new RecordJudgement { ApplicationId = demo.ApplicationId, ItemId = item.Id, ActorId = assessor, Version = 0, Outcome = Outcome.NotYetMet, Reason = WeakReason, Citations = [] }, cancellation);

    private async Task AgreeAsync(CancellationToken cancellation)
    {
        var open = await db.Agreements.AsNoTracking().Where(a => a.ApplicationId == demo.ApplicationId && a.State == AgreementState.Open).ToListAsync(cancellation);
        foreach (var difference in open)
        {
            await agreements.ProposeAsync(
                new ProposeAgreement
                {
                    ApplicationId = demo.ApplicationId,
                    ItemId = difference.CompetenceItemId,
                    ActorId = First,
                    Version = difference.Version,
                    Outcome = Outcome.Met,
                    Reason = "Pages 2 to 5 of the strategy describe the steps; the account shows them in use.",
                },
                cancellation);
            foreach (var colleague in demo.AssessorIds.Skip(1))
            {
                var version = await db.Agreements.Where(a => a.Id == difference.Id).Select(a => a.Version).SingleAsync(cancellation);
                await agreements.ConfirmAsync(new AnswerAgreement { ApplicationId = demo.ApplicationId, ItemId = difference.CompetenceItemId, ActorId = colleague, Version = version }, cancellation);
            }
        }
    }

    private async Task ConcludeAsync(Competence competence, CancellationToken cancellation)
    {
        var isWeak = demo.Plan.IsAdverse && competence.Code == WeakCompetence;
        await conclusions.ConcludeAsync(
            new ConcludeCompetence
            {
                ApplicationId = demo.ApplicationId,
                CompetenceId = competence.Id,
                ActorId = First,
                Version = 0,
                Result = isWeak ? CompetenceResult.NotYet : CompetenceResult.Achieved,
                Reason = isWeak ? WeakReason : null,
            },
            cancellation);
        foreach (var colleague in demo.AssessorIds.Skip(1))
        {
            var version = await db.CompetenceConclusions.Where(c => c.ApplicationId == demo.ApplicationId && c.CompetenceId == competence.Id).Select(c => c.Version).SingleAsync(cancellation);
            await conclusions.ConfirmAsync(new ConfirmConclusion { ApplicationId = demo.ApplicationId, CompetenceId = competence.Id, ActorId = colleague, Version = version }, cancellation);
        }
    }

    private async Task ProposeAsync(CancellationToken cancellation)
    {
        demo.Clock.Pass(minutes: 60);
        await proposals.ProposeAsync(
            new ProposeResult
            {
                ApplicationId = demo.ApplicationId,
                ActorId = First,
                Version = 0,
                Result = demo.Plan.IsAdverse ? ProposedResult.NotAwarded : ProposedResult.Award,
                Reasons = demo.Plan.IsAdverse ? $"{WeakCompetence}: {WeakReason}" : "All six competences are achieved.",
            },
            cancellation);
        foreach (var colleague in demo.AssessorIds.Skip(1))
        {
            var version = await db.Proposals.Where(p => p.ApplicationId == demo.ApplicationId).Select(p => p.Version).SingleAsync(cancellation);
            await proposals.ConfirmAsync(new ConfirmProposal { ApplicationId = demo.ApplicationId, ActorId = colleague, Version = version }, cancellation);
        }

        if (demo.Plan.AnswersHearing)
            await AnswerHearingAsync(cancellation);
    }

    private async Task AnswerHearingAsync(CancellationToken cancellation)
    {
        demo.Clock.GoTo(demo.Plan.DaysAgo - 33);
        var version = await db.Proposals.Where(p => p.ApplicationId == demo.ApplicationId).Select(p => p.Version).SingleAsync(cancellation);
        await hearings.AnswerAsync(
            new AnswerHearing
            {
                ActorId = demo.Candidate.Id,
                ApplicationId = demo.ApplicationId,
                Version = version,
                Statement = "I used the recovery plan in two cases last spring. I did not describe them because I took the plan itself to be enough.",
            },
            cancellation);
    }

    private static IEnumerable<CompetenceItem> Judged(Competence competence) => competence.Items.Where(i => i.Kind == CompetenceItemKind.Indicator);
}
