using CompetenceAssessment.Data;
using CompetenceAssessment.Domain.Applications;
using CompetenceAssessment.Domain.Awarding;
using CompetenceAssessment.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Web.Tests.Pages.Awarding;

/// <summary>What a candidate who was not awarded reads and does, and what follows.</summary>
public sealed class DecisionTests
{
    [Fact]
    public async Task Get_NotAwarded_ShowsWhyAndWhatCarriesForward()
    {
        var app = await App.SharedDemoAsync();
        using var candidate = await app.SignedInAsAsync("candidate3@demo.test");
        await using var db = app.Context();

        var page = await candidate.GetAsync($"/applications/{await ApplicationAsync(db)}/decision");

        page.AssertOk().AssertText("The qualification was not awarded", "B.2.2", "Not yet", "B.2.2.11", "names no step that restores satisfaction", "What carries forward",
            "B.2.1, B.2.3, B.2.4, B.2.5, B.2.6 count in a new application until");
        var application = await ApplicationAsync(db);
        var item = await db.DecisionItems.Where(d => d.ApplicationId == application).Select(d => d.Id).SingleAsync();
        using var other = await app.SignedInAsAsync("candidate2@demo.test");
        (await other.GetAsync($"/awarding/items/{item}/notice")).AssertStatus(System.Net.HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Post_Challenge_IsUpheldByAnOfficerAndGoesToOtherAssessors()
    {
        await using var app = await App.StartAsync(new() { Demo = true });
        using var candidate = await app.SignedInAsAsync("candidate3@demo.test");
        await using var db = app.Context();
        var application = await ApplicationAsync(db);
        var path = $"/applications/{application}/decision";
        var page = await candidate.GetAsync(path);
        (await page.Form("#challenge-form-0").SubmitAsync()).AssertFieldError("Input.Text", "Say what is challenged and why");
        page = await page.Form("#challenge-form-0").Check("Input.Codes", "B.2.2").Set("Input.Text", "Page 5 shows the steps").SubmitAsync();
        page.AssertOk().AssertText("The challenge is received", "Waits to be heard");
        var challenge = await db.Challenges.Where(c => c.ApplicationId == application).Select(c => c.Id).SingleAsync();
        using var member = await app.SignedInAsAsync("committee1@demo.test");
        (await member.GetAsync($"/awarding/challenges/{challenge}")).AssertOk().AssertText("You took part in the case");
        (await member.GetAsync("/")).AssertOk().AssertNoText("Hear a challenge");
        using var officer = await app.SignedInAsAsync("officer@demo.test");
        (await officer.GetAsync("/")).AssertOk().AssertText("Hear a challenge");

        page = await (await officer.GetAsync($"/awarding/challenges/{challenge}")).Form()
            .Set("Input.Outcome", nameof(ChallengeOutcome.Upheld)).Check("Input.Codes", "B.2.2").Set("Input.Reasons", "Page 5 was not read").SubmitAsync();

        page.AssertOk().AssertText("Upheld", "to be judged again by other assessors", "Allocate other assessors");
        (await candidate.GetAsync(path)).AssertOk().AssertText("This decision no longer stands", "Page 5 was not read", "other assessors judge it again").AssertNoText("count in a new application");
        Assert.Equal(ApplicationState.UnderAssessment, await db.Applications.Where(a => a.Id == application).Select(a => a.State).SingleAsync());
    }

    private static Task<Guid> ApplicationAsync(AppDbContext db) =>
        db.Applications.Join(db.People.Where(p => p.Email == "candidate3@demo.test"), a => a.CandidateId, p => p.Id, (a, _) => a.Id).SingleAsync();
}
