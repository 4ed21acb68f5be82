using System.Globalization;
using CompetenceAssessment.Domain.Assessments;
using CompetenceAssessment.Services.Assessments;

namespace CompetenceAssessment.Web.Pages.Assess;

/// <summary>How a citation stands in a form: kind, source and place in one value; the page or time that the assessor writes beside it goes before the place.</summary>
public static class CitedValues
{
    private const int PlaceMaxLength = 12;
    private const int LastPage = 99999;

    public static string Of(DeskSource source, string place) => $"{source.Kind}:{source.Id}:{place}";

    public static string Of(Citation citation) => $"{citation.Kind}:{citation.SourceId}:{citation.Place}";

    /// <summary>"p4" for a page, "t860" for seconds, nothing for the whole.</summary>
    public static string PlaceOf(DeskPin? pin) => pin?.Page is { } page ? PlaceOfPage(page) : pin?.Seconds is { } seconds ? PlaceOfTime(seconds) : "";

    /// <summary>Where the candidate points to, or where a session's note on the item was taken.</summary>
    public static string PlaceOf(DeskSource source, JudgedItem item) =>
        PlaceOf(source.PinFor(item)) is { Length: > 0 } pinned ? pinned
        : source.Notes.FirstOrDefault(n => n.CompetenceItemId == item.Id)?.Seconds is { } seconds ? PlaceOfTime(seconds)
        : "";

    /// <summary>What is ticked, with its place. What cannot be read names nothing that could be cited.</summary>
    public static IReadOnlyList<CitedSource> Read(JudgementInput input) => [.. input.Cited.Select(Read).OfType<CitedSource>().Select(c => c with { Place = PlaceIn(input, c) })];

    /// <summary>Whether a page or time that was written can be read; an empty one can.</summary>
    public static bool IsPage(string? page) => string.IsNullOrWhiteSpace(page) || PageOf(page) is not null;

    public static bool IsTime(string? time) => string.IsNullOrWhiteSpace(time) || NoteInput.Seconds(time) is not null;

    private static string? PlaceIn(JudgementInput input, CitedSource cited) =>
        input.Pages.TryGetValue(cited.SourceId, out var page) ? (PageOf(page) is { } number ? PlaceOfPage(number) : null)
        : input.Times.TryGetValue(cited.SourceId, out var time) ? (NoteInput.Seconds(time) is { } seconds ? PlaceOfTime(seconds) : null)
        : cited.Place;

    /// <summary>The page that a place names; null where it names none.</summary>
    public static int? PageIn(string? place) => place is ['p', .. var page] ? PageOf(page) : null;

    public static int? SecondsIn(string? place) =>
        place is ['t', .. var seconds] && int.TryParse(seconds, NumberStyles.None, CultureInfo.InvariantCulture, out var from) ? from : null;

    private static string PlaceOfPage(int page) => string.Create(CultureInfo.InvariantCulture, $"p{page}");

    private static string PlaceOfTime(int seconds) => string.Create(CultureInfo.InvariantCulture, $"t{seconds}");

    private static int? PageOf(string? page) => int.TryParse(page?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= LastPage ? number : null;

    private static CitedSource? Read(string value) =>
        value.Split(':') is [var kind, var id, var place] && Enum.TryParse<CitationKind>(kind, out var parsed) && Guid.TryParse(id, out var source) && place.Length <= PlaceMaxLength
            ? new CitedSource(parsed, source, place.Length == 0 ? null : place)
            : null;
}
