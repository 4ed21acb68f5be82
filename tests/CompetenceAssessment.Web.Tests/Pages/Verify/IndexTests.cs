using System.Net;
using CompetenceAssessment.Data;
using CompetenceAssessment.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Web.Tests.Pages.Verify;

public sealed class IndexTests
{
    [Fact]
    public async Task Post_NumberAndFamilyName_ShowsThePublicMinimum()
    {
        var (database, cases, id) = await IssuedAsync();
        await database.CarryOutAsync(cases, id, await database.DecideWithdrawalAsync(id));
        await using var app = App.On(database);
        using var visitor = app.Visitor();

        var page = await AskAsync(visitor, await NumberAsync(database), "saar 1");

        page.AssertOk().AssertText("This certificate has been withdrawn", "Anu Saar 1", "One indicator, level 6", "Many Certificates Body");
        page.AssertNoText(Support.Certificates.PersonalCode, "1988", "another person's", "Decision", "/verify/");
        Assert.DoesNotContain("saar", page.Path, StringComparison.OrdinalIgnoreCase);
        Assert.True(page.Response.Headers.CacheControl?.NoStore);
    }

    [Fact]
    public async Task Post_UnknownOtherNameOrHidden_GiveTheSameAnswer()
    {
        var (database, _, id) = await IssuedAsync();
        await database.PublishAsync(id, isPublic: false);
        await using var app = App.On(database);
        using var visitor = app.Visitor();
        var number = await NumberAsync(database);

        var hidden = await AskAsync(visitor, number, "Saar 1");
        var unknown = await AskAsync(visitor, "MC-2026-999999", "Saar 1");
        var otherName = await AskAsync(visitor, number, "Tamm");

        hidden.AssertOk().AssertText("Nothing is known of such a certificate").AssertNoText("Anu");
        Assert.Equal(hidden.Text, unknown.Text);
        Assert.Equal(hidden.Text, otherName.Text);
    }

    [Fact]
    public async Task Post_Empty_ShowsErrors()
    {
        var app = await App.SharedDemoAsync();
        using var visitor = app.Visitor();

        var page = await AskAsync(visitor, "", "");

        page.AssertFieldError("Input.Number").AssertFieldError("Input.FamilyName");
    }

    [Fact]
    public async Task Post_TooOften_IsSlowedDown()
    {
        await using var app = await App.StartAsync(new() { Settings = new() { ["Limits:VerificationsPerMinute"] = "3" } });
        using var visitor = app.Visitor();

        for (var attempt = 1; attempt <= 3; attempt++)
            (await AskAsync(visitor, "MC-2026-000001", "Saar")).AssertOk();

        (await AskAsync(visitor, "MC-2026-000001", "Saar")).AssertStatus(HttpStatusCode.TooManyRequests).AssertText("Too many attempts");
        (await visitor.GetAsync("/verify")).AssertOk();
    }

    private static async Task<HtmlPage> AskAsync(FormClient visitor, string number, string familyName)
    {
        var page = await visitor.GetAsync("/verify");
        return await page.Form().Set("Input.Number", number).Set("Input.FamilyName", familyName).SubmitAsync("Verify");
    }

    private static Task<string> NumberAsync(TestDatabase database) => database.Context().Certificates.Select(c => c.Number).SingleAsync();

    private static async Task<(TestDatabase Database, DecidedCases Cases, Guid Id)> IssuedAsync()
    {
        var database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        var cases = await DecidedCases.MakeAsync(database, 1, officers: 1);
        await database.IdentifyAsync(1);
        return (database, cases, await database.IssueAsync(cases, 1));
    }
}
