using CompetenceAssessment.Data;
using CompetenceAssessment.Domain.Portfolios;
using CompetenceAssessment.Services.Portfolios;
using CompetenceAssessment.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Web.Pages.Portfolios;

public sealed class IndexModel(AppDbContext db, CurrentViewer viewer, OwnPortfolio own, PortfolioQueries portfolios) : PageModel
{
    /// <summary>Whether what was taken out is listed instead.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Removed { get; set; }

    public IReadOnlyList<(OwnCase Case, PortfolioCoverage Coverage)> Cases { get; private set; } = [];

    public IReadOnlyList<EvidenceRow> Evidence { get; private set; } = [];

    public int RemovedCount { get; private set; }

    /// <summary>Evidence is added for the open application, where there is just one.</summary>
    public AddingFor Goal { get; private set; } = new();

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var cases = await own.CasesAsync(cancellation);
        Cases = [.. await cases.ToAsyncEnumerable().Select(async (OwnCase c, CancellationToken token) => (c, await portfolios.CoverageAsync(c.Id, token))).ToListAsync(cancellation)];
        if (cases.Where(c => c.IsOpen).ToList() is [var only])
            Goal = new AddingFor { Application = only.Id };
        var evidence = await db.EvidenceItems.AsNoTracking().OwnedBy(viewer.Viewer).OrderByDescending(e => e.CreatedAt)
            .Select(e => new EvidenceRow(e.Id, e.Title, e.Kind, e.Method, e.MadeOn, e.Source, e.CreatedAt, e.RemovedAt != null,
                e.Files.Count, e.Files.OrderByDescending(f => f.Ordinal).Select(f => f.Stored.Size).First(), db.EvidenceLinks.Count(l => l.EvidenceItemId == e.Id)))
            .ToListAsync(cancellation);
        RemovedCount = evidence.Count(e => e.IsRemoved);
        Evidence = [.. evidence.Where(e => e.IsRemoved == Removed)];
    }
}

/// <summary>One line of the own evidence.</summary>
public sealed record EvidenceRow(Guid Id, string Title, EvidenceKind Kind, Domain.Standards.AssessmentMethod Method, DateOnly? MadeOn, string? Source, DateTime CreatedAt, bool IsRemoved, int Versions, long Size, int Links);
