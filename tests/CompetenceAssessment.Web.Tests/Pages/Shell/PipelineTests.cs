using System.Net;
using CompetenceAssessment.Web.Setup;
using CompetenceAssessment.Web.Tests.Pages.Account;
using CompetenceAssessment.Web.Tests.Support;

namespace CompetenceAssessment.Web.Tests.Pages.Shell;

public sealed class PipelineTests
{
    [Theory]
    [InlineData("/")]
    [InlineData("/css/site.css")]
    [InlineData("/lib/bootstrap/bootstrap.min.css")]
    [InlineData("/lib/htmx/htmx.min.js")]
    [InlineData("/lib/fonts/sans-latin.woff2")]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task Get_Anonymous_Answers(string path)
    {
        await using var app = await App.StartAsync();
        using var client = app.Visitor();

        var answer = await client.GetAsync(path, follow: false);

        answer.AssertOk();
        Assert.NotEmpty(answer.Body);
    }

    [Fact]
    public async Task Get_UnknownAddress_IsNotFoundInTheReadersLanguage()
    {
        await using var app = await App.StartAsync();
        using var client = app.Visitor();

        (await client.GetAsync("/nothing/here", follow: false)).AssertStatus(HttpStatusCode.NotFound).AssertText("There is nothing at this address");
        (await client.GetAsync("/error/500", follow: false)).AssertStatus(HttpStatusCode.NotFound);
        client.Http.DefaultRequestHeaders.AcceptLanguage.Clear();
        client.Http.DefaultRequestHeaders.AcceptLanguage.ParseAdd("et");
        (await client.GetAsync("/nothing/here", follow: false)).AssertStatus(HttpStatusCode.NotFound).AssertText("Sellel aadressil ei ole midagi");
    }

    [Fact]
    public async Task Get_UnknownAddressOfTheApi_AnswersProblemDetails()
    {
        await using var app = await App.StartAsync();
        using var client = app.Visitor();

        var answer = await client.GetAsync("/api/nothing", follow: false);

        answer.AssertStatus(HttpStatusCode.NotFound);
        Assert.Equal("application/problem+json", answer.Response.Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/css/site.css")]
    [InlineData("/nothing")]
    public async Task Every_answer_forbids_what_is_not_ours(string path)
    {
        await using var app = await App.StartAsync();
        using var client = app.Visitor();

        var headers = (await client.GetAsync(path)).Response.Headers;

        Assert.Equal(SecurityHeaders.ContentPolicy, Assert.Single(headers.GetValues("Content-Security-Policy")));
        Assert.Equal("nosniff", Assert.Single(headers.GetValues("X-Content-Type-Options")));
        Assert.DoesNotContain("unsafe", SecurityHeaders.ContentPolicy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_WithoutToken_IsNotDone()
    {
        await using var app = await App.StartAsync();
        using var client = await app.NewcomerAsync("mari@example.test");

        var answer = await client.SendAsync(
            new HttpRequestMessage(HttpMethod.Post, "/account") { Content = new FormUrlEncodedContent([new("Language", "et")]) }, follow: false);

        answer.AssertStatus(HttpStatusCode.BadRequest);
        (await client.GetAsync("/account")).AssertText("Your account");
    }

    [Fact]
    public async Task Switches_of_the_header_stay_on_the_page_and_are_remembered()
    {
        await using var app = await App.StartAsync();
        using var client = app.Visitor();

        var page = await (await client.GetAsync("/account/sign-up")).Form("form.site-preferences").SubmitAsync("Eesti keeles: EN | ET");
        page.AssertAt("/account/sign-up").AssertText("Loo konto");

        var dark = page.Form("form.site-preferences").Request("");
        page = await client.SendAsync(dark);
        Assert.Equal("dark", page.AssertAt("/account/sign-up").Document.DocumentElement.GetAttribute("data-bs-theme"));
        Assert.Equal("et", page.Document.DocumentElement.GetAttribute("lang"));
    }

    [Fact]
    public async Task A_visitor_without_wishes_gets_no_forced_colours()
    {
        await using var app = await App.StartAsync();
        using var client = app.Visitor();

        Assert.False((await client.GetAsync("/")).Document.DocumentElement.HasAttribute("data-bs-theme"));
    }

    [Theory]
    [InlineData("#1f5f5b", false)]
    [InlineData("#ffd54a", true)]
    public void A_light_accent_carries_dark_letters(string accent, bool isLight)
    {
        var style = BodyThemes.StyleOf(accent);

        Assert.Contains($"--accent: {accent};", style, StringComparison.Ordinal);
        Assert.Equal(isLight, style.Contains("--on-accent", StringComparison.Ordinal));
    }
}
