using CompetenceAssessment.Data;
using CompetenceAssessment.Data.EvidenceStore;
using CompetenceAssessment.Services.Portfolios;
using CompetenceAssessment.Web.Files;
using CompetenceAssessment.Web.Refusals;
using CompetenceAssessment.Web.Security;
using CompetenceAssessment.Web.Setup;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CompetenceAssessment.Web.Pages.Portfolios;

/// <summary>The addresses of the portfolio that are no pages: bytes out and bytes in.</summary>
public static class PortfolioEndpoints
{
    public const string File = "evidence-file";
    public const string Upload = "evidence-upload";
    public const string UploadCheck = "evidence-upload-check";

    private const int HeadLength = 4096;

    public static void MapPortfolio(this WebApplication app)
    {
        app.MapMethods("/portfolio/files/{fileId:guid}", [HttpMethods.Get, HttpMethods.Head], ServeAsync).WithName(File).RequireAuthorization();
        app.MapPut("/portfolio/uploads", UploadAsync).WithName(Upload).RequireAuthorization().RequireRateLimiting(RateLimits.Uploads).ForScripts();
        app.MapPut("/portfolio/uploads/check", CheckAsync).WithName(UploadCheck).RequireAuthorization().ForScripts();
    }

    private static async Task<IResult> ServeAsync(Guid fileId, bool? download, HttpContext context, AppDbContext db, CurrentViewer viewer, IEvidenceStore store, CancellationToken cancellation)
    {
        var stored = await db.FilesVisibleTo(viewer.Viewer).AsNoTracking().Where(f => f.Id == fileId).Select(f => f.Stored).SingleOrDefaultAsync(cancellation);
        return stored is null ? Results.NotFound() : StoredFiles.Send(context, store, stored, download == true);
    }

    /// <summary>The raw body is the file. Nothing of it is bound, buffered or kept unless all of it arrived and was accepted.</summary>
    private static async Task<IResult> UploadAsync([AsParameters] UploadRequest request, HttpContext context, AppDbContext db, CurrentViewer viewer, PortfolioService portfolio,
        IOptions<EvidenceOptions> options, Links links, CancellationToken cancellation)
    {
        if (request.ItemId is { } itemId && !await db.EvidenceItems.OwnedBy(viewer.Viewer).AnyAsync(e => e.Id == itemId, cancellation))
            return Results.NotFound();
        var maxBytes = options.Value.MaxBytes;
        var added = await UploadLimits.ReceiveBodyAsync(context, maxBytes, body => request.ItemId is { } existing
            ? portfolio.AddVersionAsync(new AddVersion { ActorId = viewer.PersonId, EvidenceItemId = existing, FileName = request.Name, Content = body, MaxBytes = maxBytes }, cancellation)
            : portfolio.AddAsync(new AddEvidence { ActorId = viewer.PersonId, FileName = request.Name, Content = body, MaxBytes = maxBytes }, cancellation));
        var next = request.ItemId is null ? links.Portfolio.Describe(added.EvidenceItemId, request.Goal) : links.Portfolio.Item(added.EvidenceItemId);
        return Results.Json(new UploadAnswer(added.EvidenceItemId, added.EvidenceFileId, added.WasThere, next), statusCode: added.WasThere ? StatusCodes.Status200OK : StatusCodes.Status201Created);
    }

    /// <summary>Asked with a file's size and first bytes before the file is sent: a browser that is refused in the middle of a long upload only sees a broken connection.</summary>
    private static async Task<IResult> CheckAsync(long size, HttpContext context, IOptions<EvidenceOptions> options, CancellationToken cancellation)
    {
        if (size > options.Value.MaxBytes)
            throw LocalEvidenceStore.TooLarge(options.Value.MaxBytes);
        var head = new byte[HeadLength];
        var length = await context.Request.Body.ReadAtLeastAsync(head, HeadLength, throwOnEndOfStream: false, cancellation);
        if (size == 0 || length == 0)
            throw new EvidenceRefusedException(EvidenceRefusal.Empty);
        ContentType.RefuseByHead(head.AsSpan(0, length));
        return Results.NoContent();
    }

    private sealed record UploadAnswer(Guid Item, Guid File, bool WasThere, string Next);
}

/// <summary>What the address of an upload says.</summary>
public sealed class UploadRequest
{
    [FromQuery(Name = "name")]
    public string Name { get; set; } = "";

    [FromQuery(Name = "itemId")]
    public Guid? ItemId { get; set; }

    [FromQuery(Name = "application")]
    public Guid? Application { get; set; }

    [FromQuery(Name = "competence")]
    public string? Competence { get; set; }

    [FromQuery(Name = "indicator")]
    public Guid? Indicator { get; set; }

    internal AddingFor Goal => new() { Application = Application, Competence = Competence, Indicator = Indicator };
}
