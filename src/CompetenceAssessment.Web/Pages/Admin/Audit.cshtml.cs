using CompetenceAssessment.Data;
using CompetenceAssessment.Data.Audit;
using CompetenceAssessment.Services.Applications;
using CompetenceAssessment.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Web.Pages.Admin;

/// <summary>The audit streams of the body, with a check of their chains on demand.</summary>
[Authorize(Policy = Policies.Administer)]
public sealed class AuditModel(AppDbContext db, AdministeredBody bodies, CurrentViewer viewer, AuditVerification verification) : BodyPage(bodies)
{
    private const int PageSize = 200;

    [BindProperty(SupportsGet = true)]
    public string? Stream { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Check { get; set; }

    [BindProperty(SupportsGet = true)]
    public long? Before { get; set; }

    public IReadOnlyList<StreamRow> Streams { get; private set; } = [];

    public IReadOnlyList<EntryRow> Entries { get; private set; } = [];

    /// <summary>Null until a check was asked for.</summary>
    public IReadOnlyList<AuditProblem>? Problems { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        Stream ??= AuditTrail.ForBody(Of.Id);
        if (Streams.All(s => s.Stream != Stream))
            return NotFound();
        Entries = await (
            from entry in db.AuditEntries
            where entry.Stream == Stream && (Before == null || entry.Sequence < Before)
            orderby entry.Sequence descending
            join person in db.People on entry.ActorId equals person.Id into people
            from actor in people.DefaultIfEmpty()
            select new EntryRow(entry.Sequence, entry.At, actor == null ? null : actor.GivenNames + " " + actor.FamilyName, entry.Action, entry.Payload, entry.Hash))
            .AsNoTracking().Take(PageSize).ToListAsync(cancellation);
        if (Check)
            Problems = await CheckAsync(cancellation);
        return Page();
    }

    protected override async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        var applications = await db.Applications.VisibleTo(viewer.Viewer).Where(a => a.AwardingBodyId == Of.Id).OrderByDescending(a => a.Reference).Select(a => new { a.Id, a.Reference }).ToListAsync(cancellation);
        var names = new List<StreamRow> { new(AuditTrail.ForBody(Of.Id), null), new(AuditTrail.ForRegister(Of.Id), null) };
        names.AddRange(applications.Select(a => new StreamRow(AuditTrail.ForApplication(a.Id), a.Reference)));
        Streams = names;
        return true;
    }

    private async Task<IReadOnlyList<AuditProblem>> CheckAsync(CancellationToken cancellation)
    {
        var problems = new List<AuditProblem>();
        foreach (var stream in Streams)
            problems.AddRange(await verification.VerifyAsync(stream.Stream, null, cancellation));
        return problems;
    }
}

/// <summary>A stream; <c>Reference</c> for an application's.</summary>
public sealed record StreamRow(string Stream, string? Reference);

public sealed record EntryRow(long Sequence, DateTime At, string? Actor, string Action, string Payload, string Hash);
