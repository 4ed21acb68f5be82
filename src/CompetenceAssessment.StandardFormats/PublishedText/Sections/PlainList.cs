namespace CompetenceAssessment.StandardFormats.PublishedText.Sections;

/// <summary>A list without any mark. What parts its items is, in this order: blank lines, full stops and semicolons at line ends,
/// capitals at line beginnings, the lines themselves; only the last is a guess, and is said to be one.</summary>
internal static class PlainList
{
    public static ListReading Read(List<Segment> parts, TextJoiner joiner, Predicate<string>? isStart)
    {
        if (parts.Count == 0)
            return new([], [], [], MarkerKind.None);
        var lead = parts[0].Text.EndsWith(':') && parts.Count > 1 ? 1 : 0;
        var list = parts[lead..];
        var (starts, guessed) = Starts(list, joiner, isStart);
        var items = new List<ListItem>();
        for (var i = 0; i < starts.Count; i++)
        {
            var end = i + 1 < starts.Count ? starts[i + 1] : list.Count;
            items.Add(ItemListReader.Item(null, list.GetRange(starts[i], end - starts[i]), list[starts[i]].Text, joiner));
        }

        return new(items, parts[..lead], [], MarkerKind.None) { BoundsGuessed = guessed };
    }

    private static (List<int> Starts, bool Guessed) Starts(List<Segment> list, TextJoiner joiner, Predicate<string>? isStart)
    {
        var rest = Enumerable.Range(1, list.Count - 1).ToList();
        var blanks = rest.Count(i => list[i] is { AfterBlank: true, AfterBreak: false });
        if (blanks > 0 && blanks >= rest.Count / 3)
            return (From(rest, i => list[i].AfterBlank && !GoesOn(list[i - 1], list[i])), false);
        var ends = rest.Count(i => ItemListReader.EndsText(list[i - 1].Text));
        if (ends > 0 && (ends == rest.Count || ItemListReader.EndsText(list[^1].Text)) && rest.TrueForAll(i => ItemListReader.EndsText(list[i - 1].Text) || joiner.MayGoOn(list[i - 1], list[i])))
            return (From(rest, i => ItemListReader.EndsText(list[i - 1].Text)), false);
        if (joiner.IsWrapped && isStart is not null && isStart(list[0].Text) && rest.TrueForAll(i => isStart(list[i].Text) || MayGoOn(i)))
            return (From(rest, i => isStart(list[i].Text)), false);
        var capitals = rest.Count(i => char.IsUpper(list[i].Text[0]));
        if (joiner.IsWrapped && char.IsUpper(list[0].Text[0]) && capitals > 0 && capitals < rest.Count)
            return (From(rest, i => char.IsUpper(list[i].Text[0])), false);
        return (From(rest, i => !MayGoOn(i)), rest.Exists(MayGoOn));

        bool MayGoOn(int i) => joiner.MayGoOn(list[i - 1], list[i]) && char.IsLower(list[i].Text[0]);
    }

    private static List<int> From(List<int> rest, Func<int, bool> starts) => [0, .. rest.Where(starts)];

    private static bool GoesOn(Segment before, Segment segment) =>
        segment.AfterBreak && !ItemListReader.EndsText(before.Text) && char.IsLower(segment.Text[0]);
}
