using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.StandardFormats.PublishedText.Reading;

namespace CompetenceAssessment.StandardFormats.Drafting;

/// <summary>The parts of a standard by their place.</summary>
public static class DraftPlaces
{
    /// <summary>The part that one finding is about; for many findings an index is made once.</summary>
    public static DraftPlace? Of(ReadStandard standard, DraftFinding finding) => new DraftPlaceIndex(standard).Of(finding);

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
        DraftPart.Structure => standard.Structure?.Lines ?? [],
        _ => [.. standard.ValueLines.Values.SelectMany(l => l), .. standard.Facts.SelectMany(f => f.Lines)],
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
}
