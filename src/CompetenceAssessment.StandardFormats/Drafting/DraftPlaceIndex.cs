using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.StandardFormats.PublishedText.Reading;

namespace CompetenceAssessment.StandardFormats.Drafting;

/// <summary>Finds the part of a standard that a finding is about, or that a line gave, also after parts were moved or numbered anew. Made once for many questions.</summary>
public sealed class DraftPlaceIndex
{
    private readonly ReadStandard standard;
    private readonly Dictionary<int, DraftPlace> byLine = [];
    private readonly ILookup<int, DraftPlace> itemsByLine;
    private readonly Dictionary<string, DraftPlace> byName = [];

    /// <summary>Looks through a standard.</summary>
    public DraftPlaceIndex(ReadStandard standard)
    {
        this.standard = standard;
        var items = standard.Competences.SelectMany((c, at) => c.Items.Select((item, within) => (Place: new DraftPlace(DraftPart.Item, at, within), Competence: c, Item: item))).ToList();
        itemsByLine = items.SelectMany(i => i.Item.Lines, (i, line) => (line, i.Place)).ToLookup(i => i.line, i => i.Place);
        foreach (var (place, competence, item) in items)
            byName.TryAdd(Name(competence.Code ?? "?", item.Kind.ToString(), item.Number), place);
        // A line that gave an item and its heading belongs to the item.
        foreach (var place in items.Select(i => i.Place)
            .Concat(Places(DraftPart.Competence, standard.Competences.Count)).Concat(Places(DraftPart.WorkUnit, standard.WorkUnits.Count))
            .Concat(Places(DraftPart.Section, standard.Sections.Count)).Append(DraftPlace.Structure).Append(DraftPlace.Facts))
        {
            foreach (var line in DraftPlaces.LinesOf(standard, place))
                byLine.TryAdd(line, place);
        }
    }

    /// <summary>The part that a finding is about; null where nothing of the standard is concerned (furniture, a line that belongs nowhere).</summary>
    public DraftPlace? Of(DraftFinding finding) => Of(finding.Place, finding.Lines);

    /// <summary>The same for what a finding says of its place and lines.</summary>
    public DraftPlace? Of(string? place, IReadOnlyList<int> lines) =>
        Item(place, lines) ?? ByCode(place) ?? ByLines(lines) ?? (lines.Count == 0 ? DraftPlace.Facts : null);

    /// <summary>The part that came from a source line; null where none did.</summary>
    public DraftPlace? OfLine(int line) => byLine.TryGetValue(line, out var place) ? place : null;

    // An item that shares lines with the finding; among several the one with the finding's number.
    private DraftPlace? Item(string? name, IReadOnlyList<int> lines)
    {
        if (name?.Split('/') is not [var code, var kind, var number])
            return null;
        var wanted = Name(code, kind, number);
        var near = lines.SelectMany(l => itemsByLine[l]).Distinct().Select(p => (DraftPlace?)p).OrderBy(Order).ToList();
        return near.Find(p => Name(p!.Value) == wanted) ?? near.FirstOrDefault()
            ?? (byName.TryGetValue(wanted, out var named) ? named : null);
    }

    private DraftPlace? ByCode(string? place)
    {
        if (place?.Split('/')[0] is not { Length: > 0 } code)
            return null;
        return First(DraftPart.Competence, standard.Competences, c => c.Code == code)
            ?? First(DraftPart.Section, standard.Sections, s => s.Code == code)
            ?? First(DraftPart.WorkUnit, standard.WorkUnits, u => u.Code == code);
    }

    private DraftPlace? ByLines(IReadOnlyList<int> lines) => lines.Select(OfLine).Where(p => p is not null).OrderBy(Order).FirstOrDefault();

    // Items before competences, units, sections and facts; then as they stand.
    private static (int, int, int) Order(DraftPlace? place) => place is { } p ? (-Rank(p.Part), p.Index, p.Item) : default;

    private static int Rank(DraftPart part) => part switch
    {
        DraftPart.Item => 4,
        DraftPart.Competence => 3,
        DraftPart.WorkUnit => 2,
        DraftPart.Section => 1,
        _ => 0,
    };

    private string Name(DraftPlace place)
    {
        var (competence, item) = (standard.Competences[place.Index], standard.Competences[place.Index].Items[place.Item]);
        return Name(competence.Code ?? "?", item.Kind.ToString(), item.Number);
    }

    private static string Name(string code, string kind, string number) => $"{code}/{kind.ToUpperInvariant()}/{number}";

    private static IEnumerable<DraftPlace> Places(DraftPart part, int count) => Enumerable.Range(0, count).Select(at => new DraftPlace(part, at));

    private static DraftPlace? First<T>(DraftPart part, IReadOnlyList<T> list, Func<T, bool> isIt)
    {
        for (var i = 0; i < list.Count; i++)
        {
            if (isIt(list[i]))
                return new(part, i);
        }

        return null;
    }
}
