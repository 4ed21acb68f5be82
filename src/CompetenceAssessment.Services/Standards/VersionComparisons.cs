using System.Collections.Concurrent;
using CompetenceAssessment.Data;
using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.Services.Cases;
using CompetenceAssessment.StandardFormats.Comparison;

namespace CompetenceAssessment.Services.Standards;

/// <summary>Comparisons of versions in use. What a version says stays letter for letter, so that each pair is compared once and then shared by all requests;
/// when the cache of versions reads one anew, because a translation was added, the pair is compared anew.</summary>
public sealed class VersionComparisons(StandardCache versions)
{
    private readonly ConcurrentDictionary<(Guid Old, Guid New), Compared> comparisons = new();

    public async ValueTask<StandardComparison> BetweenAsync(AppDbContext db, Guid oldVersionId, Guid newVersionId, CancellationToken cancellation)
    {
        var old = await versions.VersionAsync(db, oldVersionId, cancellation);
        var now = await versions.VersionAsync(db, newVersionId, cancellation);
        if (comparisons.TryGetValue((oldVersionId, newVersionId), out var known) && known.Old == old && known.New == now)
            return known.Comparison;
        var comparison = StandardComparison.Between(ComparedStandard.Of(old), ComparedStandard.Of(now));
        comparisons[(oldVersionId, newVersionId)] = new(old, now, comparison);
        return comparison;
    }

    private sealed record Compared(StandardVersion Old, StandardVersion New, StandardComparison Comparison);
}
