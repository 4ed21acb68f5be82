using CompetenceAssessment.Data;
using CompetenceAssessment.Domain;
using CompetenceAssessment.Domain.Awarding;
using CompetenceAssessment.Domain.Organisations;
using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.Services.Cases;
using CompetenceAssessment.Services.Viewers;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Services.Awarding;

/// <summary>Reads a meeting with its agenda, for those who keep its minutes or vote in it.</summary>
public sealed class MeetingReader(AppDbContext db, StandardCache standards, TimeProvider clock)
{
    /// <returns>Null where the viewer may not know of it.</returns>
    public async Task<MeetingView?> FindAsync(Guid meetingId, Viewer viewer, CancellationToken cancellation)
    {
        var meeting = await db.CommitteeMeetings.VisibleTo(viewer).AsNoTracking().Include(m => m.Attendances).SingleOrDefaultAsync(m => m.Id == meetingId, cancellation);
        if (meeting is null)
            return null;
        var body = await db.AwardingBodies.AsNoTracking().SingleAsync(b => b.Id == meeting.AwardingBodyId, cancellation);
        var today = body.DayOf(clock.GetUtcNow().UtcDateTime);
        var members = await MembersAsync(meeting, today, cancellation);
        return new MeetingView
        {
            Meeting = meeting,
            Body = body,
            Today = today,
            Members = members,
            Items = await ItemsAsync(meeting, today, cancellation),
            IsOfficer = viewer.HoldsIn(body.Id, Role.AwardingOfficer),
            IsMember = viewer.HoldsIn(body.Id, Role.CommitteeMember),
            ViewerId = viewer.PersonId,
        };
    }

    /// <summary>Changes whenever something in the meeting does, for pages that ask again and again.</summary>
    public async Task<string?> StampAsync(Guid meetingId, Viewer viewer, CancellationToken cancellation)
    {
        var stamp = await db.CommitteeMeetings.VisibleTo(viewer).Where(m => m.Id == meetingId)
            .Select(m => new { m.Version, Items = db.DecisionItems.Where(d => d.CommitteeMeetingId == m.Id).Sum(d => d.Version) }).SingleOrDefaultAsync(cancellation);
        return stamp is null ? null : $"{stamp.Version}.{stamp.Items}";
    }

    /// <summary>The committee's members of today, and whoever was present.</summary>
    private async Task<IReadOnlyList<MeetingMember>> MembersAsync(CommitteeMeeting meeting, DateOnly today, CancellationToken cancellation)
    {
        var present = meeting.Attendances.Select(a => a.PersonId).ToList();
        var people = await (
            from person in db.People
            where present.Contains(person.Id) || db.Memberships.Any(m => m.PersonId == person.Id && m.AwardingBodyId == meeting.AwardingBodyId && m.Role == Role.CommitteeMember
                && m.From <= today && (m.Until == null || m.Until >= today))
            orderby person.FamilyName, person.GivenNames
            select new { person.Id, Name = person.GivenNames + " " + person.FamilyName }).AsNoTracking().ToListAsync(cancellation);
        return [.. people.Select(p => new MeetingMember(p.Id, p.Name, present.Contains(p.Id), meeting.ChairId == p.Id))];
    }

    private async Task<IReadOnlyList<AgendaItem>> ItemsAsync(CommitteeMeeting meeting, DateOnly today, CancellationToken cancellation)
    {
        var items = await db.DecisionItems.AsNoTracking().Include(d => d.Votes).Include(d => d.Recusals).AsSplitQuery()
            .Where(d => d.CommitteeMeetingId == meeting.Id).OrderBy(d => d.Ordinal).ToListAsync(cancellation);
        var applicationIds = items.Select(d => d.ApplicationId).Distinct().ToList();
        var cases = await (
            from application in db.Applications
            where applicationIds.Contains(application.Id)
            join person in db.People on application.CandidateId equals person.Id
            select new { application.Id, application.Reference, application.CandidateId, application.StandardVersionId, application.SchemeId, Candidate = person.GivenNames + " " + person.FamilyName })
            .AsNoTracking().ToDictionaryAsync(a => a.Id, cancellation);
        var proposalIds = items.Select(d => d.ProposalId).OfType<Guid>().ToList();
        var proposals = await db.Proposals.AsNoTracking().Where(p => proposalIds.Contains(p.Id)).ToDictionaryAsync(p => p.Id, cancellation);
        var certificateIds = items.Select(d => d.CertificateId).OfType<Guid>().ToList();
        var certificates = await db.Certificates.Where(c => certificateIds.Contains(c.Id)).ToDictionaryAsync(c => c.Id, c => c.Number, cancellation);
        var differences = await db.Agreements.Where(a => applicationIds.Contains(a.ApplicationId)).GroupBy(a => a.ApplicationId)
            .Select(g => new { g.Key, Count = g.Count(), Third = g.Count(a => a.ThirdAssessorId != null) }).ToDictionaryAsync(g => g.Key, cancellation);
        var agenda = new List<AgendaItem>();
        foreach (var item in items)
        {
            var found = cases[item.ApplicationId];
            var scheme = (await standards.SchemeAsync(db, found.SchemeId, cancellation)).Settings;
            var proposal = item.ProposalId is { } proposalId ? proposals[proposalId] : null;
            var third = differences.TryGetValue(item.ApplicationId, out var differed) && differed.Third > 0;
            agenda.Add(new AgendaItem
            {
                Item = item,
                Proposal = proposal,
                Reference = found.Reference,
                CandidateId = found.CandidateId,
                Candidate = found.Candidate,
                Standard = await standards.VersionAsync(db, found.StandardVersionId, cancellation),
                CertificateNumber = item.CertificateId is { } certificateId ? certificates[certificateId] : null,
                Differences = differed?.Count ?? 0,
                NeededThird = third,
                IsUncontested = item.State == DecisionState.Open && item.IsUncontested(proposal, third),
                Blockers = item.State == DecisionState.Open ? item.Blockers(meeting, scheme, proposal, today) : [],
            });
        }

        return agenda;
    }
}

/// <summary>A meeting as one viewer may act in it.</summary>
public sealed record MeetingView
{
    public required CommitteeMeeting Meeting { get; init; }

    public required AwardingBody Body { get; init; }

    public required DateOnly Today { get; init; }

    public required IReadOnlyList<MeetingMember> Members { get; init; }

    public required IReadOnlyList<AgendaItem> Items { get; init; }

    public required bool IsOfficer { get; init; }

    public required bool IsMember { get; init; }

    public required Guid ViewerId { get; init; }

    public bool IsOpen => Meeting.State == MeetingState.Open;

    /// <summary>Present as a member of the committee in an open meeting.</summary>
    public bool Votes => IsMember && IsOpen && Meeting.IsPresent(ViewerId);

    public bool IsChair => IsMember && Meeting.ChairId == ViewerId;

    public IReadOnlyList<AgendaItem> Uncontested => [.. Items.Where(i => i.IsUncontested)];

    /// <summary>The open items that are taken one by one: the disputed, partial and adverse ones.</summary>
    public IReadOnlyList<AgendaItem> OneByOne => [.. Items.Where(i => i.Item.State == DecisionState.Open && !i.IsUncontested)];

    public IReadOnlyList<AgendaItem> Decided => [.. Items.Where(i => i.Item.State != DecisionState.Open)];

    public IEnumerable<MeetingMember> Present => Members.Where(m => m.IsPresent);

    public string NameOf(Guid personId) => Members.FirstOrDefault(m => m.PersonId == personId)?.Name ?? "";
}

public sealed record MeetingMember(Guid PersonId, string Name, bool IsPresent, bool IsChair);

/// <summary>A line of the agenda.</summary>
public sealed record AgendaItem
{
    public required DecisionItem Item { get; init; }

    public required Proposal? Proposal { get; init; }

    public required string Reference { get; init; }

    public required Guid CandidateId { get; init; }

    public required string Candidate { get; init; }

    public required StandardVersion Standard { get; init; }

    public required string? CertificateNumber { get; init; }

    /// <summary>Items on which the panel differed at first.</summary>
    public required int Differences { get; init; }

    public required bool NeededThird { get; init; }

    public required bool IsUncontested { get; init; }

    public required IReadOnlyList<Blocker> Blockers { get; init; }

    public LocalizedText Qualification => Standard.QualificationTitle ?? Standard.Title;

    public int Count(VoteChoice choice) => Item.Votes.Count(v => v.Choice == choice);

    public VoteChoice? VoteOf(Guid personId) => Item.Votes.FirstOrDefault(v => v.PersonId == personId)?.Choice;
}
