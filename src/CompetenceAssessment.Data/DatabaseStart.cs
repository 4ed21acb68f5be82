using CompetenceAssessment.Data.Providers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CompetenceAssessment.Data;

/// <summary>What happens to the database before the site answers: the data folder is locked while the program runs, and migrations are applied
/// where that is allowed (always on SQLite; elsewhere by <c>Database:MigrateOnStart</c>).</summary>
public sealed class DatabaseStart(IServiceScopeFactory scopes, DataPaths paths, IOptions<DatabaseOptions> options) : IDisposable
{
    private DataFolderLock? folderLock;

    private bool IsSqlite => options.Value.Provider == DatabaseProvider.Sqlite;

    public async Task RunAsync(bool isDemo, CancellationToken cancellation)
    {
        TakeLock();
        if (options.Value.MigrateOnStart ?? (IsSqlite || isDemo))
            await ApplyMigrationsAsync(cancellation);
    }

    /// <summary>What an operator's command does, whatever the settings say about starting.</summary>
    public async Task MigrateAsync(CancellationToken cancellation)
    {
        TakeLock();
        await ApplyMigrationsAsync(cancellation);
    }

    public void Dispose() => folderLock?.Dispose();

    private void TakeLock()
    {
        if (IsSqlite)
            folderLock ??= DataFolderLock.Take(paths.Data);
    }

    private async Task ApplyMigrationsAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        if (IsSqlite)
            await SqliteStart.PrepareAsync(db, cancellation);
        // Migrating compares the whole model with its snapshot even where nothing is to be done, a fifth of the time of a start.
        if ((await db.Database.GetPendingMigrationsAsync(cancellation)).Any())
            await db.Database.MigrateAsync(cancellation);
    }
}
