using CompetenceAssessment.Web.Tests.Support;
using Microsoft.Playwright;

namespace CompetenceAssessment.Web.Tests.Pages.Assess;

public sealed class AccessibilityTests
{
    /// <summary>The states that a page can be in, beside the one in which the access matrix opens it.</summary>
    [Fact]
    public async Task Each_state_of_a_case_can_be_used_by_everyone()
    {
        var app = await App.SharedDemoAsync();
        var (open, differing, concluding, proposed) = (await DemoCase.OpenAsync(app), await DemoCase.DifferingAsync(app), await DemoCase.ConcludingAsync(app), await DemoCase.ProposedAsync(app));
        string[] addresses =
        [
            open.ItemAt("B.2.3.1"), open.ItemAt("B.2.4.1"), $"/assess/{open.Id}?by=evidence", differing.At("differences"), differing.ItemAt("B.2.2.11"), differing.At("feedback"),
            concluding.At("conclusions"), concluding.At("proposal"), proposed.At("proposal"),
        ];
        await Journey.RunAsync(app, async journey =>
        {
            var page = await journey.SignedInAsync(DemoCase.Tamm);
            foreach (var address in addresses)
            {
                await page.GotoAsync(address);
                await page.AssertAccessibleAsync();
            }
        });
    }

    [Fact]
    public async Task The_desk_on_a_telephone_can_be_used_by_everyone_in_each_of_its_steps()
    {
        var app = await App.SharedDemoAsync();
        var open = await DemoCase.OpenAsync(app);
        await Journey.RunAsync(app, async journey =>
        {
            var page = await journey.SignedInAsync(DemoCase.Tamm, width: Axe.Narrow);
            await page.GotoAsync(open.ItemAt("B.2.2.1"));
            foreach (var step in (string[])["List", "Evidence", "Judgement"])
            {
                await page.GetByRole(AriaRole.Link, new() { Name = step, Exact = true }).ClickAsync();
                await page.AssertAccessibleAsync();
            }
        });
    }
}
