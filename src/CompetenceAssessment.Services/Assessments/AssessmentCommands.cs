using CompetenceAssessment.Domain.Assessments;

namespace CompetenceAssessment.Services.Assessments;

/// <summary>An assessor says whether there is a conflict of interest in a case.</summary>
public sealed record DeclareConflict
{
    public required Guid ApplicationId { get; init; }

    public required Guid ActorId { get; init; }

    public required bool HasConflict { get; init; }

    public string? Reason { get; init; }
}

/// <summary>Names what is cited; hash and method are looked up, never taken from a form.</summary>
public sealed record CitedSource(CitationKind Kind, Guid SourceId, string? Place = null);

/// <summary>Saves one judgement, complete or in progress.</summary>
public sealed record RecordJudgement
{
    public required Guid ApplicationId { get; init; }

    public required Guid ItemId { get; init; }

    public required Guid ActorId { get; init; }

    /// <summary>The version that the form was made from; 0 where there was no judgement.</summary>
    public required int Version { get; init; }

    public required Outcome? Outcome { get; init; }

    public string? Reason { get; init; }

    public string? Feedback { get; init; }

    public required IReadOnlyList<CitedSource> Citations { get; init; }
}

/// <summary>Judges several items at once from one source, with one shared note; each is saved as its own judgement.</summary>
public sealed record RecordJudgements
{
    public required Guid ApplicationId { get; init; }

    public required Guid ActorId { get; init; }

    public required IReadOnlyList<ItemVersion> Items { get; init; }

    public required Outcome Outcome { get; init; }

    public string? Note { get; init; }

    public required IReadOnlyList<CitedSource> Citations { get; init; }
}

/// <summary>Notes that sources also show an item, most of all a transversal one.</summary>
public sealed record AddCitations
{
    public required Guid ApplicationId { get; init; }

    public required Guid ItemId { get; init; }

    public required Guid ActorId { get; init; }

    public required IReadOnlyList<CitedSource> Citations { get; init; }
}

/// <summary>An item with the version of its judgement that the form was made from; 0 where there was none.</summary>
public sealed record ItemVersion(Guid ItemId, int Version);

/// <summary>A judgement as it is saved now. <c>Owed</c> is the rule that still keeps it from being handed in; null when complete or undecided.</summary>
public sealed record SavedJudgement(Guid ItemId, int Version, DateTime SavedAt, Outcome? Outcome, string? Owed);

public sealed record RecordConcern
{
    public required Guid ApplicationId { get; init; }

    public required Guid ActorId { get; init; }

    public required ConcernContent Content { get; init; }
}

public sealed record WithdrawConcern
{
    public required Guid ApplicationId { get; init; }

    public required Guid ActorId { get; init; }

    public required Guid ConcernId { get; init; }
}

public sealed record HandInAssessment
{
    public required Guid ApplicationId { get; init; }

    public required Guid ActorId { get; init; }
}

/// <summary>Proposes a common judgement of an item on which the panel differs.</summary>
public sealed record ProposeAgreement
{
    public required Guid ApplicationId { get; init; }

    public required Guid ItemId { get; init; }

    public required Guid ActorId { get; init; }

    public required int Version { get; init; }

    public required Outcome Outcome { get; init; }

    public required string Reason { get; init; }
}

/// <summary>Confirms a colleague's proposal, or sends the item to a third assessor.</summary>
public sealed record AnswerAgreement
{
    public required Guid ApplicationId { get; init; }

    public required Guid ItemId { get; init; }

    public required Guid ActorId { get; init; }

    public required int Version { get; init; }
}

public sealed record ConcludeCompetence
{
    public required Guid ApplicationId { get; init; }

    public required Guid CompetenceId { get; init; }

    public required Guid ActorId { get; init; }

    /// <summary>0 where there was no conclusion.</summary>
    public required int Version { get; init; }

    public required CompetenceResult Result { get; init; }

    public string? Reason { get; init; }
}

public sealed record ConfirmConclusion
{
    public required Guid ApplicationId { get; init; }

    public required Guid CompetenceId { get; init; }

    public required Guid ActorId { get; init; }

    public required int Version { get; init; }
}
/// <summary>Releases the panel's texts to the candidate.</summary>
public sealed record ReleaseFeedback
{
    public required Guid ApplicationId { get; init; }

    public required Guid ActorId { get; init; }

    public required IReadOnlyList<FeedbackText> Texts { get; init; }
}

public sealed record FeedbackText(Guid ItemId, string Text);
