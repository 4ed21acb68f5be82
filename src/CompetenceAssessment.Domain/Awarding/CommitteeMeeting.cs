namespace CompetenceAssessment.Domain.Awarding;

/// <summary>A meeting of the awarding committee (kutsekomisjon). An officer opens it, its chair closes it.</summary>
public sealed class CommitteeMeeting : IVersioned
{
    /// <summary>Longest place.</summary>
    public const int PlaceMaxLength = 300;

    /// <summary>Longest remarks in the minutes.</summary>
    public const int RemarksMaxLength = 8000;

    private readonly List<Attendance> attendances = [];

    private CommitteeMeeting()
    {
        Place = null!;
    }

    /// <summary>Plans a meeting.</summary>
    /// <exception cref="RuleViolationException">The place is missing.</exception>
    public CommitteeMeeting(Guid id, Guid awardingBodyId, int number, DateOnly heldOn, string place, int quorum)
    {
        Rule.Require(!string.IsNullOrWhiteSpace(place), Rule.PlaceMissing);
        (Id, AwardingBodyId, Number, HeldOn, Place, Quorum) = (id, awardingBodyId, number, heldOn, place.Trim(), quorum);
    }

    /// <summary>The identifier.</summary>
    public Guid Id { get; private set; }

    /// <summary>The body.</summary>
    public Guid AwardingBodyId { get; private set; }

    /// <summary>Running number within the body.</summary>
    public int Number { get; private set; }

    /// <summary>The day.</summary>
    public DateOnly HeldOn { get; private set; }

    /// <summary>Where.</summary>
    public string Place { get; private set; }

    /// <summary>When the members were invited (UTC); null before, and again when day or place change.</summary>
    public DateTime? InvitedAt { get; private set; }

    /// <summary>Members who must be present.</summary>
    public int Quorum { get; private set; }

    /// <summary>Planned, open or closed.</summary>
    public MeetingState State { get; private set; }

    /// <summary>The chair.</summary>
    public Guid? ChairId { get; private set; }

    /// <summary>What the minutes say besides the decisions.</summary>
    public string? Remarks { get; private set; }

    /// <summary>When it was closed (UTC).</summary>
    public DateTime? ClosedAt { get; private set; }

    /// <summary>Last change (UTC).</summary>
    public DateTime? UpdatedAt { get; private set; }

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <summary>Who is present.</summary>
    public IReadOnlyList<Attendance> Attendances => attendances;

    /// <summary>Whether enough members are present.</summary>
    public bool HasQuorum => attendances.Count >= Quorum;

    /// <summary>Whether a member is present.</summary>
    public bool IsPresent(Guid personId) => attendances.Any(a => a.PersonId == personId);

    /// <summary>Moves a planned meeting to another day or place.</summary>
    public void Reschedule(DateOnly heldOn, string place, DateTime now)
    {
        Rule.Require(State == MeetingState.Planned, Rule.MeetingNotPlanned);
        Rule.Require(!string.IsNullOrWhiteSpace(place), Rule.PlaceMissing);
        if (heldOn != HeldOn || place.Trim() != Place)
            InvitedAt = null;
        (HeldOn, Place, UpdatedAt) = (heldOn, place.Trim(), now);
    }

    /// <summary>Notes that the members were invited to a planned meeting, for the day and the place that it names now.</summary>
    /// <param name="now">The moment (UTC).</param>
    public void Invite(DateTime now)
    {
        Rule.Require(State == MeetingState.Planned, Rule.MeetingNotPlanned);
        (InvitedAt, UpdatedAt) = (now, now);
    }

    /// <summary>Records who is present and who chairs.</summary>
    public void SetPresent(IReadOnlyCollection<Guid> memberIds, Guid chairId, DateTime now)
    {
        Rule.Require(State != MeetingState.Closed, Rule.MeetingClosed);
        Rule.Require(memberIds.Contains(chairId), Rule.ChairPresent);
        attendances.RemoveAll(a => !memberIds.Contains(a.PersonId));
        foreach (var memberId in memberIds.Where(m => !IsPresent(m)))
            attendances.Add(new Attendance(Guid.CreateVersion7(), memberId, now));
        (ChairId, UpdatedAt) = (chairId, now);
    }

    /// <summary>Takes over a scheme's quorum, where it asks for more members than those of the items so far.</summary>
    public void RequireQuorumOf(int members) => Quorum = Math.Max(Quorum, members);

    /// <summary>Writes the remarks of the minutes.</summary>
    public void Remark(string? remarks, DateTime now)
    {
        Rule.Require(State != MeetingState.Closed, Rule.MeetingClosed);
        (Remarks, UpdatedAt) = (string.IsNullOrWhiteSpace(remarks) ? null : remarks.Trim(), now);
    }

    /// <summary>Opens the meeting for votes.</summary>
    public void Open(DateTime now)
    {
        Rule.Require(State == MeetingState.Planned, Rule.MeetingNotPlanned);
        Rule.Require(ChairId is not null, Rule.ChairPresent);
        Rule.Require(HasQuorum, Rule.NoQuorum, Quorum, attendances.Count);
        (State, UpdatedAt) = (MeetingState.Open, now);
    }

    /// <summary>Closes the meeting, once every item of the agenda is decided.</summary>
    public void Close(Guid chairId, IEnumerable<DecisionItem> items, DateTime now)
    {
        Rule.Require(State == MeetingState.Open, Rule.MeetingNotOpen);
        Rule.Require(ChairId == chairId, Rule.OnlyChair);
        Rule.Require(items.All(i => i.State != DecisionState.Open), Rule.AgendaOpen);
        (State, ClosedAt, UpdatedAt) = (MeetingState.Closed, now, now);
    }
}

/// <summary>Where a meeting stands.</summary>
public enum MeetingState
{
    /// <summary>Planned.</summary>
    Planned,

    /// <summary>Open for votes.</summary>
    Open,

    /// <summary>Closed; its minutes stand.</summary>
    Closed,
}

/// <summary>A member's presence in a meeting.</summary>
public sealed class Attendance
{
    private Attendance()
    {
    }

    internal Attendance(Guid id, Guid personId, DateTime since) => (Id, PersonId, Since) = (id, personId, since);

    /// <summary>The identifier.</summary>
    public Guid Id { get; private set; }

    /// <summary>The meeting.</summary>
    public Guid CommitteeMeetingId { get; private set; }

    /// <summary>The member.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>Since when (UTC).</summary>
    public DateTime Since { get; private set; }
}
