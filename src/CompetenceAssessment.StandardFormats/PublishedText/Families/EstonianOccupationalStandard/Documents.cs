using CompetenceAssessment.StandardFormats.PublishedText.Sections;

namespace CompetenceAssessment.StandardFormats.PublishedText.Families.EstonianOccupationalStandard;

/// <summary>Looks at a file as a whole: its table of contents, and where a second standard begins in it.</summary>
internal sealed class Documents(Headings headings)
{
    private const int ShortestContents = 4;
    private const int OpeningLines = 60;

    /// <summary>The lines of a table of contents: headings one after another with nothing between, all of which come again.</summary>
    public IReadOnlyList<int> Contents(IReadOnlyList<Segment> segments)
    {
        var keys = segments.Select(Key).ToList();
        var last = keys.Select((k, i) => (k, i)).Where(k => k.k is not null).GroupBy(k => k.k!).ToDictionary(g => g.Key, g => g.Max(k => k.i));
        for (int start = 0, end; start < keys.Count; start = end + 1)
        {
            end = start;
            while (end < keys.Count && keys[end] is { } key && last[key] > end)
                end++;
            if (end - start >= ShortestContents && keys[start..end].Select(k => k![0]).Distinct().Count() > 1)
                return [.. segments.Take(end).Skip(start).Select(s => s.Line)];
        }

        return [];
    }

    /// <summary>The standards of a file, each with all its segments: a second one begins where part A comes again after part B.</summary>
    public IReadOnlyList<IReadOnlyList<Segment>> Split(IReadOnlyList<Segment> segments)
    {
        var starts = new List<int> { 0 };
        var zone = ' ';
        for (var i = 0; i < segments.Count; i++)
        {
            if (Key(segments[i]) is not { } key)
                continue;
            if (zone is 'B' or 'C' && key is "A" or "A.1" && Describes(segments, i))
                starts.Add(Opening(segments, i, starts[^1]));
            if (key[0] >= zone || key is "A" or "A.1")
                zone = key[0];
        }

        return [.. starts.Select((s, i) => segments.Skip(s).Take((i + 1 < starts.Count ? starts[i + 1] : segments.Count) - s).ToList())];
    }

    private bool Describes(IReadOnlyList<Segment> segments, int from)
    {
        for (var i = from; i < segments.Count; i++)
        {
            if (headings.Of(segments[i]).Kind == HeadKind.Indicators)
                return true;
        }

        return false;
    }

    // The title page of the next standard stands before its part A.
    private int Opening(IReadOnlyList<Segment> segments, int partA, int after)
    {
        for (var i = partA - 1; i > after && i > partA - OpeningLines; i--)
        {
            if (OpeningReader.IsHeading(segments[i].Words))
                return i;
            if (Key(segments[i]) is not null)
                break;
        }

        return partA;
    }

    private string? Key(Segment segment) => headings.Of(segment) is { Kind: HeadKind.Part or HeadKind.Section or HeadKind.Unit or HeadKind.Competence } head ? head.Code : null;
}
