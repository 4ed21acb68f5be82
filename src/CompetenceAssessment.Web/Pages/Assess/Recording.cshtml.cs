using CompetenceAssessment.Data.EvidenceStore;
using CompetenceAssessment.Services.Assessments;
using CompetenceAssessment.Services.Language;
using CompetenceAssessment.Web.Forms;
using CompetenceAssessment.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace CompetenceAssessment.Web.Pages.Assess;

/// <summary>Adds a recording to an open session record with a plain form; with script it is streamed to <see cref="AssessEndpoints"/>.</summary>
[Authorize(Policy = Policies.Assess)]
[RequestSizeLimit(MaxFormBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = MaxFormBytes)]
public sealed class RecordingModel(DeskReader desks, SessionReader reader, SessionService sessions, IOptions<EvidenceOptions> options, CurrentViewer viewer, Links links, Texts texts) : DeskPage(desks, viewer, links)
{
    private const long MaxFormBytes = 110L * 1024 * 1024;
    private readonly CurrentViewer current = viewer;

    [FromRoute]
    public Guid SessionId { get; set; }

    public long MaxBytes => options.Value.MaxFormBytes;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "File")] IFormFile? file, CancellationToken cancellation)
    {
        if (file is null)
            throw Validation.Failure("File", texts["assess.recording.none"]);
        await using var content = file.OpenReadStream();
        await sessions.AddRecordingAsync(new() { SessionId = SessionId, ActorId = Me, FileName = file.FileName, Content = content, MaxBytes = MaxBytes }, cancellation);
        this.Say(texts["assess.recording.added"]);
        return Redirect(Links.Assess.Session(Id, SessionId));
    }

    protected override async Task<bool> LoadAsync(CancellationToken cancellation) => await reader.FindAsync(current.Viewer, Id, SessionId, cancellation) is not null;
}
