using CompetenceAssessment.Data;
using CompetenceAssessment.Services.Certificates;
using CompetenceAssessment.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Web.Pages.Certificates;

/// <summary>The stored bytes of a document, for whoever may open the certificate; for all others there is nothing here.</summary>
public static class CertificateFiles
{
    public const string EndpointName = "certificate-document";

    public static void MapCertificateFiles(this WebApplication app) =>
        app.MapGet("/certificates/{id:guid}/documents/{ordinal:int}", DownloadAsync).WithName(EndpointName);

    public static string FileName(string number, int ordinal) => ordinal == 0 ? $"{number}.pdf" : $"{number}-duplicate-{ordinal}.pdf";

    private static async Task<IResult> DownloadAsync(Guid id, int ordinal, AppDbContext db, CurrentViewer viewer, HttpResponse response, CancellationToken cancellation)
    {
        var document = await db.Certificates.VisibleTo(viewer.Viewer).Where(c => c.Id == id)
            .SelectMany(c => c.Issues.Where(i => i.Ordinal == ordinal), (c, i) => new { c.Number, i.Pdf }).FirstOrDefaultAsync(cancellation);
        if (document is null)
            return Results.NotFound();
        response.Headers.CacheControl = "no-store";
        return Results.File(document.Pdf, "application/pdf", FileName(document.Number, ordinal));
    }
}
