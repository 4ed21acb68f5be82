using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.StandardFormats.PublishedText.Reading;

namespace CompetenceAssessment.StandardFormats.Drafting;

/// <summary>Finds the part of a standard that a finding is about, also after parts were moved or numbered anew.</summary>
public static class DraftPlaces
{
    /// <summary>The part; null where nothing of the standard is concerned (furniture, a line that belongs nowhere).</summary>
    public static DraftPlace? Of(ReadStandard standard, DraftFinding finding) =>
        Item(standard, finding) ?? ByCode(standard, finding.Place) ?? ByLines(standard, finding.Lines) ?? (finding.Lines.Count == 0 ? DraftPlace.Facts : null);

    /// <summary>The part that came from a source line; null where none did.</summary>
    public static DraftPlace? OfLine(ReadStandard standard, int line) => ByLines(standard, [line]);

    /// <summary>An item's name on screen and in documents, such as "B.2.2.8".</summary>
    public static string Reference(ReadCompetence competence, ReadItem item) =>
        item.Number.Length == 0 || competence.Code is null
            ? $"{competence.Code} {item.Number}".Trim()
            : new CompetenceItem(Guid.Empty, item.Kind, item.Number, item.Text).ReferenceWithin(competence.Code);

    /// <summary>The source lines of a part.</summary>
    public static IReadOnlyList<int> LinesOf(ReadStandard standard, DraftPlace place) => place.Part switch
    {
        DraftPart.Section => standard.Sections[place.Index].Lines,
        DraftPart.WorkUnit => [.. standard.WorkUnits[place.Index].Lines, .. standard.WorkUnits[place.Index].Tasks.SelectMany(t => t.Lines)],
        DraftPart.Competence => [.. standard.Competences[place.Index].Lines, .. standard.Competences[place.Index].MethodLines],
        DraftPart.Item => standard.Competences[place.Index].Items[place.Item].Lines,
        _ => [.. standard.ValueLines.Values.SelectMany(l => l), .. standard.Facts.SelectMany(f => f.Lines), .. standard.Structure?.Lines ?? []],
    };

    /// <summary>Whether the standard has the part.</summary>
    public static bool Has(ReadStandard standard, DraftPlace place) => place.Part switch
    {
        DraftPart.Section => Within(place.Index, standard.Sections.Count),
        DraftPart.WorkUnit => Within(place.Index, standard.WorkUnits.Count),
        DraftPart.Competence => Within(place.Index, standard.Competences.Count),
        DraftPart.Item => Within(place.Index, standard.Competences.Count) && Within(place.Item, standard.Competences[place.Index].Items.Count),
        _ => true,
    };

    private static bool Within(int index, int count) => index >= 0 && index < count;

    // An item that shares lines with the finding; among several the one with the finding's number.
    private static DraftPlace? Item(ReadStandard standard, DraftFinding finding)
    {
        if (finding.Place?.Split('/') is not [var code, var kind, var number])
            return null;
        var items = standard.Competences.SelectMany((c, at) => c.Items.Select((item, within) => (Place: new DraftPlace(DraftPart.Item, at, within), Competence: c, Item: item))).ToList();
        bool IsNamed((DraftPlace, ReadCompetence Competence, ReadItem Item) i) =>
            (i.Competence.Code ?? "?") == code && i.Item.Number == number && string.Equals(i.Item.Kind.ToString(), kind, StringComparison.OrdinalIgnoreCase);
        var near = items.Where(i => i.Item.Lines.Intersect(finding.Lines).Any()).ToList();
        return near.Count > 0 ? near.OrderByDescending(i => IsNamed(i)).First().Place
            : items.Where(i => IsNamed(i)).Select(i => (DraftPlace?)i.Place).FirstOrDefault();
    }

    private static DraftPlace? ByCode(ReadStandard standard, string? place)
    {
        if (place?.Split('/')[0] is not { Length: > 0 } code)
            return null;
        return First(DraftPart.Competence, standard.Competences, c => c.Code == code)
            ?? First(DraftPart.Section, standard.Sections, s => s.Code == code)
            ?? First(DraftPart.WorkUnit, standard.WorkUnits, u => u.Code == code);
    }

    private static DraftPlace? ByLines(ReadStandard standard, IReadOnlyList<int> lines)
    {
        if (lines.Count == 0)
            return null;
        foreach (var (at, competence) in standard.Competences.Index())
        {
            foreach (var (within, item) in competence.Items.Index())
            {
                if (item.Lines.Intersect(lines).Any())
                    return new(DraftPart.Item, at, within);
            }
        }

        return First(DraftPart.Competence, standard.Competences, c => c.Lines.Concat(c.MethodLines).Intersect(lines).Any())
            ?? First(DraftPart.WorkUnit, standard.WorkUnits, u => u.Lines.Concat(u.Tasks.SelectMany(t => t.Lines)).Intersect(lines).Any())
            ?? First(DraftPart.Section, standard.Sections, s => s.Lines.Intersect(lines).Any())
            ?? (LinesOf(standard, DraftPlace.Facts).Intersect(lines).Any() ? DraftPlace.Facts : null);
    }

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
