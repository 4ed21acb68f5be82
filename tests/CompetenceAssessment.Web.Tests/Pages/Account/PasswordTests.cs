using System.Net;
using CompetenceAssessment.Web.Tests.Support;

namespace CompetenceAssessment.Web.Tests.Pages.Account;

public sealed class PasswordTests
{
    private const string NewPassword = "kuus rahulikku hobust";

    [Fact]
    public async Task Reset_by_letter_replaces_the_password_once()
    {
        await using var app = await App.StartAsync();
        using var owner = await app.NewcomerAsync("mari@example.test");
        using var client = app.Visitor();

        (await (await client.GetAsync("/account/forgot")).Form().Set("Input.Email", "mari@example.test").SubmitAsync()).AssertAt("/account/check-mail");
        var link = await app.LinkToAsync("mari@example.test");
        (await (await client.GetAsync(link)).Form().Set("Input.NewPassword", NewPassword).SubmitAsync()).AssertAt("/account/sign-in").AssertText("The new password is set");

        (await client.TrySignInAsync("mari@example.test", Accounts.Password)).AssertFieldError("Input.Email");
        (await (await client.GetAsync(link)).Form().Set("Input.NewPassword", "a third long secret").SubmitAsync()).AssertFieldError("Input.NewPassword", "used already");
        await client.SignInAsync("mari@example.test", NewPassword);
        Assert.Contains("password of your account was just changed", (await app.LettersToAsync("mari@example.test"))[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_ForgotWithUnknownAddress_AnswersTheSameAndWritesNoLetter()
    {
        await using var app = await App.StartAsync();
        using var client = app.Visitor();

        var page = await (await client.GetAsync("/account/forgot")).Form().Set("Input.Email", "nobody@example.test").SubmitAsync();

        page.AssertAt("/account/check-mail");
        Assert.Empty(await app.LettersToAsync("nobody@example.test"));
    }

    [Fact]
    public async Task Post_Change_EndsTheOtherSessions()
    {
        var time = new FakeTime(DateTimeOffset.UtcNow);
        await using var app = await App.StartAsync(new() { Time = time });
        using var here = await app.NewcomerAsync("mari@example.test");
        using var there = app.Visitor();
        await there.SignInAsync("mari@example.test", Accounts.Password);

        var form = (await here.GetAsync("/account/password")).Form();
        (await form.Set("Input.CurrentPassword", Accounts.Password).Set("Input.NewPassword", NewPassword).SubmitAsync()).AssertAt("/account").AssertText("Your password is changed");
        time.Advance(TimeSpan.FromMinutes(5));

        (await here.GetAsync("/account")).AssertAt("/account");
        (await there.GetAsync("/account", follow: false)).AssertStatus(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Post_ChangeWithWrongPassword_ShowsErrorAtThatField()
    {
        await using var app = await App.StartAsync();
        using var client = await app.NewcomerAsync("mari@example.test");

        var form = (await client.GetAsync("/account/password")).Form();
        var page = await form.Set("Input.CurrentPassword", "not this one").Set("Input.NewPassword", NewPassword).SubmitAsync();

        page.AssertFieldError("Input.CurrentPassword", "not right");
        using var other = app.Visitor();
        await other.SignInAsync("mari@example.test", Accounts.Password);
    }
}
