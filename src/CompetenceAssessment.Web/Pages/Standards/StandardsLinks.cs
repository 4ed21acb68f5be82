namespace CompetenceAssessment.Web.Pages.Standards;

public sealed class StandardsLinks(PageLinks pages)
{
    public string Index(string? search = null, string? framework = null, int? number = null) =>
        pages.Page("/Standards/Index", new { q = search, framework, p = number });

    /// <summary>A standard in the version that is current.</summary>
    public string Standard(string key, string? text = null) => pages.Page("/Standards/Standard", new { key, text });

    /// <summary>One version for good. <c>text</c> is the language of the standard's own words, <c>place</c> a code or reference to go to.</summary>
    public string Version(string key, string version, string? text = null, string? place = null) =>
        pages.Page("/Standards/Version", new { key, version, text }) + (place is null ? "" : "#" + Anchor(place));

    /// <summary>The anchor of a code or reference within a version's page: "B.2.1 K3" is at "B.2.1-K3".</summary>
    public static string Anchor(string place) => place.Replace(' ', '-');
}
