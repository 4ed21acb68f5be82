namespace CompetenceAssessment.Data.Audit;

/// <summary>One line of an append-only stream; its hash covers the line before it.</summary>
public sealed class AuditEntry
{
    public const int StreamMaxLength = 100;
    public const int ActionMaxLength = 60;

    public required string Stream { get; init; }

    public required long Sequence { get; init; }

    public required DateTime At { get; init; }

    /// <summary>Who acted; null for the installation itself.</summary>
    public required Guid? ActorId { get; init; }

    public required string Action { get; init; }

    /// <summary>JSON, hashed as stored.</summary>
    public required string Payload { get; init; }

    public required string PreviousHash { get; init; }

    public required string Hash { get; init; }
}

/// <summary>The head of a stream. Raising <see cref="Next"/> in an update is the lock that orders appends on every engine.</summary>
public sealed class AuditStreamHead
{
    public required string Stream { get; init; }

    public long Next { get; set; } = 1;

    public string HeadHash { get; set; } = "";
}
