using CompetenceAssessment.Data;
using CompetenceAssessment.Domain;
using CompetenceAssessment.Domain.Schemes;
using CompetenceAssessment.Services.Administration;
using CompetenceAssessment.Services.Applications;
using CompetenceAssessment.Services.Language;
using CompetenceAssessment.Web.Forms;
using CompetenceAssessment.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Web.Pages.Admin.Schemes;

[Authorize(Policy = Policies.Administer)]
public sealed class IndexModel(AppDbContext db, AdministeredBody bodies, SchemeService schemes, CurrentViewer viewer, Links links, Texts texts) : BodyPage(bodies)
{
    public IReadOnlyList<SchemeRow> Schemes { get; private set; } = [];

    /// <summary>Versions that the body has a right for and no draft of a scheme.</summary>
    public IReadOnlyList<SelectListItem> Versions { get; private set; } = [];

    public async Task<IActionResult> OnPostDraftAsync(Guid versionId, CancellationToken cancellation)
    {
        if (Versions.All(v => v.Value != versionId.ToString()))
            return NotFound();
        var draft = await schemes.DraftAsync(new DraftScheme { ActorId = viewer.PersonId, AwardingBodyId = Of.Id, StandardVersionId = versionId }, cancellation);
        this.Say(texts["admin.schemes.drafted"]);
        return Redirect(links.Admin.Scheme(draft));
    }

    protected override async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        Schemes = await (
            from scheme in db.Schemes.VisibleTo(viewer.Viewer)
            where scheme.AwardingBodyId == Of.Id
            join version in db.StandardVersions on scheme.StandardVersionId equals version.Id
            orderby scheme.StandardVersionId, scheme.Number descending
            select new SchemeRow(scheme.Id, version.Id, version.Title, version.VersionNumber, scheme.Number, scheme.Status, scheme.InUseSince))
            .AsNoTracking().ToListAsync(cancellation);
        var versions = await db.StandardVersions.Where(v => db.AwardingRights.Any(r => r.AwardingBodyId == Of.Id && r.StandardVersionId == v.Id))
            .Select(v => new { v.Id, v.Title, v.VersionNumber }).ToListAsync(cancellation);
        Versions = [.. versions.Where(v => Schemes.All(s => s.VersionId != v.Id || s.Status != SchemeStatus.Draft))
            .Select(v => new SelectListItem($"{v.Title.In(texts.Language).Text} ({v.VersionNumber})", v.Id.ToString()))];
        return true;
    }
}

public sealed record SchemeRow(Guid Id, Guid VersionId, LocalizedText Title, string Version, int Number, SchemeStatus Status, DateTime? InUseSince);
