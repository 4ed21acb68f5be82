using CompetenceAssessment.Data;
using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.Services.Cases;
using CompetenceAssessment.StandardFormats.Crosswalk;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Services.Standards.Crosswalk;

/// <summary>What was decided about items of two standards: for everyone what is equal, broader or narrower; for editors all of it, with its history.</summary>
public sealed class CrosswalkReader(AppDbContext db, StandardCache cache)
{
    /// <summary>The published relations of a version's items, each seen from it, in the order of the other standards' keys and items.</summary>
    public async Task<IReadOnlyList<PublishedRelation>> OfVersionAsync(Guid versionId, CancellationToken cancellation)
    {
        var entries = await db.CrosswalkEntries.AsNoTracking()
            .Where(e => e.WithdrawnAt == null && e.Relation != CrosswalkRelation.NotTheSame && (e.FromVersionId == versionId || e.ToVersionId == versionId))
            .ToListAsync(cancellation);
        if (entries.Count == 0)
            return [];
        var mine = Items(await cache.VersionAsync(db, versionId, cancellation));
        var relations = new List<PublishedRelation>();
        foreach (var others in entries.GroupBy(e => e.FromVersionId == versionId ? e.ToVersionId : e.FromVersionId))
        {
            var version = await cache.VersionAsync(db, others.Key, cancellation);
            var standard = await db.Standards.AsNoTracking().SingleAsync(s => s.Id == version.StandardId, cancellation);
            var theirs = Items(version);
            relations.AddRange(others.Select(e =>
            {
                var (own, other) = e.FromVersionId == versionId ? (e.FromItemId, e.ToItemId) : (e.ToItemId, e.FromItemId);
                return new PublishedRelation(mine[own], e.SeenFrom(own), standard, version, theirs[other], e.Reason, e.DecidedAt);
            }));
        }

        return [.. relations.OrderBy(r => r.OtherStandard.Key, StringComparer.Ordinal).ThenBy(r => r.Other.Competence.Position).ThenBy(r => r.Other.Item.Position)];
    }

    /// <summary>When a published relation of a version was decided or withdrawn last; versions without any are left out.</summary>
    /// <param name="versionId">The version; null for all.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public async Task<IReadOnlyDictionary<Guid, DateTime>> ChangedAtAsync(Guid? versionId, CancellationToken cancellation)
    {
        var published = db.CrosswalkEntries.Where(e => e.Relation != CrosswalkRelation.NotTheSame && (versionId == null || e.FromVersionId == versionId || e.ToVersionId == versionId));
        var pairs = await published.GroupBy(e => new { e.FromVersionId, e.ToVersionId })
            .Select(g => new { g.Key.FromVersionId, g.Key.ToVersionId, DecidedAt = g.Max(e => e.DecidedAt), WithdrawnAt = g.Max(e => e.WithdrawnAt) }).ToListAsync(cancellation);
        return pairs.SelectMany(p => new[] { p.FromVersionId, p.ToVersionId }, (p, id) => (id, At: p.WithdrawnAt > p.DecidedAt ? p.WithdrawnAt.Value : p.DecidedAt))
            .GroupBy(p => p.id).ToDictionary(g => g.Key, g => g.Max(p => p.At));
    }

    /// <summary>Everything that was ever decided between two versions, whichever way round, the latest first.</summary>
    public async Task<IReadOnlyList<DecidedEntry>> BetweenAsync(Guid versionId, Guid otherId, CancellationToken cancellation)
    {
        var found = await (
            from entry in db.CrosswalkEntries.AsNoTracking()
            where (entry.FromVersionId == versionId && entry.ToVersionId == otherId) || (entry.FromVersionId == otherId && entry.ToVersionId == versionId)
            orderby entry.DecidedAt descending, entry.Id
            select new
            {
                Entry = entry,
                By = db.People.Where(p => p.Id == entry.DecidedById).Select(p => p.GivenNames + " " + p.FamilyName).Single(),
                WithdrawnBy = db.People.Where(p => p.Id == entry.WithdrawnById).Select(p => p.GivenNames + " " + p.FamilyName).FirstOrDefault(),
            }).ToListAsync(cancellation);
        return [.. found.Select(f => new DecidedEntry(f.Entry, f.Entry.FromVersionId == versionId, f.By, f.WithdrawnBy))];
    }

    /// <summary>How many decisions stand between the versions of the library, for each pair that has any.</summary>
    public async Task<IReadOnlyList<ComparedPair>> PairsAsync(CancellationToken cancellation)
    {
        var counted = await db.CrosswalkEntries.Where(e => e.WithdrawnAt == null).GroupBy(e => new { e.FromVersionId, e.ToVersionId })
            .Select(g => new { g.Key.FromVersionId, g.Key.ToVersionId, Count = g.Count() }).ToListAsync(cancellation);
        // A pair that was worked on from both sides is one.
        return
        [
            .. counted.GroupBy(c => CrosswalkEntry.KeyOf(c.FromVersionId, c.ToVersionId))
                .Select(g => (Larger: g.MaxBy(c => c.Count)!, Count: g.Sum(c => c.Count)))
                .Select(g => new ComparedPair(g.Larger.FromVersionId, g.Larger.ToVersionId, g.Count)),
        ];
    }

    private static Dictionary<Guid, CrosswalkPlace> Items(StandardVersion version) => CrosswalkPlace.AllOf(version).ToDictionary(p => p.Item.Id);
}

/// <summary>That an item is equal to, broader or narrower than an item of another standard.</summary>
public sealed record PublishedRelation(CrosswalkPlace Own, CrosswalkRelation Relation, Standard OtherStandard, StandardVersion OtherVersion, CrosswalkPlace Other, string? Reason, DateTime DecidedAt);

/// <summary>A decision with the names of who made and withdrew it. <c>IsForward</c>: it was made from the side that is asked for.</summary>
public sealed record DecidedEntry(CrosswalkEntry Entry, bool IsForward, string By, string? WithdrawnBy)
{
    public Guid OwnItemId => IsForward ? Entry.FromItemId : Entry.ToItemId;

    public Guid OtherItemId => IsForward ? Entry.ToItemId : Entry.FromItemId;

    public CrosswalkRelation Relation => Entry.SeenFrom(OwnItemId);
}

/// <summary>Two versions between which something was decided.</summary>
public sealed record ComparedPair(Guid VersionId, Guid OtherVersionId, int Decisions);
