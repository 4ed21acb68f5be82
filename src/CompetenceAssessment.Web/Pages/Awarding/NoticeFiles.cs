using CompetenceAssessment.Data;
using CompetenceAssessment.Domain.Awarding;
using CompetenceAssessment.Domain.Organisations;
using CompetenceAssessment.Services.Awarding;
using CompetenceAssessment.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Web.Pages.Awarding;

/// <summary>The notice of a decision, for the officers of the body and for the candidate who has opened it; for all others there is nothing here.</summary>
public static class NoticeFiles
{
    public const string EndpointName = "decision-notice";

    public static void MapNoticeFiles(this WebApplication app) => app.MapGet("/awarding/items/{id:guid}/notice", DownloadAsync).WithName(EndpointName);

    private static async Task<IResult> DownloadAsync(Guid id, AppDbContext db, NoticeService notices, CurrentViewer viewer, HttpResponse response, CancellationToken cancellation)
    {
        if (await NumberAsync(id, db, notices, viewer, cancellation) is not { } number)
            return Results.NotFound();
        var notice = await notices.GetAsync(id, cancellation);
        response.Headers.CacheControl = "no-store";
        return Results.File(notice.Pdf, "application/pdf", $"notice-{number}.pdf");
    }

    private static async Task<string?> NumberAsync(Guid id, AppDbContext db, NoticeService notices, CurrentViewer viewer, CancellationToken cancellation)
    {
        var bodies = viewer.Viewer.BodiesWith(Role.AwardingOfficer);
        var kept = await db.DecisionItems.VisibleTo(viewer.Viewer).Where(d => d.Id == id && bodies.Contains(d.AwardingBodyId) && d.State != DecisionState.Open)
            .Where(d => d.Outcome != DecisionOutcome.BackToPanel && d.Outcome != DecisionOutcome.Deferred).Select(d => d.Number).SingleOrDefaultAsync(cancellation);
        return kept ?? await notices.NumberOfDeliveredAsync(id, viewer.PersonId, cancellation);
    }
}
