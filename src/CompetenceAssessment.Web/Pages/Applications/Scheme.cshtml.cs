using CompetenceAssessment.Data;
using CompetenceAssessment.Domain;
using CompetenceAssessment.Domain.Organisations;
using CompetenceAssessment.Domain.Schemes;
using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.Services.Applications;
using CompetenceAssessment.Services.Cases;
using CompetenceAssessment.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Web.Pages.Applications;

/// <summary>How a body assesses a qualification: everything its scheme settles, for everybody to read before applying.</summary>
[AllowAnonymous]
public sealed class SchemeModel(AppDbContext db, StandardCache standards, CurrentViewer viewer, TimeProvider clock) : PageModel
{
    public AwardingBody Body { get; private set; } = null!;

    public StandardVersion Standard { get; private set; } = null!;

    public string StandardKey { get; private set; } = "";

    public AssessmentScheme Scheme { get; private set; } = null!;

    public SchemeSettings Settings => Scheme.Settings;

    public IReadOnlyList<AwardingRight> Rights { get; private set; } = [];

    public DateOnly Today { get; private set; }

    public LocalizedText Title => Standard.QualificationTitle ?? Standard.Title;

    /// <summary>The rule that keeps the body from taking applications today; null where it takes them.</summary>
    public string? Refusal => AwardingRight.RefusalOfAll(Rights, Standard.LastApplicationOn ?? Standard.ValidUntil, Today);

    public bool HasExpired => Standard.ValidUntil < Today;

    public IEnumerable<Competence> Assessed => Standard.Competences.Where(c => Settings.JudgedItems(c).Any());

    public async Task<IActionResult> OnGetAsync(string key, string body, [FromQuery(Name = "scheme")] Guid? schemeId, CancellationToken cancellation)
    {
        var found = await (
            from scheme in db.Schemes.VisibleTo(viewer.ViewerOrNull)
            join owner in db.AwardingBodies on scheme.AwardingBodyId equals owner.Id
            join version in db.StandardVersions on scheme.StandardVersionId equals version.Id
            join standard in db.Standards on version.StandardId equals standard.Id
            where standard.Key == key && owner.Key == body && (schemeId == null ? scheme.Status == SchemeStatus.InUse : scheme.Id == schemeId)
            orderby scheme.InUseSince descending
            select new { scheme, owner }).AsNoTracking().FirstOrDefaultAsync(cancellation);
        if (found is null)
            return NotFound();
        (Scheme, Body, StandardKey) = (found.scheme, found.owner, key);
        Standard = await standards.VersionAsync(db, Scheme.StandardVersionId, cancellation);
        Rights = await db.AwardingRights.AsNoTracking().Where(r => r.AwardingBodyId == Body.Id && r.StandardVersionId == Standard.Id).OrderBy(r => r.From).ToListAsync(cancellation);
        Today = Body.DayOf(clock.GetUtcNow().UtcDateTime);
        return Page();
    }

    /// <summary>The methods of a competence in the order in which the standard's methods are known.</summary>
    public IEnumerable<AssessmentMethod> MethodsOf(Competence competence) => Settings.MethodsFor(Standard, competence).Order();
}
