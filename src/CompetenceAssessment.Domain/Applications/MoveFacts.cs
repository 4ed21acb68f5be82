namespace CompetenceAssessment.Domain.Applications;

/// <summary>Everything that a move to another version depends on, gathered by the caller.</summary>
public sealed record MoveFacts
{
    /// <summary>The case with its panel.</summary>
    public required Application Application { get; init; }

    /// <summary>The version to go over to.</summary>
    public required Guid ToVersionId { get; init; }

    /// <summary>The standard of that version.</summary>
    public required Guid ToStandardId { get; init; }

    /// <summary>Its number, for messages.</summary>
    public required string ToNumber { get; init; }

    /// <summary>The body's scheme for that version: the one in use, or on the way back the one the case was under; null where there is none.</summary>
    public required Guid? SchemeId { get; init; }

    /// <summary>The rule that forbids awards under that version today; null when none does.</summary>
    public required string? RightRefusal { get; init; }

    /// <summary>Assessors of the panel whom the body has not appointed for that version.</summary>
    public required IReadOnlyList<(Guid Id, string Name)> NotAppointed { get; init; }

    /// <summary>Codes by which assessors were allocated and which mean another competence, or none, in that version.</summary>
    public required IReadOnlyList<string> UnsettledCodes { get; init; }
}

/// <summary>Which items and competences of two versions correspond.</summary>
/// <param name="Items">Items: what was shown for the old one shows the new one.</param>
/// <param name="Competences">Competences.</param>
public sealed record MoveMap(IReadOnlyList<MovePair> Items, IReadOnlyList<MovePair> Competences)
{
    /// <summary>The same map the other way round.</summary>
    public MoveMap Reversed() => new([.. Items.Select(p => new MovePair(p.New, p.Old))], [.. Competences.Select(p => new MovePair(p.New, p.Old))]);

    /// <summary>The new item that an old one corresponds to.</summary>
    public Guid? NewItem(Guid oldItemId) => Items.FirstOrDefault(p => p.Old == oldItemId)?.New;

    /// <summary>The new competence that an old one corresponds to.</summary>
    public Guid? NewCompetence(Guid oldCompetenceId) => Competences.FirstOrDefault(p => p.Old == oldCompetenceId)?.New;
}

/// <summary>A pair of identifiers.</summary>
/// <param name="Old">In the older version.</param>
/// <param name="New">In the newer one.</param>
public sealed record MovePair(Guid Old, Guid New);
