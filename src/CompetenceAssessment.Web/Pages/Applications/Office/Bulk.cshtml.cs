using CompetenceAssessment.Data;
using CompetenceAssessment.Domain;
using CompetenceAssessment.Domain.Organisations;
using CompetenceAssessment.Services.Applications;
using CompetenceAssessment.Services.Language;
using CompetenceAssessment.Web.Forms;
using CompetenceAssessment.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Web.Pages.Applications.Office;

/// <summary>One step on many applications: first what would be done, then the result for each. One that a rule forbids does not hold up the others.</summary>
[Authorize(Policy = Policies.Award)]
public sealed class BulkModel(AppDbContext db, Board board, ApplicationService service, AssessorChoices choices, CurrentViewer viewer, Texts texts, Links links, TimeProvider clock) : PageModel
{
    private const int MostAtOnce = 500;

    [BindProperty]
    public BulkInput Input { get; set; } = new();

    public IReadOnlyList<BoardRow> Chosen { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Assessors { get; private set; } = [];

    /// <summary>What became of each; null before the step.</summary>
    public IReadOnlyList<BulkResult>? Results { get; private set; }

    public IActionResult OnGet() => Redirect(links.Applications.Office.Index());

    /// <summary>Shows what was chosen; nothing is written yet.</summary>
    public async Task<IActionResult> OnPostChooseAsync(CancellationToken cancellation)
    {
        await ReadAsync(cancellation);
        if (Chosen.Count > 0)
            return Page();
        this.Say(texts["office.bulk.none"]);
        return Redirect(links.Applications.Office.Index());
    }

    public async Task<IActionResult> OnPostAdmitAsync(CancellationToken cancellation)
    {
        Input = Input with { Step = BulkStep.Admit };
        await ReadAsync(cancellation);
        await EachAsync(row => service.AdmitAsync(new AdmitApplication { ActorId = viewer.PersonId, ApplicationId = row.Id }, cancellation));
        return Page();
    }

    public async Task<IActionResult> OnPostAllocateAsync(CancellationToken cancellation)
    {
        Input = Input with { Step = BulkStep.Allocate };
        await ReadAsync(cancellation);
        var pair = Input.AssessorIds.Where(id => id != Guid.Empty).Distinct().ToList();
        if (pair.Count == 0)
            throw Validation.Failure("Input.AssessorIds[0]", texts.Rule(Rule.NobodyNamed, []));
        await EachAsync(row => service.AllocateAsync(new AllocateAssessors { ActorId = viewer.PersonId, ApplicationId = row.Id, AssessorIds = pair }, cancellation));
        return Page();
    }

    private async Task ReadAsync(CancellationToken cancellation)
    {
        var ids = Input.Ids.Take(MostAtOnce).ToList();
        var officerIn = viewer.Viewer.BodiesWith(Role.AwardingOfficer);
        var applications = board.Filtered(viewer.Viewer, new BoardFilter()).Where(a => ids.Contains(a.Id) && officerIn.Contains(a.AwardingBodyId));
        Chosen = await board.RowsAsync(applications.OrderBy(a => a.Reference), cancellation);
        if (Input.Step != BulkStep.Allocate)
            return;
        var versions = await applications.Select(a => new { a.AwardingBodyId, a.StandardVersionId }).Distinct().ToListAsync(cancellation);
        var found = new List<AppointedAssessor>();
        foreach (var version in versions)
        {
            var body = await db.AwardingBodies.AsNoTracking().SingleAsync(b => b.Id == version.AwardingBodyId, cancellation);
            found.AddRange(await choices.AppointedAsync(version.AwardingBodyId, version.StandardVersionId, body.DayOf(clock.GetUtcNow().UtcDateTime), cancellation));
        }

        Assessors = [.. found.DistinctBy(a => a.Id).Select(a => new SelectListItem(texts["office.assessor-load", a.Name, a.OpenCases], a.Id.ToString()))];
    }

    private async Task EachAsync(Func<BoardRow, Task> step)
    {
        var results = new List<BulkResult>();
        foreach (var row in Chosen)
        {
            try
            {
                await step(row);
                results.Add(new BulkResult(row, null));
            }
            catch (RuleViolationException violation)
            {
                results.Add(new BulkResult(row, texts.Rule(violation)));
            }
            catch (DbUpdateConcurrencyException)
            {
                results.Add(new BulkResult(row, texts["office.bulk.changed"]));
            }
        }

        Results = results;
    }
}

/// <summary>What became of one application: done, or the rule that forbade it.</summary>
public sealed record BulkResult(BoardRow Row, string? Refusal);

public enum BulkStep
{
    Admit,
    Allocate,
}

public sealed record BulkInput
{
    public BulkStep Step { get; set; }

    public List<Guid> Ids { get; set; } = [];

    /// <summary>The pair; an empty choice is no assessor.</summary>
    public List<Guid> AssessorIds { get; set; } = [Guid.Empty, Guid.Empty];
}
