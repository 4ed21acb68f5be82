using CompetenceAssessment.Data;
using CompetenceAssessment.Domain.Organisations;
using CompetenceAssessment.Services.Applications;
using CompetenceAssessment.Services.Certificates;
using CompetenceAssessment.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Web.Pages.Certificates;

/// <summary>The certificate that the panel's conclusions would give: watermarked, without number and QR. Shown as a page only where there is none to draw.</summary>
[Authorize(Policy = Policies.AwardOrDecide), ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class DraftModel(AppDbContext db, CertificateService certificates, CurrentViewer viewer) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid applicationId, CancellationToken cancellation)
    {
        var found = await db.Applications.VisibleTo(viewer.Viewer).Where(a => a.Id == applicationId && a.CandidateId != viewer.PersonId)
            .Select(a => new { a.AwardingBodyId, a.Reference }).SingleOrDefaultAsync(cancellation);
        if (found is null || !(viewer.HoldsIn(found.AwardingBodyId, Role.AwardingOfficer) || viewer.HoldsIn(found.AwardingBodyId, Role.CommitteeMember)))
            return NotFound();
        return File(await certificates.DraftAsync(applicationId, cancellation), "application/pdf", $"{found.Reference}-draft.pdf");
    }
}
