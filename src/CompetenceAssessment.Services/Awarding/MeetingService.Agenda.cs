using CompetenceAssessment.Data.Audit;
using CompetenceAssessment.Data.Providers;
using CompetenceAssessment.Domain;
using CompetenceAssessment.Domain.Applications;
using CompetenceAssessment.Domain.Awarding;
using CompetenceAssessment.Domain.Certificates;
using CompetenceAssessment.Domain.Organisations;
using CompetenceAssessment.Domain.Schemes;
using CompetenceAssessment.Services.Writes;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Services.Awarding;

/// <content>The agenda, and the recusal of members whom their part in a case excludes.</content>
public sealed partial class MeetingService
{
    /// <summary>Puts complete proposals, and decisions that were put off, on the agenda: all of them or none.</summary>
    public Task PutOnAgendaAsync(PutOnAgenda command, CancellationToken cancellation) => OnAgendaAsync(
        async token =>
        {
            var (meeting, today) = await BeginAsync(command.MeetingId, command.ActorId, Role.AwardingOfficer, token);
            var ids = command.ApplicationIds.Distinct().ToList();
            foreach (var id in ids.Order())
                await audit.LockAsync(AuditTrail.ForApplication(id), token);
            var applications = await Cases.ApplicationsOf(ids).Where(a => a.AwardingBodyId == meeting.AwardingBodyId).OrderBy(a => a.Reference).ToListAsync(token);
            Rule.Require(applications.Count == ids.Count && ids.Count > 0, Rule.ProposalIncomplete);
            var ordinal = await NextOrdinalAsync(meeting, token);
            var added = new List<DecisionItem>();
            foreach (var application in applications)
                added.Add(await AddProposalAsync(meeting, application, command.ActorId, ordinal++, token));
            if (meeting.State == MeetingState.Open)
                await RecuseExcludedAsync(meeting, added, today, token);
        },
        cancellation);

    /// <summary>Puts the withdrawal or annulment of a certificate on the agenda; its holder is asked to be heard.</summary>
    public Task PutOnAgendaAsync(PutCertificateOnAgenda command, CancellationToken cancellation) => OnAgendaAsync(
        async token =>
        {
            var (meeting, today) = await BeginAsync(command.MeetingId, command.ActorId, Role.AwardingOfficer, token);
            var certificate = await db.Certificates.AsNoTracking().Include(c => c.History)
                .SingleAsync(c => c.Id == command.CertificateId && c.AwardingBodyId == meeting.AwardingBodyId, token);
            await audit.LockAsync(AuditTrail.ForApplication(certificate.ApplicationId), token);
            Rule.Require(command.ActorId != certificate.HolderId, Rule.OwnCase);
            Rule.Require(certificate.StatusOn(today) is not (CertificateStatus.Withdrawn or CertificateStatus.Annulled), Rule.CertificateEndedAlready);
            var application = await Cases.ApplicationsOf([certificate.ApplicationId]).SingleAsync(token);
            var scheme = await SchemeAsync(application, token);
            var item = DecisionItem.ForCertificate(
                Guid.CreateVersion7(), meeting, application.Id, certificate.Id, command.Annul, command.Grounds, LegalBasis(application, scheme),
                scheme.HearingDays > 0 ? today.AddDays(scheme.HearingDays) : null, await NextOrdinalAsync(meeting, token));
            meeting.RequireQuorumOf(scheme.Quorum);
            db.DecisionItems.Add(item);
            await AppendAsync(item, command.ActorId, meeting, token);
            await mail.TellAsync(certificate.HolderId, $"applications/{application.Id}/hearing", token);
            if (meeting.State == MeetingState.Open)
                await RecuseExcludedAsync(meeting, [item], today, token);
        },
        cancellation);

    /// <summary>Takes an item off the agenda before the meeting is opened.</summary>
    public Task TakeOffAgendaAsync(TakeOffAgenda command, CancellationToken cancellation) => unitOfWork.WriteAsync(
        async token =>
        {
            if (await db.DecisionItems.Include(d => d.Recusals).FirstOrDefaultAsync(d => d.Id == command.ItemId, token) is not { } item)
                return;
            var (meeting, _) = await BeginAsync(item.CommitteeMeetingId, command.ActorId, Role.AwardingOfficer, token);
            Rule.Require(meeting.State == MeetingState.Planned, Rule.MeetingNotPlanned);
            db.RemoveRange(item.Recusals);
            db.DecisionItems.Remove(item);
            await audit.AppendAsync(AuditTrail.ForApplication(item.ApplicationId), command.ActorId, "taken-off-agenda", new { item.Id, meeting = meeting.Number }, token);
        },
        cancellation);

    private async Task OnAgendaAsync(Func<CancellationToken, Task> write, CancellationToken cancellation)
    {
        try
        {
            await unitOfWork.WriteAsync(write, cancellation);
        }
        catch (DbUpdateException exception) when (exception.IsUniqueViolation())
        {
            throw new RuleViolationException(Rule.AlreadyOnAgenda);
        }
    }

    private async Task<DecisionItem> AddProposalAsync(CommitteeMeeting meeting, Application application, Guid actorId, int ordinal, CancellationToken token)
    {
        Rule.Require(actorId != application.CandidateId, Rule.OwnCase);
        if (application.WasPutOffByCommittee)
            application.TakeUpAgain(actorId, Now);
        var proposal = await db.Proposals.AsNoTracking().OrderByDescending(p => p.FeedbackRound).FirstOrDefaultAsync(p => p.ApplicationId == application.Id, token);
        Rule.Require(proposal is not null && proposal.FeedbackRound == application.FeedbackRound, Rule.ProposalIncomplete);
        var items = await db.DecisionItems.AsNoTracking().Where(d => d.ApplicationId == application.Id && d.Subject == DecisionSubject.Application)
            .Select(d => new { d.Id, d.State, d.DecidedAt }).ToListAsync(token);
        Rule.Require(items.TrueForAll(d => d.State != DecisionState.Open), Rule.AlreadyOnAgenda);
        var replaces = items.Where(d => d.State == DecisionState.SetAside).MaxBy(d => d.DecidedAt);
        var scheme = await SchemeAsync(application, token);
        var item = DecisionItem.ForProposal(Guid.CreateVersion7(), meeting, application, proposal!, replaces?.Id, LegalBasis(application, scheme), ordinal);
        meeting.RequireQuorumOf(scheme.Quorum);
        db.DecisionItems.Add(item);
        await AppendAsync(item, actorId, meeting, token);
        return item;
    }

    /// <summary>Nobody votes who is the candidate, assessed, trained, sampled or has a conflict: the member is recused, and told on the page of the item.</summary>
    private async Task RecuseExcludedAsync(CommitteeMeeting meeting, IReadOnlyCollection<DecisionItem> items, DateOnly today, CancellationToken token)
    {
        var applications = await Cases.ApplicationsOf([.. items.Select(d => d.ApplicationId).Distinct()]).AsNoTracking().ToDictionaryAsync(a => a.Id, token);
        var cases = new List<(Application, SchemeSettings)>();
        foreach (var application in applications.Values)
            cases.Add((application, await SchemeAsync(application, token)));
        var members = meeting.Attendances.Select(a => a.PersonId).ToList();
        var involved = await involvements.OfManyAsync(members, cases, today, token);
        foreach (var item in items.OrderBy(d => d.ApplicationId))
        {
            foreach (var memberId in members.Where(m => !item.IsRecused(m)))
            {
                var ground = SeparationOfDuties.Obstacle(Duty.Vote, involved[(memberId, item.ApplicationId)]);
                if (ground == Involvement.None)
                    continue;
                db.DeleteLetGo(item.Votes, () => item.Recuse(memberId, ground, null, Now));
                await audit.AppendAsync(AuditTrail.ForApplication(item.ApplicationId), null, "member-recused", new { item.Id, memberId, ground }, token);
            }
        }
    }

    private Task<List<DecisionItem>> OpenItemsAsync(CommitteeMeeting meeting, CancellationToken token) =>
        db.DecisionItems.Include(d => d.Votes).Include(d => d.Recusals).AsSplitQuery()
            .Where(d => d.CommitteeMeetingId == meeting.Id && d.State == DecisionState.Open).ToListAsync(token);

    private async Task<int> NextOrdinalAsync(CommitteeMeeting meeting, CancellationToken token) =>
        (await db.DecisionItems.Where(d => d.CommitteeMeetingId == meeting.Id).MaxAsync(d => (int?)d.Ordinal, token) ?? 0) + 1;

    private async Task<SchemeSettings> SchemeAsync(Application application, CancellationToken token) =>
        (await standards.SchemeAsync(db, application.SchemeId, token)).Settings;

    /// <summary>In the language the candidate is written to.</summary>
    private static string? LegalBasis(Application application, SchemeSettings scheme) => scheme.LegalBasis?.In(application.Details.Language).Text;

    private Task AppendAsync(DecisionItem item, Guid actorId, CommitteeMeeting meeting, CancellationToken token) =>
        audit.AppendAsync(AuditTrail.ForApplication(item.ApplicationId), actorId, "put-on-agenda", new { item.Id, meeting = meeting.Number, item.Ordinal, item.Subject, item.ReplacesId }, token);
}
