using CompetenceAssessment.Web.Tests.Support;
using Microsoft.Playwright;

namespace CompetenceAssessment.Web.Tests.Pages.Awarding;

public sealed class AccessibilityTests
{
    [Fact]
    public async Task A_candidate_not_awarded_finds_why_and_what_carries_forward_from_home() => await Journey.RunAsync(await App.SharedDemoAsync(), async journey =>
    {
        var page = await journey.SignedInAsync("candidate3@demo.test");
        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Link, new() { Name = "Read the decision: why, and what carries forward" }).First.ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Row).Filter(new() { HasText = "B.2.2" })).ToContainTextAsync("Not yet");
        await Assertions.Expect(page.Locator(".carries")).ToContainTextAsync("B.2.1, B.2.3, B.2.4, B.2.5, B.2.6 count in a new application until");
        await page.GetByText("Write a challenge").ClickAsync();
        await page.AssertAccessibleAsync();
        await page.GotoAsync(page.Url.Replace("/decision", "/hearing", StringComparison.Ordinal));
        await page.AssertAccessibleAsync();
    });
}
