using CompetenceAssessment.Services.Language;
using CompetenceAssessment.Services.Portfolios;
using CompetenceAssessment.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CompetenceAssessment.Web.Pages.Portfolios;

/// <summary>One competence alone, large and step by step, with the candidate's own ticks.</summary>
public sealed class CompetenceModel(OwnPortfolio own, PortfolioQueries portfolios, LinkingService linking, CurrentViewer viewer, Links links, Texts texts) : PageModel
{
    [FromRoute]
    public Guid ApplicationId { get; set; }

    [FromRoute]
    public string Code { get; set; } = "";

    [BindProperty]
    public IReadOnlyList<Guid> Claimed { get; set; } = [];

    public PortfolioCoverage Coverage { get; private set; } = null!;

    public CompetenceCoverage Part { get; private set; } = null!;

    public int Position { get; private set; }

    public CompetenceCoverage? Previous => Coverage.Competences.ElementAtOrDefault(Position - 1);

    public CompetenceCoverage? Next => Coverage.Competences.ElementAtOrDefault(Position + 1);

    public AddingFor Goal => new() { Application = ApplicationId, Competence = Part.Competence.Code };

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (await own.HasCaseAsync(ApplicationId, HttpContext.RequestAborted))
            Coverage = await portfolios.CoverageAsync(ApplicationId, HttpContext.RequestAborted);
        if (Coverage?.Find(Code) is not { } part)
        {
            context.Result = NotFound();
            return;
        }

        Part = part;
        Position = Coverage.Competences.Index().First(c => c.Item == part).Index;
        await next();
    }

    public void OnGet() => Claimed = [.. Part.Items.Where(i => i.IsClaimed).Select(i => i.Item.Id)];

    public Task<IActionResult> OnPostClaimAsync(CancellationToken cancellation) => ClaimAsync(Claimed, cancellation);

    /// <summary>Ticks the whole competence.</summary>
    public Task<IActionResult> OnPostClaimAllAsync(CancellationToken cancellation) => ClaimAsync([.. Part.Items.Select(i => i.Item.Id)], cancellation);

    private async Task<IActionResult> ClaimAsync(IReadOnlyList<Guid> claimed, CancellationToken cancellation)
    {
        var among = Part.Items.Select(i => i.Item.Id).ToList();
        await linking.ClaimAsync(new ClaimItems { ActorId = viewer.PersonId, ApplicationId = ApplicationId, Among = among, Claimed = claimed }, cancellation);
        this.Did(texts["portfolio.claims.saved"]);
        return Redirect(links.Portfolio.Competence(ApplicationId, Part.Competence.Code));
    }
}
