using System.Text.RegularExpressions;

namespace CompetenceAssessment.StandardFormats.PublishedText.Sections;

/// <summary>A list whose items carry numbers or letters. An item without its number is recognised by its bullet or by the gap its neighbours leave.</summary>
internal sealed partial class NumberedList(List<Segment> parts, List<ItemMarker> markers, TextJoiner joiner, Predicate<string> isHeading)
{
    private const int LongestHeading = 80;
    private readonly MarkerKind primary = markers.First(m => m.Ordinal is not null).Kind;
    private readonly int[] nextPrimary = Next(markers, markers.First(m => m.Ordinal is not null).Kind);
    private readonly int lastMark = LastMark(markers, markers.First(m => m.Ordinal is not null).Kind);
    private readonly int longest = parts.Max(p => p.Text.Length);
    private readonly List<ListItem> items = [];
    private readonly List<Segment> current = [];
    private string? number;
    private int? ordinal;
    private string firstText = "";
    private (string Text, IReadOnlyList<int> Lines)? group;

    public ListReading Read()
    {
        var first = FirstItem();
        var end = parts.Count;
        for (var i = first; i < parts.Count; i++)
        {
            if (IsHeading(i))
                OpenGroup(i);
            else if (StartsItem(i))
                Start(i);
            else if (current.Count > 0 && EndsList(i))
            {
                end = i;
                break;
            }
            else
                current.Add(parts[i]);
        }

        Close();
        return new(Grouped(), parts[..first], parts[end..], primary);
    }

    // Text before the first number is a lead-in, unless the first number is 2 and the text stands where item 1 would.
    private int FirstItem()
    {
        var first = markers.FindIndex(m => m.Kind == primary || m.Kind == MarkerKind.Bullet);
        if (first > 0 && IsHeading(first - 1))
            return first - 1;
        return first > 0 && markers[first].Ordinal == 2 && !parts[first - 1].Text.EndsWith(':') ? first - 1 : first;
    }

    private void Start(int i)
    {
        Close();
        current.Add(parts[i]);
        var marker = markers[i];
        number = marker.Kind == primary ? marker.Number : null;
        ordinal = number is not null ? marker.Ordinal : ordinal + 1;
        firstText = marker.Rest;
    }

    private void Close()
    {
        if (current.Count > 0)
            items.Add(ItemListReader.Item(number, [.. current], firstText, joiner) with { Group = group?.Text, GroupLines = group?.Lines ?? [] });
        current.Clear();
    }

    // A heading between items: a short line of its own, after an item's end and right before the next number.
    private bool IsHeading(int i)
    {
        var text = parts[i].Words;
        if (markers[i].Kind != MarkerKind.None || i + 1 >= parts.Count || markers[i + 1].Kind != primary || text.Length is 0 or > LongestHeading)
            return false;
        var known = isHeading(text) || parts[i].HeadingLevel is not null;
        return !ItemListReader.EndsText(text) && char.IsUpper(text[0]) && (i == 0 || known || ItemListReader.EndsText(parts[i - 1].Text))
            && (known || (i > 0 && text.EndsWith(':')) || (i > 0 && (parts[i].AfterBlank || !joiner.IsWrapped) && !LeavesGap(i) && !parts[i].AfterBreak));
    }

    private void OpenGroup(int i)
    {
        Close();
        group = (parts[i].Words.TrimEnd(':'), [parts[i].Line]);
        (number, ordinal) = (null, markers[i + 1].Ordinal - 1);
    }

    private bool StartsItem(int i)
    {
        var marker = markers[i];
        if (current.Count == 0)
            return true;
        if (marker.Kind == primary)
            return IsNext(marker) || IsStrong(i);
        if (marker.Kind == MarkerKind.Nested && primary == MarkerKind.Number)
            return false;
        if (marker.Kind == MarkerKind.Bullet)
            return !OpensSubList() && (number is not null || items.Count == 0 || current[0].Text != parts[i].Text);
        return marker.Kind == MarkerKind.None && LeavesGap(i) && IsOwnText(i);
    }

    private bool IsNext(ItemMarker marker) => marker.Kind != MarkerKind.Nested || marker.Parent == Parent()
        ? marker.Ordinal == ordinal + 1 && (marker.HasBracket || marker.HasBullet || !LeadsOn().IsMatch(current[^1].Text))
        : marker.Ordinal == 1;

    private string Parent() => number is { } text && text.Contains('.') ? text[..text.LastIndexOf('.')] : "";

    // A number that does not go on counting still begins an item where it stands like one; in the middle of a sentence it is part of it.
    private bool IsStrong(int i)
    {
        var before = current[^1].Text;
        var open = before.LastIndexOf('(') > before.LastIndexOf(')');
        return !open && (markers[i].HasBullet || markers[i].HasBracket || ItemListReader.EndsText(before) || parts[i].AfterBlank);
    }

    private bool OpensSubList() => current.Any(c => c.Text.EndsWith(':'));

    // The next number skips exactly the one this text would have.
    private bool LeavesGap(int i)
    {
        var next = nextPrimary[i];
        return next > 0 && ordinal is { } last && markers[next].Ordinal == last + 2 && markers[next].Parent == Parent();
    }

    private bool IsOwnText(int i) => ItemListReader.EndsText(current[^1].Text) || current[^1].Text.EndsWith(',')
        || (parts[i].AfterBlank && !parts[i].AfterBreak) || current[^1].Text.Length < longest * 0.6;

    private bool EndsList(int i) => ItemListReader.IsNewParagraph(current[^1], parts[i], joiner)
        && i > lastMark;

    private static int LastMark(List<ItemMarker> markers, MarkerKind kind) => markers.FindLastIndex(m => m.Kind == kind || m.Kind == MarkerKind.Bullet);

    // For each place the next one after it that fits; -1 where none follows.
    private static int[] Next(List<ItemMarker> markers, MarkerKind kind)
    {
        var next = new int[markers.Count];
        for (int i = markers.Count - 1, last = -1; i >= 0; i--)
        {
            next[i] = last;
            if (markers[i].Kind == kind)
                last = i;
        }

        return next;
    }

    // "1. Heading" above "1.1 …", "1.2 …": the headings become groups and the nested ones the items.
    private List<ListItem> Grouped()
    {
        if (primary != MarkerKind.Number || !markers.Any(m => m.Kind == MarkerKind.Nested))
            return items;
        var heads = markers.Where(m => m.Kind == MarkerKind.Number).Select(m => m.Number).ToList();
        var parents = markers.Where(m => m.Kind == MarkerKind.Nested).Select(m => m.Parent).ToHashSet();
        return heads.TrueForAll(parents.Contains) ? Regroup() : items;
    }

    private List<ListItem> Regroup()
    {
        var nested = new List<ListItem>();
        for (int i = 0, next; i < parts.Count; i = next)
        {
            next = i + 1;
            while (next < parts.Count && markers[next].Kind is not (MarkerKind.Number or MarkerKind.Nested))
                next++;
            var item = ItemListReader.Item(markers[i].Number, parts.GetRange(i, next - i), markers[i].Rest, joiner);
            if (markers[i].Kind == MarkerKind.Number)
                group = (item.Text.TrimEnd(':', '.'), item.Lines);
            else
                nested.Add(item with { Group = group?.Text, GroupLines = group?.Lines ?? [] });
        }

        return nested;
    }

    // "juhendab 1. ja" / "2. klassi õpilasi": an ordinal follows, and no item.
    [GeneratedRegex(@"(?:\b(?:ja|ning|või|kuni|and|or|to|of|the|in)|[0-9]\.,)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex LeadsOn();
}
