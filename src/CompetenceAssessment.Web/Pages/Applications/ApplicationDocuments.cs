using CompetenceAssessment.Data;
using CompetenceAssessment.Data.EvidenceStore;
using CompetenceAssessment.Services.Applications;
using CompetenceAssessment.Web.Files;
using CompetenceAssessment.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Web.Pages.Applications;

/// <summary>The documents of an application: for the candidate, and for those who look after applications in the body.</summary>
public static class ApplicationDocuments
{
    public const string Name = "application-document";

    public static void MapApplicationDocuments(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/applications/{id:guid}/documents/{documentId:guid}", SendAsync).WithName(Name);

    private static async Task<IResult> SendAsync(Guid id, Guid documentId, HttpContext context, AppDbContext db, CurrentViewer current, IEvidenceStore store, CancellationToken cancellation)
    {
        var viewer = current.Viewer;
        var personId = viewer.PersonId;
        var inOffice = db.Applications.VisibleTo(viewer).InOfficeOf(viewer).Select(a => a.Id);
        var file = await db.Applications.VisibleTo(viewer).Where(a => a.Id == id && (a.CandidateId == personId || inOffice.Contains(a.Id)))
            .SelectMany(a => a.Documents).Where(d => d.Id == documentId).Select(d => d.File).AsNoTracking().FirstOrDefaultAsync(cancellation);
        return file is null ? Results.NotFound() : StoredFiles.Send(context, store, file);
    }
}
