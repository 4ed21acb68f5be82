using CompetenceAssessment.Data;
using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.Services.Cases;
using CompetenceAssessment.Services.Language;
using CompetenceAssessment.Services.Standards;
using CompetenceAssessment.Services.Standards.Crosswalk;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Web.Pages.Standards;

/// <summary>What the page of a standard and the page of one of its versions share: the version's whole text, and who awards it.</summary>
[AllowAnonymous]
public abstract class StandardPage(AppDbContext db, StandardCache cache, RightsToAward rights, CrosswalkReader crosswalk, TimeProvider clock, Texts texts, Links links) : PageModel
{
    [FromRoute]
    public string Key { get; set; } = "";

    /// <summary>The language of the standard's words, where the reader chose one.</summary>
    [FromQuery(Name = "text")]
    public string? TextLanguage { get; set; }

    public Standard Standard { get; private set; } = null!;

    public StandardVersion Version { get; private set; } = null!;

    public ContentText Words { get; private set; } = null!;

    public StandardOutline Outline { get; private set; } = null!;

    public NoteIndex Notes { get; private set; } = null!;

    public StandardValidity Validity { get; private set; } = null!;

    public IReadOnlyList<RightToAward> Rights { get; private set; } = [];

    /// <summary>What the items are to items of other standards.</summary>
    public ILookup<Guid, PublishedRelation> Relations { get; private set; } = null!;

    /// <summary>Every version in use, the newest first.</summary>
    public IReadOnlyList<string> Versions { get; private set; } = [];

    /// <summary>The version that this one was made from and replaces, where the library knows.</summary>
    public string? Replaces { get; private set; }

    /// <summary>The versions that replace this one.</summary>
    public IReadOnlyList<string> ReplacedBy { get; private set; } = [];

    /// <summary>The languages of the standard's words, the original first.</summary>
    public IReadOnlyList<string> Languages => [.. Version.Title.All.Select(t => t.Key)];

    /// <summary>This page in another language of the standard's words.</summary>
    public string InLanguage(string language) => links.Standards.Version(Key, Version.VersionNumber, language);

    /// <summary>Whether a whole list has no words in the chosen language.</summary>
    public bool IsUntranslated(IEnumerable<CompetenceItem> items) => items.All(i => Words.IsMissing(i.Text));

    /// <summary>Whether there is a part C to show.</summary>
    public bool HasGeneral => Version.Description.Sources.Count > 0;

    /// <summary>The document's own heading of a part, or the site's words where it has none.</summary>
    public IHtmlContent HeadingOf(string part, string otherwise)
    {
        if (StandardOutline.HeadingOf(Version.Description, part) is not { } heading)
            return new HtmlContentBuilder().Append(otherwise);
        if (Words.Plain(heading).Any(char.IsLower))
            return Words.Of(heading);
        // Printed in capitals throughout: kept as it is, and only shown more quietly.
        return new HtmlContentBuilder().AppendHtml("<span class=\"capitals\">").AppendHtml(Words.Of(heading)).AppendHtml("</span>");
    }

    public string MethodsInWords(Texts texts, Competence competence) =>
        competence.IsIntegrated ? texts["standards.methods.integrated"]
        : competence.Methods.Count == 0 ? texts["standards.methods.none"]
        : string.Join(", ", competence.Methods.Select(m => texts.Enum(m)));

    protected async Task<IActionResult> ShowAsync(string? number, CancellationToken cancellation)
    {
        var found = await db.Standards.AsNoTracking().SingleOrDefaultAsync(s => s.Key == Key, cancellation);
        if (found is null)
            return NotFound();
        var versions = await db.StandardVersions.Where(v => v.StandardId == found.Id && v.Status != StandardStatus.Draft)
            .Select(v => new { v.Id, v.VersionNumber }).ToListAsync(cancellation);
        Versions = [.. versions.Select(v => v.VersionNumber).OrderDescending(VersionOrder.Comparer)];
        if (versions.Find(v => v.VersionNumber == (number ?? Versions.FirstOrDefault())) is not { } version)
            return NotFound();
        Standard = found;
        Version = await cache.VersionAsync(db, version.Id, cancellation);
        Rights = await rights.OfVersionAsync(version.Id, Version.ValidUntil, cancellation);
        Relations = (await crosswalk.OfVersionAsync(version.Id, cancellation)).ToLookup(r => r.Own.Item.Id);
        await FindNeighboursAsync(version.Id, cancellation);
        Words = new ContentText(texts, ChooseLanguage());
        Outline = StandardOutline.Of(Version);
        Notes = new NoteIndex(Version.Description.Notes, Words.Language);
        Validity = StandardValidity.Of(Version, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
        return Page();
    }

    private async Task FindNeighboursAsync(Guid versionId, CancellationToken cancellation)
    {
        var made = await (
            from draft in db.StandardDrafts
            where draft.StandardVersionId == versionId || draft.BasisVersionId == versionId
            join basis in db.StandardVersions on draft.BasisVersionId equals basis.Id
            join version in db.StandardVersions on draft.StandardVersionId equals version.Id
            where basis.StandardId == version.StandardId
            select new { Old = basis.VersionNumber, New = version.VersionNumber, IsOld = basis.Id == versionId }).AsNoTracking().ToListAsync(cancellation);
        Replaces = made.Find(m => !m.IsOld)?.Old;
        ReplacedBy = [.. made.Where(m => m.IsOld).Select(m => m.New).Distinct().Order(VersionOrder.Comparer)];
    }

    private string ChooseLanguage() =>
        TextLanguage is { } chosen && Languages.Contains(chosen) ? chosen
        : Languages.Contains(texts.Language) ? texts.Language
        : Version.Title.OriginalLanguage;
}
