using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace CompetenceAssessment.Data.Providers;

public sealed class PostgreSqlAppDbContext(DbContextOptions<PostgreSqlAppDbContext> options) : AppDbContext(options);

internal sealed class PostgreSqlDesignTimeFactory : IDesignTimeDbContextFactory<PostgreSqlAppDbContext>
{
    public PostgreSqlAppDbContext CreateDbContext(string[] args) =>
        DesignTime.Create<PostgreSqlAppDbContext>(DatabaseProvider.PostgreSql, "Host=localhost;Database=design-time");
}

internal static class PostgreSqlOptions
{
    public static void UseCompetenceAssessmentPostgreSql(this DbContextOptionsBuilder options, DatabaseOptions database) =>
        options.UseNpgsql(database.ConnectionString ?? throw new InvalidOperationException("Database:ConnectionString is not set."), npgsql =>
        {
            npgsql.EnableRetryOnFailure();
            if (database.MaxBatchSize is { } size)
                npgsql.MaxBatchSize(size);
        });
}
