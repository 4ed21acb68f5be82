using CompetenceAssessment.Data;
using CompetenceAssessment.Domain;
using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.Services.Cases;
using CompetenceAssessment.Services.Language;
using CompetenceAssessment.Services.Standards;
using CompetenceAssessment.StandardFormats.Comparison;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Web.Pages.Standards;

/// <summary>What changed between two versions of a standard; without a choice, between the newest and the one before.</summary>
[AllowAnonymous]
public sealed class CompareModel(AppDbContext db, StandardCache cache, VersionComparisons comparisons, Texts texts) : PageModel
{
    /// <summary>Shows what is unchanged, too.</summary>
    public const string Everything = "all";

    [FromRoute]
    public string Key { get; set; } = "";

    [FromQuery(Name = "from")]
    public string? From { get; set; }

    [FromQuery(Name = "to")]
    public string? To { get; set; }

    /// <summary>A kind of change, or <see cref="Everything"/>; what is neither narrows nothing.</summary>
    [FromQuery(Name = "change")]
    public string? ChangeName { get; set; }

    [FromQuery(Name = "text")]
    public string? TextLanguage { get; set; }

    public ChangeKind? Only => Enum.TryParse<ChangeKind>(ChangeName, ignoreCase: true, out var kind) && Enum.IsDefined(kind) ? kind : null;

    /// <summary>Versions in use, the newest first.</summary>
    public IReadOnlyList<string> Versions { get; private set; } = [];

    public Standard Standard { get; private set; } = null!;

    public LocalizedText Title { get; private set; } = null!;

    public ContentText Words { get; private set; } = null!;

    /// <summary>Null while there is but one version.</summary>
    public ComparisonView? View { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (await db.Standards.AsNoTracking().SingleOrDefaultAsync(s => s.Key == Key, cancellation) is not { } found)
            return NotFound();
        var versions = await db.StandardVersions.Where(v => v.StandardId == found.Id && v.Status != StandardStatus.Draft)
            .Select(v => new { v.Id, v.VersionNumber }).ToListAsync(cancellation);
        Versions = [.. versions.Select(v => v.VersionNumber).OrderDescending(VersionOrder.Comparer)];
        To ??= Versions.FirstOrDefault();
        From ??= Versions.SkipWhile(v => v != To).Skip(1).FirstOrDefault() ?? Versions.LastOrDefault();
        var (old, now) = (versions.Find(v => v.VersionNumber == From), versions.Find(v => v.VersionNumber == To));
        if (old is null || now is null)
            return NotFound();
        var version = await cache.VersionAsync(db, now.Id, cancellation);
        (Standard, Title) = (found, version.QualificationTitle ?? version.Title);
        Words = new ContentText(texts, ChooseLanguage(version));
        if (old.Id != now.Id)
            View = new(await comparisons.BetweenAsync(db, old.Id, now.Id, cancellation), Words, Only, ChangeName == Everything);
        return Page();
    }

    private string ChooseLanguage(StandardVersion version) =>
        TextLanguage is { } chosen && version.Title.Has(chosen) ? chosen
        : version.Title.Has(texts.Language) ? texts.Language
        : version.Title.OriginalLanguage;
}
