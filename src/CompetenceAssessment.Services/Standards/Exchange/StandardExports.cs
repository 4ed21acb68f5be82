using CompetenceAssessment.Data;
using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.Services.Cases;
using CompetenceAssessment.Services.Certificates;
using CompetenceAssessment.Services.Standards.Crosswalk;
using CompetenceAssessment.StandardFormats.Case;
using CompetenceAssessment.StandardFormats.Yaml;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Services.Standards.Exchange;

/// <summary>Versions of the library as formats of exchange need them; drafts are never given out.</summary>
public sealed class StandardExports(AppDbContext db, StandardCache cache, CrosswalkReader crosswalk, PublicAddress address)
{
    /// <summary>A version by its public address; null where there is none, or it is a draft.</summary>
    public async Task<StandardExport?> FindAsync(string key, string number, CancellationToken cancellation)
    {
        var found = await db.StandardVersions.Where(v => v.Status != StandardStatus.Draft && v.VersionNumber == number && db.Standards.Any(s => s.Id == v.StandardId && s.Key == key))
            .Select(v => (Guid?)v.Id).SingleOrDefaultAsync(cancellation);
        return found is { } id ? await OfAsync(id, cancellation) : null;
    }

    /// <summary>A version that is no draft.</summary>
    public async Task<StandardExport> OfAsync(Guid versionId, CancellationToken cancellation)
    {
        var version = await cache.VersionAsync(db, versionId, cancellation);
        var standard = await db.Standards.AsNoTracking().SingleAsync(s => s.Id == version.StandardId, cancellation);
        var status = await db.StandardVersions.Where(v => v.Id == versionId).Select(v => v.Status).SingleAsync(cancellation);
        return new(new StandardFile(standard, version), new CaseContext
        {
            Service = CaseContext.ServiceOf(address.Root.AbsoluteUri),
            ChangedAt = version.ChangedAt ?? throw new InvalidOperationException($"Version {version.Id} is in use and does not say since when."),
            Status = status,
            Relations = [.. (await crosswalk.OfVersionAsync(versionId, cancellation)).Select(Relation)],
            RelationsChangedAt = (await crosswalk.ChangedAtAsync(versionId, cancellation)).TryGetValue(versionId, out var at) ? at : null,
        });
    }

    private static CaseRelation Relation(PublishedRelation relation) => new()
    {
        Competence = relation.Own.Competence,
        Item = relation.Own.Item,
        Relation = relation.Relation,
        Other = new StandardFile(relation.OtherStandard, relation.OtherVersion),
        OtherCompetence = relation.Other.Competence,
        OtherItem = relation.Other.Item,
        Reason = relation.Reason,
        DecidedAt = relation.DecidedAt,
    };
}

/// <summary>A version to be exported.</summary>
public sealed record StandardExport(StandardFile File, CaseContext Context);
