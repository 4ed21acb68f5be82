using CompetenceAssessment.StandardFormats.PublishedText.Reading;
using CompetenceAssessment.StandardFormats.PublishedText.Sections;
using CompetenceAssessment.StandardFormats.PublishedText.Source;

namespace CompetenceAssessment.StandardFormats.PublishedText.Families;

/// <summary>Reads the published text of one family of standards. Adding a family is one class and its samples.</summary>
public interface IFamilyReader
{
    /// <summary>The family's name in results, for example "ee-occupational-standard".</summary>
    string Family { get; }

    /// <summary>How surely the document is one of this family, judged by its text alone.</summary>
    Recognition Recognise(SourceDocument document);

    /// <summary>Reads the standards of the document and marks in the ledger what became of each line.</summary>
    FamilyReading Read(SourceDocument document, LineLedger ledger);
}

/// <summary>How surely a document belongs to a family.</summary>
/// <param name="Score">Points for signs of the family; 0 is none. The highest of all families reads the document.</param>
/// <param name="Refused">The document is of this family but cannot be read, and why (for example an old form without indicators); else null.</param>
public sealed record Recognition(int Score, string? Refused = null)
{
    /// <summary>Not of this family.</summary>
    public static Recognition None { get; } = new(0);
}

/// <summary>What a family's reader found.</summary>
/// <param name="Standards">The standards in the order of the text.</param>
/// <param name="Findings">What the reader itself saw; the general checks are added afterwards.</param>
/// <param name="Refused">Why the document could not be read after all; null when it was.</param>
public sealed record FamilyReading(IReadOnlyList<ReadStandard> Standards, IReadOnlyList<Finding> Findings, string? Refused = null);
