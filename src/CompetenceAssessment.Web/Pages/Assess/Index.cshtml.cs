using CompetenceAssessment.Services.Assessments;
using CompetenceAssessment.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CompetenceAssessment.Web.Pages.Assess;

/// <summary>An assessor's queue: what waits for the assessor, what waits for others, what is done.</summary>
[Authorize(Policy = Policies.Assess)]
public sealed class IndexModel(QueueReader queue, CurrentViewer viewer) : PageModel
{
    private IReadOnlyList<QueueEntry> entries = [];

    public IEnumerable<IGrouping<CaseStage, QueueEntry>> ForMe =>
        entries.Where(e => e.WaitsForViewer).OrderBy(e => e.Due ?? DateOnly.MaxValue).ThenBy(e => e.Reference, StringComparer.Ordinal).GroupBy(e => e.Stage).OrderBy(g => g.Key);

    public IReadOnlyList<QueueEntry> Waiting => [.. entries.Where(e => e.Stage is > CaseStage.ConfirmProposal and < CaseStage.Proposed)];

    public IReadOnlyList<QueueEntry> Done => [.. entries.Where(e => e.Stage >= CaseStage.Proposed).OrderByDescending(e => e.UpdatedAt)];

    public bool IsEmpty => entries.Count == 0;

    public async Task OnGetAsync(CancellationToken cancellation) => entries = await queue.ReadAsync(viewer.Viewer, cancellation);
}
