using CompetenceAssessment.Data;
using CompetenceAssessment.Data.Audit;
using CompetenceAssessment.Domain;
using CompetenceAssessment.Domain.Organisations;
using CompetenceAssessment.Domain.People;
using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.Services.Standards;
using CompetenceAssessment.Services.Standards.Crosswalk;
using CompetenceAssessment.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CompetenceAssessment.Web.Tests.Services.Standards;

public sealed class CrosswalkServiceTests
{
    private const string Reason = "B.2.3.9 also asks for the tasks to be put in order.";

    [Theory, EachEngine]
    public async Task A_decision_is_read_from_both_standards(DatabaseProvider engine)
    {
        await using var database = await LibraryAsync(engine);
        var pair = await PairAsync(database);
        var before = TimeProvider.System.GetUtcNow().UtcDateTime.AddMilliseconds(-1);
        await Service(database).DecideAsync(pair.Decide(CrosswalkRelation.Broader, Reason), default);

        var mine = Assert.Single(await Reader(database).OfVersionAsync(pair.VersionId, default));
        Assert.Equal(("B.2.3.9", CrosswalkRelation.Broader, "U1 P3", Reason), (mine.Own.Reference, mine.Relation, mine.Other.Reference, mine.Reason));
        Assert.Equal(("uk-lead-a-team-customer-service", pair.OtherVersionId), (mine.OtherStandard.Key, mine.OtherVersion.Id));
        var theirs = Assert.Single(await Reader(database).OfVersionAsync(pair.OtherVersionId, default));
        Assert.Equal(("U1 P3", CrosswalkRelation.Narrower, "B.2.3.9"), (theirs.Own.Reference, theirs.Relation, theirs.Other.Reference));
        var changed = await Reader(database).ChangedAtAsync(null, default);
        Assert.Equal(new[] { pair.VersionId, pair.OtherVersionId }.Order(), changed.Keys.Order());
        Assert.All(changed.Values, at => Assert.InRange(at, before, TimeProvider.System.GetUtcNow().UtcDateTime.AddMilliseconds(1)));
        Assert.Equal(new ComparedPair(pair.VersionId, pair.OtherVersionId, 1), Assert.Single(await Reader(database).PairsAsync(default)));
        Assert.Equal("crosswalk-decided", await LastActionAsync(database));
    }

    [Theory, EachEngine]
    public async Task Of_two_editors_who_decide_one_pair_the_second_hears_what_stands(DatabaseProvider engine)
    {
        await using var database = await LibraryAsync(engine);
        var pair = await PairAsync(database);
        var decisions = await Task.WhenAll(
            TryAsync(database, pair.Decide(CrosswalkRelation.Broader, Reason)),
            TryAsync(database, pair.TheOtherWay().Decide(CrosswalkRelation.Equal, null)));

        var refused = Assert.Single(decisions.OfType<RuleViolationException>());
        Assert.Equal(Rule.CrosswalkDecided, refused.Rule);
        var standing = Assert.Single(await database.Context().CrosswalkEntries.ToListAsync());
        // The second is told from its own side: whoever was first, the two read the pair from opposite ends.
        Assert.Equal(CrosswalkEntry.Inverse(standing.Relation), refused.Arguments[1]);
    }

    [Theory, EachEngine]
    public async Task What_is_withdrawn_is_no_longer_published_and_stays_as_history(DatabaseProvider engine)
    {
        await using var database = await LibraryAsync(engine);
        var pair = await PairAsync(database);
        var id = await Service(database).DecideAsync(pair.Decide(CrosswalkRelation.Equal, null), default);
        await Service(database).WithdrawAsync(new() { ActorId = pair.SecondId, EntryId = id }, default);
        await Service(database).DecideAsync(pair.Decide(CrosswalkRelation.Broader, Reason), default);

        var history = await Reader(database).BetweenAsync(pair.OtherVersionId, pair.VersionId, default);
        Assert.Equal([(CrosswalkRelation.Narrower, true, null), (CrosswalkRelation.Equal, false, "Second Editor")], history.Select(h => (h.Relation, h.Entry.IsStanding, h.WithdrawnBy)));
        Assert.Equal(["First Editor", "First Editor"], history.Select(h => h.By));
        Assert.Equal(CrosswalkRelation.Broader, Assert.Single(await Reader(database).OfVersionAsync(pair.VersionId, default)).Relation);
        Assert.Equal(
            ["crosswalk-decided", "crosswalk-withdrawn", "crosswalk-decided"],
            await database.Context().AuditEntries.Where(e => e.Stream == AuditTrail.Platform && e.ActorId != null).OrderBy(e => e.Sequence).Select(e => e.Action).ToListAsync());

        var again = await Assert.ThrowsAsync<RuleViolationException>(() => Service(database).WithdrawAsync(new() { ActorId = pair.EditorId, EntryId = id }, default));
        Assert.Equal(Rule.CrosswalkWithdrawn, again.Rule);
    }

    [Theory, EachEngine]
    public async Task That_two_items_are_not_the_same_is_remembered_and_not_published(DatabaseProvider engine)
    {
        await using var database = await LibraryAsync(engine);
        var pair = await PairAsync(database);
        await Service(database).DecideAsync(pair.Decide(CrosswalkRelation.NotTheSame, null), default);

        Assert.Empty(await Reader(database).OfVersionAsync(pair.VersionId, default));
        Assert.Empty(await Reader(database).ChangedAtAsync(pair.VersionId, default));
        Assert.Equal(CrosswalkRelation.NotTheSame, Assert.Single(await Reader(database).BetweenAsync(pair.VersionId, pair.OtherVersionId, default)).Relation);
    }

    [Fact]
    public async Task Only_a_standards_editor_decides_and_withdraws()
    {
        await using var database = await LibraryAsync(DatabaseProvider.Sqlite);
        var pair = await PairAsync(database);
        var id = await Service(database).DecideAsync(pair.Decide(CrosswalkRelation.Equal, null), default);
        await using (var db = database.Context())
        {
            await db.Memberships.ExecuteDeleteAsync();
        }

        var deciding = await Assert.ThrowsAsync<RuleViolationException>(() => Service(database).DecideAsync(pair.Decide(CrosswalkRelation.Equal, null), default));
        var withdrawing = await Assert.ThrowsAsync<RuleViolationException>(() => Service(database).WithdrawAsync(new() { ActorId = pair.EditorId, EntryId = id }, default));
        Assert.Equal((Rule.RoleMissing, Rule.RoleMissing), (deciding.Rule, withdrawing.Rule));
        Assert.True((await database.Context().CrosswalkEntries.SingleAsync()).IsStanding);
    }

    private static async Task<object> TryAsync(TestDatabase database, DecidePair command)
    {
        try
        {
            return await Service(database).DecideAsync(command, default);
        }
        catch (RuleViolationException refused)
        {
            return refused;
        }
    }

    private static CrosswalkService Service(TestDatabase database) => database.Scope().GetRequiredService<CrosswalkService>();

    private static CrosswalkReader Reader(TestDatabase database) => database.Scope().GetRequiredService<CrosswalkReader>();

    private static async Task<string> LastActionAsync(TestDatabase database) =>
        await database.Context().AuditEntries.Where(e => e.Stream == AuditTrail.Platform).OrderByDescending(e => e.Sequence).Select(e => e.Action).FirstAsync();

    private static async Task<TestDatabase> LibraryAsync(DatabaseProvider engine)
    {
        var database = await TestDatabase.CreateAsync(engine);
        await database.Scope().GetRequiredService<StandardLibrary>().LoadAsync(default);
        await using var db = database.Context();
        var people = new[] { ("First", "first@test"), ("Second", "second@test") }.Select(p => new Person(Guid.CreateVersion7(), p.Item1, "Editor", p.Item2, "en")).ToList();
        db.People.AddRange(people);
        db.Memberships.AddRange(people.Select(p => new Membership(Guid.CreateVersion7(), p.Id, null, Role.StandardsEditor, new DateOnly(2020, 1, 1), null)));
        await db.SaveChangesAsync();
        return database;
    }

    private static async Task<Pair> PairAsync(TestDatabase database)
    {
        await using var db = database.Context();
        var items =
            from standard in db.Standards
            join version in db.StandardVersions on standard.Id equals version.StandardId
            from competence in version.Competences
            from item in competence.Items
            where (competence.Code == "B.2.3" && item.Number == "9") || (competence.Code == "U1" && item.Number == "P3")
            select new { VersionId = version.Id, ItemId = item.Id, competence.Code };
        var found = await items.ToDictionaryAsync(i => i.Code);
        var people = await db.People.OrderBy(p => p.Email).Select(p => p.Id).ToListAsync();
        return new(people[0], people[1], found["B.2.3"].VersionId, found["B.2.3"].ItemId, found["U1"].VersionId, found["U1"].ItemId);
    }

    private sealed record Pair(Guid EditorId, Guid SecondId, Guid VersionId, Guid ItemId, Guid OtherVersionId, Guid OtherItemId)
    {
        public Pair TheOtherWay() => new(SecondId, EditorId, OtherVersionId, OtherItemId, VersionId, ItemId);

        public DecidePair Decide(CrosswalkRelation relation, string? reason) => new()
        {
            ActorId = EditorId,
            VersionId = VersionId,
            ItemId = ItemId,
            Relation = relation,
            OtherVersionId = OtherVersionId,
            OtherItemId = OtherItemId,
            Reason = reason,
        };
    }
}
