using System.Collections.Concurrent;
using CompetenceAssessment.Data;
using CompetenceAssessment.Domain.Schemes;
using CompetenceAssessment.Domain.Standards;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Services.Cases;

/// <summary>Standard versions in use and schemes in use never change but for a language that is added, so each is read once and then shared by all requests. Read only.</summary>
public sealed class StandardCache
{
    private readonly ConcurrentDictionary<Guid, StandardVersion> versions = new();
    private readonly ConcurrentDictionary<Guid, AssessmentScheme> schemes = new();

    public async ValueTask<StandardVersion> VersionAsync(AppDbContext db, Guid versionId, CancellationToken cancellation)
    {
        if (versions.TryGetValue(versionId, out var cached))
            return cached;
        var version = await db.StandardVersions.AsNoTrackingWithIdentityResolution()
            .Include(v => v.Competences.OrderBy(c => c.Position)).ThenInclude(c => c.Items.OrderBy(i => i.Position))
            .AsSplitQuery().SingleAsync(v => v.Id == versionId, cancellation);
        return version.Status == StandardStatus.Draft ? version : versions.GetOrAdd(versionId, version);
    }

    /// <summary>Reads a version anew the next time: a translation was added to its words.</summary>
    public void Forget(Guid versionId) => versions.TryRemove(versionId, out _);

    public async ValueTask<AssessmentScheme> SchemeAsync(AppDbContext db, Guid schemeId, CancellationToken cancellation)
    {
        if (schemes.TryGetValue(schemeId, out var cached))
            return cached;
        var scheme = await db.Schemes.AsNoTracking().SingleAsync(s => s.Id == schemeId, cancellation);
        return scheme.Status == SchemeStatus.Draft ? scheme : schemes.GetOrAdd(schemeId, scheme);
    }
}
