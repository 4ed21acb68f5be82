using System.Globalization;
using System.Text;
using CompetenceAssessment.Data;
using CompetenceAssessment.Domain;
using CompetenceAssessment.Domain.Applications;
using CompetenceAssessment.Domain.Organisations;
using CompetenceAssessment.Services.Applications;
using CompetenceAssessment.Services.Cases;
using CompetenceAssessment.Services.Language;
using CompetenceAssessment.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Web.Pages.Applications.Office;

/// <summary>The officer's board: all applications of the body with filters, one round or all, selection for steps on many.</summary>
[Authorize(Policy = Policies.ReadApplications)]
public sealed class IndexModel(AppDbContext db, Board board, StandardCache standards, CurrentViewer viewer, Texts texts) : PageModel
{
    public const int PageSize = 50;

    private readonly Dictionary<Guid, AssessmentTerms> terms = [];

    [BindProperty(SupportsGet = true)]
    public BoardFilter Filter { get; set; } = new();

    public IReadOnlyList<BoardRow> Rows { get; private set; } = [];

    public IReadOnlyList<Round> Rounds { get; private set; } = [];

    public int Total { get; private set; }

    public int Pages => Math.Max(1, (Total + PageSize - 1) / PageSize);

    public Round? Round => Rounds.FirstOrDefault(r => r.Id == Filter.Round);

    /// <summary>Steps on many are for officers; administrators and external quality assurers read.</summary>
    public bool CanAct => viewer.Holds(Role.AwardingOfficer);

    public IReadOnlyList<SelectListItem> States { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Assessors { get; private set; } = [];

    public IEnumerable<SelectListItem> MissingChoices => Enum.GetValues<Missing>().Select(m => new SelectListItem(texts[$"office.missing.{m}"], m.ToString()));

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var filtered = board.Filtered(viewer.Viewer, Filter);
        Total = await filtered.CountAsync(cancellation);
        Filter = Filter with { PageNumber = Math.Clamp(Filter.PageNumber, 1, Pages) };
        Rows = await board.RowsAsync(filtered.OrderBy(a => a.Reference).Skip((Filter.PageNumber - 1) * PageSize).Take(PageSize), cancellation);
        Rounds = await board.RoundsAsync(viewer.Viewer, cancellation);
        await ReadChoicesAsync(cancellation);
        await ReadTermsAsync(cancellation);
    }

    /// <summary>The same applications as a table for a spreadsheet: UTF-8 with a byte order mark, semicolons, which both languages' spreadsheets expect.</summary>
    public async Task<FileContentResult> OnGetCsvAsync(CancellationToken cancellation)
    {
        Rows = await board.RowsAsync(board.Filtered(viewer.Viewer, Filter).OrderBy(a => a.Reference), cancellation);
        await ReadTermsAsync(cancellation);
        var csv = new StringBuilder();
        csv.AppendJoin(';', new[] { "reference", "name", "state", "round", "missing", "fee", "assessors", "waits" }.Select(column => Quoted(texts[$"office.column.{column}"]))).Append("\r\n");
        foreach (var row in Rows)
            csv.AppendJoin(';', Columns(row).Select(Quoted)).Append("\r\n");
        return File([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(csv.ToString())], "text/csv", texts["office.csv.name"]);
    }

    /// <summary>What is missing, in words: the preconditions that the body named, or that something was asked for.</summary>
    public string MissingOf(BoardRow row) => row.State != ApplicationState.Returned ? ""
        : row.MissingPreconditions.Count == 0 ? texts["office.missing.other"]
        : string.Join(", ", row.MissingPreconditions.Select(code => terms[row.SchemeId].PreconditionOf(code)?.In(texts.Language).Text ?? code));

    public int AssessorsOwed(BoardRow row) => terms[row.SchemeId].Assessors;

    /// <summary>For whom the case waits; assessors who have not handed in are named, what they judged is not told.</summary>
    public string WaitsFor(BoardRow row)
    {
        if (row.State == ApplicationState.UnderAssessment && row.Assessors.Where(a => !a.HasHandedIn).Select(a => a.Name).ToList() is { Count: > 0 } names)
            return string.Join(", ", names);
        return Waiting.ForWhom(row.State) is { } actor ? texts.Enum(actor) : "";
    }

    private IEnumerable<string> Columns(BoardRow row) =>
    [
        row.Reference, row.Name, texts.Enum(row.State), row.RoundName ?? "", MissingOf(row),
        row.FeePaidOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "", string.Join(" + ", row.Assessors.Select(a => a.Name)), WaitsFor(row),
    ];

    /// <summary>Quoted, and never a formula: a spreadsheet would run one that a candidate typed as a name.</summary>
    private static string Quoted(string text)
    {
        var safe = text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? "'" + text : text;
        return $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    private async Task ReadChoicesAsync(CancellationToken cancellation)
    {
        var all = db.Applications.VisibleTo(viewer.Viewer).InOfficeOf(viewer.Viewer);
        var counts = await all.GroupBy(a => a.State).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancellation);
        States = [.. counts.OrderBy(c => c.Key).Select(c => new SelectListItem($"{texts.Enum(c.Key)} ({c.Count})", c.Key.ToString()))];
        var panel = all.SelectMany(a => a.Allocations.Where(l => l.ReleasedAt == null)).Select(l => l.AssessorId);
        var people = await db.People.Where(p => panel.Contains(p.Id)).OrderBy(p => p.FamilyName).Select(p => new { p.Id, p.GivenNames, p.FamilyName }).ToListAsync(cancellation);
        Assessors = [new SelectListItem(texts["office.assessor.none"], "none"), .. people.Select(p => new SelectListItem($"{p.GivenNames} {p.FamilyName}", p.Id.ToString()))];
    }

    private async Task ReadTermsAsync(CancellationToken cancellation)
    {
        foreach (var schemeId in Rows.Select(r => r.SchemeId).Distinct())
        {
            var settings = (await standards.SchemeAsync(db, schemeId, cancellation)).Settings;
            terms[schemeId] = new AssessmentTerms(settings.Assessors, settings.Preconditions.ToDictionary(p => p.Code, p => p.Text));
        }
    }

    private sealed record AssessmentTerms(int Assessors, IReadOnlyDictionary<string, LocalizedText> Preconditions)
    {
        public LocalizedText? PreconditionOf(string code) => Preconditions.GetValueOrDefault(code);
    }
}
