using CompetenceAssessment.StandardFormats.PublishedText.Sections;

namespace CompetenceAssessment.StandardFormats.PublishedText.Families.EstonianOccupationalStandard;

/// <summary>What each segment of a document opens, found once: the document is looked at several times.</summary>
internal sealed class Headings
{
    private readonly Dictionary<Segment, Head> found = new(ReferenceEqualityComparer.Instance);

    /// <summary>What the segment opens.</summary>
    public Head Of(Segment segment)
    {
        if (!found.TryGetValue(segment, out var head))
            found[segment] = head = HeadFinder.Find(segment);
        return head;
    }
}
