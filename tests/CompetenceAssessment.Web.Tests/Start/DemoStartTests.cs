using CompetenceAssessment.Data;
using CompetenceAssessment.Domain.Organisations;
using CompetenceAssessment.Domain.People;
using CompetenceAssessment.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Web.Tests.Start;

public sealed class DemoStartTests
{
    [Theory]
    [InlineData("candidate@demo.test")]
    [InlineData("assessor1@demo.test", Role.Assessor)]
    [InlineData("assessor2@demo.test", Role.Assessor)]
    [InlineData("assessor3@demo.test", Role.Assessor)]
    [InlineData("iqa@demo.test", Role.InternalQualityAssurer)]
    [InlineData("committee1@demo.test", Role.CommitteeMember)]
    [InlineData("committee2@demo.test", Role.CommitteeMember)]
    [InlineData("committee3@demo.test", Role.CommitteeMember)]
    [InlineData("committee4@demo.test", Role.CommitteeMember)]
    [InlineData("officer@demo.test", Role.AwardingOfficer)]
    [InlineData("admin@demo.test", Role.BodyAdministrator, Role.Operator, Role.StandardsEditor)]
    [InlineData("officer@other.test", Role.AwardingOfficer)]
    [InlineData("assessor@other.test", Role.Assessor)]
    [InlineData("candidate@other.test")]
    public async Task Each_promised_account_signs_in_and_holds_its_roles(string email, params Role[] roles)
    {
        var app = await App.SharedDemoAsync();

        using var client = await app.SignedInAsAsync(email);

        (await client.GetAsync("/account")).AssertAt("/account");
        await using var db = app.Context();
        var held = await db.Memberships.Where(m => db.People.Any(p => p.Id == m.PersonId && p.Email == email)).Select(m => m.Role).ToListAsync();
        Assert.Superset(roles.ToHashSet(), held.ToHashSet());
    }

    [Fact]
    public async Task The_bodies_are_two_and_say_that_they_are_a_demonstration()
    {
        var app = await App.SharedDemoAsync();
        await using var db = app.Context();

        var bodies = await db.AwardingBodies.ToListAsync();

        Assert.Equal(2, bodies.Count);
        Assert.All(bodies, body => Assert.True(body.IsDemonstration));
    }

    [Theory, EachEngine]
    public async Task The_demonstration_starts_on_each_engine_and_starts_again(DatabaseProvider engine)
    {
        await using var app = await App.StartAsync(new() { Engine = engine, Demo = true });

        using var officer = await app.SignedInAsAsync("officer@demo.test");

        (await officer.GetAsync("/account")).AssertAt("/account");
    }

    [Fact]
    public async Task The_demonstration_refuses_to_start_where_others_reach_it()
    {
        await using var app = new PublishedApp(await TestDatabase.BlankAsync(DatabaseProvider.Sqlite), demo: true, environment: "Production");

        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(app.StartAsync);

        Assert.Contains("Demo:Enabled is set, but this is not the Development environment", refusal.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(app.Database.DataFolder, "competence-assessment.db")));
    }

    [Fact]
    public async Task The_demonstration_leaves_a_database_alone_that_it_did_not_make()
    {
        await using var app = new PublishedApp(await TestDatabase.CreateAsync(DatabaseProvider.Sqlite), demo: true);
        await using (var db = app.Database.Context())
        {
            db.Add(new AwardingBody(Guid.CreateVersion7(), "real", TestBodies.Named("Päris kutse andja"), isDemonstration: false));
            await db.SaveChangesAsync();
        }

        await app.Database.ReleaseAsync();
        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(app.StartAsync);

        Assert.Contains("this one holds other data", refusal.Message, StringComparison.Ordinal);
        await using var after = app.Database.Context();
        Assert.Equal(1, await after.AwardingBodies.CountAsync());
        Assert.Empty(await after.Set<Person>().ToListAsync());
    }
}
