using CompetenceAssessment.Services.Language;
using CompetenceAssessment.Services.Portfolios;
using CompetenceAssessment.Web.Files;
using CompetenceAssessment.Web.Forms;
using CompetenceAssessment.Web.Security;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;

namespace CompetenceAssessment.Web.Pages.Portfolios;

/// <summary>Adds a file as the next version of an evidence item.</summary>
[StreamedForm]
[IgnoreAntiforgeryToken] // FileForm checks the token itself, before it touches the file.
public sealed class NewVersionModel(OwnPortfolio own, PortfolioService portfolio, FileForm form, CurrentViewer viewer, Links links, Texts texts) : StepModel(own)
{
    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        try
        {
            _ = await form.ReadAsync(
                HttpContext,
                file => portfolio.AddVersionAsync(
                    new AddVersion { ActorId = viewer.PersonId, EvidenceItemId = Evidence!.Id, FileName = file.Name, Content = file.Content, MaxBytes = form.MaxBytes }, cancellation),
                cancellation) ?? throw Validation.Failure("File", texts["upload.none"]);
        }
        catch (AntiforgeryValidationException)
        {
            return BadRequest();
        }

        this.Did(texts["portfolio.version.added"]);
        return Redirect(links.Portfolio.Item(Evidence!.Id));
    }
}
