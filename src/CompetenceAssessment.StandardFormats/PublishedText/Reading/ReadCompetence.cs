using System.Text.Json.Serialization;
using CompetenceAssessment.Domain;
using CompetenceAssessment.Domain.Standards;

namespace CompetenceAssessment.StandardFormats.PublishedText.Reading;

/// <summary>A part of the work (A.2).</summary>
public sealed record ReadWorkUnit
{
    /// <summary>The code as printed.</summary>
    public string? Code { get; init; }

    /// <summary>The title, without a colon at its end.</summary>
    public LocalizedText? Title { get; init; }

    /// <summary>The tasks, in the document's order.</summary>
    public IReadOnlyList<ReadTask> Tasks { get; init; } = [];

    /// <summary>Lines of the heading.</summary>
    public IReadOnlyList<int> Lines { get; init; } = [];
}

/// <summary>A task of a part of the work.</summary>
/// <param name="Number">The number as printed, without its bracket or dot; the place in the list where none is printed.</param>
/// <param name="Text">The words.</param>
/// <param name="Lines">Source lines, from 1.</param>
public sealed record ReadTask(string Number, LocalizedText Text, IReadOnlyList<int> Lines)
{
    /// <summary>True where the document prints no number.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool NumberAssigned { get; init; }
}

/// <summary>A competence with what is assessed.</summary>
public sealed record ReadCompetence
{
    /// <summary>The code as printed.</summary>
    public string? Code { get; init; }

    /// <summary>Its place in the qualification; null where the family has none.</summary>
    [JsonConverter(typeof(CompetenceKindConverter))]
    public CompetenceKind? Kind { get; init; }

    /// <summary>Levels of the national framework, ascending; empty where none is printed for it.</summary>
    public IReadOnlyList<int> Levels { get; init; } = [];

    /// <summary>The title as printed, without a level beside it.</summary>
    public LocalizedText? Title { get; init; }

    /// <summary>Indicators, then knowledge, then outcomes, each in the document's order.</summary>
    public IReadOnlyList<ReadItem> Items { get; init; } = [];

    /// <summary>Assessment methods, one a string, without a full stop at the end.</summary>
    public IReadOnlyList<string> Methods { get; init; } = [];

    /// <summary>True where the document says that it is assessed together with the others.</summary>
    public bool Integrated { get; init; }

    /// <summary>True where code or title were taken from elsewhere in the document, with a finding.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Inferred { get; init; }

    /// <summary>True where it probably belongs to another occupation, with an error finding.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Suspect { get; init; }

    /// <summary>Lines of the heading (code, title, level).</summary>
    public IReadOnlyList<int> Lines { get; init; } = [];

    /// <summary>Lines of the methods.</summary>
    public IReadOnlyList<int> MethodLines { get; init; } = [];
}

/// <summary>A performance indicator, criterion, requirement, knowledge item or outcome.</summary>
public sealed record ReadItem
{
    /// <summary>What it is.</summary>
    [JsonConverter(typeof(ItemKindConverter))]
    public required CompetenceItemKind Kind { get; init; }

    /// <summary>The title of the Hong Kong element or UK sub-heading that it stands under.</summary>
    public LocalizedText? Group { get; init; }

    /// <summary>The number as printed, without its bracket or dot. Where none is printed: the place that its neighbours leave, or P1…, K1…, O1…
    /// (criteria, knowledge, outcomes) in a list without numbers; <see cref="NumberAssigned"/> says so.</summary>
    public required string Number { get; init; }

    /// <summary>The words.</summary>
    public required LocalizedText Text { get; init; }

    /// <summary>Source lines, from 1.</summary>
    public required IReadOnlyList<int> Lines { get; init; }

    /// <summary>True where the document prints no number.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool NumberAssigned { get; init; }

    /// <summary>True where words were taken from elsewhere in the document, with a finding.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Inferred { get; init; }

    /// <summary>True where it probably belongs to another occupation: it stays in the list, with an error finding.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Suspect { get; init; }
}
