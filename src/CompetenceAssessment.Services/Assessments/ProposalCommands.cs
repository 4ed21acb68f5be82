using CompetenceAssessment.Domain.Awarding;

namespace CompetenceAssessment.Services.Assessments;

/// <summary>Proposes the result of a case to the awarding committee, or proposes anew while the proposal is not complete.</summary>
public sealed record ProposeResult
{
    public required Guid ApplicationId { get; init; }

    public required Guid ActorId { get; init; }

    /// <summary>0 where there was no proposal in this feedback round.</summary>
    public required int Version { get; init; }

    public required ProposedResult Result { get; init; }

    public string? PartialQualificationCode { get; init; }

    public required string Reasons { get; init; }
}

public sealed record ConfirmProposal
{
    public required Guid ApplicationId { get; init; }

    public required Guid ActorId { get; init; }

    public required int Version { get; init; }
}

/// <summary>Asks the candidate for more evidence on some items, where the scheme allows another round.</summary>
public sealed record AskForMoreEvidence
{
    public required Guid ApplicationId { get; init; }

    public required Guid ActorId { get; init; }

    public required IReadOnlyList<Guid> ItemIds { get; init; }

    public required string What { get; init; }

    public required DateOnly AnswerBy { get; init; }
}
