using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace CompetenceAssessment.Data.Providers;

public sealed class SqliteAppDbContext(DbContextOptions<SqliteAppDbContext> options) : AppDbContext(options);

internal sealed class SqliteDesignTimeFactory : IDesignTimeDbContextFactory<SqliteAppDbContext>
{
    public SqliteAppDbContext CreateDbContext(string[] args) => DesignTime.Create<SqliteAppDbContext>(DatabaseProvider.Sqlite, null);
}

internal static class SqliteOptions
{
    // Write transactions begin IMMEDIATE, the driver's default, so that none fails half-way for a lock it could not raise.
    public static void UseCompetenceAssessmentSqlite(this DbContextOptionsBuilder options, DatabaseOptions database, DataPaths paths)
    {
        // An empty one, as an empty environment variable gives, would mean a database that is gone with its connection.
        var connection = database.ConnectionString is { Length: > 0 } given
            ? given
            : new SqliteConnectionStringBuilder { DataSource = paths.SqliteFile, DefaultTimeout = 30 }.ToString();
        options.UseSqlite(connection, sqlite =>
        {
            if (database.MaxBatchSize is { } size)
                sqlite.MaxBatchSize(size);
        });
    }
}
