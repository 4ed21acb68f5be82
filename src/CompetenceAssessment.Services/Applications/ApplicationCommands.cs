using CompetenceAssessment.Domain.Applications;

namespace CompetenceAssessment.Services.Applications;

public sealed record StartApplication
{
    public required Guid ActorId { get; init; }

    public required Guid RoundId { get; init; }
}

/// <summary>Replaces the candidate's statements as a whole.</summary>
public sealed record FillApplication
{
    public required Guid ActorId { get; init; }

    public required Guid ApplicationId { get; init; }

    public required int Version { get; init; }

    public required ApplicationDetails Details { get; init; }

    /// <summary>Another round that is open, for a draft; null keeps the round.</summary>
    public Guid? RoundId { get; init; }
}

public sealed record AddApplicationDocument
{
    public required Guid ActorId { get; init; }

    public required Guid ApplicationId { get; init; }

    public required string PreconditionCode { get; init; }

    public required string FileName { get; init; }

    public required Stream Content { get; init; }

    /// <summary>Largest size taken, in bytes.</summary>
    public required long MaxBytes { get; init; }
}

public sealed record RemoveApplicationDocument
{
    public required Guid ActorId { get; init; }

    public required Guid ApplicationId { get; init; }

    public required Guid DocumentId { get; init; }
}

public sealed record SubmitApplication
{
    public required Guid ActorId { get; init; }

    public required Guid ApplicationId { get; init; }

    public required int Version { get; init; }

    /// <summary>The declaration that every statement is true.</summary>
    public required bool DeclaredTrue { get; init; }
}

public sealed record WithdrawApplication
{
    public required Guid ActorId { get; init; }

    public required Guid ApplicationId { get; init; }

    public required int Version { get; init; }

    public string? Reason { get; init; }
}
