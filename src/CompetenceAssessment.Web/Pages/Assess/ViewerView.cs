using System.Globalization;
using CompetenceAssessment.Domain.Assessments;
using CompetenceAssessment.Services.Assessments;
using CompetenceAssessment.Services.Language;
using CompetenceAssessment.Web.Files;

namespace CompetenceAssessment.Web.Pages.Assess;

/// <summary>What the viewer in the middle of the desk shows, and where in it.</summary>
public sealed record ViewerView(DeskView Desk, DeskSource? Source, JudgedItem? Item, EvidenceView? Evidence)
{
    public DeskPin? Pin => Source is { } source && Item is { } item ? source.PinFor(item) : null;
}

/// <summary>One source that can be cited.</summary>
public sealed record CiteView(ItemModel Page, DeskSource Source)
{
    public string Key => Source.Id.ToString("N");

    public string Value => CitedValues.Of(Source, Place);

    /// <summary>The page or time in the field beside it: as posted, as cited, or as the candidate pinned it.</summary>
    public string? Written => Source.Places == SourcePlace.Page
        ? Page.Input.Pages.TryGetValue(Source.Id, out var page) ? page : CitedValues.PageIn(Place)?.ToString(CultureInfo.InvariantCulture)
        : Page.Input.Times.TryGetValue(Source.Id, out var time) ? time : CitedValues.SecondsIn(Place) is { } seconds ? SourceWords.Clock(seconds) : null;

    private string Place => Page.CitedPlace(Source) ?? CitedValues.PlaceOf(Source, Page.Item.Judged);
}

/// <summary>Sources and places in words.</summary>
public static class SourceWords
{
    public static string Title(this DeskSource source, Texts texts) => source.Title ?? Capital(texts.Enum(source.Method));

    /// <summary>" · p. 4", " · 14:20" or nothing.</summary>
    public static string Place(this Texts texts, string? place) => place switch
    {
        ['p', .. var page] => " · " + texts["assess.place.page", page],
        ['t', .. var seconds] when int.TryParse(seconds, out var from) => " · " + Clock(from),
        _ => "",
    };

    public static string Place(this Texts texts, DeskPin? pin) => texts.Place(CitedValues.PlaceOf(pin));

    /// <summary>A recording as every room shows it.</summary>
    public static EvidenceView ToView(this DeskRecording recording, Links links, int? seconds) => new(
        recording.FileName, recording.ContentType, recording.FileName, links.Assess.Recording(recording.Id), links.Assess.Recording(recording.Id, download: true))
    {
        Size = recording.Size,
        Seconds = seconds,
    };

    public static string Clock(int seconds) => seconds >= 3600 ? $"{seconds / 3600}:{seconds / 60 % 60:00}:{seconds % 60:00}" : $"{seconds / 60}:{seconds % 60:00}";

    public static string Capital(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
}

/// <summary>An item that can be judged from the source in view.</summary>
public sealed record SourceItemView(SourceModel Page, DeskItem Item);
