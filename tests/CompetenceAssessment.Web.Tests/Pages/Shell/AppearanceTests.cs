using CompetenceAssessment.Web.Tests.Pages.Account;
using CompetenceAssessment.Web.Tests.Support;
using Microsoft.Playwright;

namespace CompetenceAssessment.Web.Tests.Pages.Shell;

public sealed class AppearanceTests
{
    [Fact]
    public async Task Pages_of_the_shell_are_accessible_with_errors_and_menus_open()
    {
        await using var app = await App.StartAsync();
        using var account = await app.NewcomerAsync("mari@example.test");
        await Journey.RunAsync(app, async journey =>
        {
            var page = await journey.VisitorAsync();
            await page.GotoAsync("/nothing");
            await page.AssertAccessibleAsync();

            await page.GotoAsync("/account/sign-up");
            await page.ClickAsync("main button[type=submit]");
            await Assertions.Expect(page.Locator("[role=alert]")).ToBeFocusedAsync();
            await page.AssertAccessibleAsync();

            await SignInAsync(page, "/account");
            await page.AssertAccessibleAsync();
            await page.ClickAsync("details.menu > summary");
            await page.AssertAccessibleAsync();
            await page.Keyboard.PressAsync("Escape");
            await Assertions.Expect(page.Locator("details.menu")).Not.ToHaveAttributeAsync("open", "");
        });
    }

    [Fact]
    public async Task Colours_follow_the_system_until_the_reader_chooses()
    {
        await using var app = await App.StartAsync();
        await Journey.RunAsync(app, async journey =>
        {
            var page = await journey.VisitorAsync(colours: ColorScheme.Dark, script: false);
            await page.GotoAsync("/");
            var system = await BackgroundAsync(page);

            Assert.Equal(system, await ChooseAsync(page, "html[data-bs-theme=dark]"));
            Assert.NotEqual(system, await ChooseAsync(page, "html[data-bs-theme=light]"));
            Assert.Equal(system, await ChooseAsync(page, "html:not([data-bs-theme])"));
        });
    }

    [Fact]
    public async Task No_page_breaks_the_content_policy()
    {
        await using var app = await App.StartAsync();
        using var account = await app.NewcomerAsync("mari@example.test");
        await Journey.RunAsync(app, async journey =>
        {
            var page = await journey.VisitorAsync();
            var complaints = new List<string>();
            page.Console += (_, message) =>
            {
                if (message.Type == "error")
                    complaints.Add(message.Text);
            };
            page.PageError += (_, error) => complaints.Add(error);
            await page.GotoAsync("/");
            await SignInAsync(page, "/account");

            Assert.Empty(complaints);
            Assert.Equal("object", await page.EvaluateAsync<string>("typeof window.htmx"));
        });
    }

    internal static async Task SignInAsync(IPage page, string path)
    {
        await page.GotoAsync(path);
        await page.FillAsync("input[type=email]", "mari@example.test");
        await page.FillAsync("input[type=password]", Accounts.Password);
        await page.ClickAsync("main button[type=submit]");
        await Assertions.Expect(page.Locator("input[type=password]")).ToHaveCountAsync(0);
    }

    private static async Task<string> ChooseAsync(IPage page, string expected)
    {
        await page.ClickAsync(".theme-toggle");
        await Assertions.Expect(page.Locator(expected)).ToHaveCountAsync(1);
        // Asked of the page itself: the event of its loading may have come before anybody waited for it.
        for (var tries = 0; tries < 1200 && await page.EvaluateAsync<string>("document.readyState") != "complete"; tries++)
            await Task.Delay(50);
        return await BackgroundAsync(page);
    }

    private static Task<string> BackgroundAsync(IPage page) => page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor");
}
