using System.Reflection;
using CompetenceAssessment.Data;
using Microsoft.Data.SqlClient;
using Xunit.Sdk;
using Xunit.v3;

namespace CompetenceAssessment.Web.Tests.Support;

/// <summary>Runs a theory once for each database engine: <c>[Theory, EachEngine] public async Task X(DatabaseProvider engine)</c>.
/// An engine that is not at hand is shown as skipped, by name and with the reason, when the test asks for its database.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class EachEngineAttribute : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        new(Enum.GetValues<DatabaseProvider>().Select(engine => new TheoryDataRow(engine)).ToList());

    public override bool SupportsDiscoveryEnumeration() => true;
}

/// <summary>The database servers at hand.</summary>
public static class Engines
{
    private static readonly Lazy<Task<Server>> PostgreSql = new(FindPostgreSqlAsync);
    private static readonly Lazy<Task<Server>> SqlServer = new(FindSqlServerAsync);

    public static bool InContinuousIntegration => string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase);

    /// <summary>The administrator's connection string of an engine's server; skips the test where there is none.
    /// In continuous integration a missing PostgreSQL fails instead.</summary>
    public static async Task<string> ServerAsync(DatabaseProvider engine)
    {
        var server = await (engine == DatabaseProvider.PostgreSql ? PostgreSql : SqlServer).Value;
        if (server.ConnectionString is null && engine == DatabaseProvider.PostgreSql && InContinuousIntegration)
            Assert.Fail($"{engine} must be tested in continuous integration: {server.MissingBecause}");
        Assert.SkipWhen(server.ConnectionString is null, $"{engine}: {server.MissingBecause}");
        return server.ConnectionString!;
    }

    private static async Task<Server> FindPostgreSqlAsync()
    {
        if (Environment.GetEnvironmentVariable("TEST_POSTGRES") is { Length: > 0 } given)
        {
            await using var connection = new Npgsql.NpgsqlConnection(given);
            await connection.OpenAsync();
            return new(given, null);
        }

        return PostgreSqlCluster.Binaries is null
            ? new(null, "TEST_POSTGRES is not set and no server is installed under /usr/lib/postgresql.")
            : new(await PostgreSqlCluster.StartAsync(), null);
    }

    // An open port proves nothing: only a server that was named, lets us in and says what it is counts.
    private static async Task<Server> FindSqlServerAsync()
    {
        if (Environment.GetEnvironmentVariable("TEST_SQLSERVER") is not { Length: > 0 } given)
            return new(null, "TEST_SQLSERVER is not set.");
        await using var connection = new SqlConnection(given);
        await connection.OpenAsync();
        await using var command = new SqlCommand("SELECT @@VERSION", connection);
        var version = (string?)await command.ExecuteScalarAsync();
        return version?.Contains("SQL Server", StringComparison.OrdinalIgnoreCase) == true
            ? new(given, null)
            : new(null, $"the server of TEST_SQLSERVER is not SQL Server but {version}");
    }

    private sealed record Server(string? ConnectionString, string? MissingBecause);
}
