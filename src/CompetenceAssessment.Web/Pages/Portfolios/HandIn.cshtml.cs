using CompetenceAssessment.Domain;
using CompetenceAssessment.Services.Language;
using CompetenceAssessment.Services.Portfolios;
using CompetenceAssessment.Web.Refusals;
using CompetenceAssessment.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CompetenceAssessment.Web.Pages.Portfolios;

/// <summary>Looks over the portfolio and hands it in. Afterwards the frozen list is shown here.</summary>
public sealed class HandInModel(OwnPortfolio own, PortfolioQueries portfolios, HandInService handingIn, CurrentViewer viewer, Links links, Texts texts) : PageModel, IShowStored
{
    [FromRoute]
    public Guid ApplicationId { get; set; }

    [BindProperty]
    public HandInInput Input { get; set; } = new();

    public PortfolioCoverage Coverage { get; private set; } = null!;

    public IReadOnlyList<Blocker> Blockers { get; private set; } = [];

    /// <summary>The evidence that goes in or went in, each with what it shows.</summary>
    public IReadOnlyList<(LinkedEvidence Evidence, IReadOnlyList<string> Shows)> Evidence { get; private set; } = [];

    /// <summary>The candidate's other evidence, which stays out because it is not linked.</summary>
    public IReadOnlyList<(Guid Id, string Title)> Unlinked { get; private set; } = [];

    public IEnumerable<(CompetenceCoverage Part, ItemCoverage Item)> NotCovered =>
        Coverage.ByPortfolio.SelectMany(c => c.Items.Where(i => i.Links.Count == 0 && c.ForTheWhole.Count == 0).Select(i => (c, i)));

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var cancellation = HttpContext.RequestAborted;
        if (!await own.HasCaseAsync(ApplicationId, cancellation))
        {
            context.Result = NotFound();
            return;
        }

        Coverage = await portfolios.CoverageAsync(ApplicationId, cancellation);
        if (Coverage.Case.IsOpen)
        {
            Blockers = await handingIn.BlockersAsync(ApplicationId, cancellation);
            Unlinked = await own.UnlinkedAsync(ApplicationId, cancellation);
        }

        Evidence = [.. Coverage.Competences
            .SelectMany(c => c.ForTheWhole.Select(l => (Link: l, Shows: c.Competence.Code)).Concat(c.Items.SelectMany(i => i.Links.Select(l => (Link: l, Shows: i.Item.ReferenceWithin(c.Competence.Code))))))
            .GroupBy(row => row.Link.EvidenceFileId).Select(g => (g.First().Link, (IReadOnlyList<string>)[.. g.Select(row => row.Shows)]))];
        await next();
    }

    public void OnGet() => Input.Version = Coverage.Case.Version;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await handingIn.HandInAsync(
            new HandInPortfolio { ActorId = viewer.PersonId, ApplicationId = ApplicationId, Version = Input.Version, DeclaredAuthentic = Input.DeclaredAuthentic }, cancellation);
        this.Did(texts["portfolio.handed-in.done"]);
        return Redirect(links.Portfolio.HandIn(ApplicationId));
    }

    /// <summary>Somebody else changed the application: what is owed now is on the page already.</summary>
    public Task<IReadOnlyList<StoredValue>> StoredAsync(CancellationToken cancellation)
    {
        ModelState.Remove("Input.Version");
        Input.Version = Coverage.Case.Version;
        return Task.FromResult<IReadOnlyList<StoredValue>>([new StoredValue(texts["portfolio.hand-in.state"], null, texts.Enum(Coverage.Case.State))]);
    }
}

public sealed class HandInInput
{
    public bool DeclaredAuthentic { get; set; }

    public int Version { get; set; }
}
