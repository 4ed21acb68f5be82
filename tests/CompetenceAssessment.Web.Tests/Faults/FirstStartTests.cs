using CompetenceAssessment.Data;
using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Web.Tests.Faults;

public sealed class FirstStartTests
{
    /// <summary>The moments are counted from the appearance of the database file, so that they fall into the migration and what follows it.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(180)]
    [InlineData(1500)]
    public async Task A_site_killed_in_its_first_start_starts_the_next_time(int millisecondsAfterDatabaseAppears)
    {
        await using var app = new PublishedApp(await TestDatabase.BlankAsync(DatabaseProvider.Sqlite));
        app.Launch();
        await app.WaitUntilAsync(_ => Task.FromResult(File.Exists(Path.Combine(app.Database.DataFolder, "competence-assessment.db"))));
        await Task.Delay(millisecondsAfterDatabaseAppears);
        await app.KillAsync();

        await app.StartAsync();

        using var visitor = app.Visitor();
        (await visitor.GetAsync("/health/ready")).AssertOk();
        (await visitor.GetAsync("/")).AssertOk();
        await using var db = app.Database.Context();
        Assert.Empty(await db.Database.GetPendingMigrationsAsync());
        var files = Directory.EnumerateFiles(Repository.Standards, "*.yaml").Select(Path.GetFileNameWithoutExtension).Order();
        Assert.Equal(files, await db.Standards.Select(s => s.Key).OrderBy(key => key).ToListAsync());
        Assert.All(await db.StandardVersions.ToListAsync(), version => Assert.Equal(StandardStatus.InUse, version.Status));
        await OperatorCommand.AssertAuditCleanAsync(app.Database);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public async Task A_demonstration_killed_while_it_is_made_is_completed_by_the_next_start(int applicationsMade)
    {
        await using var app = new PublishedApp(await TestDatabase.CreateAsync(DatabaseProvider.Sqlite), demo: true);
        app.Launch();
        await app.WaitUntilAsync(db => applicationsMade == 0 ? db.Standards.AnyAsync() : db.Applications.Skip(applicationsMade - 1).AnyAsync());
        await app.KillAsync();

        await app.StartAsync();

        await using var whole = (await App.SharedDemoAsync()).Context();
        await using var db = app.Database.Context();
        Assert.Equal(await whole.Users.CountAsync(), await db.Users.CountAsync());
        Assert.Equal(await whole.Memberships.CountAsync(), await db.Memberships.CountAsync());
        Assert.Equal(PublishedApp.DemoApplications, await db.Applications.CountAsync());
        await OperatorCommand.AssertAuditCleanAsync(app.Database);
        using var officer = await app.SignedInAsAsync("officer@demo.test");
        (await officer.GetAsync("/account")).AssertAt("/account");
    }

    /// <summary>The row that a kill during a migration leaves behind, for which every later start would wait without end.</summary>
    [Fact]
    public async Task A_migration_lock_left_by_a_kill_does_not_hang_the_next_start()
    {
        await using var app = new PublishedApp(await TestDatabase.CreateAsync(DatabaseProvider.Sqlite));
        await using (var db = app.Database.Context())
            await db.Database.ExecuteSqlAsync($"INSERT INTO __EFMigrationsLock (Id, Timestamp) VALUES (1, '2026-11-21 10:00:00')");
        await app.Database.ReleaseAsync();

        await app.StartAsync();

        using var visitor = app.Visitor();
        (await visitor.GetAsync("/health/ready")).AssertOk();
    }

    [Fact]
    public async Task A_second_site_on_the_same_data_says_why_it_does_not_start()
    {
        await using var app = new PublishedApp(await TestDatabase.CreateAsync(DatabaseProvider.Sqlite));
        await app.StartAsync();
        await using var second = new PublishedApp(app.Database);

        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(second.StartAsync);

        Assert.Contains("Another instance is running on the data folder", refusal.Message, StringComparison.Ordinal);
        using var visitor = app.Visitor();
        (await visitor.GetAsync("/health/ready")).AssertOk();
    }
}
