namespace CompetenceAssessment.StandardFormats.Comparison;

/// <summary>What became of one item.</summary>
public sealed record ItemChange
{
    /// <summary>What became of it.</summary>
    public required ChangeKind Kind { get; init; }

    /// <summary>The item of the older standard; null where it was added.</summary>
    public ComparedItem? Old { get; init; }

    /// <summary>The item of the newer standard; null where it was removed.</summary>
    public ComparedItem? New { get; init; }

    /// <summary>The differences in words, one entry for each language that both have and in which they differ; empty unless reworded.</summary>
    public IReadOnlyList<TextDifference> Differences { get; init; } = [];

    /// <summary>Whether it has another number now.</summary>
    public bool IsRenumbered => Old is not null && New is not null && Old.Number != New.Number;

    /// <summary>Whether it stands in another competence, or in another order among the items that stayed.</summary>
    public bool IsElsewhere { get; init; }

    /// <summary>Whether quotation marks, hyphens or the mark at the end alone differ; such a text counts as the same.</summary>
    public bool MarksDiffer { get; init; }

    /// <summary>Whether the heading of its group has other words.</summary>
    public bool GroupDiffers { get; init; }

    /// <summary>What a judgement on the old item may be carried to; null where nothing is proposed.</summary>
    public CarryOver? CarryOver { get; init; }

    /// <summary>Why nothing is proposed although the item has a counterpart; null otherwise.</summary>
    public CarryOverDoubt? Doubt { get; init; }
}

/// <summary>What became of a part.</summary>
public enum ChangeKind
{
    /// <summary>The same words in the same place; the number may have changed because others came or went.</summary>
    Unchanged,

    /// <summary>Other words; it may stand elsewhere besides.</summary>
    Reworded,

    /// <summary>The same words elsewhere: in another competence, or in another order.</summary>
    Moved,

    /// <summary>New.</summary>
    Added,

    /// <summary>No longer there.</summary>
    Removed,
}

/// <summary>Two texts in one language.</summary>
/// <param name="Language">The language (BCP 47).</param>
/// <param name="Pieces">The words in reading order, each with the side that has it.</param>
public sealed record TextDifference(string Language, IReadOnlyList<WordPiece> Pieces);

/// <summary>What became of a competence, its items apart.</summary>
public sealed record CompetenceChange
{
    /// <summary>The competence of the older standard; null where it was added.</summary>
    public ComparedCompetence? Old { get; init; }

    /// <summary>The competence of the newer standard; null where it was removed.</summary>
    public ComparedCompetence? New { get; init; }

    /// <summary>What differs; empty where nothing does, and where one side is missing.</summary>
    public IReadOnlyList<CompetenceAspect> Differs { get; init; } = [];

    /// <summary>The differences of the title in words.</summary>
    public IReadOnlyList<TextDifference> Title { get; init; } = [];
}

/// <summary>What can differ in a competence.</summary>
public enum CompetenceAspect
{
    /// <summary>The code.</summary>
    Code,

    /// <summary>The title.</summary>
    Title,

    /// <summary>How it counts: obligatory, optional, specialisation, transversal.</summary>
    Kind,

    /// <summary>The level.</summary>
    Level,

    /// <summary>The methods, whatever their order.</summary>
    Methods,

    /// <summary>Whether it is assessed together with the others.</summary>
    Integrated,
}

/// <summary>What became of the rule that says which competences the qualification needs.</summary>
/// <param name="Old">The older rule; null where there is none.</param>
/// <param name="New">The newer rule; null where there is none.</param>
/// <param name="IsSame">Whether both ask for the same competences, under whatever codes.</param>
public sealed record StructureChange(Domain.Standards.StructureRule? Old, Domain.Standards.StructureRule? New, bool IsSame);

/// <summary>A single value that differs.</summary>
/// <param name="Value">Which.</param>
/// <param name="Old">As the older standard says it; null where it does not.</param>
/// <param name="New">As the newer standard says it; null where it does not.</param>
public sealed record ValueChange(StandardValue Value, string? Old, string? New);

/// <summary>A proposal: what was shown for the old item shows the new one too. A person decides.</summary>
/// <param name="Certainty">How sure it is.</param>
/// <param name="Ground">Why.</param>
public sealed record CarryOver(CarryOverCertainty Certainty, CarryOverGround Ground);

/// <summary>How sure a carry-over is.</summary>
public enum CarryOverCertainty
{
    /// <summary>The same words in the corresponding competence.</summary>
    Sure,

    /// <summary>Probably the same demand; it needs a look.</summary>
    Likely,
}

/// <summary>Why a carry-over is proposed.</summary>
public enum CarryOverGround
{
    /// <summary>The same text in the corresponding competence.</summary>
    SameText,

    /// <summary>The same text under another group or in another competence.</summary>
    SameTextElsewhere,

    /// <summary>The same number in the corresponding competence, and a similar text.</summary>
    SameNumberSimilarText,

    /// <summary>A very similar text in the corresponding competence.</summary>
    VerySimilarText,
}

/// <summary>Why a carry-over is not proposed although there is a counterpart.</summary>
public enum CarryOverDoubt
{
    /// <summary>Too many words differ.</summary>
    TooDifferent,

    /// <summary>Another item could be meant as well.</summary>
    Unclear,

    /// <summary>A number, or a word such as "not" or "only", is among what differs.</summary>
    MeaningTurns,

    /// <summary>Other words, and in another competence.</summary>
    RewordedElsewhere,
}
