using System.Collections.Concurrent;
using CompetenceAssessment.Data;
using CompetenceAssessment.Domain.Schemes;
using CompetenceAssessment.Domain.Standards;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Services.Cases;

/// <summary>Standard versions in use and schemes in use never change but for a language that is added or replaced, so each is read once and then shared by all
/// requests. What another server of the installation changed is noticed within <see cref="LookAgain"/>, by one short query for all versions. Read only.</summary>
public sealed class StandardCache(TimeProvider clock)
{
    /// <summary>How long a change that another server made may stay unseen here.</summary>
    public static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<Guid, StandardVersion> versions = new();
    private readonly ConcurrentDictionary<Guid, AssessmentScheme> schemes = new();
    private long lookedAt = clock.GetUtcNow().Ticks;

    public async ValueTask<StandardVersion> VersionAsync(AppDbContext db, Guid versionId, CancellationToken cancellation)
    {
        await ForgetChangedAsync(db, cancellation);
        if (versions.TryGetValue(versionId, out var cached))
            return cached;
        var version = await db.StandardVersions.AsNoTrackingWithIdentityResolution()
            .Include(v => v.Competences.OrderBy(c => c.Position)).ThenInclude(c => c.Items.OrderBy(i => i.Position))
            .AsSplitQuery().SingleAsync(v => v.Id == versionId, cancellation);
        return version.Status == StandardStatus.Draft ? version : versions.GetOrAdd(versionId, version);
    }

    /// <summary>Reads a version anew the next time: a translation was added to its words.</summary>
    public void Forget(Guid versionId) => versions.TryRemove(versionId, out _);

    // One request looks for all; the others go on with what they have.
    private async ValueTask ForgetChangedAsync(AppDbContext db, CancellationToken cancellation)
    {
        var (before, now) = (Interlocked.Read(ref lookedAt), clock.GetUtcNow().Ticks);
        if (Math.Abs(now - before) < LookAgain.Ticks || Interlocked.CompareExchange(ref lookedAt, now, before) != before || versions.IsEmpty)
            return;
        try
        {
            var changed = await db.StandardVersions.Where(v => v.ChangedAt != null).Select(v => new { v.Id, v.ChangedAt }).ToDictionaryAsync(v => v.Id, v => v.ChangedAt, cancellation);
            foreach (var (id, version) in versions)
            {
                if (changed.GetValueOrDefault(id) != version.ChangedAt)
                    versions.TryRemove(new(id, version));
            }
        }
        catch
        {
            // Whoever comes next looks.
            Interlocked.Exchange(ref lookedAt, before);
            throw;
        }
    }

    public async ValueTask<AssessmentScheme> SchemeAsync(AppDbContext db, Guid schemeId, CancellationToken cancellation)
    {
        if (schemes.TryGetValue(schemeId, out var cached))
            return cached;
        var scheme = await db.Schemes.AsNoTracking().SingleAsync(s => s.Id == schemeId, cancellation);
        return scheme.Status == SchemeStatus.Draft ? scheme : schemes.GetOrAdd(schemeId, scheme);
    }
}
