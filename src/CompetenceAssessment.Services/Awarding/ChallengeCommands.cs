using CompetenceAssessment.Domain.Awarding;

namespace CompetenceAssessment.Services.Awarding;

/// <summary>The candidate challenges a decision on the site.</summary>
public sealed record FileChallenge
{
    public required Guid ActorId { get; init; }

    public required Guid DecisionItemId { get; init; }

    public required string Text { get; init; }

    /// <summary>Empty for the decision as a whole.</summary>
    public IReadOnlyList<string> CompetenceCodes { get; init; } = [];
}

/// <summary>An officer registers a challenge that came on paper.</summary>
public sealed record RegisterChallenge
{
    public required Guid ActorId { get; init; }

    public required Guid DecisionItemId { get; init; }

    public required string Text { get; init; }

    public required DateOnly ReceivedOn { get; init; }

    public IReadOnlyList<string> CompetenceCodes { get; init; } = [];
}

/// <summary>Decides on a challenge.</summary>
public sealed record HearChallenge
{
    public required Guid ActorId { get; init; }

    public required Guid ChallengeId { get; init; }

    public required int Version { get; init; }

    public required ChallengeOutcome Outcome { get; init; }

    /// <summary>For a challenge upheld: the competences that others assess again.</summary>
    public IReadOnlyList<string> UpheldCodes { get; init; } = [];

    public required string Reasons { get; init; }

    /// <summary>Why somebody hears it who took part in the decision; null in the usual case.</summary>
    public string? ExceptionReason { get; init; }
}
