using CompetenceAssessment.Domain.Assessments;

namespace CompetenceAssessment.Services.Assessments;

public sealed record BeginSession
{
    public required Guid ApplicationId { get; init; }

    public required Guid ActorId { get; init; }

    public required SessionContent Content { get; init; }
}

public sealed record WriteSession
{
    public required Guid SessionId { get; init; }

    public required Guid ActorId { get; init; }

    public required int Version { get; init; }

    public required SessionContent Content { get; init; }
}

/// <summary>Adds a recording; the bytes are streamed.</summary>
public sealed record AddRecording
{
    public required Guid SessionId { get; init; }

    public required Guid ActorId { get; init; }

    public required string FileName { get; init; }

    public required Stream Content { get; init; }

    public required long MaxBytes { get; init; }
}

public sealed record CloseSession
{
    public required Guid SessionId { get; init; }

    public required Guid ActorId { get; init; }

    public required int Version { get; init; }
}
