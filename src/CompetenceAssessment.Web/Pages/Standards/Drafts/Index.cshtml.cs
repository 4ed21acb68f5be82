using CompetenceAssessment.Data;
using CompetenceAssessment.Domain;
using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Web.Pages.Standards.Drafts;

/// <summary>The drafts of the library: those that are worked on first, then the newest of those that ended.</summary>
[Authorize(Policy = Policies.EditStandards)]
public sealed class IndexModel(AppDbContext db) : PageModel
{
    private const int MostEnded = 50;

    public IReadOnlyList<DraftRow> Open { get; private set; } = [];

    public IReadOnlyList<DraftRow> Ended { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Open = await Rows(d => d.State == DraftState.Open || d.State == DraftState.Submitted).ToListAsync(cancellation);
        Ended = await Rows(d => d.State == DraftState.InUse || d.State == DraftState.Discarded).Take(MostEnded).ToListAsync(cancellation);
    }

    private IQueryable<DraftRow> Rows(System.Linq.Expressions.Expression<Func<StandardDraft, bool>> which) =>
        db.StandardDrafts.AsNoTracking().Where(which).OrderByDescending(d => d.ChangedAt)
            .Select(d => new DraftRow(
                d.Id, d.Title, d.Key, d.VersionNumber, d.Source.Name, d.State, d.Findings, d.ChangedAt,
                db.People.Where(p => p.Id == d.ChangedById).Select(p => p.GivenNames + " " + p.FamilyName).FirstOrDefault()));
}

/// <summary>One line of the list.</summary>
public sealed record DraftRow(
    Guid Id, LocalizedText? Title, string Key, string VersionNumber, string Source, DraftState State, IReadOnlyList<DraftFinding> Findings, DateTime ChangedAt, string? ChangedBy)
{
    public int OpenErrors => Findings.Count(f => f.Blocks);

    public int OpenOthers => Findings.Count(f => f.IsOpen && !f.Blocks);
}

public static class DraftStates
{
    /// <summary>The class of a state's shape and colour.</summary>
    public static string Shape(this DraftState state) => state switch
    {
        DraftState.Open => "state state-active",
        DraftState.Submitted => "state state-waiting",
        DraftState.InUse => "state state-good",
        _ => "state state-ended",
    };

    public static string Shape(this DraftFindingSeverity severity) => severity switch
    {
        DraftFindingSeverity.Error => "state state-bad",
        DraftFindingSeverity.Warning => "state state-warn",
        _ => "state",
    };
}
