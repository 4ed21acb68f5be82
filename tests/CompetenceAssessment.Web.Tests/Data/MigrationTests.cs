using CompetenceAssessment.Data;
using CompetenceAssessment.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CompetenceAssessment.Web.Tests.Data;

public sealed class MigrationTests
{
    private const int TimestampLength = 15;

    [Theory, EachEngine]
    public async Task Migrations_build_the_whole_database(DatabaseProvider engine)
    {
        await using var database = await TestDatabase.BlankAsync(engine);
        await using var db = database.Context();

        await db.Database.MigrateAsync();

        Assert.Empty(await db.Database.GetPendingMigrationsAsync());
        foreach (var entity in db.Model.GetEntityTypes().Where(e => e.GetTableName() is not null))
            Assert.InRange(await CountAsync(db, entity.ClrType, entity.IsOwned() || entity.HasSharedClrType), 0, 1); // one counter begins in a migration
    }

    [Theory, EachEngine]
    public void The_model_has_no_change_without_a_migration(DatabaseProvider engine)
    {
        using var offline = new OfflineContext(engine);

        Assert.False(offline.Db.Database.HasPendingModelChanges(), $"{engine}: add a migration with build/add-migration.sh.");
    }

    [Fact]
    public void Each_engine_has_the_same_migrations()
    {
        var sqlite = NamesOf(DatabaseProvider.Sqlite);

        Assert.NotEmpty(sqlite);
        Assert.Equal(sqlite, NamesOf(DatabaseProvider.SqlServer));
        Assert.Equal(sqlite, NamesOf(DatabaseProvider.PostgreSql));
    }

    [Theory]
    [InlineData(DatabaseProvider.SqlServer, "CREATE TABLE [{0}]")]
    [InlineData(DatabaseProvider.PostgreSql, "CREATE TABLE \"{0}\"")]
    public async Task A_script_of_all_migrations_can_be_given_to_the_database_administrator(DatabaseProvider engine, string creation)
    {
        using var offline = new OfflineContext(engine);

        var script = offline.Db.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent);

        foreach (var table in offline.Db.Model.GetEntityTypes().Select(e => e.GetTableName()).OfType<string>())
            Assert.Contains(string.Format(null, creation, table), script, StringComparison.Ordinal);
        Assert.Contains("__EFMigrationsHistory", script, StringComparison.Ordinal);
        var folder = Directory.CreateDirectory(Path.Combine(Repository.Results, "scripts"));
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, $"{engine}.sql"), script);
    }

    private static List<string> NamesOf(DatabaseProvider engine)
    {
        using var offline = new OfflineContext(engine);
        return [.. offline.Db.Database.GetMigrations().Select(id => id[TimestampLength..])];
    }

    private static async Task<int> CountAsync(DbContext db, Type type, bool hasNoSetOfItsOwn)
    {
        if (hasNoSetOfItsOwn)
            return 0;
        var count = typeof(MigrationTests).GetMethod(nameof(CountRowsAsync), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!;
        return await (Task<int>)count.MakeGenericMethod(type).Invoke(null, [db])!;
    }

    private static Task<int> CountRowsAsync<T>(DbContext db)
        where T : class => db.Set<T>().CountAsync();
}
