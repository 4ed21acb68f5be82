using System.Net;
using CompetenceAssessment.Data;
using CompetenceAssessment.Domain.Organisations;
using CompetenceAssessment.Domain.Schemes;
using CompetenceAssessment.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Web.Tests.Pages.Certificates;

public sealed class CertificatesTests
{
    [Fact]
    public async Task Post_Selected_IssuesEachWithItsResult()
    {
        var (app, cases) = await SiteAsync(3);
        await using var site = app;
        using var officer = await app.SignedInAsAsync(cases.OfficerEmails[0]);
        (await officer.GetAsync("/")).AssertText("Issue 3 certificates");

        var page = await officer.GetAsync("/certificates");
        page.AssertOk().AssertText("Decided, to be issued 3", "M-000001", "No certificate matches");
        page = await page.Form("#issue").Check("Selected", cases.DecisionItemIds[0].ToString()).Check("Selected", cases.DecisionItemIds[1].ToString()).SubmitAsync("Issue selected");

        page.AssertOk().AssertText("2 certificates issued.", "Decided, to be issued 1");
        Assert.Equal(2, page.Elements("#issued ~ .table-scroll tbody tr").Count);
        page = await page.Form("#issue").SubmitAsync("Issue M-000003");
        page.AssertOk().AssertText("has been issued", "Anu Saar 3");
        Assert.Equal([1, 2, 3], (await app.Context().Certificates.Select(c => c.Number).ToListAsync()).Select(n => int.Parse(n.Split('-')[^1], null)).Order());
    }

    [Fact]
    public async Task Post_SameFormTwice_IssuesOnce()
    {
        var (app, cases) = await SiteAsync(1);
        await using var site = app;
        using var officer = await app.SignedInAsAsync(cases.OfficerEmails[0]);
        var form = (await officer.GetAsync("/certificates")).Form("#issue");

        var first = await form.SubmitAsync("Issue M-000001");
        var second = await form.SubmitAsync("Issue M-000001");

        Assert.Equal(first.AssertOk().Path, second.AssertOk().Path);
        Assert.Single(await app.Context().Certificates.ToListAsync());
    }

    [Fact]
    public async Task Post_NothingSelected_ShowsError()
    {
        var (app, cases) = await SiteAsync(1);
        await using var site = app;
        using var officer = await app.SignedInAsAsync(cases.OfficerEmails[0]);

        var page = await (await officer.GetAsync("/certificates")).Form("#issue").SubmitAsync("Issue selected");

        page.AssertStatus(HttpStatusCode.BadRequest).AssertText("Select at least one decision");
        Assert.Empty(await app.Context().Certificates.ToListAsync());
    }

    [Fact]
    public async Task Post_Duplicate_TakesThePlaceOfTheFormerDocument()
    {
        var (app, cases) = await SiteAsync(1);
        await using var site = app;
        var id = await app.Database.IssueAsync(cases, 1);
        using var officer = await app.SignedInAsAsync(cases.OfficerEmails[0]);
        var page = await officer.GetAsync($"/certificates/{id}");
        var stale = (await officer.GetAsync($"/certificates/{id}")).Form("#duplicate-form").Set("Duplicate.Reason", "Name changed");

        (await page.Form("#duplicate-form").SubmitAsync("Issue duplicate")).AssertFieldError("Duplicate.Reason", "Give a reason");
        page = await page.Form("#duplicate-form").Set("Duplicate.Reason", "Lost").SubmitAsync("Issue duplicate");

        page.AssertOk().AssertText("The duplicate has been issued", "duplicate 1 (PDF)", "replaced", "Reason: Lost");
        (await stale.SubmitAsync("Issue duplicate")).AssertRuleRefusal("Somebody else saved a change");
        Assert.Equal(2, await app.Context().Certificates.SelectMany(c => c.Issues).CountAsync());
    }

    [Fact]
    public async Task Post_CarryOut_NeedsTheCommitteesDecision()
    {
        var (app, cases) = await SiteAsync(1);
        await using var site = app;
        var id = await app.Database.IssueAsync(cases, 1);
        using var officer = await app.SignedInAsAsync(cases.OfficerEmails[0]);
        Assert.Empty((await officer.GetAsync($"/certificates/{id}")).Elements("#carry-out-form"));

        await app.Database.DecideWithdrawalAsync(id);
        (await officer.GetAsync("/")).AssertText("Carry out the committee's decision on a certificate");
        (await officer.GetAsync("/certificates")).AssertText("Decided, to be carried out 1");
        var page = await officer.GetAsync($"/certificates/{id}");
        page.AssertText("The evidence was another person's", "This cannot be undone");
        page = await page.Form("#carry-out-form").SubmitAsync("Carry out the decision");

        page.AssertOk().AssertText("The decision has been carried out", "Withdrawn");
        Assert.Empty(page.Elements("#carry-out-form, #duplicate-form"));
        (await officer.GetAsync("/")).AssertNoText("Carry out the committee");
    }

    [Fact]
    public async Task Get_Holder_SeesOwnAndDecidesOnTheRegister()
    {
        var (app, cases) = await SiteAsync(2);
        await using var site = app;
        var id = await app.Database.IssueAsync(cases, 1);
        var other = await app.Database.IssueAsync(cases, 2);
        using var holder = await app.SignedInAsAsync(Support.Certificates.HolderEmail(1));

        (await holder.GetAsync("/")).AssertText("Your certificate has been issued");
        var page = await holder.GetAsync("/certificates");
        page.AssertOk().AssertText("My certificates", "One indicator, level 6").AssertNoText("Saar 2", "Decided, to be issued", cases.OfficerEmails[0]);
        Assert.Single(page.Elements(".cards > li"));
        page = await page.FollowAsync("Open " + await app.Context().Certificates.Where(c => c.Id == id).Select(c => c.Number).SingleAsync());
        page = await page.Form("#publish-form").SubmitAsync("Hide from the register");
        page.AssertOk().AssertText("no longer shows the certificate");
        Assert.Empty(page.Elements("#duplicate-form, #carry-out-form"));
        using var visitor = app.Visitor();
        (await visitor.GetAsync("/register")).AssertNoText("Saar 1");
        (await holder.GetAsync($"/certificates/{other}")).AssertStatus(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Get_Document_IsForHolderOfficerCommitteeAndNobodyElse()
    {
        var (app, cases) = await SiteAsync(2);
        await using var site = app;
        var id = await app.Database.IssueAsync(cases, 1);
        var path = $"/certificates/{id}/documents/0";
        var stored = await app.Context().Certificates.Where(c => c.Id == id).SelectMany(c => c.Issues).Select(i => i.Pdf).SingleAsync();

        foreach (var email in new[] { Support.Certificates.HolderEmail(1), cases.OfficerEmails[0], "chair@many.test" })
        {
            using var reader = await app.SignedInAsAsync(email);
            var document = await reader.GetAsync(path);
            Assert.Equal(stored, document.AssertOk().Body);
            Assert.Equal("no-store", document.Response.Headers.CacheControl?.ToString());
            (await reader.GetAsync($"/certificates/{id}/documents/1")).AssertStatus(HttpStatusCode.NotFound);
        }

        foreach (var email in new[] { Support.Certificates.HolderEmail(2), "assessor@many.test" })
        {
            using var stranger = await app.SignedInAsAsync(email);
            (await stranger.GetAsync(path)).AssertStatus(HttpStatusCode.NotFound);
            (await stranger.GetAsync($"/certificates/{id}")).AssertStatus(HttpStatusCode.NotFound);
        }

        using var visitor = app.Visitor();
        Assert.StartsWith("/account/sign-in", (await visitor.GetAsync(path, follow: false)).AssertStatus(HttpStatusCode.Redirect).Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_NumbersOfAnExternalRegister_EachRowHasItsOwnResult()
    {
        var (app, cases) = await SiteAsync(3, NumberSource.ExternalRegister);
        await using var site = app;
        using var officer = await app.SignedInAsAsync(cases.OfficerEmails[0]);
        var form = (await officer.GetAsync("/certificates")).Form("#issue");
        foreach (var decision in cases.DecisionItemIds)
            form.Check("Selected", decision.ToString());

        var page = await form.Set($"Numbers[{cases.DecisionItemIds[0]}]", "215873").Set($"Numbers[{cases.DecisionItemIds[2]}]", "215873").SubmitAsync("Issue selected");

        page.AssertOk().AssertText("1 certificate issued.", "2 are still open.", "Type in the number that the external register gave", "The number 215873 is already taken");
        Assert.Equal("215873", await app.Context().Certificates.Select(c => c.Number).SingleAsync());
        (await page.Form("#issue").Set($"Numbers[{cases.DecisionItemIds[1]}]", " ").SubmitAsync("Issue M-000002")).AssertRuleRefusal("Type in the number");
        Assert.Equal(0, await app.Context().NumberSeries.Select(s => s.Last).SingleAsync());
    }

    [Fact]
    public async Task Get_Draft_IsForOfficerAndCommittee()
    {
        var (app, cases) = await SiteAsync(1);
        await using var site = app;
        var path = $"/certificates/drafts/{cases.ApplicationIds[0]}";

        foreach (var email in new[] { cases.OfficerEmails[0], "chair@many.test" })
        {
            using var reader = await app.SignedInAsAsync(email);
            var draft = (await reader.GetAsync(path)).AssertOk();
            Assert.Equal("application/pdf", draft.Response.Content.Headers.ContentType?.MediaType);
            Assert.Equal("%PDF"u8.ToArray(), draft.Body[..4]);
            (await reader.GetAsync($"/certificates/drafts/{Guid.CreateVersion7()}")).AssertStatus(HttpStatusCode.NotFound);
        }

        foreach (var email in new[] { Support.Certificates.HolderEmail(1), "assessor@many.test" })
        {
            using var other = await app.SignedInAsAsync(email);
            (await other.GetAsync(path)).AssertStatus(HttpStatusCode.Forbidden);
        }

        Assert.Empty(await app.Context().Certificates.ToListAsync());
    }

    [Fact]
    public async Task Get_OfficerOfAnotherBody_FindsNothing()
    {
        var (app, cases) = await SiteAsync(2);
        await using var site = app;
        var id = await app.Database.IssueAsync(cases, 1);
        await using (var db = app.Context())
        {
            var stranger = await db.People.SingleAsync(p => p.Email == Support.Certificates.HolderEmail(2));
            var body = new AwardingBody(Guid.CreateVersion7(), "elsewhere", TestBodies.Named("Elsewhere"), isDemonstration: true);
            db.AddRange(body, new Membership(Guid.CreateVersion7(), stranger.Id, body.Id, Role.AwardingOfficer, new DateOnly(2020, 1, 1), null));
            await db.SaveChangesAsync();
        }

        using var officer = await app.SignedInAsAsync(Support.Certificates.HolderEmail(2));
        (await officer.GetAsync("/certificates")).AssertOk().AssertText("No decision waits").AssertNoText("MC-2", "M-00000");
        foreach (var path in new[] { $"/certificates/{id}", $"/certificates/{id}/documents/0", $"/certificates/drafts/{cases.ApplicationIds[0]}" })
            (await officer.GetAsync(path)).AssertStatus(HttpStatusCode.NotFound);
    }

    private static async Task<(App App, DecidedCases Cases)> SiteAsync(int count, NumberSource numbers = NumberSource.OwnSeries)
    {
        var database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        var cases = await DecidedCases.MakeAsync(database, count, officers: 1, numbers);
        for (var ordinal = 1; ordinal <= count; ordinal++)
            await database.GiveAccountAsync(ordinal);
        return (App.On(database), cases);
    }
}
