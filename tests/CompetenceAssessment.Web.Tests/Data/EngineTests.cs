using CompetenceAssessment.Data;
using CompetenceAssessment.Data.Providers;
using CompetenceAssessment.Domain;
using CompetenceAssessment.Domain.Organisations;
using CompetenceAssessment.Domain.People;
using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Web.Tests.Data;

/// <summary>What every engine must do alike, whatever the table.</summary>
public sealed class EngineTests
{
    [Theory, EachEngine]
    public async Task A_save_from_a_stale_state_is_refused(DatabaseProvider engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var person = await AddPersonAsync(database);
        await using var first = database.Context();
        await using var second = database.Context();
        (await first.Set<Person>().SingleAsync(p => p.Id == person.Id)).ChangeName("Mari", "Kask");
        (await second.Set<Person>().SingleAsync(p => p.Id == person.Id)).ChangeName("Mari", "Tamm");
        await first.SaveChangesAsync();

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => second.SaveChangesAsync());

        await using var after = database.Context();
        var saved = await after.Set<Person>().SingleAsync(p => p.Id == person.Id);
        Assert.Equal("Kask", saved.FamilyName);
        Assert.Equal(2, saved.Version);
    }

    [Theory, EachEngine]
    public async Task A_second_row_under_a_unique_key_is_told_from_other_errors(DatabaseProvider engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var db = database.Context();
        db.Add(new Standard(Guid.CreateVersion7(), "customer-service", StandardFramework.EstQf));
        await db.SaveChangesAsync();

        var unique = await SaveErrorAsync(database, new Standard(Guid.CreateVersion7(), "customer-service", StandardFramework.EstQf));
        var foreignKey = await SaveErrorAsync(database, new Membership(Guid.CreateVersion7(), Guid.CreateVersion7(), null, Role.Operator, new(2026, 1, 1), null));

        Assert.True(unique.IsUniqueViolation());
        Assert.False(foreignKey.IsUniqueViolation());
    }

    [Theory, EachEngine]
    public async Task A_row_that_others_point_to_cannot_be_deleted(DatabaseProvider engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var person = await AddPersonAsync(database);
        await using (var db = database.Context())
        {
            db.Add(new Membership(Guid.CreateVersion7(), person.Id, null, Role.Operator, new(2026, 1, 1), null));
            await db.SaveChangesAsync();
        }

        await using var deleting = database.Context();
        deleting.Remove(await deleting.Set<Person>().SingleAsync(p => p.Id == person.Id));
        await Assert.ThrowsAsync<DbUpdateException>(() => deleting.SaveChangesAsync());

        await using var after = database.Context();
        Assert.Equal(1, await after.Set<Membership>().CountAsync(m => m.PersonId == person.Id));
    }

    [Theory, EachEngine]
    public async Task Texts_in_several_languages_come_back_as_they_were(DatabaseProvider engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var name = new LocalizedText([new("et", "Õpetajate Liit „Šaht“ – žürii \u1F600 'x' \\ \n"), new("en", "Teachers’ Union")]);
        var body = new AwardingBody(Guid.CreateVersion7(), "union", TestBodies.Named(name), isDemonstration: true);
        await using (var db = database.Context())
        {
            db.Add(body);
            await db.SaveChangesAsync();
        }

        await using var after = database.Context();
        var saved = await after.Set<AwardingBody>().SingleAsync(b => b.Id == body.Id);
        Assert.Equal(name.All, saved.Name.All);
    }

    private static async Task<Person> AddPersonAsync(TestDatabase database)
    {
        var person = new Person(Guid.CreateVersion7(), "Mari", "Mets", "mari@demo.test", "et");
        await using var db = database.Context();
        db.Add(person);
        await db.SaveChangesAsync();
        return person;
    }

    private static async Task<DbUpdateException> SaveErrorAsync(TestDatabase database, object entity)
    {
        await using var db = database.Context();
        db.Add(entity);
        return await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync());
    }
}
