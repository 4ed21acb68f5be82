namespace CompetenceAssessment.Data;

/// <summary>A form that somebody sent after the session had ended: kept, encrypted, until the same person signs in again and sends or discards it.</summary>
public sealed class KeptForm
{
    public const int PathMaxLength = 500;

    public required Guid Id { get; init; }

    public required Guid PersonId { get; init; }

    /// <summary>Where the form goes.</summary>
    public required string Path { get; init; }

    /// <summary>Its fields, protected by the key ring.</summary>
    public required string Content { get; init; }

    public required DateTime KeptAt { get; init; }
}
