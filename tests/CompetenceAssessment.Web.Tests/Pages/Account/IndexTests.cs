using System.Net;
using CompetenceAssessment.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Web.Tests.Pages.Account;

public sealed class IndexTests
{
    [Fact]
    public async Task Post_Language_ChangesScreensAndLetters()
    {
        await using var app = await App.StartAsync();
        using var client = await app.NewcomerAsync("mari@example.test");

        var page = await (await client.GetAsync("/account")).Form().Set("Language", "et").SubmitAsync();

        page.AssertAt("/account").AssertText("Salvestatud.", "Sinu konto");
        Assert.Equal("et", page.Document.DocumentElement.GetAttribute("lang"));
        Assert.Equal("et", (await app.Context().People.SingleAsync()).Language);
        using var elsewhere = app.Visitor();
        await elsewhere.SignInAsync("mari@example.test", Accounts.Password);
        (await elsewhere.GetAsync("/account")).AssertText("Sinu konto");
    }

    /// <summary>Nothing typed is lost: without script the form that came too late waits until its sender has signed in again.</summary>
    [Fact]
    public async Task Post_AfterTheSessionEnded_IsKeptAndSentAfterSigningIn()
    {
        var time = new FakeTime(DateTimeOffset.UtcNow);
        await using var app = await App.StartAsync(new() { Time = time });
        using var client = await app.NewcomerAsync("mari@example.test");
        var form = (await client.GetAsync("/account")).Form();
        time.Advance(TimeSpan.FromHours(9));

        var signIn = await form.Set("Language", "et").SubmitAsync();
        var kept = await signIn.Form("form:has(input[type=password])").Set("Input.Email", "mari@example.test").Set("Input.Password", Accounts.Password).SubmitAsync();

        kept.AssertText("What you sent is kept");
        Assert.Equal("en", (await app.Context().People.SingleAsync()).Language);
        (await kept.Form("#kept").SubmitAsync()).AssertAt("/account").AssertText("Salvestatud.");
        Assert.Equal("et", (await app.Context().People.SingleAsync()).Language);
    }

    [Fact]
    public async Task Kept_forms_are_for_their_sender_alone()
    {
        var time = new FakeTime(DateTimeOffset.UtcNow);
        await using var app = await App.StartAsync(new() { Time = time });
        using var other = await app.NewcomerAsync("jaan@example.test");
        using var client = await app.NewcomerAsync("mari@example.test");
        var form = (await client.GetAsync("/account")).Form();
        time.Advance(TimeSpan.FromHours(9));

        var signIn = await form.Set("Language", "et").SubmitAsync();
        var notTheirs = await signIn.Form("form:has(input[type=password])").Set("Input.Email", "jaan@example.test").Set("Input.Password", Accounts.Password).SubmitAsync();

        notTheirs.AssertStatus(HttpStatusCode.NotFound);
    }

    /// <summary>A form that another site made somebody send is not kept: it lacks the token of our pages.</summary>
    [Fact]
    public async Task Post_WithoutTokenAfterTheSessionEnded_IsNotKept()
    {
        var time = new FakeTime(DateTimeOffset.UtcNow);
        await using var app = await App.StartAsync(new() { Time = time });
        using var client = await app.NewcomerAsync("mari@example.test");
        time.Advance(TimeSpan.FromHours(9));

        var answer = await client.SendAsync(
            new HttpRequestMessage(HttpMethod.Post, "/account") { Content = new FormUrlEncodedContent([new("Language", "et")]) }, follow: false);

        answer.AssertStatus(HttpStatusCode.Redirect);
        Assert.Empty(await app.Context().KeptForms.ToListAsync());
    }
}
