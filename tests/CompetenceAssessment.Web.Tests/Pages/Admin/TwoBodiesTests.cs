using System.Net;
using CompetenceAssessment.Data;
using CompetenceAssessment.Domain.Organisations;
using CompetenceAssessment.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Web.Tests.Pages.Admin;

/// <summary>A person who administers two bodies reaches each of them, and what is done on one's pages is done in that body.</summary>
public sealed class TwoBodiesTests
{
    [Fact]
    public async Task Each_body_has_its_own_pages_and_what_is_done_there_stays_there()
    {
        await using var app = App.On(await App.CopyAsync(DatabaseProvider.Sqlite, demo: true), new() { Demo = true });
        await using var db = app.Context();
        var bodies = await db.AwardingBodies.OrderBy(b => b.Key).ToListAsync();
        Assert.Equal(2, bodies.Count);
        foreach (var name in new[] { "newcomer", "both" })
        {
            var person = db.AddPerson($"{name}@demo.test", Role.BodyAdministrator, bodies[0].Id);
            if (name == "both")
                db.Add(new Membership(Guid.CreateVersion7(), person, bodies[1].Id, Role.BodyAdministrator, DateOnly.FromDateTime(DateTime.UtcNow).AddDays(-1), null));
        }

        await db.SaveChangesAsync();
        using var client = await app.SignedInAsAsync("both@demo.test");
        var second = bodies[1];

        var overview = (await client.GetAsync("/admin")).AssertText(bodies[0].Name.In("en").Text, second.Name.In("en").Text);
        foreach (var link in overview.Elements($"section[aria-labelledby='body-{second.Key}'] a").Select(a => a.GetAttribute("href")!))
            (await client.GetAsync(link)).AssertOk().AssertText(second.Name.In("en").Text).AssertNoText(bodies[0].Name.In("en").Text);

        var people = await client.GetAsync($"/admin/people?body={second.Key}");
        people = await people.Form("form[method='get']").Set("search", "newcomer@demo.test").SubmitAsync();
        Assert.Contains($"body={second.Key}", people.Path, StringComparison.Ordinal);
        var given = await people.Form("form[method='post'][novalidate]").Set("Input.Email", "newcomer@demo.test").Set("Input.Role", nameof(Role.Assessor)).SubmitAsync();
        given.AssertOk().AssertText("The role was given.", second.Name.In("en").Text);
        var role = await db.Memberships.SingleAsync(m => m.Role == Role.Assessor && db.Users.Any(u => u.PersonId == m.PersonId && u.Email == "newcomer@demo.test"));
        Assert.Equal(second.Id, role.AwardingBodyId);

        (await given.Form("form[action*='EndRole']").SubmitAsync()).AssertOk().AssertText("The role ends today.", second.Name.In("en").Text);
        await db.Entry(role).ReloadAsync();
        Assert.NotNull(role.Until);
    }

    [Fact]
    public async Task The_address_opens_no_body_that_is_anothers()
    {
        var app = await App.SharedDemoAsync();
        using var client = await app.SignedInAsAsync("admin@demo.test");
        foreach (var page in new[] { "people", "appointments", "schemes", "audit" })
        {
            (await client.GetAsync($"/admin/{page}?body=other")).AssertStatus(HttpStatusCode.NotFound);
            (await client.GetAsync($"/admin/{page}?body=none")).AssertStatus(HttpStatusCode.NotFound);
        }
    }
}
