using CompetenceAssessment.Data;
using CompetenceAssessment.Data.EvidenceStore;
using CompetenceAssessment.Services.Language;
using CompetenceAssessment.Services.Standards.Drafts;
using CompetenceAssessment.StandardFormats.PublishedText.Source;
using CompetenceAssessment.Web.Files;
using CompetenceAssessment.Web.Forms;
using CompetenceAssessment.Web.Security;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CompetenceAssessment.Web.Pages.Standards.Drafts;

/// <summary>A published text as a file, read as a stream up to the readers' limit.</summary>
[Authorize(Policy = Policies.EditStandards)]
[StreamedForm]
[IgnoreAntiforgeryToken] // FileForm checks the token itself, before it touches the file.
public sealed class ImportFileModel(AppDbContext db, StandardDraftService drafts, FileForm form, CurrentViewer viewer, Links links, Texts texts) : PageModel, IImportPage
{
    public ImportInput Input { get; } = new();

    public string? Refused { get; private set; }

    public IReadOnlyList<SelectListItem> Versions { get; private set; } = [];

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Versions = await TranslatableVersions.ListAsync(db, texts, HttpContext.RequestAborted);
        await next();
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        try
        {
            var imported = await form.ReadAsync(HttpContext, ImportAsync, cancellation) ?? throw Validation.Failure("File", texts["drafts.import.file.missing"]);
            Refused = imported.Refused;
            return this.After(imported, links, texts);
        }
        catch (AntiforgeryValidationException)
        {
            return BadRequest();
        }

        async Task<ImportedStandard> ImportAsync(string name, Stream content)
        {
            var bytes = await ReadAsync(content, cancellation);
            return await drafts.ImportAsync(new() { ActorId = viewer.PersonId, Content = bytes, Name = Path.GetFileName(name) }, cancellation);
        }
    }

    private static async Task<ReadOnlyMemory<byte>> ReadAsync(Stream content, CancellationToken cancellation)
    {
        var buffer = new MemoryStream();
        var part = new byte[64 * 1024];
        while (await content.ReadAsync(part, cancellation) is > 0 and var read)
        {
            if (buffer.Length + read > SourceReader.MaximumBytes)
                throw LocalEvidenceStore.TooLarge(SourceReader.MaximumBytes);
            buffer.Write(part, 0, read);
        }

        return buffer.ToArray();
    }
}
