using System.Globalization;
using CompetenceAssessment.Domain;
using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.StandardFormats.PublishedText.Reading;

namespace CompetenceAssessment.StandardFormats.Drafting;

/// <summary>Changes of items. Each gives a new standard; a list that was numbered 1, 2, 3 … before stays numbered so after items were added, moved or taken out.</summary>
public static class ItemEdits
{
    /// <summary>Puts an item in another's place.</summary>
    public static ReadStandard Set(ReadStandard standard, DraftPlace place, ReadItem item) =>
        Items(standard, place.Index, items => items[place.Item] = item, renumber: false);

    /// <summary>Adds an item without text after another of its kind, or at the end of the kind's list.</summary>
    public static ReadStandard Add(ReadStandard standard, int competence, CompetenceItemKind kind, LocalizedText text, int? after = null) =>
        Items(standard, competence, items =>
        {
            var at = after is { } place ? place + 1 : items.FindLastIndex(i => i.Kind <= kind) + 1;
            items.Insert(at, new ReadItem { Kind = kind, Number = NextNumber(items, kind), Text = text, Lines = [], NumberAssigned = true });
        });

    /// <summary>Takes an item out.</summary>
    public static ReadStandard Remove(ReadStandard standard, DraftPlace place) => Items(standard, place.Index, items => items.RemoveAt(place.Item));

    /// <summary>Moves an item one place up or down among the items of its kind; at an end it stays.</summary>
    public static ReadStandard Move(ReadStandard standard, DraftPlace place, bool up) =>
        Items(standard, place.Index, items =>
        {
            var other = up ? place.Item - 1 : place.Item + 1;
            if (other >= 0 && other < items.Count && items[other].Kind == items[place.Item].Kind)
                (items[place.Item], items[other]) = (items[other], items[place.Item]);
        });

    /// <summary>Moves an item to the end of its kind's list in another competence.</summary>
    public static ReadStandard MoveTo(ReadStandard standard, DraftPlace place, int competence)
    {
        var item = standard.Competences[place.Index].Items[place.Item];
        return Items(Remove(standard, place), competence, items => items.Insert(items.FindLastIndex(i => i.Kind <= item.Kind) + 1, item with { Number = NextNumber(items, item.Kind) }));
    }

    /// <summary>Parts an item in two; each part keeps the source lines.</summary>
    /// <param name="standard">The standard.</param>
    /// <param name="place">The item.</param>
    /// <param name="first">The words of the first part.</param>
    /// <param name="second">The words of the second.</param>
    public static ReadStandard Split(ReadStandard standard, DraftPlace place, LocalizedText first, LocalizedText second) =>
        Items(standard, place.Index, items =>
        {
            var item = items[place.Item];
            items[place.Item] = item with { Text = first };
            items.Insert(place.Item + 1, item with { Text = second, Number = NextNumber(items, item.Kind), NumberAssigned = true });
        });

    /// <summary>Joins an item with the next of its kind; where there is none it stays.</summary>
    public static ReadStandard Merge(ReadStandard standard, DraftPlace place) =>
        Items(standard, place.Index, items =>
        {
            if (place.Item + 1 >= items.Count || items[place.Item + 1].Kind != items[place.Item].Kind)
                return;
            var (item, next) = (items[place.Item], items[place.Item + 1]);
            items[place.Item] = item with { Text = Joined(item.Text, next.Text), Lines = [.. item.Lines.Union(next.Lines).Order()] };
            items.RemoveAt(place.Item + 1);
        });

    private static LocalizedText Joined(LocalizedText first, LocalizedText second) => new(first.All
        .Select(t => new KeyValuePair<string, string>(t.Key, second.Has(t.Key) ? $"{t.Value} {second.In(t.Key).Text}" : t.Value))
        .Concat(second.All.Where(t => !first.Has(t.Key))));

    private static ReadStandard Items(ReadStandard standard, int competence, Action<List<ReadItem>> change, bool renumber = true)
    {
        var old = standard.Competences[competence];
        var items = old.Items.ToList();
        change(items);
        if (renumber)
            items = Renumbered(old.Items, items);
        return StandardEdits.Set(standard, competence, old with { Items = items });
    }

    private static List<ReadItem> Renumbered(IReadOnlyList<ReadItem> before, List<ReadItem> after)
    {
        foreach (var kind in after.Select(i => i.Kind).Distinct().ToList())
        {
            var numbers = before.Where(i => i.Kind == kind).Select(i => i.Number).ToList();
            var prefix = numbers.Count == 0 ? "" : numbers[0].TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
            if (numbers.Where((n, at) => n != prefix + Text(at + 1)).Any())
                continue;
            var count = 0;
            after = [.. after.Select(i => i.Kind == kind ? i with { Number = prefix + Text(++count) } : i)];
        }

        return after;
    }

    private static string NextNumber(List<ReadItem> items, CompetenceItemKind kind)
    {
        var last = items.LastOrDefault(i => i.Kind == kind)?.Number ?? "0";
        var prefix = last.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        return prefix + Text(int.TryParse(last.AsSpan(prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number + 1 : 1);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
