using CompetenceAssessment.Data;
using CompetenceAssessment.Data.EvidenceStore;
using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.Services.Language;
using CompetenceAssessment.Services.Standards.Drafts;
using CompetenceAssessment.StandardFormats.PublishedText.Source;
using CompetenceAssessment.Web.Files;
using CompetenceAssessment.Web.Forms;
using CompetenceAssessment.Web.Security;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CompetenceAssessment.Web.Pages.Standards.Drafts;

/// <summary>A published text as a file, or a file of an exchange format, read as a stream up to the readers' limit.</summary>
[Authorize(Policy = Policies.EditStandards)]
[StreamedForm]
[IgnoreAntiforgeryToken] // FileForm checks the token itself, before it touches the file.
public sealed class ImportFileModel(AppDbContext db, StandardDraftService drafts, FileForm form, CurrentViewer viewer, Links links, Texts texts)
    : ImportPage(db, drafts, links, texts)
{
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        try
        {
            return After(await form.ReadAsync(HttpContext, ReceiveAsync, cancellation) ?? throw Validation.Failure("File", Texts["drafts.import.file.missing"]));
        }
        catch (AntiforgeryValidationException)
        {
            return BadRequest();
        }

        async Task<ImportedStandard> ReceiveAsync(PostedFile file)
        {
            FileTranslationOf = Guid.TryParse(file.Fields.GetValueOrDefault(nameof(FileTranslationOf)), out var version) ? version : null;
            FileFramework = Enum.TryParse<StandardFramework>(file.Fields.GetValueOrDefault(nameof(FileFramework)), out var framework) && Enum.IsDefined(framework) ? framework : null;
            var bytes = await ReadAsync(file.Content, cancellation);
            return await ImportAsync(
                new() { ActorId = viewer.PersonId, Content = bytes, Name = Path.GetFileName(file.Name), TranslationOf = FileTranslationOf, Framework = FileFramework }, cancellation);
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
