namespace CompetenceAssessment.Services.Awarding;

public sealed record PlanMeeting
{
    public required Guid ActorId { get; init; }

    public required Guid AwardingBodyId { get; init; }

    public required DateOnly HeldOn { get; init; }

    public required string Place { get; init; }
}

/// <summary>What an officer, or the chair, does in a meeting; the form was made from its version.</summary>
public abstract record MeetingStep
{
    public required Guid ActorId { get; init; }

    public required Guid MeetingId { get; init; }

    public required int Version { get; init; }
}

public sealed record RescheduleMeeting : MeetingStep
{
    public required DateOnly HeldOn { get; init; }

    public required string Place { get; init; }
}

/// <summary>Writes to every member of the committee that the meeting takes place.</summary>
public sealed record InviteMembers : MeetingStep;

/// <summary>Who is present, and who of them chairs.</summary>
public sealed record RecordPresence : MeetingStep
{
    public required IReadOnlyList<Guid> MemberIds { get; init; }

    public required Guid ChairId { get; init; }
}

public sealed record OpenMeeting : MeetingStep;

public sealed record WriteRemarks : MeetingStep
{
    public string? Remarks { get; init; }
}

/// <summary>The chair closes the meeting; its minutes stand from then on.</summary>
public sealed record CloseMeeting : MeetingStep;

/// <summary>Puts complete proposals, or decisions put off before, on the agenda.</summary>
public sealed record PutOnAgenda
{
    public required Guid ActorId { get; init; }

    public required Guid MeetingId { get; init; }

    public required IReadOnlyList<Guid> ApplicationIds { get; init; }
}

/// <summary>Puts the withdrawal or annulment of a certificate on the agenda, or what became of it after an upheld challenge.</summary>
public sealed record PutCertificateOnAgenda
{
    public required Guid ActorId { get; init; }

    public required Guid MeetingId { get; init; }

    public required Guid CertificateId { get; init; }

    /// <summary>Never was valid, rather than withdrawn from the day of the decision.</summary>
    public required bool Annul { get; init; }

    public required string Grounds { get; init; }
}

/// <summary>Takes an item off the agenda of a meeting that has not been opened.</summary>
public sealed record TakeOffAgenda
{
    public required Guid ActorId { get; init; }

    public required Guid ItemId { get; init; }
}
