using Microsoft.Playwright;

namespace CompetenceAssessment.Web.Tests.Journeys.People;

/// <summary>What everybody does: follow a link, press a button, read what the page says.</summary>
internal static class Clicks
{
    public static async Task GoHomeAsync(this IPage page) => await page.GotoAsync("/");

    public static Task ClickLinkAsync(this IPage page, string name) => page.GetByRole(AriaRole.Link, new() { Name = name, Exact = true }).First.ClickAsync();

    public static Task ClickButtonAsync(this IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).First.ClickAsync();

    public static Task ExpectAsync(this IPage page, string words) => Assertions.Expect(page.Locator("main")).ToContainTextAsync(words);
}
