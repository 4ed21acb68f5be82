using CompetenceAssessment.Data;
using CompetenceAssessment.Data.Audit;
using CompetenceAssessment.Data.Providers;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Services.Writes;

/// <summary>One write: load, ask the domain, save, all in one transaction inside the engine's execution strategy.
/// Each attempt starts from an empty change tracker, so that a retry never saves what a lost attempt left behind.</summary>
public sealed class UnitOfWork(AppDbContext db)
{
    private const int Attempts = 3;

    public async Task<T> WriteAsync<T>(Func<CancellationToken, Task<T>> write, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await db.Database.CreateExecutionStrategy().ExecuteAsync(token => OnceAsync(write, token), cancellation);
            }
            catch (DbUpdateException exception) when (attempt < Attempts && IsNewStream(exception))
            {
                // Two first entries of one audit stream met; the second now finds the head and queues behind it.
            }
        }
    }

    public Task WriteAsync(Func<CancellationToken, Task> write, CancellationToken cancellation) =>
        WriteAsync(
            async token =>
            {
                await write(token);
                return true;
            },
            cancellation);

    private static bool IsNewStream(DbUpdateException exception) =>
        exception.IsUniqueViolation() && exception.Entries.Any(e => e.Entity is AuditStreamHead);

    private async Task<T> OnceAsync<T>(Func<CancellationToken, Task<T>> write, CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var result = await write(cancellation);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return result;
    }
}
