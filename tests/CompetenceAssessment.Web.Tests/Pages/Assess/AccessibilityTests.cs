using CompetenceAssessment.Web.Tests.Support;
using Microsoft.Playwright;

namespace CompetenceAssessment.Web.Tests.Pages.Assess;

public sealed class AccessibilityTests
{
    [Fact]
    public async Task The_assessors_room_can_be_used_by_everyone()
    {
        var app = await App.SharedDemoAsync();
        var (open, differing, concluding, proposed) = (await DemoCase.OpenAsync(app), await DemoCase.DifferingAsync(app), await DemoCase.ConcludingAsync(app), await DemoCase.ProposedAsync(app));
        string[] addresses =
        [
            "/assess", open.ItemAt("B.2.2.1"), open.ItemAt("B.2.3.1"), open.ItemAt("B.2.4.1"), $"/assess/{open.Id}?by=evidence", open.At("sessions"), open.At("sessions/new"), open.At("hand-in"),
            open.At("differences"), open.At("declare"), differing.At("differences"), differing.ItemAt("B.2.2.11"), differing.At("feedback"), concluding.At("conclusions"), concluding.At("proposal"), proposed.At("proposal"),
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
    public async Task The_desk_can_be_used_by_everyone_in_the_dark_and_in_each_of_its_steps()
    {
        var app = await App.SharedDemoAsync();
        var open = await DemoCase.OpenAsync(app);
        await Journey.RunAsync(app, async journey =>
        {
            var page = await journey.SignedInAsync(DemoCase.Tamm, width: Axe.Narrow);
            await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
            await page.GotoAsync(open.ItemAt("B.2.2.1"));
            foreach (var step in (string[])["List", "Evidence", "Judgement"])
            {
                await page.GetByRole(AriaRole.Link, new() { Name = step, Exact = true }).ClickAsync();
                await page.AssertAccessibleAsync();
            }
        });
    }

    [Fact]
    public async Task The_quality_room_can_be_used_by_everyone()
    {
        var app = await App.SharedDemoAsync();
        var differing = await DemoCase.DifferingAsync(app);
        await Journey.RunAsync(app, async journey =>
        {
            var page = await journey.SignedInAsync("iqa@demo.test");
            foreach (var address in (string[])["/quality", $"/quality/{differing.Id}"])
            {
                await page.GotoAsync(address);
                await page.AssertAccessibleAsync();
            }
        });
    }
}
