using CompetenceAssessment.StandardFormats.PublishedText.Sections;

namespace CompetenceAssessment.StandardFormats.PublishedText.Families.EstonianOccupationalStandard;

/// <summary>A heading with what stands under it, up to the next heading.</summary>
/// <param name="Head">What it opens.</param>
/// <param name="At">The heading's segment; null for what stands before the first heading.</param>
internal sealed record Block(Head Head, Segment? At)
{
    /// <summary>The segments under the heading; what follows the label on its own line comes first.</summary>
    public List<Segment> Body { get; } = [];

    /// <summary>The part of the document: 'A', 'B', 'C', or ' ' before part A.</summary>
    public char Zone { get; init; } = ' ';

    /// <summary>The section it stands in.</summary>
    public Head Section { get; init; } = Head.None;

    /// <summary>The lines of heading and body.</summary>
    public IEnumerable<int> Lines => (At is null ? [] : new[] { At.Line }).Concat(Body.Select(b => b.Line)).Distinct();
}
