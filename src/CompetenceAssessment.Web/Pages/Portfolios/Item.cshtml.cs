using CompetenceAssessment.Data;
using CompetenceAssessment.Domain.Portfolios;
using CompetenceAssessment.Services.Language;
using CompetenceAssessment.Services.Portfolios;
using CompetenceAssessment.Web.Files;
using CompetenceAssessment.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Web.Pages.Portfolios;

/// <summary>One piece of evidence: what it is, its versions, and what it shows in which application.</summary>
public sealed class ItemModel(AppDbContext db, OwnPortfolio own, PortfolioService portfolio, PortfolioQueries portfolios, LinkingService linking, EvidenceViews views, CurrentViewer viewer, Links links, Texts texts)
    : PageModel
{
    [FromRoute]
    public Guid ItemId { get; set; }

    /// <summary>The version to show; the newest where none is named.</summary>
    [FromQuery(Name = "version")]
    public int? Ordinal { get; set; }

    public EvidenceItem Evidence { get; private set; } = null!;

    public EvidenceFile Shown { get; private set; } = null!;

    public EvidenceView View { get; private set; } = null!;

    public bool IsHandedIn { get; private set; }

    public IReadOnlyList<ItemUse> Uses { get; private set; } = [];

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var cancellation = HttpContext.RequestAborted;
        var evidence = await own.ItemAsync(ItemId, cancellation);
        var shown = Ordinal is { } ordinal ? evidence?.Files.FirstOrDefault(f => f.Ordinal == ordinal) : evidence?.Current;
        if (evidence is null || shown is null)
        {
            context.Result = NotFound();
            return;
        }

        (Evidence, Shown) = (evidence, shown);
        await LoadAsync(cancellation);
        await next();
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken cancellation)
    {
        await portfolio.RemoveAsync(new RemoveEvidence { ActorId = viewer.PersonId, EvidenceItemId = ItemId }, cancellation);
        this.Did(texts["portfolio.removed", Evidence.Title], links.Portfolio.Restore(ItemId));
        return Redirect(links.Portfolio.Index());
    }

    public async Task<IActionResult> OnPostRestoreAsync(CancellationToken cancellation)
    {
        await portfolio.RestoreAsync(new RemoveEvidence { ActorId = viewer.PersonId, EvidenceItemId = ItemId }, cancellation);
        this.Did(texts["portfolio.restored", Evidence.Title], links.Portfolio.Remove(ItemId));
        return Redirect(links.Portfolio.Item(ItemId));
    }

    public async Task<IActionResult> OnPostNewestAsync(Guid application, CancellationToken cancellation)
    {
        var before = await linking.UseNewestVersionAsync(new UseNewestVersion { ActorId = viewer.PersonId, ApplicationId = application, EvidenceItemId = ItemId }, cancellation);
        this.Did(texts["portfolio.newest.done", Evidence.Current!.Ordinal], links.Portfolio.UndoLinks(ItemId), LinkUndo.Fields(application, before, null));
        return Redirect(links.Portfolio.Item(ItemId));
    }

    /// <summary>Brings the links of this evidence in one application back to what they were.</summary>
    public async Task<IActionResult> OnPostUndoLinksAsync(Guid application, string? before, string? back, CancellationToken cancellation)
    {
        if (LinkUndo.Read(before) is not { } wanted)
            return BadRequest();
        var now = await linking.RestoreAsync(new RestoreLinks { ActorId = viewer.PersonId, ApplicationId = application, EvidenceItemId = ItemId, Links = wanted }, cancellation);
        this.Did(texts["portfolio.undone"], links.Portfolio.UndoLinks(ItemId), LinkUndo.Fields(application, now, back));
        return Redirect(links.Portfolio.Back(new AddingFor { Application = application, Competence = back }));
    }

    private async Task LoadAsync(CancellationToken cancellation)
    {
        View = await views.OfAsync(Evidence, Shown, cancellation);
        IsHandedIn = await portfolio.IsHandedInAsync(ItemId, cancellation);
        var used = await db.EvidenceLinks.Where(l => l.EvidenceItemId == ItemId).Select(l => l.ApplicationId).Distinct().ToListAsync(cancellation);
        var uses = new List<ItemUse>();
        foreach (var @case in (await own.CasesAsync(cancellation)).Where(c => c.IsOpen || used.Contains(c.Id)))
        {
            var coverage = await portfolios.CoverageAsync(@case.Id, cancellation);
            var shownBy = coverage.Competences.SelectMany(c => c.ForTheWhole.Select(l => (c, (ItemCoverage?)null, l)).Concat(c.Items.SelectMany(i => i.Links.Select(l => (c, (ItemCoverage?)i, l)))))
                .Where(row => row.l.EvidenceItemId == ItemId).Select(row => new ItemUseRow(row.c, row.Item2, row.l)).ToList();
            uses.Add(new ItemUse(@case, coverage, shownBy));
        }

        Uses = uses;
    }
}

/// <summary>What the evidence shows in one application.</summary>
public sealed record ItemUse(OwnCase Case, PortfolioCoverage Coverage, IReadOnlyList<ItemUseRow> Rows)
{
    public bool IsBehind => Case.IsOpen && Rows.Any(r => r.Link.IsBehind && !r.Link.IsHandedIn);
}

public sealed record ItemUseRow(CompetenceCoverage Part, ItemCoverage? Item, LinkedEvidence Link);
