using CompetenceAssessment.Data;
using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.Services.Standards.Crosswalk;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Services.Demo;

/// <summary>What a standards editor found when the Estonian standard was read beside the British and the Hong Kong one. Each reason holds for the two texts as they stand.</summary>
internal sealed class DemoCrosswalk(AppDbContext db, CrosswalkService crosswalk)
{
    private const string British = "uk-lead-a-team-customer-service";
    private const string HongKong = "hk-manage-customer-service-performance";

    private static readonly (string Item, CrosswalkRelation Relation, string OtherKey, string Other, string? Reason)[] Found =
    [
        ("B.2.3.9", CrosswalkRelation.Broader, British, "U1 P3", "Both give out work by people's competence and the organisation's objectives. B.2.3.9 also asks that the tasks be put in order of priority."),
        ("B.2.3.12", CrosswalkRelation.Broader, British, "U1 P8", "U1 P8 asks that feedback be given. B.2.3.12 asks that it be given regularly and accepted, in an open and respectful environment."),
        ("B.2.3.4", CrosswalkRelation.Narrower, British, "U1 P11", "Both find out what training is needed. B.2.3.4 lays down how: through performance reviews or other methods of the organisation; U1 P11 leaves that open."),
        ("B.2.3 K1", CrosswalkRelation.Broader, British, "U1 K8", "U1 K8 names two occasions for feedback, effective performance and underperformance; B.2.3 K1 asks for its methods altogether."),
        ("B.2.3.5", CrosswalkRelation.NotTheSame, British, "U1 P9", "B.2.3.5 conducts reviews with the team members; U1 P9 encourages them to review their own performance."),
        ("B.2.6.3", CrosswalkRelation.Narrower, British, "U1 P20", "U1 P20 asks for legislation, and also for organisational policies and codes of practice."),
        ("B.2.2.5", CrosswalkRelation.NotTheSame, British, "U1 P1", "B.2.2.5 plans structure and roles from strategy and action plan; U1 P1 agrees the roles with the team members."),
        ("B.2.5 K1", CrosswalkRelation.Equal, HongKong, "111334L3 P3", "Both ask for an understanding of what teamwork rests on. Hong Kong names examples, and lists it as a requirement, not as knowledge."),
        ("B.2.2.13", CrosswalkRelation.NotTheSame, HongKong, "111334L3 P5", "B.2.2.13 measures the quality of the service; 111334L3 P5 monitors the performance of persons against goals agreed with them."),
    ];

    /// <summary>Notes what is missing; a pair that was ever decided is left as it is, and a standard that the library does not have is passed over.</summary>
    public async Task MakeAsync(CancellationToken cancellation)
    {
        var editor = await db.People.Where(p => p.Email == "admin@demo.test").Select(p => p.Id).SingleAsync(cancellation);
        if (await ItemsAsync(DemoCast.StandardKey, cancellation) is not { } mine)
            return;
        foreach (var (item, relation, otherKey, other, reason) in Found)
        {
            if (await ItemsAsync(otherKey, cancellation) is not { } theirs || !mine.TryGetValue(item, out var from) || !theirs.TryGetValue(other, out var to) || await IsKnownAsync(from, to, cancellation))
                continue;
            await crosswalk.DecideAsync(
                new() { ActorId = editor, VersionId = from.VersionId, ItemId = from.Id, Relation = relation, OtherVersionId = to.VersionId, OtherItemId = to.Id, Reason = reason }, cancellation);
        }
    }

    private Task<bool> IsKnownAsync((Guid VersionId, Guid Id) from, (Guid VersionId, Guid Id) to, CancellationToken cancellation) =>
        db.CrosswalkEntries.AnyAsync(e => (e.FromItemId == from.Id && e.ToItemId == to.Id) || (e.FromItemId == to.Id && e.ToItemId == from.Id), cancellation);

    /// <summary>The items of a standard's version in use by their references.</summary>
    private async Task<Dictionary<string, (Guid VersionId, Guid Id)>?> ItemsAsync(string key, CancellationToken cancellation)
    {
        var version = await db.StandardVersions.AsNoTracking().Where(v => v.Status == StandardStatus.InUse && db.Standards.Any(s => s.Id == v.StandardId && s.Key == key))
            .Include(v => v.Competences).ThenInclude(c => c.Items).AsSplitQuery().OrderBy(v => v.VersionNumber).FirstOrDefaultAsync(cancellation);
        return version?.Competences.SelectMany(c => c.Items.Select(i => (Reference: i.ReferenceWithin(c.Code), i.Id))).ToDictionary(i => i.Reference, i => (version.Id, i.Id));
    }
}
