using CompetenceAssessment.Data;
using CompetenceAssessment.Domain;
using CompetenceAssessment.Domain.Organisations;
using CompetenceAssessment.Domain.Schemes;
using CompetenceAssessment.Services.Administration;
using CompetenceAssessment.Services.Applications;
using CompetenceAssessment.Services.Language;
using CompetenceAssessment.Web.Forms;
using CompetenceAssessment.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Web.Pages.Admin.Schemes;

[Authorize(Policy = Policies.Administer)]
public sealed class IndexModel(AppDbContext db, AdministeredBody bodies, SchemeService schemes, CurrentViewer viewer, Links links, Texts texts) : PageModel
{
    public AwardingBody Of { get; private set; } = null!;

    public IReadOnlyList<SchemeRow> Schemes { get; private set; } = [];

    /// <summary>Versions that the body has a right for and no draft of a scheme.</summary>
    public IReadOnlyList<SelectListItem> Versions { get; private set; } = [];

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var cancellation = HttpContext.RequestAborted;
        if (await bodies.FindAsync(null, cancellation) is not { } body)
        {
            context.Result = NotFound();
            return;
        }

        Of = body;
        Schemes = await (
            from scheme in db.Schemes.VisibleTo(viewer.Viewer)
            where scheme.AwardingBodyId == body.Id
            join version in db.StandardVersions on scheme.StandardVersionId equals version.Id
            orderby scheme.StandardVersionId, scheme.Number descending
            select new SchemeRow(scheme.Id, version.Id, version.Title, version.VersionNumber, scheme.Number, scheme.Status, scheme.InUseSince))
            .AsNoTracking().ToListAsync(cancellation);
        var versions = await db.StandardVersions.Where(v => db.AwardingRights.Any(r => r.AwardingBodyId == body.Id && r.StandardVersionId == v.Id))
            .Select(v => new { v.Id, v.Title, v.VersionNumber }).ToListAsync(cancellation);
        Versions = [.. versions.Where(v => Schemes.All(s => s.VersionId != v.Id || s.Status != SchemeStatus.Draft))
            .Select(v => new SelectListItem($"{v.Title.In(texts.Language).Text} ({v.VersionNumber})", v.Id.ToString()))];
        await next();
    }

    public async Task<IActionResult> OnPostDraftAsync(Guid versionId, CancellationToken cancellation)
    {
        if (Versions.All(v => v.Value != versionId.ToString()))
            return NotFound();
        var draft = await schemes.DraftAsync(new DraftScheme { ActorId = viewer.PersonId, AwardingBodyId = Of.Id, StandardVersionId = versionId }, cancellation);
        this.Say(texts["admin.schemes.drafted"]);
        return Redirect(links.Admin.Scheme(draft));
    }
}

public sealed record SchemeRow(Guid Id, Guid VersionId, LocalizedText Title, string Version, int Number, SchemeStatus Status, DateTime? InUseSince);
