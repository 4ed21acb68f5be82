using System.Text.Json.Serialization;
using CompetenceAssessment.Domain;
using CompetenceAssessment.Domain.Standards;

namespace CompetenceAssessment.StandardFormats.PublishedText.Reading;

/// <summary>One standard as its document says it; what the document does not say is null or an empty list.</summary>
public sealed record ReadStandard
{
    /// <summary>Designation in the register, URN or unit code, as printed.</summary>
    public string? Code { get; init; }

    /// <summary>Version number, as printed.</summary>
    public string? Version { get; init; }

    /// <summary>The system of qualifications: which words the site uses.</summary>
    [JsonConverter(typeof(FrameworkConverter))]
    public required StandardFramework Framework { get; init; }

    /// <summary>The title, without the level.</summary>
    public LocalizedText? Title { get; init; }

    /// <summary>The qualifications that the document names; a group standard has several.</summary>
    public IReadOnlyList<ReadQualification> Qualifications { get; init; } = [];

    /// <summary>Levels of the national framework, ascending.</summary>
    public IReadOnlyList<int> Levels { get; init; } = [];

    /// <summary>Level of the European framework, where the document names it.</summary>
    public int? EqfLevel { get; init; }

    /// <summary>Credit points; null where none are named or the document says "N/A". A remark such as "For Reference Only" is a fact.</summary>
    public decimal? Credit { get; init; }

    /// <summary>The last day of validity, inclusive.</summary>
    public DateOnly? ValidUntil { get; init; }

    /// <summary>Entries of classifications such as ISCO-08.</summary>
    public IReadOnlyList<ReadClassification> Classifications { get; init; } = [];

    /// <summary>Parts of the work (A.2), which describe it and are never assessed.</summary>
    public IReadOnlyList<ReadWorkUnit> WorkUnits { get; init; } = [];

    /// <summary>The competences; a UK standard or a Hong Kong unit is one.</summary>
    public IReadOnlyList<ReadCompetence> Competences { get; init; } = [];

    /// <summary>Which competences the qualification needs, where the document says so.</summary>
    public ReadStructure? Structure { get; init; }

    /// <summary>What else the document says in a labelled value (suite, originating organisation, dates, approval); see <see cref="FactName"/>.</summary>
    public IReadOnlyList<ReadFact> Facts { get; init; } = [];

    /// <summary>Prose in the document's order: overview, scope, working environment, values, behaviours, glossary, remark.</summary>
    public IReadOnlyList<ReadSection> Sections { get; init; } = [];

    /// <summary>Where the values above come from: the member's name as written (<c>code</c>, <c>validUntil</c>, …) and its source lines.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<int>> ValueLines { get; init; } = new Dictionary<string, IReadOnlyList<int>>();

    /// <summary>Parts of the version that a draft was begun from; null for what was read from a text.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public KeptParts? Kept { get; init; }
}

/// <summary>A qualification that the standard describes.</summary>
public sealed record ReadQualification
{
    /// <summary>The title as printed, the level included where it is part of it.</summary>
    public LocalizedText? Title { get; init; }

    /// <summary>Level of the national framework.</summary>
    public int? Level { get; init; }

    /// <summary>True for a partial qualification (osakutse), which exists only where the document names it.</summary>
    public bool Partial { get; init; }

    /// <summary>Codes of the competences that it needs or lets choose from, in the document's order.</summary>
    public IReadOnlyList<string> Competences { get; init; } = [];

    /// <summary>Its own rule, where a document describes several qualifications.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ReadStructure? Structure { get; init; }

    /// <summary>Source lines, from 1.</summary>
    public IReadOnlyList<int> Lines { get; init; } = [];
}

/// <summary>An entry of a classification.</summary>
/// <param name="Scheme">The classification, such as "ISCO-08" or "SOC 2020".</param>
/// <param name="Code">The entry's code as printed.</param>
/// <param name="Title">The entry's title, where the document gives it.</param>
public sealed record ReadClassification(string Scheme, string Code, string? Title)
{
    /// <summary>Source lines, from 1.</summary>
    public IReadOnlyList<int> Lines { get; init; } = [];
}

/// <summary>A labelled value of the document.</summary>
/// <param name="Name">One of <see cref="FactName"/>.</param>
/// <param name="Value">The value as printed.</param>
/// <param name="Lines">Source lines, from 1.</param>
public sealed record ReadFact(string Name, string Value, IReadOnlyList<int> Lines);

/// <summary>A passage of prose.</summary>
public sealed record ReadSection
{
    /// <summary>The section's code, such as A.3.</summary>
    public string? Code { get; init; }

    /// <summary>The heading as printed; null where the document lost it.</summary>
    public LocalizedText? Heading { get; init; }

    /// <summary>The words; paragraphs are separated by an empty line.</summary>
    public required LocalizedText Text { get; init; }

    /// <summary>Source lines, from 1.</summary>
    public required IReadOnlyList<int> Lines { get; init; }
}
