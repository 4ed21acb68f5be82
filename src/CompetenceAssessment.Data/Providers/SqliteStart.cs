using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Data.Providers;

internal static class SqliteStart
{
    /// <summary>Called under the folder lock, before migrations. A program killed during a migration leaves its row in
    /// <c>__EFMigrationsLock</c>, and every later start would wait for it for ever; under our own lock that row is always stale.</summary>
    public static async Task PrepareAsync(AppDbContext db, CancellationToken cancellation)
    {
        await db.Database.ExecuteSqlAsync($"PRAGMA journal_mode = 'wal'", cancellation);
        var locks = await db.Database.SqlQuery<int>($"SELECT COUNT(*) AS Value FROM sqlite_master WHERE type = 'table' AND name = '__EFMigrationsLock'")
            .SingleAsync(cancellation);
        if (locks > 0)
            await db.Database.ExecuteSqlAsync($"DELETE FROM __EFMigrationsLock", cancellation);
    }
}
