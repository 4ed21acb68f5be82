namespace CompetenceAssessment.StandardFormats.PublishedText.Sections;

/// <summary>Reads a list of items from segments: numbered <c>1)</c>, <c>1.</c>, <c>a)</c>, <c>1.1</c>, with bullets or without any mark; wrapped lines
/// are joined, items that a page break cut too, several items on a line are parted.</summary>
public static class ItemListReader
{
    /// <summary>Reads a list.</summary>
    /// <param name="segments">All that stands between the list's heading and the next heading.</param>
    /// <param name="joiner">Joins the lines of an item.</param>
    /// <param name="isHeading">Tells headings within the list by their words, where the family has such.</param>
    /// <param name="isStart">Tells an item's first words, where the language shows them; used in lists without marks alone.</param>
    public static ListReading Read(IReadOnlyList<Segment> segments, TextJoiner joiner, Predicate<string>? isHeading = null, Predicate<string>? isStart = null)
    {
        var parts = Parted(segments);
        var markers = parts.Select(p => ItemMarker.Read(p.Text)).ToList();
        var numbers = markers.Count(m => m.Kind is MarkerKind.Number or MarkerKind.Nested or MarkerKind.Letter);
        var bullets = markers.Count(m => m.Kind == MarkerKind.Bullet);
        if (numbers > 0 && (numbers >= bullets || markers.First(m => m.Kind != MarkerKind.None).Kind != MarkerKind.Bullet))
            return new NumberedList(parts, markers, joiner, isHeading ?? (_ => false)).Read();
        return bullets > 0 ? Bulleted(parts, markers, joiner) : PlainList.Read(parts, joiner, isStart);
    }

    // A line with several items becomes several segments; the count goes on from line to line.
    private static List<Segment> Parted(IReadOnlyList<Segment> segments)
    {
        var parts = new List<Segment>();
        int? last = null;
        foreach (var segment in segments)
        {
            var cut = Segments.Cut(segment, RunOnItems.Find(segment.Text, last)).ToList();
            parts.AddRange(cut);
            last = cut.Select(c => ItemMarker.Read(c.Text)).LastOrDefault(m => m.Kind == MarkerKind.Number)?.Ordinal ?? last;
        }

        return parts;
    }

    private static ListReading Bulleted(List<Segment> parts, List<ItemMarker> markers, TextJoiner joiner)
    {
        var items = new List<ListItem>();
        var first = markers.FindIndex(m => m.Kind == MarkerKind.Bullet);
        var end = Enumerable.Range(0, parts.Count).FirstOrDefault(i => i > first && EndsList(parts, markers, i, joiner), parts.Count);
        for (int i = first, next; i < end; i = next)
        {
            next = i + 1;
            while (next < end && markers[next].Kind != MarkerKind.Bullet)
                next++;
            items.Add(Item(null, parts.GetRange(i, next - i), markers[i].Rest, joiner));
        }

        return new(items, parts[..first], parts[end..], MarkerKind.Bullet);
    }

    // Text after the last item that begins like a new paragraph belongs to nobody here.
    private static bool EndsList(List<Segment> parts, List<ItemMarker> markers, int i, TextJoiner joiner) =>
        IsNewParagraph(parts[i - 1], parts[i], joiner) && i > markers.FindLastIndex(m => m.Kind != MarkerKind.None);

    /// <summary>Whether a segment begins a paragraph of its own: after an end, with a capital, and after a blank line that is no page break
    /// unless every line of the document is a paragraph.</summary>
    internal static bool IsNewParagraph(Segment before, Segment segment, TextJoiner joiner) =>
        !segment.AfterBreak && (segment.AfterBlank || !joiner.IsWrapped) && EndsText(before.Text) && segment.Text.TrimStart() is [var c, ..] && char.IsUpper(c);

    /// <summary>Whether a text ends as an item does.</summary>
    internal static bool EndsText(string text) => text.TrimEnd() is [.., '.' or ';' or '!' or '?'];

    /// <summary>An item of its segments; the first one's mark is left out.</summary>
    internal static ListItem Item(string? number, List<Segment> parts, string firstText, TextJoiner joiner) =>
        new(number, joiner.Join([parts[0] with { Text = firstText }, .. parts.Skip(1)]), [.. parts.Select(p => p.Line).Distinct()])
        {
            Rejoined = parts.Zip(parts.Skip(1)).Any(p => p.Second.AfterBreak || (p.Second.AfterBlank && !EndsText(p.First.Text))),
        };
}
