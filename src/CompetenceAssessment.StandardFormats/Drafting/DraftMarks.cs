using System.Security.Cryptography;
using System.Text;
using CompetenceAssessment.StandardFormats.PublishedText.Reading;

namespace CompetenceAssessment.StandardFormats.Drafting;

/// <summary>Marks that a form carries, to tell whether the part it was made from is still there and still the same when another part of the draft has changed.</summary>
public static class DraftMarks
{
    private const int Digits = 16;

    /// <summary>The mark of a part: where it came from, its words, and its words with its number.</summary>
    /// <param name="key">The key of the draft, which is edited with the facts.</param>
    /// <param name="standard">The standard.</param>
    /// <param name="place">The part, which the standard has.</param>
    public static string Of(string key, ReadStandard standard, DraftPlace place)
    {
        var (words, number) = (Words(key, standard, place), Number(standard, place));
        return $"{Hash(Origin(standard, place))}-{Hash(words)}-{Hash(words + number)}";
    }

    /// <summary>Whether the part that a mark was made of stands at the place: what is there came from the same lines, and the part's words stand nowhere else.</summary>
    public static bool IsAt(string mark, string key, ReadStandard standard, DraftPlace place) =>
        mark.Split('-') is [var origin, var words, _]
        && DraftPlaces.Has(standard, place)
        && Hash(Origin(standard, place)) == origin
        && !Others(standard, place).Any(other => Hash(Words(key, standard, other)) == words);

    // Numbers are given anew when something is added or taken out before an item, and do not tell one from another.
    private static string Words(string key, ReadStandard standard, DraftPlace place)
    {
        var empty = new ReadStandard { Framework = standard.Framework };
        return ReadingJson.Write(place.Part switch
        {
            DraftPart.Section => empty with { Sections = [standard.Sections[place.Index]] },
            DraftPart.WorkUnit => empty with { WorkUnits = [standard.WorkUnits[place.Index]] },
            DraftPart.Competence => empty with { Competences = [standard.Competences[place.Index] with { Items = [] }] },
            DraftPart.Item => empty with { Competences = [new() { Items = [standard.Competences[place.Index].Items[place.Item] with { Number = "" }] }] },
            DraftPart.Structure => empty with { Structure = standard.Structure },
            _ => standard with { Sections = [], WorkUnits = [], Competences = [], Structure = null, Qualifications = [.. standard.Qualifications.Select(q => q with { Competences = [], Structure = null })] },
        }) + (place == DraftPlace.Facts ? key : "");
    }

    private static string Number(ReadStandard standard, DraftPlace place) =>
        place.Part == DraftPart.Item ? standard.Competences[place.Index].Items[place.Item].Number : "";

    // A part that the source does not have is known by its name.
    private static string Origin(ReadStandard standard, DraftPlace place)
    {
        if (place.Part is DraftPart.Facts or DraftPart.Structure)
            return place.Part.ToString();
        return DraftPlaces.LinesOf(standard, place) is { Count: > 0 } lines ? string.Join(',', lines) : place.Part switch
        {
            DraftPart.Section => standard.Sections[place.Index].Code ?? standard.Sections[place.Index].Heading?.Original ?? "",
            DraftPart.WorkUnit => standard.WorkUnits[place.Index].Code ?? "",
            DraftPart.Competence => standard.Competences[place.Index].Code ?? "",
            _ => $"{standard.Competences[place.Index].Code} {standard.Competences[place.Index].Items[place.Item].Number}",
        };
    }

    private static IEnumerable<DraftPlace> Others(ReadStandard standard, DraftPlace place) => (place.Part switch
    {
        DraftPart.Section => Places(place.Part, standard.Sections.Count),
        DraftPart.WorkUnit => Places(place.Part, standard.WorkUnits.Count),
        DraftPart.Competence => Places(place.Part, standard.Competences.Count),
        DraftPart.Item => standard.Competences.SelectMany((c, at) => c.Items.Select((_, within) => new DraftPlace(DraftPart.Item, at, within))),
        _ => [],
    }).Where(p => p != place);

    private static IEnumerable<DraftPlace> Places(DraftPart part, int count) => Enumerable.Range(0, count).Select(at => new DraftPlace(part, at));

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..Digits];
}
