using CompetenceAssessment.Web.Tests.Support;
using Microsoft.Playwright;

namespace CompetenceAssessment.Web.Tests.Pages.Standards;

public sealed class AccessibilityTests
{
    [Fact]
    public async Task The_library_can_be_read_by_everyone() => await Journey.RunAsync(await App.SharedDemoAsync(), async journey =>
    {
        var page = await journey.VisitorAsync();
        foreach (var address in (string[])["/standards?q=klient", "/standards?q=nothing-here", StandardPages.HongKong])
        {
            await page.GotoAsync(address);
            await page.AssertAccessibleAsync();
        }
    });

    [Fact]
    public async Task A_reader_finds_an_indicator_and_reads_it_in_Estonian() => await Journey.RunAsync(await App.SharedDemoAsync(), async journey =>
    {
        var page = await journey.VisitorAsync();
        await page.GotoAsync("/standards");
        await page.GetByLabel("Search by title, code or any word").FillAsync("difficult complaints");
        await page.GetByRole(AriaRole.Button, new() { Name = "Search" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "B.2.2.10" }).ClickAsync();
        await Assertions.Expect(page.Locator("[id='B.2.2.10']")).ToBeInViewportAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Estonian" }).ClickAsync();
        await Assertions.Expect(page.Locator("[id='B.2.2.10']")).ToContainTextAsync("kliendipretensioone");
    });
}
