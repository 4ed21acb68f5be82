using CompetenceAssessment.Data;
using CompetenceAssessment.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Web.Tests.Data;

public sealed class MigrationTests
{
    [Theory, EachEngine]
    public async Task Migrations_build_the_whole_database(DatabaseProvider engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var db = database.Context();

        Assert.Empty(await db.Database.GetPendingMigrationsAsync());
        Assert.NotEmpty(await db.Database.GetAppliedMigrationsAsync());
        Assert.Empty(await db.Standards.ToListAsync());
        Assert.Empty(await db.Users.ToListAsync());
    }
}
