using CompetenceAssessment.Domain;
using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.StandardFormats.Drafting;
using CompetenceAssessment.StandardFormats.PublishedText.Reading;
using CompetenceAssessment.StandardFormats.Yaml;

namespace CompetenceAssessment.Services.Standards.Drafts;

public sealed record ImportStandard
{
    public required Guid ActorId { get; init; }

    public required ReadOnlyMemory<byte> Content { get; init; }

    /// <summary>The file's name, or what the pasted text is called.</summary>
    public required string Name { get; init; }

    /// <summary>The version that the text translates; null for a standard of its own.</summary>
    public Guid? TranslationOf { get; init; }

    /// <summary>The system of standards of another system's CASE package, which CASE does not tell.</summary>
    public StandardFramework? Framework { get; init; }
}

/// <summary>What an import gave: drafts, or why the text was not read (a sentence of the readers, in English). <c>IsKnown</c>: the same text
/// is being worked on already, and its drafts are given.</summary>
public sealed record ImportedStandard(IReadOnlyList<Guid> Drafts, string? Refused, bool IsKnown)
{
    /// <summary>What a file of an exchange format was refused for, each with its place and rule.</summary>
    public IReadOnlyList<StandardFileError> Errors { get; init; } = [];
}

public sealed record EditDraft
{
    public required Guid ActorId { get; init; }

    public required Guid DraftId { get; init; }

    /// <summary>The version of the draft that the form was made from.</summary>
    public required int Version { get; init; }

    public required Func<ReadStandard, ReadStandard> Change { get; init; }

    /// <summary>The form that says it; null where only the version counts.</summary>
    public DraftForm? Form { get; init; }

    /// <summary>Another key for the standard; null leaves it.</summary>
    public string? Key { get; init; }

    /// <summary>Findings of the source that the editor says this change repairs; others are passed over.</summary>
    public IReadOnlyList<int> Repairs { get; init; } = [];

    /// <summary>Why something was added or taken out, and the language of that reason.</summary>
    public string? Reason { get; init; }

    public required string Language { get; init; }
}

/// <summary>The form of a part. <c>Mark</c> is the part's as the form was made (<see cref="StandardFormats.Drafting.DraftMarks"/>). Where <c>IsAlone</c>, the change
/// concerns this part alone, and changes of other parts since then do not stand in its way.</summary>
public sealed record DraftForm(DraftPlace Place, string Mark, bool IsAlone);

public sealed record DecideFinding
{
    public required Guid ActorId { get; init; }

    public required Guid DraftId { get; init; }

    public required int Version { get; init; }

    public required int Number { get; init; }

    /// <summary>Null takes the decision back.</summary>
    public required FindingDecisionKind? Kind { get; init; }

    public string? Reason { get; init; }

    public required string Language { get; init; }
}

public sealed record DraftStep
{
    public required Guid ActorId { get; init; }

    public required Guid DraftId { get; init; }

    public required int Version { get; init; }

    /// <summary>Why it is given back or given up.</summary>
    public string Reason { get; init; } = "";
}

public sealed record ConfirmDraft
{
    public required Guid ActorId { get; init; }

    public required Guid DraftId { get; init; }

    public required int Version { get; init; }

    public required bool IsTrueCopy { get; init; }
}

public sealed record BeginStandard
{
    public required Guid ActorId { get; init; }

    public required string Key { get; init; }

    public required StandardFramework Framework { get; init; }

    /// <summary>The title; its language is that of the standard.</summary>
    public required LocalizedText Title { get; init; }

    public required int? Level { get; init; }
}

public sealed record BeginVersion
{
    public required Guid ActorId { get; init; }

    /// <summary>The version in use that the new one begins from.</summary>
    public required Guid StandardVersionId { get; init; }

    public required string VersionNumber { get; init; }
}
