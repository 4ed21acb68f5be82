using CompetenceAssessment.StandardFormats.Drafting;
using Part = CompetenceAssessment.StandardFormats.Drafting.DraftPart;
using Templates = CompetenceAssessment.Web.Pages.Standards.Drafts.StandardTemplates;

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

    /// <summary>A version as a file of a format of exchange.</summary>
    public string File(string key, string version, string format) => pages.Endpoint(StandardDownloads.EndpointName, new { key, version, format });

    /// <summary>What changed between two versions; <c>change</c> is the kind of change to show alone.</summary>
    public string Compare(string key, string from, string to, string? change = null, string? text = null) =>
        pages.Page("/Standards/Compare", new { key, from, to, change, text });

    /// <summary>Where two standards are chosen that are to be compared item by item.</summary>
    public string Crosswalk(Guid? from = null) => pages.Page("/Standards/Crosswalk/Index", new { from });

    /// <summary>The items of a version beside those of another standard's; <c>show</c> narrows the items, <c>anchor</c> is the one to go to.</summary>
    public string CrosswalkPair(string key, string version, string otherKey, string otherVersion, string? show = null, string? anchor = null) =>
        pages.Page("/Standards/Crosswalk/Pair", new { key, version, otherKey, otherVersion, show }) + (anchor is null ? "" : "#" + anchor);

    public string Drafts() => pages.Page("/Standards/Drafts/Index");

    /// <summary>Where an editor begins a new version from one in use.</summary>
    public string NextVersion(string key, string version) => pages.Page("/Standards/Drafts/NextVersion", new { key, version });

    /// <summary>Where a body's own standard is begun.</summary>
    public string NewDraft() => pages.Page("/Standards/Drafts/New");

    public string Import() => pages.Page("/Standards/Drafts/Import");

    /// <summary>Where a file is sent; the form stands on the page of <see cref="Import"/>.</summary>
    public string ImportFile() => pages.Page("/Standards/Drafts/ImportFile");

    /// <summary>Empty sheets to fill in and import.</summary>
    public string Template(string format) => pages.Endpoint(Templates.EndpointName, new { format });

    public string Draft(Guid id, string? anchor = null) => pages.Page("/Standards/Drafts/Draft", new { id }) + (anchor is null ? "" : "#" + anchor);

    public string ConfirmDraft(Guid id) => pages.Page("/Standards/Drafts/Confirm", new { id });

    /// <summary>A draft beside the version that it translates, where it is confirmed too.</summary>
    public string Translation(Guid id, string? anchor = null) => pages.Page("/Standards/Drafts/Translation", new { id }) + (anchor is null ? "" : "#" + anchor);

    /// <summary>Where a part is added to a draft.</summary>
    public string AddToDraft(Guid id) => pages.Page("/Standards/Drafts/Add", new { id });

    /// <summary>The form of one part of a draft; <c>finding</c> is what brought the editor there.</summary>
    public string DraftPart(Guid id, DraftPlace place, int? finding = null) => place.Part switch
    {
        Part.Section => pages.Page("/Standards/Drafts/Section", new { id, at = place.Index, finding }),
        Part.WorkUnit => pages.Page("/Standards/Drafts/WorkUnit", new { id, at = place.Index, finding }),
        Part.Competence => pages.Page("/Standards/Drafts/Competence", new { id, at = place.Index, finding }),
        Part.Item => pages.Page("/Standards/Drafts/Item", new { id, at = place.Index, item = place.Item, finding }),
        Part.Structure => pages.Page("/Standards/Drafts/Structure", new { id, finding }),
        _ => pages.Page("/Standards/Drafts/Facts", new { id, finding }),
    };

    /// <summary>The anchor of a code or reference within a version's page: "B.2.1 K3" is at "B.2.1-K3".</summary>
    public static string Anchor(string place) => place.Replace(' ', '-');
}
