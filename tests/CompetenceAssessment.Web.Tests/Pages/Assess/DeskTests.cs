using CompetenceAssessment.Web.Tests.Support;
using Microsoft.Playwright;

namespace CompetenceAssessment.Web.Tests.Pages.Assess;

/// <summary>The desk in a browser: what only its script does.</summary>
public sealed class DeskTests
{
    [Fact]
    public async Task An_indicator_is_judged_by_keyboard_alone()
    {
        await using var app = await App.StartAsync(new() { Demo = true });
        var found = await DemoCase.OpenAsync(app);
        await Journey.RunAsync(app, async journey =>
        {
            var page = await journey.SignedInAsync(DemoCase.Tamm);
            await page.GotoAsync(found.ItemAt("B.2.2.1"));
            await page.Keyboard.PressAsync("1");
            await Assertions.Expect(page.Locator("[data-save-problem]")).ToContainTextAsync("“Met” cites at least one piece of evidence");
            await page.Keyboard.PressAsync("c");
            await page.Keyboard.PressAsync(" ");
            await page.Keyboard.PressAsync("Tab");
            await page.Keyboard.TypeAsync("7");
            await page.Keyboard.PressAsync("Escape");
            await page.Keyboard.PressAsync("r");
            await page.Keyboard.TypeAsync("The table shows it: 1, 2 and j");
            await Assertions.Expect(page.Locator("[data-save-state]")).ToHaveTextAsync(new System.Text.RegularExpressions.Regex("^saved "));
            await Assertions.Expect(page.Locator("[data-count]")).ToHaveTextAsync("8 of 61 assessed");
            await page.Keyboard.PressAsync("Control+Enter");
            await Assertions.Expect(page.Locator(".desk-item .reference")).ToHaveTextAsync("B.2.2.2");
            await page.Keyboard.PressAsync("k");
            await Assertions.Expect(page.Locator(".desk-item .reference")).ToHaveTextAsync("B.2.2.1");
            await Assertions.Expect(page.GetByLabel("Reason", new() { Exact = true })).ToHaveValueAsync("The table shows it: 1, 2 and j");
            await Assertions.Expect(page.Locator(".cite-place input").First).ToHaveValueAsync("7");
            await page.Keyboard.PressAsync("o");
            await Assertions.Expect(page.Locator(".desk-item .reference")).ToHaveTextAsync("B.2.2.2");
        });
    }

    [Fact]
    public async Task A_conflict_shows_both_versions_and_loses_neither()
    {
        await using var app = await App.StartAsync(new() { Demo = true });
        var found = await DemoCase.OpenAsync(app);
        await Journey.RunAsync(app, async journey =>
        {
            var first = await journey.SignedInAsync(DemoCase.Tamm);
            var second = await journey.SignedInAsync(DemoCase.Tamm);
            await first.GotoAsync(found.ItemAt("B.2.2.1"));
            await second.GotoAsync(found.ItemAt("B.2.2.1"));
            await TypeAsync(second, "From the second window");
            await Assertions.Expect(second.Locator("[data-save-state]")).ToContainTextAsync("saved ");
            await TypeAsync(first, "From the first window");
            var problem = first.Locator("[data-save-problem]");
            await Assertions.Expect(problem).ToContainTextAsync("From the first window");
            await Assertions.Expect(problem).ToContainTextAsync("From the second window");
            await TypeAsync(first, "From the first window, thought over");
            await problem.GetByRole(AriaRole.Button, new() { Name = "Save what I entered" }).ClickAsync();
            await Assertions.Expect(first.Locator("[data-save-state]")).ToContainTextAsync("saved ");
            await TypeAsync(second, "Again from the second");
            await second.GetByRole(AriaRole.Button, new() { Name = "Take what is saved" }).ClickAsync();
            await Assertions.Expect(second.GetByLabel("Reason", new() { Exact = true })).ToHaveValueAsync("From the first window, thought over");
        });
    }

    [Fact]
    public async Task What_is_typed_without_a_connection_is_kept_and_saved_when_it_is_back()
    {
        await using var app = await App.StartAsync(new() { Demo = true });
        var found = await DemoCase.OpenAsync(app);
        await Journey.RunAsync(app, async journey =>
        {
            var page = await journey.SignedInAsync(DemoCase.Tamm);
            await page.GotoAsync(found.ItemAt("B.2.2.1"));
            await page.Context.SetOfflineAsync(true);
            await TypeAsync(page, "Typed on the train");
            await Assertions.Expect(page.Locator("[data-save-state]")).ToHaveTextAsync("kept on this page – no connection");
            await page.Locator("[data-go=next]").ClickAsync();
            await Assertions.Expect(page.Locator("[data-save-problem]")).ToContainTextAsync("There is no connection.");
            await Assertions.Expect(page.GetByLabel("Reason", new() { Exact = true })).ToHaveValueAsync("Typed on the train");
            await page.Context.SetOfflineAsync(false);
            await Assertions.Expect(page.Locator("[data-save-state]")).ToContainTextAsync("saved ", new() { Timeout = 10_000 });
            await page.ReloadAsync();
            await Assertions.Expect(page.GetByLabel("Reason", new() { Exact = true })).ToHaveValueAsync("Typed on the train");
        });
    }

    [Fact]
    public async Task A_session_that_ended_asks_to_sign_in_and_then_saves()
    {
        await using var app = await App.StartAsync(new() { Demo = true });
        var found = await DemoCase.OpenAsync(app);
        await Journey.RunAsync(app, async journey =>
        {
            var page = await journey.SignedInAsync(DemoCase.Tamm);
            await page.GotoAsync(found.ItemAt("B.2.2.1"));
            await page.Context.ClearCookiesAsync(new() { Name = "session" });
            await TypeAsync(page, "Typed after the session ended");
            await page.GetByRole(AriaRole.Button, new() { Name = "Not now" }).ClickAsync();
            await Assertions.Expect(page.Locator("[data-save-state]")).ToHaveTextAsync("kept on this page – you are signed out");
            await page.GetByRole(AriaRole.Button, new() { Name = "Sign in and save" }).ClickAsync();
            var frame = page.FrameLocator(".sign-in-again iframe");
            await frame.Locator("input[type=email]").FillAsync(DemoCase.Tamm);
            await frame.Locator("input[type=password]").FillAsync(App.Password);
            await frame.GetByRole(AriaRole.Button).First.ClickAsync();
            await Assertions.Expect(page.Locator("[data-save-state]")).ToContainTextAsync("saved ");
            await page.ReloadAsync();
            await Assertions.Expect(page.GetByLabel("Reason", new() { Exact = true })).ToHaveValueAsync("Typed after the session ended");
        });
    }

    [Fact]
    public async Task On_a_phone_the_desk_has_three_steps()
    {
        var app = await App.SharedDemoAsync();
        var found = await DemoCase.OpenAsync(app);
        await Journey.RunAsync(app, async journey =>
        {
            var page = await journey.SignedInAsync(DemoCase.Tamm, width: Axe.Narrow);
            await page.GotoAsync(found.ItemAt("B.2.2.1"));
            await ExpectPartAsync(page, "desk-viewer");
            await page.GetByRole(AriaRole.Link, new() { Name = "Judgement", Exact = true }).ClickAsync();
            await ExpectPartAsync(page, "desk-form");
            await page.GetByRole(AriaRole.Link, new() { Name = "List", Exact = true }).ClickAsync();
            await ExpectPartAsync(page, "desk-list");
            await page.Locator($"[data-item='{found.Item("B.2.3.2")}'] a").ClickAsync();
            await Assertions.Expect(page.Locator(".desk-item .reference")).ToHaveTextAsync("B.2.3.2");
            await ExpectPartAsync(page, "desk-viewer");
            await page.Keyboard.PressAsync("r");
            await ExpectPartAsync(page, "desk-form");
        });
    }

    private static Task TypeAsync(IPage page, string reason) => page.GetByLabel("Reason", new() { Exact = true }).FillAsync(reason);

    private static async Task ExpectPartAsync(IPage page, string shown)
    {
        foreach (var part in (string[])["desk-list", "desk-viewer", "desk-form"])
            await Assertions.Expect(page.Locator($"#{part}")).ToBeVisibleAsync(new() { Visible = part == shown });
    }
}
