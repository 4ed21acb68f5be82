using CompetenceAssessment.Domain;
using CompetenceAssessment.Domain.Organisations;

namespace CompetenceAssessment.Services.Administration;

/// <summary>Register a body with its number series.</summary>
public sealed record RegisterBody
{
    public required Guid ActorId { get; init; }

    public required string Key { get; init; }

    public required BodyParticulars Particulars { get; init; }

    /// <summary>Prefix of the certificates' numbers.</summary>
    public required string NumberPrefix { get; init; }

    /// <summary>Prefix of the partial certificates' numbers.</summary>
    public required string PartialNumberPrefix { get; init; }
}

/// <summary>Change what is known of a body. Issued documents keep what they say.</summary>
public sealed record ChangeBody
{
    public required Guid ActorId { get; init; }

    public required Guid AwardingBodyId { get; init; }

    public required BodyParticulars Particulars { get; init; }

    public required int Version { get; init; }
}

/// <summary>Record that a council gave a body the right to award.</summary>
public sealed record GrantRight
{
    public required Guid ActorId { get; init; }

    public required Guid AwardingBodyId { get; init; }

    public required Guid StandardVersionId { get; init; }

    public required DateOnly From { get; init; }

    public required DateOnly Until { get; init; }

    public required string CouncilDecision { get; init; }

    /// <summary>Last day of a teach-out, and its legal basis; both or neither.</summary>
    public DateOnly? TeachOutUntil { get; init; }

    public LocalizedText? TeachOutBasis { get; init; }
}

/// <summary>Record that a council ended a right before its time.</summary>
public sealed record EndRight
{
    public required Guid ActorId { get; init; }

    public required Guid RightId { get; init; }

    public required DateOnly LastDay { get; init; }

    public required string Decision { get; init; }
}
