using CompetenceAssessment.Services.Quality;
using CompetenceAssessment.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CompetenceAssessment.Web.Pages.Quality;

/// <summary>The cases whose panel has handed in, for sampling. A quality assurer's own cases are not among them.</summary>
[Authorize(Policy = Policies.AssureQuality)]
public sealed class IndexModel(QualityReader reader, CurrentViewer viewer) : PageModel
{
    private IReadOnlyList<QualityEntry> entries = [];

    public IReadOnlyList<QualityEntry> ToSample => [.. entries.Where(e => e.WaitsForReview)];

    public IReadOnlyList<QualityEntry> Others => [.. entries.Where(e => !e.WaitsForReview)];

    public async Task OnGetAsync(CancellationToken cancellation) => entries = await reader.ListAsync(viewer.Viewer, cancellation);
}
