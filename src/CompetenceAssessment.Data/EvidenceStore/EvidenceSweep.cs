using CompetenceAssessment.Domain.Applications;
using CompetenceAssessment.Domain.Assessments;
using CompetenceAssessment.Domain.Portfolios;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CompetenceAssessment.Data.EvidenceStore;

/// <summary>Tidies the store when the program starts: half uploads go, and so do whole ones that ended between their bytes and their row.
/// Only bytes that were never confirmed are looked at, so that a wrong or older database cannot empty the store.</summary>
public sealed class EvidenceSweep(AppDbContext db, IEvidenceStore store, IOptions<DatabaseOptions> options, TimeProvider clock)
{
    /// <summary>Another server on the same folder may be about to save the row.</summary>
    private static readonly TimeSpan LongestWrite = TimeSpan.FromHours(1);

    public async Task RunAsync(CancellationToken cancellation)
    {
        store.SweepUnfinished();
        // SQLite's folder belongs to one program alone.
        var keptBefore = options.Value.Provider == DatabaseProvider.Sqlite ? DateTime.MaxValue : clock.GetUtcNow().UtcDateTime - LongestWrite;
        foreach (var bytes in store.Unconfirmed(keptBefore))
            store.Settle(bytes, await IsNamedAsync(bytes, cancellation));
    }

    private async Task<bool> IsNamedAsync(UnconfirmedBytes bytes, CancellationToken cancellation)
    {
        var (owner, sha256) = (bytes.OwnerId, bytes.Sha256);
        return await db.Set<EvidenceFile>().AnyAsync(f => f.Stored.OwnerId == owner && f.Stored.Sha256 == sha256, cancellation)
            || await db.Set<ApplicationDocument>().AnyAsync(d => d.File.OwnerId == owner && d.File.Sha256 == sha256, cancellation)
            || await db.Set<SessionRecording>().AnyAsync(r => r.Stored.OwnerId == owner && r.Stored.Sha256 == sha256, cancellation)
            || await db.AssessmentSessions.AnyAsync(s => s.RecordSha256 == sha256, cancellation);
    }
}
