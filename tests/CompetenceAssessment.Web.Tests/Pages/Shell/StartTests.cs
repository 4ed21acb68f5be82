using CompetenceAssessment.Data;
using CompetenceAssessment.Web.Tests.Support;
using Microsoft.Data.Sqlite;

namespace CompetenceAssessment.Web.Tests.Pages.Shell;

public sealed class StartTests
{
    [Fact]
    public void Two_programs_never_share_a_data_folder()
    {
        using var folder = new TestFolder();
        using (DataFolderLock.Take(folder.FullPath))
        {
            var refused = Assert.Throws<InvalidOperationException>(() => DataFolderLock.Take(folder.FullPath));
            Assert.Contains(folder.FullPath, refused.Message, StringComparison.Ordinal);
        }

        DataFolderLock.Take(folder.FullPath).Dispose();
    }

    /// <summary>A program killed in a migration leaves its lock; every later start would wait for it for ever.</summary>
    [Fact]
    public async Task A_lock_left_by_a_killed_migration_does_not_stop_the_next_start()
    {
        var database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        await using (var connection = new SqliteConnection($"Data Source={Path.Combine(database.DataFolder, "competence-assessment.db")}"))
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = """
                CREATE TABLE IF NOT EXISTS "__EFMigrationsLock" ("Id" INTEGER NOT NULL PRIMARY KEY, "Timestamp" TEXT NOT NULL);
                INSERT OR REPLACE INTO "__EFMigrationsLock" VALUES (1, '2026-01-01');
                """;
            await command.ExecuteNonQueryAsync();
        }

        await using var app = await Task.Run(() => App.On(database)).WaitAsync(TimeSpan.FromSeconds(60));
        using var client = app.Visitor();
        (await client.GetAsync("/health/ready")).AssertOk();
    }
}
