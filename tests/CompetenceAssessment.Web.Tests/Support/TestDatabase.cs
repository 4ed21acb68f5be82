using CompetenceAssessment.Data;
using CompetenceAssessment.Services;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CompetenceAssessment.Web.Tests.Support;

/// <summary>An empty, migrated database of a test's own on one engine, with the product's own registration around it.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private static readonly Dictionary<DatabaseProvider, Lazy<Task<TestDatabase>>> Templates =
        Enum.GetValues<DatabaseProvider>().ToDictionary(engine => engine, engine => new Lazy<Task<TestDatabase>>(() => MigratedAsync(engine)));

    private readonly TestFolder _folder = new();
    private readonly List<AsyncServiceScope> _scopes = [];
    private readonly Lazy<ServiceProvider> _services;

    private TestDatabase(DatabaseProvider engine, string? server, Action<IServiceCollection>? configure)
    {
        Engine = engine;
        Server = server;
        ConnectionString = engine switch
        {
            DatabaseProvider.PostgreSql => new NpgsqlConnectionStringBuilder(server) { Database = Name }.ToString(),
            DatabaseProvider.SqlServer => new SqlConnectionStringBuilder(server) { InitialCatalog = Name }.ToString(),
            _ => null,
        };
        _services = new(() => BuildServices(configure));
    }

    public DatabaseProvider Engine { get; }

    /// <summary>Null on SQLite, whose file lies in <see cref="DataFolder"/>.</summary>
    public string? ConnectionString { get; }

    public string DataFolder => _folder.FullPath;

    public IServiceProvider Services => _services.Value;

    /// <summary>The settings under which the product uses this database.</summary>
    public Dictionary<string, string?> Settings => new()
    {
        ["Paths:Data"] = DataFolder,
        ["Paths:Standards"] = Repository.Standards,
        ["Database:Provider"] = Engine.ToString(),
        ["Database:ConnectionString"] = ConnectionString,
    };

    private string Name { get; } = $"competence_{Guid.CreateVersion7():N}";

    private string? Server { get; }

    /// <summary>Skips the test where the engine is not at hand.</summary>
    public static async Task<TestDatabase> CreateAsync(DatabaseProvider engine, Action<IServiceCollection>? configure = null)
    {
        if (engine == DatabaseProvider.SqlServer)
            return await MigratedAsync(engine, configure);
        if (engine == DatabaseProvider.PostgreSql)
            await Engines.ServerAsync(engine);
        return await (await Templates[engine].Value).CloneAsync(configure);
    }

    /// <summary>A database with no table yet.</summary>
    public static async Task<TestDatabase> BlankAsync(DatabaseProvider engine)
    {
        var database = new TestDatabase(engine, engine == DatabaseProvider.Sqlite ? null : await Engines.ServerAsync(engine), null);
        if (engine == DatabaseProvider.PostgreSql)
            await ExecuteOnServerAsync(database, $"CREATE DATABASE {database.Name}");
        return database;
    }

    /// <summary>A copy with everything that is in this one, which nobody may be using.</summary>
    public async Task<TestDatabase> CloneAsync(Action<IServiceCollection>? configure = null)
    {
        var clone = new TestDatabase(Engine, Server, configure);
        SqliteConnection.ClearAllPools();
        clone._folder.CopyFrom(DataFolder);
        if (Engine == DatabaseProvider.PostgreSql)
            await ExecuteOnServerAsync(clone, $"CREATE DATABASE {clone.Name} TEMPLATE {Name}");
        return clone;
    }

    /// <summary>A new context, which sees only what was saved. It lives as long as this database.</summary>
    public AppDbContext Context() => Scope().GetRequiredService<AppDbContext>();

    /// <summary>The services of one request, with a context of their own.</summary>
    public IServiceProvider Scope()
    {
        var scope = Services.CreateAsyncScope();
        lock (_scopes)
            _scopes.Add(scope);
        return scope.ServiceProvider;
    }

    /// <summary>The services of another server on the same database, with caches of its own.</summary>
    public ServiceProvider OtherServer(Action<IServiceCollection>? configure = null) => BuildServices(configure);

    /// <summary>Ends every use of the database, so that it can be cloned.</summary>
    public async Task ReleaseAsync()
    {
        foreach (var scope in _scopes)
            await scope.DisposeAsync();
        _scopes.Clear();
        if (Engine == DatabaseProvider.PostgreSql)
        {
            await using var connection = new NpgsqlConnection(ConnectionString);
            NpgsqlConnection.ClearPool(connection);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await ReleaseAsync();
        if (Engine == DatabaseProvider.SqlServer)
            await Context().Database.EnsureDeletedAsync();
        if (_services.IsValueCreated)
            await _services.Value.DisposeAsync();
        if (Engine == DatabaseProvider.PostgreSql)
            await ExecuteOnServerAsync(this, $"DROP DATABASE IF EXISTS {Name} WITH (FORCE)");
        _folder.Dispose();
    }

    internal static async Task DisposeTemplatesAsync()
    {
        foreach (var template in Templates.Values.Where(t => t.IsValueCreated))
            await (await template.Value).DisposeAsync();
    }

    private static async Task<TestDatabase> MigratedAsync(DatabaseProvider engine, Action<IServiceCollection>? configure = null)
    {
        var database = new TestDatabase(engine, engine == DatabaseProvider.Sqlite ? null : await Engines.ServerAsync(engine), configure);
        await database.Context().Database.MigrateAsync();
        await database.ReleaseAsync();
        return database;
    }

    private static async Task ExecuteOnServerAsync(TestDatabase database, string sql)
    {
        await using var connection = new NpgsqlConnection(database.Server);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private ServiceProvider BuildServices(Action<IServiceCollection>? configure)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(Settings).Build();
        var services = new ServiceCollection().AddSingleton<IConfiguration>(configuration).AddLogging();
        services.AddCompetenceAssessmentData(configuration).AddCompetenceAssessmentServices(configuration);
        configure?.Invoke(services);
        return services.BuildServiceProvider(validateScopes: true);
    }
}
