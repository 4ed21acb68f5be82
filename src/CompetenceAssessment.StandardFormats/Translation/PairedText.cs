using CompetenceAssessment.Domain;

namespace CompetenceAssessment.StandardFormats.Translation;

/// <summary>A text of a version with its counterpart in the other language.</summary>
/// <param name="Place">Where it stands in the version, as <see cref="Domain.Standards.StandardVersion.Translate"/> names it.</param>
/// <param name="Text">The version's words.</param>
public sealed record PairedText(string Place, LocalizedText Text)
{
    /// <summary>The words in the other language; null where there are none.</summary>
    public string? Words { get; init; }

    /// <summary>The lines of the other text, from 1.</summary>
    public IReadOnlyList<int> Lines { get; init; } = [];

    /// <summary>The key of the item that gave the words; null for titles, tasks and prose.</summary>
    public string? Source { get; init; }

    /// <summary>Whether a person paired the two.</summary>
    public bool ByHand { get; init; }
}

/// <summary>A text in the other language without a counterpart in the version.</summary>
/// <param name="Key">Names it within the reading; a decision refers to it.</param>
/// <param name="Place">Competence, kind and number, as findings write it.</param>
/// <param name="Words">The words.</param>
/// <param name="Lines">Its lines, from 1.</param>
/// <param name="Reason">Why it has none.</param>
public sealed record UnpairedItem(string Key, string Place, string Words, IReadOnlyList<int> Lines, UnpairedReason Reason)
{
    /// <summary>Whether a person decided to leave it out.</summary>
    public bool IsLeftOut { get; init; }
}

/// <summary>Why an item has no counterpart.</summary>
public enum UnpairedReason
{
    /// <summary>It probably belongs to another occupation.</summary>
    Suspect,

    /// <summary>Its number stands more than once in its list.</summary>
    NumberRepeated,

    /// <summary>The version's list has no such number.</summary>
    NumberUnknown,

    /// <summary>The version has no competence with this code, or the text has the code twice or lost it.</summary>
    CompetenceUnknown,

    /// <summary>A person gave its counterpart to another item, or took the pair apart.</summary>
    TakenApart,
}
