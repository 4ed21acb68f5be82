using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.Services.Language;
using CompetenceAssessment.Services.Portfolios;
using CompetenceAssessment.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CompetenceAssessment.Web.Pages.Portfolios;

/// <summary>What of the standard the evidence covers, competence by competence, and where each is to be shown.</summary>
public sealed class CoverageModel(OwnPortfolio own, PortfolioQueries portfolios, LinkingService linking, CurrentViewer viewer, Links links, Texts texts) : PageModel
{
    [FromRoute]
    public Guid ApplicationId { get; set; }

    public PortfolioCoverage Coverage { get; private set; } = null!;

    public AddingFor Goal => new() { Application = ApplicationId };

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (!await own.HasCaseAsync(ApplicationId, HttpContext.RequestAborted))
        {
            context.Result = NotFound();
            return;
        }

        Coverage = await portfolios.CoverageAsync(ApplicationId, HttpContext.RequestAborted);
        await next();
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostUnlinkAsync(Guid evidence, Guid competence, Guid? indicator, string? back, CancellationToken cancellation)
    {
        var before = await linking.LinkAsync(
            new LinkEvidence { ActorId = viewer.PersonId, ApplicationId = ApplicationId, EvidenceItemId = evidence, NoLonger = [new LinkTarget(competence, indicator)] }, cancellation);
        this.Did(texts["portfolio.unlinked"], links.Portfolio.UndoLinks(evidence), LinkUndo.Fields(ApplicationId, before, back));
        return Redirect(Coverage.Find(back ?? "") is { } one ? links.Portfolio.Competence(ApplicationId, one.Competence.Code) : links.Portfolio.Coverage(ApplicationId));
    }
}

/// <summary>How the methods of a competence are named to the candidate.</summary>
public static class MethodWords
{
    public static string Of(Texts texts, IEnumerable<AssessmentMethod> methods) => string.Join(", ", methods.Order().Select(m => texts.Enum(m)));
}
