using CompetenceAssessment.Data;
using CompetenceAssessment.Domain.Applications;
using CompetenceAssessment.Domain.Awarding;
using CompetenceAssessment.Domain.Organisations;
using CompetenceAssessment.Services.Awarding;
using CompetenceAssessment.Services.Certificates;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Services.Demo;

/// <summary>The awarding committee's part of the demonstration: two meetings in the past that decided, one to come with its agenda.
/// Each step asks first whether it was done, so that an interrupted start goes on where it stopped.</summary>
internal sealed class DemoCommittee(
    AppDbContext db, DemoClock clock, MeetingService meetings, DecisionService decisions, NoticeService notices, ChallengeService challenges, CertificateService certificates)
{
    private const int FirstDaysAgo = 150;
    private const int SecondDaysAgo = 10;
    private const string Reasons = "The committee has read the panel's reasons, the candidate's statement and the evidence itself: the recovery plan names no step that restores satisfaction, and no case of its use is shown. B.2.2 is therefore not yet achieved, and the standard asks for all six competences.";

    public async Task DecideAsync(IReadOnlyList<DemoPlan> plans, CancellationToken cancellation)
    {
        var body = await db.AwardingBodies.AsNoTracking().SingleAsync(b => b.Key == DemoCast.MainBody, cancellation);
        var officer = await PersonAsync("officer@demo.test", cancellation);
        var members = await db.Memberships.Where(m => m.AwardingBodyId == body.Id && m.Role == Role.CommitteeMember)
            .Join(db.People, m => m.PersonId, p => p.Id, (m, p) => p).OrderBy(p => p.Email).Select(p => p.Id).ToListAsync(cancellation);
        var committee = new Committee(body.Id, officer, members);
        var first = await HoldAsync(committee, 1, FirstDaysAgo, await CasesAsync(plans, [DemoStage.Issued], cancellation), cancellation);
        await DeliverAsync(first, officer, cancellation);
        await IssueAsync(plans, officer, cancellation);
        var second = await HoldAsync(committee, 2, SecondDaysAgo, await CasesAsync(plans, [DemoStage.NotAwarded, DemoStage.Challenged, DemoStage.Awarded], cancellation), cancellation);
        await TellAsync(plans, second, cancellation);
        await PlanNextAsync(committee, await CasesAsync(plans, [DemoStage.OnAgenda, DemoStage.AdverseOnAgenda], cancellation), cancellation);
    }

    private async Task<Guid> HoldAsync(Committee committee, int number, int daysAgo, IReadOnlyList<Guid> applications, CancellationToken cancellation)
    {
        clock.GoTo(daysAgo);
        var meeting = await PlannedAsync(committee, number, clock.Today, "Tallinn", applications, cancellation);
        if (await StateAsync(meeting, cancellation) == MeetingState.Planned)
        {
            await meetings.RecordPresenceAsync(
                new RecordPresence { ActorId = committee.Officer, MeetingId = meeting, Version = await VersionAsync(meeting, cancellation), MemberIds = committee.Members, ChairId = committee.Chair }, cancellation);
            await meetings.OpenAsync(new OpenMeeting { ActorId = committee.Officer, MeetingId = meeting, Version = await VersionAsync(meeting, cancellation) }, cancellation);
        }

        if (await StateAsync(meeting, cancellation) == MeetingState.Open)
        {
            await VoteAsync(committee, meeting, cancellation);
            await meetings.CloseAsync(new CloseMeeting { ActorId = committee.Chair, MeetingId = meeting, Version = await VersionAsync(meeting, cancellation) }, cancellation);
        }

        return meeting;
    }

    /// <summary>The meeting of that number with these applications on its agenda; an agenda that is there is left as it is.</summary>
    private async Task<Guid> PlannedAsync(Committee committee, int number, DateOnly heldOn, string place, IReadOnlyList<Guid> applications, CancellationToken cancellation)
    {
        var there = await db.CommitteeMeetings.Where(m => m.AwardingBodyId == committee.BodyId && m.Number == number).Select(m => (Guid?)m.Id).SingleOrDefaultAsync(cancellation);
        var meeting = there ?? await meetings.PlanAsync(new PlanMeeting { ActorId = committee.Officer, AwardingBodyId = committee.BodyId, HeldOn = heldOn, Place = place }, cancellation);
        var isEmpty = await StateAsync(meeting, cancellation) == MeetingState.Planned && !await db.DecisionItems.AnyAsync(d => d.CommitteeMeetingId == meeting, cancellation);
        if (isEmpty && applications.Count > 0)
            await meetings.PutOnAgendaAsync(new PutOnAgenda { ActorId = committee.Officer, MeetingId = meeting, ApplicationIds = applications }, cancellation);
        return meeting;
    }

    private async Task VoteAsync(Committee committee, Guid meeting, CancellationToken cancellation)
    {
        var items = await db.DecisionItems.AsNoTracking().Where(d => d.CommitteeMeetingId == meeting && d.State == DecisionState.Open).OrderBy(d => d.Ordinal).ToListAsync(cancellation);
        var awards = items.Where(i => i.Motion == DecisionOutcome.Awarded).Select(i => i.Id).ToList();
        if (awards.Count > 0)
        {
            foreach (var member in committee.Members)
                await decisions.VoteEnBlocAsync(new VoteEnBloc { ActorId = member, MeetingId = meeting, ItemIds = awards }, cancellation);
            await decisions.DecideEnBlocAsync(new DecideEnBloc { ActorId = committee.Chair, MeetingId = meeting, ItemIds = awards }, cancellation);
        }

        foreach (var item in items.Where(i => i.Motion == DecisionOutcome.NotAwarded))
            await NotAwardAsync(item, committee, cancellation);
    }

    private async Task NotAwardAsync(DecisionItem item, Committee committee, CancellationToken cancellation)
    {
        await decisions.MoveAsync(
            new MoveMotion { ActorId = committee.Officer, ItemId = item.Id, Version = item.Version, Motion = DecisionOutcome.NotAwarded, Reasons = Reasons, LegalBasis = item.LegalBasis }, cancellation);
        foreach (var member in committee.Members)
            await decisions.VoteAsync(new CastVote { ActorId = member, ItemId = item.Id, Motion = DecisionOutcome.NotAwarded, Choice = VoteChoice.For }, cancellation);
        var version = await db.DecisionItems.Where(d => d.Id == item.Id).Select(d => d.Version).SingleAsync(cancellation);
        await decisions.DecideAsync(new DecideItem { ActorId = committee.Chair, ItemId = item.Id, Version = version }, cancellation);
    }

    private async Task DeliverAsync(Guid meeting, Guid officer, CancellationToken cancellation)
    {
        clock.GoTo(FirstDaysAgo - 2);
        var waiting = await db.DecisionItems.Where(d => d.CommitteeMeetingId == meeting && d.NoticeDeliveredAt == null).OrderBy(d => d.Ordinal).Select(d => d.Id).ToListAsync(cancellation);
        foreach (var item in waiting)
            await notices.RecordDeliveryAsync(new RecordDelivery { ActorId = officer, ItemId = item, DeliveredOn = clock.Today }, cancellation);
    }

    private async Task IssueAsync(IReadOnlyList<DemoPlan> plans, Guid officer, CancellationToken cancellation)
    {
        clock.GoTo(FirstDaysAgo - 5);
        var applications = await CasesAsync(plans, [DemoStage.Issued], cancellation);
        var decided = await db.DecisionItems.Where(d => applications.Contains(d.ApplicationId) && d.State == DecisionState.Decided && !db.Certificates.Any(c => c.DecisionItemId == d.Id))
            .OrderBy(d => d.Ordinal).Select(d => d.Id).ToListAsync(cancellation);
        foreach (var item in decided)
            await certificates.IssueAsync(new IssueCertificate { ActorId = officer, DecisionItemId = item }, cancellation);
    }

    /// <summary>Those who were not awarded have opened the notice; one of them challenges the decision.</summary>
    private async Task TellAsync(IReadOnlyList<DemoPlan> plans, Guid meeting, CancellationToken cancellation)
    {
        var challenging = await CasesAsync(plans, [DemoStage.Challenged], cancellation);
        var items = await db.DecisionItems.AsNoTracking().Where(d => d.CommitteeMeetingId == meeting && d.Outcome == DecisionOutcome.NotAwarded && d.State == DecisionState.Decided)
            .OrderBy(d => d.Ordinal).ToListAsync(cancellation);
        foreach (var item in items)
        {
            var candidate = await db.Applications.Where(a => a.Id == item.ApplicationId).Select(a => a.CandidateId).SingleAsync(cancellation);
            clock.GoTo(SecondDaysAgo - 2);
            await notices.OpenAsync(new OpenNotice { ActorId = candidate, ItemId = item.Id }, cancellation);
            if (!challenging.Contains(item.ApplicationId) || await db.Challenges.AnyAsync(c => c.DecisionItemId == item.Id, cancellation))
                continue;
            clock.GoTo(SecondDaysAgo - 6);
            await challenges.FileAsync(
                new FileChallenge
                {
                    ActorId = candidate,
                    DecisionItemId = item.Id,
                    Text = "The recovery plan on page 5 of my strategy names four steps, and the account tells how I used them. Neither is mentioned in the reasons.",
                    CompetenceCodes = ["B.2.2"],
                },
                cancellation);
        }
    }

    private async Task PlanNextAsync(Committee committee, IReadOnlyList<Guid> applications, CancellationToken cancellation)
    {
        clock.GoTo(1);
        await PlannedAsync(committee, 3, clock.Today.AddDays(8), "Tallinn, Näidise 1", applications, cancellation);
    }

    /// <summary>The applications of the plans in some stages that wait for the committee or went through it.</summary>
    private async Task<IReadOnlyList<Guid>> CasesAsync(IReadOnlyList<DemoPlan> plans, DemoStage[] stages, CancellationToken cancellation)
    {
        var emails = plans.Where(p => p.Body == DemoCast.MainBody && stages.Contains(p.Stage)).Select(DemoCast.EmailOf).ToList();
        ApplicationState[] states = [ApplicationState.Proposed, ApplicationState.Decided];
        return await db.Applications.Where(a => states.Contains(a.State)).Join(db.People.Where(p => emails.Contains(p.Email)), a => a.CandidateId, p => p.Id, (a, p) => a)
            .OrderBy(a => a.Reference).Select(a => a.Id).ToListAsync(cancellation);
    }

    private Task<MeetingState> StateAsync(Guid meeting, CancellationToken cancellation) => db.CommitteeMeetings.Where(m => m.Id == meeting).Select(m => m.State).SingleAsync(cancellation);

    private Task<int> VersionAsync(Guid meeting, CancellationToken cancellation) => db.CommitteeMeetings.Where(m => m.Id == meeting).Select(m => m.Version).SingleAsync(cancellation);

    private Task<Guid> PersonAsync(string email, CancellationToken cancellation) => db.People.Where(p => p.Email == email).Select(p => p.Id).SingleAsync(cancellation);

    private sealed record Committee(Guid BodyId, Guid Officer, IReadOnlyList<Guid> Members)
    {
        public Guid Chair => Members[0];
    }
}
