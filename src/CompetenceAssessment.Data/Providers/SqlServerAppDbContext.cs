using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace CompetenceAssessment.Data.Providers;

public sealed class SqlServerAppDbContext(DbContextOptions<SqlServerAppDbContext> options) : AppDbContext(options);

internal sealed class SqlServerDesignTimeFactory : IDesignTimeDbContextFactory<SqlServerAppDbContext>
{
    public SqlServerAppDbContext CreateDbContext(string[] args) =>
        DesignTime.Create<SqlServerAppDbContext>(DatabaseProvider.SqlServer, "Server=localhost;Database=design-time");
}

internal static class SqlServerOptions
{
    private static readonly int[] SnapshotConflict = [3960];

    public static void UseCompetenceAssessmentSqlServer(this DbContextOptionsBuilder options, DatabaseOptions database) =>
        options.UseSqlServer(database.ConnectionString ?? throw new InvalidOperationException("Database:ConnectionString is not set."), sqlServer =>
        {
            // Deadlock victims (1205) are among the defaults; a snapshot update conflict is not.
            sqlServer.EnableRetryOnFailure(5, TimeSpan.FromSeconds(5), SnapshotConflict);
            if (database.MaxBatchSize is { } size)
                sqlServer.MaxBatchSize(size);
        });
}
