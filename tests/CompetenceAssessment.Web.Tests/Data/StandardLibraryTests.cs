using CompetenceAssessment.Data;
using CompetenceAssessment.Data.Audit;
using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.Services;
using CompetenceAssessment.Services.Standards;
using CompetenceAssessment.StandardFormats.Yaml;
using CompetenceAssessment.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CompetenceAssessment.Web.Tests.Data;

public sealed class StandardLibraryTests : IDisposable
{
    private const string HongKong = "hk-manage-customer-service-performance.yaml";
    private readonly TestFolder _folder = new();

    public StandardLibraryTests() => _folder.CopyFrom(Repository.Standards);

    public void Dispose() => _folder.Dispose();

    [Theory, EachEngine]
    public async Task What_is_loaded_is_what_the_file_says(DatabaseProvider engine)
    {
        await using var database = await DatabaseAsync(engine);
        var before = TimeProvider.System.GetUtcNow().UtcDateTime;
        var report = await LoadAsync(database);
        Assert.Equal([StandardLoadOutcome.PutInUse, StandardLoadOutcome.PutInUse, StandardLoadOutcome.PutInUse], report.Loads.Select(l => l.Outcome));

        foreach (var load in report.Loads)
        {
            var stored = await StoredAsync(database, load.Key!, load.Version!);
            Assert.Equal(StandardStatus.InUse, stored.Version.Status);
            Assert.InRange(stored.Version.ChangedAt!.Value, before.AddMilliseconds(-1), TimeProvider.System.GetUtcNow().UtcDateTime.AddMilliseconds(1));
            Assert.Equal(await File.ReadAllTextAsync(_folder.File(load.File)), StandardYaml.Write(stored));
        }
    }

    [Theory, EachEngine]
    public async Task Loading_again_changes_nothing(DatabaseProvider engine)
    {
        await using var database = await DatabaseAsync(engine);
        await LoadAsync(database);
        var again = await LoadAsync(database);

        Assert.All(again.Loads, l => Assert.Equal(StandardLoadOutcome.Unchanged, l.Outcome));
        Assert.Equal(3, await database.Context().StandardVersions.CountAsync());
        Assert.Equal(3, await database.Context().AuditEntries.CountAsync(e => e.Stream == AuditTrail.Platform && e.Action == "standard-put-in-use"));
    }

    [Theory, EachEngine]
    public async Task Two_servers_that_start_together_load_each_standard_once(DatabaseProvider engine)
    {
        await using var database = await DatabaseAsync(engine);
        var reports = await Task.WhenAll(LoadAsync(database), LoadAsync(database));

        Assert.Equal(3, await database.Context().StandardVersions.CountAsync());
        Assert.All(
            reports.SelectMany(r => r.Loads).GroupBy(l => l.File),
            loads => Assert.Equal([StandardLoadOutcome.PutInUse, StandardLoadOutcome.Unchanged], loads.Select(l => l.Outcome).Order()));
    }

    [Fact]
    public async Task A_version_in_use_does_not_change_when_its_file_does()
    {
        await using var database = await DatabaseAsync();
        await LoadAsync(database);
        Change(HongKong, "Maintain communication with staff", "Maintain silence with staff");
        var report = await LoadAsync(database);

        var refused = report.Loads.Single(l => l.File == HongKong);
        Assert.Equal(StandardLoadOutcome.Refused, refused.Outcome);
        Assert.Contains("never changes", Assert.Single(refused.Errors).Message, StringComparison.Ordinal);
        var stored = await StoredAsync(database, refused.Key!, refused.Version!);
        Assert.Contains(stored.Version.Competences[0].Items, i => i.Text.Original == "Maintain communication with staff");
    }

    [Fact]
    public async Task A_new_version_is_put_in_use_beside_the_old_one()
    {
        await using var database = await DatabaseAsync();
        await LoadAsync(database);
        Change(HongKong, "version: null", "version: \"2\"");
        var report = await LoadAsync(database);

        var added = report.Loads.Single(l => l.File == HongKong);
        Assert.Equal((StandardLoadOutcome.PutInUse, "2"), (added.Outcome, added.Version));
        var standard = await database.Context().Standards.SingleAsync(s => s.Key == added.Key);
        Assert.Equal(2, await database.Context().StandardVersions.CountAsync(v => v.StandardId == standard.Id && v.Status == StandardStatus.InUse));
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_is_told_with_file_line_and_rule_and_the_rest_loads()
    {
        await using var database = await DatabaseAsync();
        Change(HongKong, "framework: HKQF", "framework: nowhere");
        await File.WriteAllTextAsync(_folder.File("nothing.yaml"), "key: [\n");
        var report = await LoadAsync(database);

        Assert.Equal(2, await database.Context().StandardVersions.CountAsync());
        var log = new ErrorLog();
        report.WriteTo(log);
        Assert.Contains(log.Errors, line => line.Contains($"{HongKong}:3: {StandardFileRule.UnknownWord}: ", StringComparison.Ordinal));
        Assert.Contains(log.Errors, line => line.Contains($"nothing.yaml:1: {StandardFileRule.Syntax}: ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_site_with_an_unreadable_file_starts_and_shows_the_other_standards()
    {
        Change(HongKong, "framework: HKQF", "framework: nowhere");
        await using var app = App.On(await TestDatabase.CreateAsync(DatabaseProvider.Sqlite), new() { Settings = { ["Paths:Standards"] = _folder.FullPath } });
        Assert.Equal(2, await app.Context().StandardVersions.CountAsync());
    }

    [Fact]
    public async Task A_missing_folder_is_told_by_name()
    {
        await using var database = await DatabaseAsync();
        _folder.Dispose();
        var error = Assert.Single(Assert.Single((await LoadAsync(database)).Loads).Errors);
        Assert.Equal(_folder.FullPath, error.File);
    }

    private static async Task<StandardLibraryReport> LoadAsync(TestDatabase database)
    {
        await using var scope = database.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<StandardLibrary>().LoadAsync(TestContext.Current.CancellationToken);
    }

    private static async Task<StandardFile> StoredAsync(TestDatabase database, string key, string version)
    {
        await using var db = database.Context();
        var standard = await db.Standards.SingleAsync(s => s.Key == key);
        var stored = await db.StandardVersions.AsNoTrackingWithIdentityResolution().AsSplitQuery()
            .Include(v => v.Competences.OrderBy(c => c.Position)).ThenInclude(c => c.Items.OrderBy(i => i.Position))
            .SingleAsync(v => v.StandardId == standard.Id && v.VersionNumber == version);
        return new(standard, stored);
    }

    private async Task<TestDatabase> DatabaseAsync(DatabaseProvider engine = DatabaseProvider.Sqlite) =>
        await TestDatabase.CreateAsync(engine, services =>
        {
            services.AddCompetenceAssessmentServices(new ConfigurationBuilder().Build());
            services.AddSingleton(provider => DataPaths.From(provider.GetRequiredService<IConfiguration>()) with { Standards = _folder.FullPath });
        });

    private void Change(string file, string find, string replacement)
    {
        var text = File.ReadAllText(_folder.File(file));
        Assert.Contains(find, text, StringComparison.Ordinal);
        File.WriteAllText(_folder.File(file), text.Replace(find, replacement, StringComparison.Ordinal));
    }

    private sealed class ErrorLog : ILogger
    {
        public List<string> Errors { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (logLevel == LogLevel.Error)
                Errors.Add(formatter(state, exception));
        }
    }
}
