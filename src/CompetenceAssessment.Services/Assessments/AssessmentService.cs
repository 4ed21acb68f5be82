using CompetenceAssessment.Data;
using CompetenceAssessment.Data.Audit;
using CompetenceAssessment.Domain;
using CompetenceAssessment.Domain.Applications;
using CompetenceAssessment.Domain.Assessments;
using CompetenceAssessment.Services.Writes;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Services.Assessments;

/// <summary>What an assessor writes alone: the declaration of conflicts, judgements, concerns, and handing in.</summary>
public sealed partial class AssessmentService(AppDbContext db, UnitOfWork work, AuditTrail audit, CaseLoader cases, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public Task DeclareConflictAsync(DeclareConflict command, CancellationToken cancellation) => work.WriteAsync(
        async token =>
        {
            await audit.LockAsync(AuditTrail.ForApplication(command.ApplicationId), token);
            var found = await cases.ForDeclarationAsync(command.ApplicationId, command.ActorId, tracked: true, token);
            var application = found.Application;
            if (!command.HasConflict)
                SeparationOfDuties.Require(Duty.Assess, found.Involvement);
            application.DeclareConflict(command.ActorId, command.HasConflict, command.Reason, Now);
            await audit.AppendAsync(AuditTrail.ForApplication(application.Id), command.ActorId, "conflict-declared", new { command.HasConflict }, token);
        },
        cancellation);

    public Task<Guid> RecordConcernAsync(RecordConcern command, CancellationToken cancellation) => work.WriteAsync(
        async token =>
        {
            await audit.LockAsync(AuditTrail.ForJudgements(command.ApplicationId, command.ActorId), token);
            var work = await cases.ForAssessorAsync(command.ApplicationId, command.ActorId, tracked: true, token);
            await db.Entry(work.Application).Collection(a => a.HandedIn).LoadAsync(token);
            var recorded = await db.Concerns.AsNoTracking().Where(c => c.ApplicationId == command.ApplicationId && c.AssessorId == command.ActorId).ToListAsync(token);
            var concern = Concern.Record(Guid.CreateVersion7(), work.Application, command.ActorId, work.HasHandedIn, recorded, command.Content, Now);
            db.Concerns.Add(concern);
            await AppendAsync(work.Application, command.ActorId, "concern-recorded", new { concern.Id, concern.EvidenceItemId, concern.Kind }, token);
            return concern.Id;
        },
        cancellation);

    /// <summary>Takes a concern back before handing in. One that is gone already stays gone.</summary>
    public Task WithdrawConcernAsync(WithdrawConcern command, CancellationToken cancellation) => work.WriteAsync(
        async token =>
        {
            await audit.LockAsync(AuditTrail.ForJudgements(command.ApplicationId, command.ActorId), token);
            var work = await cases.ForAssessorAsync(command.ApplicationId, command.ActorId, tracked: false, token);
            var concern = await db.Concerns.SingleOrDefaultAsync(
                c => c.Id == command.ConcernId && c.ApplicationId == command.ApplicationId && c.AssessorId == command.ActorId, token);
            if (concern is null)
                return;
            concern.RequireMayWithdraw(work.Application, work.HasHandedIn);
            db.Concerns.Remove(concern);
            await AppendAsync(work.Application, command.ActorId, "concern-withdrawn", new { concern.Id, concern.EvidenceItemId, concern.Kind }, token);
        },
        cancellation);

    /// <summary>What still prevents an assessor from handing in: the list that the page shows and that <see cref="HandInAsync"/> asserts.</summary>
    public async Task<IReadOnlyList<Blocker>> HandInBlockersAsync(Guid applicationId, Guid assessorId, CancellationToken cancellation)
    {
        var application = await db.Applications.AsNoTracking().Include(a => a.Allocations).SingleAsync(a => a.Id == applicationId, cancellation);
        var own = await OwnJudgements(application, assessorId).AsNoTracking().ToListAsync(cancellation);
        return AssessorHandIn.BlockersFor(await cases.StandingAsync(application, cancellation), assessorId, own);
    }

    /// <summary>Hands in for the current feedback round. Whoever is last lifts the blind, which opens the differences; a third assessor's judgements settle them.
    /// Handing in twice changes nothing.</summary>
    public Task HandInAsync(HandInAssessment command, CancellationToken cancellation) => work.WriteAsync(
        async token =>
        {
            var head = await audit.LockAsync(AuditTrail.ForJudgements(command.ApplicationId, command.ActorId), token);
            await audit.LockAsync(AuditTrail.ForApplication(command.ApplicationId), token);
            var (application, _, _, hasHandedIn) = await cases.ForAssessorAsync(command.ApplicationId, command.ActorId, tracked: false, token);
            if (hasHandedIn)
                return;
            var standing = await cases.StandingAsync(application, token);
            var own = await OwnJudgements(application, command.ActorId).AsNoTracking().ToListAsync(token);
            db.AssessorHandIns.Add(AssessorHandIn.HandIn(Guid.CreateVersion7(), application, command.ActorId, AssessorHandIn.BlockersFor(standing, command.ActorId, own), Now));
            await db.SaveChangesAsync(token);
            await audit.AppendAsync(AuditTrail.ForApplication(application.Id), command.ActorId, "assessment-handed-in", new { application.FeedbackRound, judgements = head }, token);
            await OpenDifferencesAsync(application, command.ActorId, own, token);
        },
        cancellation);

    private async Task OpenDifferencesAsync(Application application, Guid actorId, List<Judgement> own, CancellationToken token)
    {
        var standing = await cases.StandingAsync(application, token);
        if (!standing.HaveAllHandedIn)
            return;
        if (application.Panel.First(a => a.AssessorId == actorId).IsThirdAssessor)
        {
            foreach (var (agreement, judgement) in standing.SentTo(actorId, own))
                agreement.SettleByThird(actorId, judgement.Outcome!.Value, judgement.Reason!, Now);
        }

        var opened = standing.OpenDifferences.Where(d => standing.Of(d).Agreement is null).ToList();
        db.Agreements.AddRange(opened.Select(d => new Agreement(Guid.CreateVersion7(), application.Id, d.Id, application.FeedbackRound, Now)));
        await audit.AppendAsync(AuditTrail.ForApplication(application.Id), null, "judgements-opened", new { application.FeedbackRound, differences = standing.Differences.Count }, token);
    }

    private IQueryable<Judgement> OwnJudgements(Application application, Guid actorId) =>
        db.Judgements.Where(j => j.ApplicationId == application.Id && j.AssessorId == actorId && j.FeedbackRound == application.FeedbackRound);

    private Task AppendAsync(Application application, Guid actorId, string action, object payload, CancellationToken cancellation) =>
        audit.AppendAsync(AuditTrail.ForJudgements(application.Id, actorId), actorId, action, payload, cancellation);
}
