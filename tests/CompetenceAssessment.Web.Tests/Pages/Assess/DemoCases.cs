using CompetenceAssessment.Data;
using CompetenceAssessment.Domain.Applications;
using CompetenceAssessment.Domain.Assessments;
using CompetenceAssessment.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Web.Tests.Pages.Assess;

/// <summary>Cases of the demonstration at a point where a test of the assessors' room begins. Both demonstration assessors are in their panel.</summary>
internal sealed class DemoCase(Guid id, IReadOnlyDictionary<string, Guid> items)
{
    public const string Tamm = "assessor1@demo.test";
    public const string Kask = "assessor2@demo.test";

    public Guid Id => id;

    public IEnumerable<string> References => items.Keys;

    public Guid Item(string reference) => items[reference];

    public string At(string rest) => $"/assess/{id}/{rest}";

    public string ItemAt(string reference) => At($"items/{Item(reference)}");

    /// <summary>Both have begun, nobody has handed in.</summary>
    public static Task<DemoCase> OpenAsync(App app) => FindAsync(app, ApplicationState.UnderAssessment, (db, a) => !db.AssessorHandIns.Any(h => h.ApplicationId == a));

    /// <summary>Both have handed in and differ.</summary>
    public static Task<DemoCase> DifferingAsync(App app) => FindAsync(app, ApplicationState.UnderAssessment, (db, a) =>
        db.Agreements.Any(g => g.ApplicationId == a && g.State == AgreementState.Open) && !db.CompetenceConclusions.Any(c => c.ApplicationId == a));

    /// <summary>The panel has begun to conclude.</summary>
    public static Task<DemoCase> ConcludingAsync(App app) => FindAsync(app, ApplicationState.UnderAssessment, (db, a) => db.CompetenceConclusions.Any(c => c.ApplicationId == a));

    public static Task<DemoCase> ProposedAsync(App app) => FindAsync(app, ApplicationState.Proposed, (_, _) => true);

    private static async Task<DemoCase> FindAsync(App app, ApplicationState state, Func<AppDbContext, Guid, bool> suits)
    {
        await using var db = app.Context();
        string[] emails = [Tamm, Kask];
        var panel = await db.People.Where(p => emails.Contains(p.Email)).Select(p => p.Id).ToListAsync();
        var candidates = await db.Applications.Where(a => a.State == state)
            .Where(a => a.Allocations.Count(l => panel.Contains(l.AssessorId) && l.Declaration == ConflictDeclaration.None && l.ReleasedAt == null) == panel.Count)
            .OrderBy(a => a.Reference).Select(a => new { a.Id, a.StandardVersionId }).ToListAsync();
        var found = candidates.First(c => suits(db, c.Id));
        var version = await db.StandardVersions.Include(v => v.Competences).ThenInclude(c => c.Items).AsSplitQuery().SingleAsync(v => v.Id == found.StandardVersionId);
        return new DemoCase(found.Id, version.Competences.SelectMany(c => c.Items.Select(i => (Reference: i.ReferenceWithin(c.Code), i.Id))).DistinctBy(i => i.Reference).ToDictionary(i => i.Reference, i => i.Id));
    }
}
