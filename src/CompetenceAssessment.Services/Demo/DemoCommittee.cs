using CompetenceAssessment.Data;
using CompetenceAssessment.Domain.Applications;
using CompetenceAssessment.Domain.Awarding;
using CompetenceAssessment.Domain.Organisations;
using CompetenceAssessment.Services.Awarding;
using CompetenceAssessment.Services.Certificates;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Services.Demo;

/// <summary>The awarding committee's part of the demonstration: one meeting in the past that decided, one to come with its agenda.</summary>
internal sealed class DemoCommittee(AppDbContext db, DemoClock clock, MeetingService meetings, DecisionService decisions, NoticeService notices, CertificateService certificates)
{
    private const int HeldDaysAgo = 150;
    private const string Reasons = "The committee has read the panel's reasons and the evidence itself: the recovery plan names no step that restores satisfaction, and the candidate shows no case of its use. B.2.2 is therefore not yet achieved, and the standard asks for all six competences.";

    public async Task DecideAsync(IReadOnlyList<DemoPlan> plans, CancellationToken cancellation)
    {
        var body = await db.AwardingBodies.AsNoTracking().SingleAsync(b => b.Key == DemoCast.MainBody, cancellation);
        var officer = await PersonAsync("officer@demo.test", cancellation);
        var members = await db.Memberships.Where(m => m.AwardingBodyId == body.Id && m.Role == Role.CommitteeMember)
            .Join(db.People, m => m.PersonId, p => p.Id, (m, p) => p).OrderBy(p => p.Email).Select(p => p.Id).ToListAsync(cancellation);
        if (!await db.CommitteeMeetings.AnyAsync(m => m.AwardingBodyId == body.Id, cancellation))
            await HoldAsync(body.Id, officer, members, await CasesAsync(plans, [DemoStage.NotAwarded, DemoStage.Awarded, DemoStage.Issued], cancellation), cancellation);
        await IssueAsync(plans, officer, cancellation);
        if (await db.CommitteeMeetings.CountAsync(m => m.AwardingBodyId == body.Id, cancellation) == 1)
            await PlanNextAsync(body.Id, officer, await CasesAsync(plans, [DemoStage.OnAgenda], cancellation), cancellation);
    }

    private async Task HoldAsync(Guid bodyId, Guid officer, IReadOnlyList<Guid> members, IReadOnlyList<Guid> applications, CancellationToken cancellation)
    {
        clock.GoTo(HeldDaysAgo);
        var meeting = await meetings.PlanAsync(new PlanMeeting { ActorId = officer, AwardingBodyId = bodyId, HeldOn = clock.Today, Place = "Tallinn" }, cancellation);
        if (applications.Count > 0)
            await meetings.PutOnAgendaAsync(new PutOnAgenda { ActorId = officer, MeetingId = meeting, ApplicationIds = applications }, cancellation);
        await meetings.RecordPresenceAsync(
            new RecordPresence { ActorId = officer, MeetingId = meeting, Version = await VersionAsync(meeting, cancellation), MemberIds = members, ChairId = members[0] }, cancellation);
        await meetings.OpenAsync(new OpenMeeting { ActorId = officer, MeetingId = meeting, Version = await VersionAsync(meeting, cancellation) }, cancellation);
        var items = await db.DecisionItems.AsNoTracking().Where(d => d.CommitteeMeetingId == meeting).OrderBy(d => d.Ordinal).ToListAsync(cancellation);
        var awards = items.Where(i => i.Motion == DecisionOutcome.Awarded).Select(i => i.Id).ToList();
        if (awards.Count > 0)
        {
            foreach (var member in members)
                await decisions.VoteEnBlocAsync(new VoteEnBloc { ActorId = member, MeetingId = meeting, ItemIds = awards }, cancellation);
            await decisions.DecideEnBlocAsync(new DecideEnBloc { ActorId = members[0], MeetingId = meeting, ItemIds = awards }, cancellation);
        }

        foreach (var item in items.Where(i => i.Motion == DecisionOutcome.NotAwarded))
            await NotAwardAsync(item, officer, members, cancellation);
        await meetings.CloseAsync(new CloseMeeting { ActorId = members[0], MeetingId = meeting, Version = await VersionAsync(meeting, cancellation) }, cancellation);
        clock.GoTo(HeldDaysAgo - 2);
        foreach (var item in items)
            await notices.RecordDeliveryAsync(new RecordDelivery { ActorId = officer, ItemId = item.Id, DeliveredOn = clock.Today }, cancellation);
    }

    private async Task NotAwardAsync(DecisionItem item, Guid officer, IReadOnlyList<Guid> members, CancellationToken cancellation)
    {
        await decisions.MoveAsync(
            new MoveMotion
            {
                ActorId = officer,
                ItemId = item.Id,
                Version = item.Version,
                Motion = DecisionOutcome.NotAwarded,
                Reasons = Reasons,
                LegalBasis = "Procedure of this demonstration body for awarding the qualification; Administrative Procedure Act §§ 40 and 56",
            },
            cancellation);
        foreach (var member in members)
            await decisions.VoteAsync(new CastVote { ActorId = member, ItemId = item.Id, Motion = DecisionOutcome.NotAwarded, Choice = VoteChoice.For }, cancellation);
        var version = await db.DecisionItems.Where(d => d.Id == item.Id).Select(d => d.Version).SingleAsync(cancellation);
        await decisions.DecideAsync(new DecideItem { ActorId = members[0], ItemId = item.Id, Version = version }, cancellation);
    }

    private async Task IssueAsync(IReadOnlyList<DemoPlan> plans, Guid officer, CancellationToken cancellation)
    {
        clock.GoTo(HeldDaysAgo - 5);
        var applications = await CasesAsync(plans, [DemoStage.Issued], cancellation);
        var decided = await db.DecisionItems.Where(d => applications.Contains(d.ApplicationId) && d.State == DecisionState.Decided && !db.Certificates.Any(c => c.DecisionItemId == d.Id))
            .OrderBy(d => d.Ordinal).Select(d => d.Id).ToListAsync(cancellation);
        foreach (var item in decided)
            await certificates.IssueAsync(new IssueCertificate { ActorId = officer, DecisionItemId = item }, cancellation);
    }

    private async Task PlanNextAsync(Guid bodyId, Guid officer, IReadOnlyList<Guid> applications, CancellationToken cancellation)
    {
        clock.GoTo(1);
        var meeting = await meetings.PlanAsync(new PlanMeeting { ActorId = officer, AwardingBodyId = bodyId, HeldOn = clock.Today.AddDays(8), Place = "Tallinn, Näidise 1" }, cancellation);
        if (applications.Count > 0)
            await meetings.PutOnAgendaAsync(new PutOnAgenda { ActorId = officer, MeetingId = meeting, ApplicationIds = applications }, cancellation);
    }

    /// <summary>The applications of the plans in some stages that wait for the committee or went through it.</summary>
    private async Task<IReadOnlyList<Guid>> CasesAsync(IReadOnlyList<DemoPlan> plans, DemoStage[] stages, CancellationToken cancellation)
    {
        var emails = plans.Where(p => p.Body == DemoCast.MainBody && stages.Contains(p.Stage)).Select(DemoCast.EmailOf).ToList();
        ApplicationState[] states = [ApplicationState.Proposed, ApplicationState.Decided];
        return await db.Applications.Where(a => states.Contains(a.State)).Join(db.People.Where(p => emails.Contains(p.Email)), a => a.CandidateId, p => p.Id, (a, p) => a)
            .OrderBy(a => a.Reference).Select(a => a.Id).ToListAsync(cancellation);
    }

    private Task<int> VersionAsync(Guid meeting, CancellationToken cancellation) => db.CommitteeMeetings.Where(m => m.Id == meeting).Select(m => m.Version).SingleAsync(cancellation);

    private Task<Guid> PersonAsync(string email, CancellationToken cancellation) => db.People.Where(p => p.Email == email).Select(p => p.Id).SingleAsync(cancellation);
}
