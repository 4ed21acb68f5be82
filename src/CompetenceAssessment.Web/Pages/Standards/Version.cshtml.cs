using CompetenceAssessment.Data;
using CompetenceAssessment.Services.Cases;
using CompetenceAssessment.Services.Language;
using CompetenceAssessment.Services.Standards;
using CompetenceAssessment.Services.Standards.Crosswalk;
using Microsoft.AspNetCore.Mvc;

namespace CompetenceAssessment.Web.Pages.Standards;

/// <summary>One version of a standard, at an address that stays.</summary>
public sealed class VersionModel(AppDbContext db, StandardCache cache, RightsToAward rights, CrosswalkReader crosswalk, TimeProvider clock, Texts texts, Links links)
    : StandardPage(db, cache, rights, crosswalk, clock, texts, links)
{
    public Task<IActionResult> OnGetAsync([FromRoute] string? version, CancellationToken cancellation) => ShowAsync(version ?? "", cancellation);
}
