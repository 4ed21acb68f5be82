using CompetenceAssessment.Data;
using CompetenceAssessment.Data.Audit;
using CompetenceAssessment.Domain;
using CompetenceAssessment.Domain.Awarding;
using CompetenceAssessment.Domain.Organisations;
using CompetenceAssessment.Domain.Schemes;
using CompetenceAssessment.Services.Cases;
using CompetenceAssessment.Services.Mail;
using CompetenceAssessment.Services.Writes;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Services.Awarding;

/// <summary>Writes about meetings of the awarding committee: the officer plans, keeps presence, agenda and minutes and opens; the chair closes.</summary>
public sealed partial class MeetingService(
    AppDbContext db, UnitOfWork unitOfWork, AuditTrail audit, Authority authority, Involvements involvements, StandardCache standards, MailOutbox mail, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private AwardingCases Cases => new(db, standards);

    /// <summary>Plans a meeting under the body's next number, with the quorum its schemes ask for. Asked again for the same day and place, it is the same meeting.</summary>
    /// <returns>The meeting's identifier.</returns>
    public Task<Guid> PlanAsync(PlanMeeting command, CancellationToken cancellation) => unitOfWork.WriteAsync(
        async token =>
        {
            await audit.LockAsync(AuditTrail.ForBody(command.AwardingBodyId), token);
            var today = await authority.RequireAsync(command.ActorId, Role.AwardingOfficer, command.AwardingBodyId, token);
            Rule.Require(command.HeldOn >= today, Rule.DeadlineInThePast);
            var place = command.Place.Trim();
            var same = await db.CommitteeMeetings
                .Where(m => m.AwardingBodyId == command.AwardingBodyId && m.State == MeetingState.Planned && m.HeldOn == command.HeldOn && m.Place == place)
                .Select(m => (Guid?)m.Id).FirstOrDefaultAsync(token);
            if (same is { } there)
                return there;
            var former = await db.CommitteeMeetings.Where(m => m.AwardingBodyId == command.AwardingBodyId).MaxAsync(m => (int?)m.Number, token) ?? 0;
            var meeting = new CommitteeMeeting(Guid.CreateVersion7(), command.AwardingBodyId, former + 1, command.HeldOn, command.Place, await QuorumAsync(command.AwardingBodyId, token));
            db.CommitteeMeetings.Add(meeting);
            await AppendAsync(meeting, command.ActorId, "meeting-planned", new { meeting.HeldOn, meeting.Quorum }, token);
            return meeting.Id;
        },
        cancellation);

    public Task RescheduleAsync(RescheduleMeeting command, CancellationToken cancellation) => StepAsync(
        command, Role.AwardingOfficer, "meeting-rescheduled",
        (meeting, today, _) =>
        {
            Rule.Require(command.HeldOn >= today, Rule.DeadlineInThePast);
            meeting.Reschedule(command.HeldOn, command.Place, Now);
            return Task.FromResult<object>(new { meeting.HeldOn });
        },
        cancellation);

    /// <summary>Invites every member of today to a planned meeting.</summary>
    public Task InviteAsync(InviteMembers command, CancellationToken cancellation) => StepAsync(
        command, Role.AwardingOfficer, "members-invited",
        async (meeting, today, token) =>
        {
            meeting.Invite(Now);
            var members = await db.Memberships.AsNoTracking()
                .Where(m => m.AwardingBodyId == meeting.AwardingBodyId && m.Role == Role.CommitteeMember && m.From <= today && (m.Until == null || m.Until >= today))
                .Join(db.People, m => m.PersonId, p => p.Id, (_, p) => new { p.Id, p.Email, p.Language }).ToListAsync(token);
            foreach (var member in members.DistinctBy(m => m.Id))
                mail.Add(member.Email, member.Language, "meeting", $"awarding/meetings/{meeting.Id}", meeting.HeldOn, meeting.Place);
            return new { members = members.Select(m => m.Id).Distinct().Order(), meeting.HeldOn };
        },
        cancellation);

    /// <summary>Records who is present and who chairs. In an open meeting, members whom their part in a case excludes are recused from it at once.</summary>
    public Task RecordPresenceAsync(RecordPresence command, CancellationToken cancellation) => StepAsync(
        command, Role.AwardingOfficer, "presence-recorded",
        async (meeting, today, token) =>
        {
            await RequireMembersAsync(meeting, command.MemberIds, today, token);
            db.DeleteLetGo(meeting.Attendances, () => meeting.SetPresent([.. command.MemberIds.Distinct()], command.ChairId, Now));
            if (meeting.State == MeetingState.Open)
                await RecuseExcludedAsync(meeting, await OpenItemsAsync(meeting, token), today, token);
            return new { members = command.MemberIds, chair = command.ChairId };
        },
        cancellation);

    /// <summary>Opens the meeting for votes; members whom their part in a case excludes are recused from it.</summary>
    public Task OpenAsync(OpenMeeting command, CancellationToken cancellation) => StepAsync(
        command, Role.AwardingOfficer, "meeting-opened",
        async (meeting, today, token) =>
        {
            await RequireMembersAsync(meeting, [.. meeting.Attendances.Select(a => a.PersonId)], today, token);
            meeting.Open(Now);
            await RecuseExcludedAsync(meeting, await OpenItemsAsync(meeting, token), today, token);
            return new { members = meeting.Attendances.Select(a => a.PersonId), chair = meeting.ChairId, meeting.Quorum };
        },
        cancellation);

    public Task RemarkAsync(WriteRemarks command, CancellationToken cancellation) => StepAsync(
        command, Role.AwardingOfficer, "remarks-written",
        (meeting, _, _) =>
        {
            meeting.Remark(command.Remarks, Now);
            return Task.FromResult<object>(new { length = meeting.Remarks?.Length ?? 0 });
        },
        cancellation);

    public Task CloseAsync(CloseMeeting command, CancellationToken cancellation) => StepAsync(
        command, Role.CommitteeMember, "meeting-closed",
        async (meeting, _, token) =>
        {
            var items = await db.DecisionItems.Where(d => d.CommitteeMeetingId == meeting.Id).ToListAsync(token);
            meeting.Close(command.ActorId, items, Now);
            return new { items = items.Count };
        },
        cancellation);

    private Task StepAsync(MeetingStep command, Role role, string action, Func<CommitteeMeeting, DateOnly, CancellationToken, Task<object>> step, CancellationToken cancellation) =>
        unitOfWork.WriteAsync(
            async token =>
            {
                var (meeting, today) = await BeginAsync(command.MeetingId, command.ActorId, role, token);
                db.Expect(meeting, command.Version);
                await AppendAsync(meeting, command.ActorId, action, await step(meeting, today, token), token);
            },
            cancellation);

    private async Task<(CommitteeMeeting Meeting, DateOnly Today)> BeginAsync(Guid meetingId, Guid actorId, Role role, CancellationToken token)
    {
        var bodyId = await db.CommitteeMeetings.Where(m => m.Id == meetingId).Select(m => m.AwardingBodyId).SingleAsync(token);
        await audit.LockAsync(AuditTrail.ForBody(bodyId), token);
        var today = await authority.RequireAsync(actorId, role, bodyId, token);
        return (await db.CommitteeMeetings.Include(m => m.Attendances).SingleAsync(m => m.Id == meetingId, token), today);
    }

    private async Task<int> QuorumAsync(Guid bodyId, CancellationToken token)
    {
        var schemes = await db.Schemes.AsNoTracking().Where(s => s.AwardingBodyId == bodyId && s.Status == SchemeStatus.InUse).ToListAsync(token);
        return schemes.Select(s => s.Settings.Quorum).DefaultIfEmpty(1).Max();
    }

    private async Task RequireMembersAsync(CommitteeMeeting meeting, IReadOnlyCollection<Guid> memberIds, DateOnly today, CancellationToken token)
    {
        var members = await db.Memberships
            .Where(m => m.AwardingBodyId == meeting.AwardingBodyId && m.Role == Role.CommitteeMember && m.From <= today && (m.Until == null || m.Until >= today))
            .Select(m => m.PersonId).ToListAsync(token);
        Rule.Require(memberIds.All(members.Contains), Rule.RoleMissing, Role.CommitteeMember);
    }

    private Task AppendAsync(CommitteeMeeting meeting, Guid actorId, string action, object payload, CancellationToken token) =>
        audit.AppendAsync(AuditTrail.ForBody(meeting.AwardingBodyId), actorId, action, new { meeting.Number, payload }, token);
}
