using CompetenceAssessment.Web.Tests.Pages.Shell;
using CompetenceAssessment.Web.Tests.Support;
using Microsoft.Playwright;

namespace CompetenceAssessment.Web.Tests.Pages.Account;

public sealed class SignInAgainTests
{
    private const string SaveInTheBackground = """
        async () => {
            const { send } = await import('/js/session.js');
            window.saved = send('/account', { method: 'POST', redirect: 'manual', body: new URLSearchParams({ Language: 'et' }) })
                .then(answer => answer.type, error => error.name);
        }
        """;

    [Fact]
    public async Task A_save_in_the_background_waits_until_its_sender_has_signed_in_again()
    {
        await using var app = await App.StartAsync();
        using var account = await app.NewcomerAsync("mari@example.test");
        await Journey.RunAsync(app, async journey =>
        {
            var page = await EndedSessionAsync(journey);
            await page.EvaluateAsync(SaveInTheBackground);

            var dialog = page.FrameLocator(".sign-in-again iframe");
            await dialog.Locator("input[type=email]").FillAsync("mari@example.test");
            await dialog.Locator("input[type=password]").FillAsync("not the password");
            await dialog.Locator("button[type=submit]").ClickAsync();
            await Assertions.Expect(dialog.Locator("[role=alert]")).ToContainTextAsync("do not match");
            await dialog.Locator("input[type=password]").FillAsync(Accounts.Password);
            await dialog.Locator("button[type=submit]").ClickAsync();

            Assert.Equal("opaqueredirect", await page.EvaluateAsync<string>("() => window.saved"));
            await Assertions.Expect(page.Locator(".sign-in-again")).ToHaveCountAsync(0);
            await page.ReloadAsync();
            await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Sinu konto");
        });
    }

    [Fact]
    public async Task Nothing_is_sent_in_the_name_of_somebody_else()
    {
        await using var app = await App.StartAsync();
        using var account = await app.NewcomerAsync("mari@example.test");
        using var other = await app.NewcomerAsync("jaan@example.test");
        await Journey.RunAsync(app, async journey =>
        {
            var page = await EndedSessionAsync(journey);
            await page.EvaluateAsync(SaveInTheBackground);

            var dialog = page.FrameLocator(".sign-in-again iframe");
            await dialog.Locator("input[type=email]").FillAsync("jaan@example.test");
            await dialog.Locator("input[type=password]").FillAsync(Accounts.Password);
            await dialog.Locator("button[type=submit]").ClickAsync();

            await Assertions.Expect(page.Locator(".sign-in-again [role=alert]")).ToContainTextAsync("signed in as somebody else");
            await page.Keyboard.PressAsync("Escape");
            Assert.Equal("AbortError", await page.EvaluateAsync<string>("() => window.saved"));
            await page.ReloadAsync();
            await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Your account");
        });
    }

    private static async Task<IPage> EndedSessionAsync(Journey journey)
    {
        var page = await journey.VisitorAsync();
        await AppearanceTests.SignInAsync(page, "/account");
        await page.Context.ClearCookiesAsync(new() { Name = "session" });
        return page;
    }
}
