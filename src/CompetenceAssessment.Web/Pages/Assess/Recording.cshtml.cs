using CompetenceAssessment.Services.Assessments;
using CompetenceAssessment.Services.Language;
using CompetenceAssessment.Web.Files;
using CompetenceAssessment.Web.Forms;
using CompetenceAssessment.Web.Security;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CompetenceAssessment.Web.Pages.Assess;

/// <summary>Adds a recording to an open session record with a plain form, read as a stream; with script it is streamed to <see cref="AssessEndpoints"/>.</summary>
[Authorize(Policy = Policies.Assess)]
[StreamedForm]
[IgnoreAntiforgeryToken] // FileForm checks the token itself, before it touches the file.
public sealed class RecordingModel(DeskReader desks, SessionReader reader, SessionService sessions, FileForm form, CurrentViewer viewer, Links links, Texts texts) : DeskPage(desks, viewer, links)
{
    private readonly CurrentViewer current = viewer;

    [FromRoute]
    public Guid SessionId { get; set; }

    public long MaxBytes => form.MaxBytes;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        try
        {
            _ = await form.ReadAsync(HttpContext, AddAsync, cancellation) ?? throw Validation.Failure("File", texts["assess.recording.none"]);
        }
        catch (AntiforgeryValidationException)
        {
            return BadRequest();
        }

        this.Say(texts["assess.recording.added"]);
        return Redirect(Links.Assess.Session(Id, SessionId));

        async Task<object> AddAsync(PostedFile file) =>
            await sessions.AddRecordingAsync(new() { SessionId = SessionId, ActorId = Me, FileName = file.Name, Content = file.Content, MaxBytes = MaxBytes }, cancellation);
    }

    protected override async Task<bool> LoadAsync(CancellationToken cancellation) => await reader.FindAsync(current.Viewer, Id, SessionId, cancellation) is not null;
}
