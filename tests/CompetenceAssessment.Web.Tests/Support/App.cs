using System.Collections.Concurrent;
using System.Net;
using CompetenceAssessment.Data;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace CompetenceAssessment.Web.Tests.Support;

/// <summary>What differs from the usual in one test's site.</summary>
public sealed record AppSetup
{
    public DatabaseProvider Engine { get; init; } = DatabaseProvider.Sqlite;

    /// <summary>Whether the site has the demonstration's bodies, people and round.</summary>
    public bool Demo { get; init; }

    public TimeProvider? Time { get; init; }

    public Dictionary<string, string?> Settings { get; init; } = [];

    public Action<IServiceCollection>? Services { get; init; }
}

/// <summary>The whole site on real HTTP, with a database and a data folder of its own.</summary>
public sealed class App : WebApplicationFactory<Program>
{
    public const string Password = "Demo-password-2026!";

    private static readonly ConcurrentDictionary<(DatabaseProvider, bool), Lazy<Task<TestDatabase>>> Snapshots = new();
    private static readonly Lazy<Task<App>> Shared = new(() => StartAsync(new() { Demo = true }));

    private readonly AppSetup _setup;
    private readonly ConcurrentDictionary<string, Lazy<Task<CookieContainer>>> _signIns = new();

    private App(AppSetup setup, TestDatabase database)
    {
        (_setup, Database) = (setup, database);
        UseKestrel(0);
        StartServer();
    }

    public TestDatabase Database { get; }

    public Uri Address => ClientOptions.BaseAddress;

    /// <summary>The demonstration, shared by all tests that only read. A test that writes starts its own.</summary>
    public static Task<App> SharedDemoAsync() => Shared.Value;

    /// <summary>A site of the test's own: the standards are loaded, and with <see cref="AppSetup.Demo"/> the demonstration is there too.
    /// It starts from a copy, so that it costs no more than a start.</summary>
    public static async Task<App> StartAsync(AppSetup? setup = null)
    {
        setup ??= new AppSetup();
        return new App(setup, await CopyAsync(setup.Engine, setup.Demo));
    }

    /// <summary>A copy of the database and data folder of a site that has started once, for a process of its own.</summary>
    public static async Task<TestDatabase> CopyAsync(DatabaseProvider engine, bool demo)
    {
        if (engine != DatabaseProvider.Sqlite)
            await Engines.ServerAsync(engine);
        var snapshot = await Snapshots.GetOrAdd((engine, demo), key => new(() => SnapshotAsync(key.Item1, key.Item2))).Value;
        return await snapshot.CloneAsync();
    }

    /// <summary>A site on a database and data folder that the test prepared; it goes with the site.</summary>
    public static App On(TestDatabase database, AppSetup? setup = null) => new((setup ?? new()) with { Engine = database.Engine }, database);

    public FormClient Visitor() => new(Address);

    /// <summary>A client who signed in through the form. Each call gives a client of its own; the session is the same.</summary>
    public async Task<FormClient> SignedInAsAsync(string email, string password = Password)
    {
        var session = await _signIns.GetOrAdd(email, _ => new(async () =>
        {
            using var client = Visitor();
            await client.SignInAsync(email, password);
            return client.Cookies;
        })).Value;
        return new FormClient(Address, session);
    }

    /// <summary>A new context on the site's database, which sees only what was saved.</summary>
    public AppDbContext Context() => Database.Context();

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Database.DisposeAsync();
    }

    internal static async Task DisposeSharedAsync()
    {
        if (Shared.IsValueCreated)
            await (await Shared.Value).DisposeAsync();
        foreach (var snapshot in Snapshots.Values)
            await (await snapshot.Value).DisposeAsync();
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        Dictionary<string, string?> settings = new(Database.Settings)
        {
            ["Database:MigrateOnStart"] = "true",
            ["Demo:Enabled"] = _setup.Demo.ToString(),
            ["Demo:Password"] = Password,
            // The named candidates and one application of each stage.
            ["Demo:Applications"] = "32",
        };
        // A setting of null would reach the site as an empty one.
        foreach (var (key, value) in settings.Concat(_setup.Settings).Where(setting => setting.Value is not null))
            builder.UseSetting(key, value);
        builder.ConfigureTestServices(services =>
        {
            if (_setup.Time is not null)
                services.AddSingleton(_setup.Time);
            _setup.Services?.Invoke(services);
        });
    }

    private static async Task<TestDatabase> SnapshotAsync(DatabaseProvider engine, bool demo)
    {
        var database = await TestDatabase.CreateAsync(engine);
        var app = new App(new() { Engine = engine, Demo = demo }, database);
        await app.StopAsync();
        await database.ReleaseAsync();
        return database;
    }

    // The site ends, its database stays.
    private ValueTask StopAsync() => base.DisposeAsync();
}
