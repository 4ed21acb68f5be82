using System.Text.Json.Serialization;
using CompetenceAssessment.Domain;
using CompetenceAssessment.Domain.Standards;

namespace CompetenceAssessment.StandardFormats.PublishedText.Reading;

/// <summary>Parts of a version for which a reading has no member. A draft that was begun from a version keeps them, so that none is lost on the way to the next one.</summary>
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
}

/// <summary>The name a document gives to its items of one kind.</summary>
/// <param name="Kind">Which items.</param>
/// <param name="Heading">The name.</param>
/// <param name="LeadIn">Words between the heading and the first item; null where there are none.</param>
public sealed record KeptList([property: JsonConverter(typeof(ItemKindConverter))] CompetenceItemKind Kind, LocalizedText Heading, LocalizedText? LeadIn);
