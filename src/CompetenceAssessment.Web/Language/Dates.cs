using System.Globalization;
using CompetenceAssessment.Services;
using CompetenceAssessment.Services.Language;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Options;

namespace CompetenceAssessment.Web.Language;

/// <summary>Dates and times as the reader's language writes them, in the body's time zone (the site's where no body is given), with the exact UTC time on hover.</summary>
public sealed class Dates(Texts texts, IOptions<SiteOptions> site)
{
    /// <summary>A calendar day: 22 Nov 2026 · 22.11.2026.</summary>
    public IHtmlContent Day(DateOnly? day) => day is { } value ? Tag(texts.Day(value), value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), null) : HtmlString.Empty;

    /// <summary>The local day on which something happened.</summary>
    public IHtmlContent Day(DateTime? utc, string? timeZone = null) =>
        utc is { } moment ? Moment(moment, texts.Day(DateOnly.FromDateTime(Local(moment, timeZone)))) : HtmlString.Empty;

    /// <summary>The local day and time: 22 Nov 2026, 03:30.</summary>
    public IHtmlContent Time(DateTime? utc, string? timeZone = null) =>
        utc is { } moment ? Moment(moment, TimeText(moment, timeZone)) : HtmlString.Empty;

    /// <summary>The local clock time alone: 03:30.</summary>
    public IHtmlContent Clock(DateTime? utc, string? timeZone = null) =>
        utc is { } moment ? Moment(moment, Local(moment, timeZone).ToString("HH:mm", CultureInfo.InvariantCulture)) : HtmlString.Empty;

    /// <summary>The same as plain text, for attributes and sentences.</summary>
    public string TimeText(DateTime utc, string? timeZone = null)
    {
        var local = Local(utc, timeZone);
        return $"{texts.Day(DateOnly.FromDateTime(local))}, {local:HH:mm}";
    }

    public DateTime Local(DateTime utc, string? timeZone = null) =>
        TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), TimeZoneInfo.FindSystemTimeZoneById(timeZone ?? site.Value.TimeZone));

    private static TagBuilder Moment(DateTime utc, string text) =>
        Tag(text, utc.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture), utc.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture));

    private static TagBuilder Tag(string text, string machine, string? exact)
    {
        var tag = new TagBuilder("time");
        tag.Attributes["datetime"] = machine;
        if (exact is not null)
            tag.Attributes["title"] = exact;
        tag.InnerHtml.Append(text);
        return tag;
    }
}
