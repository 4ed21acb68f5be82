using System.Net;
using CompetenceAssessment.Web.Tests.Support;

namespace CompetenceAssessment.Web.Tests.Pages.Account;

public sealed class SignInTests
{
    [Fact]
    public async Task Post_PasswordWrong_SaysTheSameAsForAnUnknownAddress()
    {
        await using var app = await App.StartAsync();
        using var owner = await app.NewcomerAsync("mari@example.test");
        using var client = app.Visitor();

        var wrong = await client.TrySignInAsync("mari@example.test", "not the password");
        var unknown = await client.TrySignInAsync("nobody@example.test", "not the password");

        wrong.AssertFieldError("Input.Email", "do not match");
        Assert.Equal(wrong.Text, unknown.Text);
        Assert.Equal(wrong.Status, unknown.Status);
    }

    [Fact]
    public async Task Post_TooManyWrongPasswords_LocksTheAccountForAWhile()
    {
        var time = new FakeTime(DateTimeOffset.UtcNow);
        await using var app = await App.StartAsync(new() { Time = time });
        using var owner = await app.NewcomerAsync("mari@example.test");
        using var client = app.Visitor();

        for (var attempt = 0; attempt < 8; attempt++)
            (await client.TrySignInAsync("mari@example.test", "not the password")).AssertFieldError("Input.Email");

        (await client.TrySignInAsync("mari@example.test", Accounts.Password)).AssertFieldError("Input.Email", "locked");
    }

    [Fact]
    public async Task Post_TooOften_AnswersTooManyAttempts()
    {
        await using var app = await App.StartAsync(new() { Settings = { ["Limits:AccountAttemptsPerMinute"] = "3" } });
        using var client = app.Visitor();

        for (var attempt = 0; attempt < 3; attempt++)
            (await client.TrySignInAsync("nobody@example.test", "guess")).AssertStatus(HttpStatusCode.BadRequest);

        (await client.TrySignInAsync("nobody@example.test", "guess")).AssertStatus(HttpStatusCode.TooManyRequests).AssertText("Too many attempts");
        (await client.GetAsync("/account/sign-in")).AssertOk();
    }

    [Fact]
    public async Task Get_PageForSignedIn_SignsInAndReturnsThere()
    {
        await using var app = await App.StartAsync();
        using var owner = await app.NewcomerAsync("mari@example.test");
        using var client = app.Visitor();

        var asked = await client.GetAsync("/account/password?x=1", follow: false);

        asked.AssertStatus(HttpStatusCode.Redirect);
        var form = (await client.GetAsync(asked.Location!)).Form();
        (await form.Set("Input.Email", "mari@example.test").Set("Input.Password", Accounts.Password).SubmitAsync()).AssertAt("/account/password");
    }

    [Fact]
    public async Task Post_ReturnAddressElsewhere_StaysOnTheSite()
    {
        await using var app = await App.StartAsync();
        using var owner = await app.NewcomerAsync("mari@example.test");
        using var client = app.Visitor();

        var form = (await client.GetAsync("/account/sign-in?returnUrl=https%3A%2F%2Fevil.example%2F")).Form();
        var answer = await form.Set("Input.Email", "mari@example.test").Set("Input.Password", Accounts.Password).SubmitAsync(follow: false);

        Assert.Equal("/", answer.Location);
        Assert.Equal(app.Address.Host, answer.Response.Headers.Location is { IsAbsoluteUri: true } location ? location.Host : app.Address.Host);
    }

    [Theory]
    [InlineData("HX-Request", "true")]
    [InlineData("Sec-Fetch-Mode", "cors")]
    public async Task Get_ByScriptWithoutSession_Answers401(string header, string value)
    {
        await using var app = await App.StartAsync();
        using var client = app.Visitor();

        var answer = await client.SendAsync(new HttpRequestMessage(HttpMethod.Get, "/account") { Headers = { { header, value } } }, follow: false);

        answer.AssertStatus(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Post_SignOut_EndsTheSession()
    {
        await using var app = await App.StartAsync();
        using var client = await app.NewcomerAsync("mari@example.test");

        (await (await client.GetAsync("/account")).Form("form[action='/account/sign-out']").SubmitAsync()).AssertAt("/");

        (await client.GetAsync("/account", follow: false)).AssertStatus(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Session_is_a_cookie_that_scripts_and_other_sites_cannot_use()
    {
        await using var app = await App.StartAsync();
        using var owner = await app.NewcomerAsync("mari@example.test");
        using var client = app.Visitor();
        var form = (await client.GetAsync("/account/sign-in")).Form();

        var answer = await form.Set("Input.Email", "mari@example.test").Set("Input.Password", Accounts.Password).SubmitAsync(follow: false);

        var cookie = Assert.Single(answer.Response.Headers.GetValues("Set-Cookie"), c => c.StartsWith("session=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
    }
}
