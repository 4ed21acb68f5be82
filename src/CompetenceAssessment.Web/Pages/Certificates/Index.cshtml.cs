using CompetenceAssessment.Data;
using CompetenceAssessment.Domain;
using CompetenceAssessment.Domain.Certificates;
using CompetenceAssessment.Domain.Organisations;
using CompetenceAssessment.Services.Certificates;
using CompetenceAssessment.Services.Language;
using CompetenceAssessment.Web.Forms;
using CompetenceAssessment.Web.Language;
using CompetenceAssessment.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Web.Pages.Certificates;

/// <summary>The holder's own certificates, and for those who work for a body: what is to be issued, and what was.</summary>
public sealed class IndexModel(AppDbContext db, CertificateDesk desk, CertificateService certificates, CurrentViewer viewer, Texts texts, Dates dates, Links links, TimeProvider clock) : PageModel
{
    private const int PageSize = 50;

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public CertificateStatus? Status { get; set; }

    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    /// <summary>The decisions ticked.</summary>
    [BindProperty]
    public List<Guid> Selected { get; set; } = [];

    /// <summary>The one decision whose own button was pressed.</summary>
    [BindProperty]
    public Guid? Only { get; set; }

    /// <summary>Numbers of the external register, by decision.</summary>
    [BindProperty]
    public Dictionary<Guid, string?> Numbers { get; set; } = [];

    public bool Issues => viewer.Holds(Role.AwardingOfficer);

    public bool ReadsBody => viewer.Viewer.ReadsCertificates();

    public IReadOnlyList<DecisionToIssue> ToIssue { get; private set; } = [];

    public IReadOnlyList<WithdrawalToCarryOut> ToCarryOut { get; private set; } = [];

    public IReadOnlyList<IssueResult> Results { get; private set; } = [];

    public IReadOnlyList<CertificateRow> Issued { get; private set; } = [];

    public IReadOnlyList<CertificateRow> Own { get; private set; } = [];

    public int Total { get; private set; }

    public int Pages { get; private set; }

    public IEnumerable<SelectListItem> Statuses =>
        Enum.GetValues<CertificateStatus>().Select(s => new SelectListItem(texts.Enum(s), s.ToString())).Prepend(new SelectListItem(texts["certificates.status.any"], ""));

    private DateOnly Today => DateOnly.FromDateTime(dates.Local(clock.GetUtcNow().UtcDateTime));

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        await LoadAsync(HttpContext.RequestAborted);
        await next();
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!Issues)
            return Forbid();
        List<Guid> wanted = Only is { } only ? [only] : [.. Selected.Distinct()];
        if (wanted.Count == 0)
            throw Validation.Failure(nameof(Selected), texts["certificates.issue.none"]);
        if (!await AreOursAsync(wanted, cancellation))
            return NotFound();
        if (wanted is [var single])
        {
            var (id, number) = await IssueAsync(single, cancellation);
            this.Say(texts["certificates.issue.done", number]);
            return LocalRedirect(links.Certificates.Details(id));
        }

        Results = await IssueAllAsync(wanted, cancellation);
        await LoadAsync(cancellation);
        return Page();
    }

    private async Task<IReadOnlyList<IssueResult>> IssueAllAsync(IEnumerable<Guid> wanted, CancellationToken cancellation)
    {
        var results = new List<IssueResult>();
        foreach (var decisionId in wanted)
        {
            var row = ToIssue.FirstOrDefault(d => d.DecisionItemId == decisionId);
            try
            {
                var (id, number) = await IssueAsync(decisionId, cancellation);
                results.Add(new IssueResult(row?.Reference, row?.Holder, number, id, null));
            }
            catch (RuleViolationException violation)
            {
                results.Add(new IssueResult(row?.Reference, row?.Holder, null, null, texts.Rule(violation)));
            }
        }

        return results;
    }

    private async Task<(Guid Id, string Number)> IssueAsync(Guid decisionId, CancellationToken cancellation)
    {
        var id = await certificates.IssueAsync(
            new IssueCertificate { ActorId = viewer.PersonId, DecisionItemId = decisionId, ExternalNumber = Numbers.GetValueOrDefault(decisionId) }, cancellation);
        return (id, await db.Certificates.VisibleTo(viewer.Viewer).Where(c => c.Id == id).Select(c => c.Number).SingleAsync(cancellation));
    }

    /// <summary>Decisions that wait for this officer, or that gave a certificate already: asking twice issues once.</summary>
    private async Task<bool> AreOursAsync(List<Guid> wanted, CancellationToken cancellation)
    {
        var issued = await db.Certificates.VisibleTo(viewer.Viewer).Where(c => wanted.Contains(c.DecisionItemId)).Select(c => c.DecisionItemId).ToListAsync(cancellation);
        return wanted.TrueForAll(id => issued.Contains(id) || ToIssue.Any(d => d.DecisionItemId == id));
    }

    private async Task LoadAsync(CancellationToken cancellation)
    {
        var person = viewer.Viewer;
        Own = await Rows(db.Certificates.VisibleTo(person).HeldBy(person).OrderByDescending(c => c.IssuedAt)).ToListAsync(cancellation);
        if (Issues)
        {
            ToIssue = await desk.ToIssueAsync(person, cancellation);
            ToCarryOut = await desk.ToCarryOutAsync(person, cancellation);
        }

        if (!ReadsBody)
            return;
        var found = db.Certificates.VisibleTo(person).InOfficeOf(person).Matching(Q).WithStatus(Status, Today);
        Total = await found.CountAsync(cancellation);
        Pages = Math.Max(1, (Total + PageSize - 1) / PageSize);
        P = Math.Clamp(P, 1, Pages);
        Issued = await Rows(found.OrderByDescending(c => c.IssuedAt).ThenByDescending(c => c.Number).Skip((P - 1) * PageSize).Take(PageSize)).ToListAsync(cancellation);
    }

    private IQueryable<CertificateRow> Rows(IQueryable<Certificate> source)
    {
        var today = Today;
        return source.AsNoTracking().Select(c => new CertificateRow(c.Id, c.Number, c.HolderName, c.QualificationTitle, c.Level, c.Kind, c.IssuedOn, c.ValidUntil,
            Certificate.StatusOn(c.History.OrderByDescending(h => h.Ordinal).Select(h => h.Status).First(), c.ValidUntil, today), c.IsPublic, c.Issues.Max(i => i.Ordinal)));
    }

    public sealed record CertificateRow(Guid Id, string Number, string Holder, LocalizedText Qualification, int? Level, CertificateKind Kind, DateOnly IssuedOn, DateOnly? ValidUntil,
        CertificateStatus Status, bool IsPublic, int LastDocument);

    /// <summary>What became of one of several decisions: a certificate, or the rule that forbids it.</summary>
    public sealed record IssueResult(string? Reference, string? Holder, string? Number, Guid? CertificateId, string? Obstacle);
}
