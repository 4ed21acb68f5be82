using CompetenceAssessment.Data.EvidenceStore;
using CompetenceAssessment.Domain;
using Microsoft.Net.Http.Headers;

namespace CompetenceAssessment.Web.Files;

/// <summary>Sends bytes that people uploaded. Whoever calls it has decided that the viewer may read them.</summary>
public static class StoredFiles
{
    /// <summary>No script, no form, nothing from elsewhere: what somebody uploaded is looked at, never run.</summary>
    private const string Sandbox = "sandbox; default-src 'none'; img-src 'self'; media-src 'self'; style-src 'unsafe-inline'";

    /// <summary>A browser's own PDF viewer does not open in a sandbox; it runs nothing of the page it stands on.</summary>
    private const string PdfPolicy = "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'";

    /// <summary>Sends a file with ranges, so that films can be sought; for viewing where browsers show the type safely, else as a download.</summary>
    public static IResult Send(HttpContext context, IEvidenceStore store, StoredFile file, bool asDownload = false)
    {
        if (store.Open(file.OwnerId, file.Sha256) is not { } bytes)
            return Results.NotFound();
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = file.ContentType == ContentType.Pdf.MediaType ? PdfPolicy : Sandbox;
        headers.CacheControl = "private, no-store";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        var disposition = new ContentDispositionHeaderValue(!asDownload && IsShown(file.ContentType) ? "inline" : "attachment");
        disposition.SetHttpFileName(file.FileName);
        headers.ContentDisposition = disposition.ToString();
        return Results.File(bytes, TypeOf(file.ContentType), entityTag: new EntityTagHeaderValue($"\"{file.Sha256}\""), enableRangeProcessing: true);
    }

    /// <summary>Whether a browser is asked to show the type in place. Everything else is a download.</summary>
    public static bool IsShown(string contentType) =>
        contentType == ContentType.Pdf.MediaType || contentType == ContentType.Text.MediaType
        || contentType.StartsWith("image/", StringComparison.Ordinal) || contentType.StartsWith("audio/", StringComparison.Ordinal) || contentType.StartsWith("video/", StringComparison.Ordinal);

    private static string TypeOf(string contentType) => contentType == ContentType.Text.MediaType ? "text/plain; charset=utf-8" : contentType;
}
