namespace CompetenceAssessment.Services.Applications.Moves;

/// <summary>An officer proposes that a case go over to another version.</summary>
public sealed record ProposeMove
{
    public required Guid ActorId { get; init; }

    public required Guid ApplicationId { get; init; }

    /// <summary>The version of the case that the form was made from.</summary>
    public required int Version { get; init; }

    public required Guid ToVersionId { get; init; }

    public required string Reason { get; init; }
}

/// <summary>What the candidate says to a proposal, what an officer says taking one back, or why the candidate goes back.</summary>
public sealed record AnswerMove
{
    public required Guid ActorId { get; init; }

    public required Guid ApplicationId { get; init; }

    public required Guid MoveId { get; init; }

    /// <summary>The version of the proposal that the form was made from.</summary>
    public required int Version { get; init; }

    public string? Words { get; init; }
}
