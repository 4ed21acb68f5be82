using CompetenceAssessment.Data;
using CompetenceAssessment.Data.EvidenceStore;
using CompetenceAssessment.Services.Applications;
using CompetenceAssessment.Services.Assessments;
using CompetenceAssessment.Services.Portfolios;
using CompetenceAssessment.Web.Files;
using CompetenceAssessment.Web.Refusals;
using CompetenceAssessment.Web.Security;
using CompetenceAssessment.Web.Setup;
using Microsoft.Extensions.Options;

namespace CompetenceAssessment.Web.Pages.Assess;

/// <summary>The addresses of the room that are no pages: recordings out and in.</summary>
public static class AssessEndpoints
{
    public const string Recording = "session-recording";
    public const string SendRecording = "session-recording-upload";

    public static void MapAssess(this WebApplication app)
    {
        app.MapMethods("/sessions/recordings/{recordingId:guid}", [HttpMethods.Get, HttpMethods.Head], ServeAsync).WithName(Recording).RequireAuthorization();
        app.MapPut("/assess/{id:guid}/sessions/{sessionId:guid}/recordings", ReceiveAsync).WithName(SendRecording)
            .RequireAuthorization(Policies.Assess).RequireRateLimiting(RateLimits.Uploads).ForScripts();
    }

    private static async Task<IResult> ServeAsync(Guid recordingId, bool? download, HttpContext context, AppDbContext db, SessionReader sessions, CurrentViewer viewer, IEvidenceStore store,
        CancellationToken cancellation)
    {
        var stored = await sessions.RecordingAsync(viewer.Viewer, db.Applications.VisibleTo(viewer.Viewer), recordingId, cancellation);
        return stored is null ? Results.NotFound() : StoredFiles.Send(context, store, stored, download == true);
    }

    /// <summary>The raw body is the file; nothing of it is bound or buffered.</summary>
    private static async Task<IResult> ReceiveAsync(Guid id, Guid sessionId, string name, HttpContext context, SessionReader reader, SessionService sessions, CurrentViewer viewer,
        IOptions<EvidenceOptions> options, CancellationToken cancellation)
    {
        if (await reader.FindAsync(viewer.Viewer, id, sessionId, cancellation) is null)
            return Results.NotFound();
        var maxBytes = options.Value.MaxBytes;
        await UploadLimits.ReceiveBodyAsync(context, maxBytes, body => sessions.AddRecordingAsync(
            new() { SessionId = sessionId, ActorId = viewer.PersonId, FileName = name, Content = body, MaxBytes = maxBytes }, cancellation));
        return Results.StatusCode(StatusCodes.Status201Created);
    }
}
