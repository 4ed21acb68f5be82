using CompetenceAssessment.Data;
using CompetenceAssessment.Services.Applications;
using CompetenceAssessment.Services.Certificates;
using CompetenceAssessment.Services.Language;
using CompetenceAssessment.Web.Pages.Applications;
using CompetenceAssessment.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Web.Pages.Certificates;

/// <summary>Offers the candidate the certificate that the application ended in.</summary>
internal sealed class CertificateOfCase(AppDbContext db, CurrentViewer viewer, Links links, Texts texts) : ICandidateLinks
{
    public async Task<IReadOnlyList<CandidateLink>> ForAsync(ApplicationCase application, CancellationToken cancellation)
    {
        var id = application.Application.Id;
        var own = await db.Certificates.VisibleTo(viewer.Viewer).HeldBy(viewer.Viewer).Where(c => c.ApplicationId == id).OrderByDescending(c => c.IssuedAt)
            .Select(c => new { c.Id, c.Number }).ToListAsync(cancellation);
        return [.. own.Select(c => new CandidateLink(texts["certificates.yours"], links.Certificates.Details(c.Id)) { Detail = c.Number, IsNextStep = true })];
    }
}
