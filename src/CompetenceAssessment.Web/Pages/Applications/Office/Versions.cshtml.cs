using CompetenceAssessment.Data;
using CompetenceAssessment.Domain.Applications;
using CompetenceAssessment.Domain.Organisations;
using CompetenceAssessment.Services.Applications;
using CompetenceAssessment.Services.Applications.Moves;
using CompetenceAssessment.Services.Standards;
using CompetenceAssessment.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Web.Pages.Applications.Office;

/// <summary>The officer's cases on older versions: what each would gain or lose by going over to the newest, and until when the older one may be awarded.</summary>
[Authorize(Policy = Policies.Award)]
public sealed class VersionsModel(AppDbContext db, MoveReader moves, RightsToAward rights, CurrentViewer viewer) : PageModel
{
    // Each case is looked at by itself; a body has some dozens of open cases on one version.
    private const int MostCases = 100;

    public IReadOnlyList<OlderVersion> Versions { get; private set; } = [];

    /// <summary>Whether there are more cases than are shown.</summary>
    public bool IsCut { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var bodies = viewer.Viewer.BodiesWith(Role.AwardingOfficer);
        var applications = await db.Applications.VisibleTo(viewer.Viewer).InOfficeOf(viewer.Viewer).AsNoTracking().Include(a => a.Allocations)
            .Where(a => bodies.Contains(a.AwardingBodyId) && a.OpenKey != null && a.State != ApplicationState.Decided && a.AdmittedAt != null
                && db.StandardVersions.Count(v => v.StandardId == a.StandardId && v.Status == Domain.Standards.StandardStatus.InUse) > 1)
            .OrderBy(a => a.Reference).Take(MostCases + 1).ToListAsync(cancellation);
        IsCut = applications.Count > MostCases;
        var names = await NamesAsync(applications, cancellation);
        var found = new List<OlderVersion>();
        foreach (var group in applications.Take(MostCases).GroupBy(a => (a.AwardingBodyId, a.StandardVersionId)))
        {
            if (await OfAsync([.. group], names, cancellation) is { } older)
                found.Add(older);
        }

        Versions = found;
    }

    private async Task<OlderVersion?> OfAsync(List<Application> applications, Dictionary<Guid, string> names, CancellationToken cancellation)
    {
        var first = applications[0];
        var newest = (await moves.OthersAsync(first, cancellation))[0];
        var lines = new List<CaseOnVersion>();
        foreach (var application in applications)
        {
            var move = await moves.CurrentAsync(application.Id, cancellation);
            var preview = await moves.PreviewAsync(application, newest.Id, viewer.PersonId, cancellation);
            if (Standards.VersionOrder.Comparer.Compare(newest.VersionNumber, preview.From.VersionNumber) < 0)
                return null;
            lines.Add(new(application, names[application.CandidateId], move, preview));
        }

        var preview1 = lines[0].Preview;
        var bodyKey = await db.AwardingBodies.Where(b => b.Id == first.AwardingBodyId).Select(b => b.Key).SingleAsync(cancellation);
        var own = (await rights.OfVersionAsync(first.StandardVersionId, preview1.From.ValidUntil, cancellation)).Where(r => r.BodyKey == bodyKey);
        var key = await db.Standards.Where(s => s.Id == first.StandardId).Select(s => s.Key).SingleAsync(cancellation);
        return new(key, preview1, [.. own], lines);
    }

    private async Task<Dictionary<Guid, string>> NamesAsync(List<Application> applications, CancellationToken cancellation)
    {
        var ids = applications.Select(a => a.CandidateId).Distinct().ToList();
        return await db.People.Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.GivenNames + " " + p.FamilyName, cancellation);
    }
}

/// <summary>The cases of one body on one older version. <c>Preview</c>: how the version differs from the newest, whatever the case.</summary>
public sealed record OlderVersion(string Key, MovePreview Preview, IReadOnlyList<RightToAward> Rights, IReadOnlyList<CaseOnVersion> Cases);

public sealed record CaseOnVersion(Application Application, string Candidate, VersionMove? Move, MovePreview Preview);
