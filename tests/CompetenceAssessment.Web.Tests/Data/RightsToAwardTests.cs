using CompetenceAssessment.Data;
using CompetenceAssessment.Domain;
using CompetenceAssessment.Domain.Organisations;
using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.Services.Standards;
using CompetenceAssessment.Web.Tests.Support;

namespace CompetenceAssessment.Web.Tests.Data;

public sealed class RightsToAwardTests
{
    private static readonly DateOnly Expired = new(2019, 5, 7);
    private static readonly DateOnly LongAgo = new(2015, 1, 1);
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 23, 30, 0, TimeSpan.Zero);

    [Theory, EachEngine]
    public async Task An_expired_version_is_awarded_only_by_those_with_a_teach_out(DatabaseProvider engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var version = await VersionAsync(database);
        await BodyAsync(database, version, "without-teach-out", LongAgo, new(2030, 1, 1), teachOut: null);
        await BodyAsync(database, version, "teach-out-over", LongAgo, new(2030, 1, 1), teachOut: new(2023, 8, 31));
        await BodyAsync(database, version, "teach-out", LongAgo, new(2030, 1, 1), teachOut: new(2027, 1, 1));

        var right = Assert.Single(await RightsAsync(database, version, Expired));
        Assert.Equal(("teach-out", true, true, false), (right.BodyKey, right.AppliesToday, right.RestsOnTeachOut, right.HasScheme));
    }

    [Fact]
    public async Task A_right_is_counted_in_the_days_of_its_body()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        var version = await VersionAsync(database);
        // At 23:30 UTC on the 22nd it is the 23rd in Tallinn.
        await BodyAsync(database, version, "ended-yesterday", LongAgo, new(2026, 11, 22), teachOut: null);
        await BodyAsync(database, version, "begins-today", new(2026, 11, 23), new(2030, 1, 1), teachOut: null);
        await BodyAsync(database, version, "begins-tomorrow", new(2026, 11, 24), new(2030, 1, 1), teachOut: null);

        Assert.Equal(
            [("begins-today", true), ("begins-tomorrow", false)],
            (await RightsAsync(database, version, versionValidUntil: null)).Select(r => (r.BodyKey, r.AppliesToday)));
    }

    private static async Task<IReadOnlyList<RightToAward>> RightsAsync(TestDatabase database, Guid version, DateOnly? versionValidUntil)
    {
        await using var db = database.Context();
        return await new RightsToAward(db, new FakeTime(Now)).OfVersionAsync(version, versionValidUntil, TestContext.Current.CancellationToken);
    }

    private static async Task<Guid> VersionAsync(TestDatabase database)
    {
        await using var db = database.Context();
        var standard = new Standard(Guid.CreateVersion7(), "service", StandardFramework.EstQf);
        var version = new StandardVersion(Guid.CreateVersion7(), standard.Id, "2", new LocalizedText("en", "Service"), new StandardDescription(), null, [], "");
        db.AddRange(standard, version);
        await db.SaveChangesAsync();
        return version.Id;
    }

    private static async Task BodyAsync(TestDatabase database, Guid version, string key, DateOnly from, DateOnly until, DateOnly? teachOut)
    {
        await using var db = database.Context();
        var body = new AwardingBody(Guid.CreateVersion7(), key, TestBodies.Named(key), isDemonstration: false);
        db.AddRange(body, new AwardingRight(Guid.CreateVersion7(), body.Id, version, from, until, "1") { TeachOutUntil = teachOut });
        await db.SaveChangesAsync();
    }
}
