using System.Text.Json.Serialization;
using CompetenceAssessment.Domain;
using CompetenceAssessment.Domain.Standards;

namespace CompetenceAssessment.StandardFormats.PublishedText.Reading;

/// <summary>Parts of a version for which a reading has no member. A draft that was begun from a version, or from a file of one, keeps them, so that none is lost on its way.</summary>
public sealed record KeptParts
{
    /// <summary>The document's own headings of its parts.</summary>
    public IReadOnlyList<DocumentHeading> Headings { get; init; } = [];

    /// <summary>How the document names its lists of items.</summary>
    public IReadOnlyList<KeptList> ItemLists { get; init; } = [];

    /// <summary>Who compiled the standard.</summary>
    public IReadOnlyList<Compiler> Compilers { get; init; } = [];

    /// <summary>Titles in other languages as the document lists them.</summary>
    public LocalizedText? ForeignTitles { get; init; }

    /// <summary>Labelled values in all their languages, by <see cref="FactName"/>; they count while the value itself was not changed.</summary>
    public IReadOnlyDictionary<string, LocalizedText> Facts { get; init; } = new Dictionary<string, LocalizedText>();

    /// <summary>Codes of partial qualifications by their original title.</summary>
    public IReadOnlyDictionary<string, string> PartialCodes { get; init; } = new Dictionary<string, string>();

    /// <summary>The last day on which somebody may apply; of a file alone.</summary>
    public DateOnly? LastApplicationOn { get; init; }

    /// <summary>The last day on which it is awarded; of a file alone.</summary>
    public DateOnly? LastAwardOn { get; init; }

    /// <summary>The texts that were transcribed; of a file alone.</summary>
    public IReadOnlyList<SourceText> Sources { get; init; } = [];

    /// <summary>The notes of the transcription; of a file alone.</summary>
    public IReadOnlyList<KeptNote> Notes { get; init; } = [];
}

/// <summary>A note of the transcription, which goes with the parts it is about.</summary>
/// <param name="Note">The note as it stood.</param>
/// <param name="Parts">For each of its places the draft's first line of the part, 0 where the place is no part with words of its own (a heading, the whole document).</param>
public sealed record KeptNote(TranscriptionNote Note, IReadOnlyList<int> Parts);

/// <summary>The name a document gives to its items of one kind.</summary>
/// <param name="Kind">Which items.</param>
/// <param name="Heading">The name.</param>
/// <param name="LeadIn">Words between the heading and the first item; null where there are none.</param>
public sealed record KeptList([property: JsonConverter(typeof(ItemKindConverter))] CompetenceItemKind Kind, LocalizedText Heading, LocalizedText? LeadIn);
