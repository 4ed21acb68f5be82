using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using CompetenceAssessment.Data;
using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Web.Tests.Pages.Verify;

public sealed class CertificateTests
{
    [Fact]
    public async Task Get_Valid_ShowsEverythingPrintedButBirthDateAndPersonalCode()
    {
        var (database, cases, id) = await IssuedAsync();
        await using var app = App.On(database);
        using var visitor = app.Visitor();

        var page = await visitor.GetAsync(await database.VerificationPathAsync(id));

        page.AssertOk().AssertText("This certificate is valid", "MC-", "Anu Saar 1", "One indicator, level 6", "01-1/1, version 1", "B.1 One", "Many Certificates Body", "No. 1-1", "SPECIMEN / NÄIDIS");
        page.AssertNoText(Support.Certificates.PersonalCode, "1988", "12.04", "12 Apr");
        Assert.True(page.Response.Headers.CacheControl?.NoStore);
        Assert.Equal("noindex, nofollow", Assert.Single(page.Response.Headers.GetValues("X-Robots-Tag")));
        Assert.Contains("noindex", page.Element("meta[name=robots]").GetAttribute("content"), StringComparison.Ordinal);
        Assert.Single(cases.Officers);
    }

    [Theory]
    [InlineData(StandardFramework.EstQf, 6, "One indicator, level 6 (EstQF 6)")]
    [InlineData(StandardFramework.HkQf, 4, "One indicator, level 4 (HKQF 4)")]
    [InlineData(StandardFramework.UkNos, null, "One indicator")]
    public async Task Get_OfEachFramework_ShowsItsLevelOrNone(StandardFramework framework, int? level, string words)
    {
        var database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        var cases = await DecidedCases.MakeAsync(database, 1, officers: 1, framework: framework, level: level);
        await database.IdentifyAsync(1);
        var id = await database.IssueAsync(cases, 1);
        await using var app = App.On(database);
        using var visitor = app.Visitor();

        var page = await visitor.GetAsync(await database.VerificationPathAsync(id));
        page.AssertOk().AssertText(words);
        Assert.Equal(level is not null, page.Text.Contains("One indicator, level", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Get_RenamedHolderAndBody_StillShowsWhatWasPrinted()
    {
        var (database, _, id) = await IssuedAsync();
        await using (var db = database.Context())
        {
            (await db.People.SingleAsync(p => p.Email == Support.Certificates.HolderEmail(1))).ChangeName("Anna", "Kuusk");
            (await db.AwardingBodies.SingleAsync()).Change(TestBodies.Named("Renamed Body") with { Accent = "#aa0000" });
            await db.SaveChangesAsync();
        }

        await using var app = App.On(database);
        using var visitor = app.Visitor();

        (await visitor.GetAsync(await database.VerificationPathAsync(id))).AssertText("Anu Saar 1", "Many Certificates Body").AssertNoText("Kuusk", "Renamed Body");
    }

    [Fact]
    public async Task Get_Superseded_SaysThatTheQualificationItselfIsValid()
    {
        var (database, cases, id) = await IssuedAsync();
        await database.DuplicateAsync(cases, id);
        await using var app = App.On(database);
        using var visitor = app.Visitor();

        var former = await visitor.GetAsync(await database.VerificationPathAsync(id, 0));
        former.AssertOk().AssertText("This certificate is valid", "This document has been replaced", "The qualification itself is valid").AssertNoText("Lost in a move");
        var present = await visitor.GetAsync(await database.VerificationPathAsync(id));
        present.AssertOk().AssertText("This certificate is valid", "Duplicate 1 issued").AssertNoText("This document has been replaced");
        Assert.Equal(["true", "false"], present.Elements("[data-sha256]").Select(e => e.GetAttribute("data-superseded")));
    }

    [Theory]
    [InlineData(false, "This certificate has been withdrawn", "It is not valid since")]
    [InlineData(true, "This certificate has been annulled", "It counts as never awarded")]
    public async Task Get_NotStanding_SaysSinceWhenAndOnWhatGround(bool annul, string headline, string detail)
    {
        var (database, cases, id) = await IssuedAsync();
        await database.CarryOutAsync(cases, id, await database.DecideWithdrawalAsync(id, annul));
        await using var app = App.On(database);
        using var visitor = app.Visitor();

        var page = await visitor.GetAsync(await database.VerificationPathAsync(id));

        page.AssertOk().AssertText(headline, detail, "Decision No. 2-1 of", "The evidence was another person's", "by decision of the awarding committee", "Anu Saar 1");
        page.AssertNoText("This certificate is valid");
    }

    [Fact]
    public async Task Get_AfterTheLastDay_HasExpired()
    {
        var (database, _, id) = await IssuedAsync();
        var until = (await database.Context().Certificates.Select(c => c.ValidUntil).SingleAsync())!.Value;
        var time = new FakeTime(new DateTimeOffset(until, new TimeOnly(12, 0), TimeSpan.Zero));
        await using var app = App.On(database, new() { Time = time });
        using var visitor = app.Visitor();
        var path = await database.VerificationPathAsync(id);

        (await visitor.GetAsync(path)).AssertText("This certificate is valid", "that day included");
        time.Advance(TimeSpan.FromDays(1));
        (await visitor.GetAsync(path)).AssertText("This certificate has expired", "It was valid from");
    }

    [Fact]
    public async Task Get_Unknown_IsTheSamePageWhateverTheToken()
    {
        var (database, _, _) = await IssuedAsync();
        await using var app = App.On(database);
        using var visitor = app.Visitor();

        var unknown = await visitor.GetAsync("/verify/" + new string('0', 32));
        unknown.AssertStatus(HttpStatusCode.NotFound).AssertText("Nothing is known under this link");
        foreach (var token in new[] { new string('a', 32), "x", "%27%20OR%201=1", new string('z', 900) })
        {
            var other = await visitor.GetAsync("/verify/" + token);
            Assert.Equal((unknown.Status, unknown.Text), (other.Status, other.Text));
            Assert.True(other.Response.Headers.CacheControl?.NoStore);
        }

        (await visitor.GetAsync("/verify/" + new string('0', 32) + "/receipt.pdf")).AssertStatus(HttpStatusCode.NotFound);
        (await visitor.GetAsync("/verify/" + new string('0', 32) + "/credential.json")).AssertStatus(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Get_ReceiptAndCredential_CarryThePublicFacts()
    {
        var (database, _, id) = await IssuedAsync();
        await using var app = App.On(database);
        using var visitor = app.Visitor();
        var page = await visitor.GetAsync(await database.VerificationPathAsync(id));

        var receipt = await page.FollowAsync("Receipt (PDF)");
        receipt.AssertOk();
        Assert.Equal("application/pdf", receipt.Response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("%PDF"u8.ToArray(), receipt.Body[..4]);
        var credential = await page.FollowAsync("Credential (JSON)");
        using var json = JsonDocument.Parse(credential.Body);
        Assert.Equal("Anu Saar 1", json.RootElement.GetProperty("holder").GetProperty("name").GetString());
        Assert.DoesNotContain(Support.Certificates.PersonalCode, credential.Source, StringComparison.Ordinal);
        Assert.DoesNotContain("1988", credential.Source, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_HashesAreThoseOfTheDownload()
    {
        var (database, _, id) = await IssuedAsync();
        await database.GiveAccountAsync(1);
        await using var app = App.On(database);
        using var visitor = app.Visitor();
        using var holder = await app.SignedInAsAsync(Support.Certificates.HolderEmail(1));

        var document = await holder.GetAsync($"/certificates/{id}/documents/0");
        var page = await visitor.GetAsync(await database.VerificationPathAsync(id));

        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(document.Body)), page.Element("[data-sha256]").GetAttribute("data-sha256"));
    }

    private static async Task<(TestDatabase Database, DecidedCases Cases, Guid Id)> IssuedAsync()
    {
        var database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        var cases = await DecidedCases.MakeAsync(database, 1, officers: 1);
        await database.IdentifyAsync(1);
        return (database, cases, await database.IssueAsync(cases, 1));
    }
}
