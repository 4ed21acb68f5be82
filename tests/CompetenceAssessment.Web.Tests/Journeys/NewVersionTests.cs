using System.Text.RegularExpressions;
using CompetenceAssessment.Web.Tests.Journeys.People;
using CompetenceAssessment.Web.Tests.Support;
using Microsoft.Playwright;

namespace CompetenceAssessment.Web.Tests.Journeys;

public sealed class NewVersionTests
{
    private const string Standard = "/standards/ee-customer-service-manager-6";

    [Fact]
    public async Task A_new_version_is_begun_from_the_one_in_use_and_says_what_changed()
    {
        await using var app = await App.StartAsync(new() { Demo = true });
        await Journey.RunAsync(app, async journey =>
        {
            var editor = await journey.SignedInAsync("admin@demo.test");
            var second = await journey.SignedInAsync("officer@demo.test");
            await ConfirmAsync(second, await RewordAsync(editor));
            await CompareAsync(second);
        });
    }

    private static async Task<string> RewordAsync(IPage editor)
    {
        await editor.GotoAsync(Standard + "/versions/2");
        await editor.ClickLinkAsync("Begin a new version");
        await Assertions.Expect(editor.GetByLabel("Number of the new version")).ToHaveValueAsync("3");
        await editor.AssertAccessibleAsync();
        await editor.ClickButtonAsync("Begin the draft");
        await editor.ExpectAsync("The draft of the new version was begun.");
        var draft = new Uri(editor.Url).AbsolutePath;
        await editor.GotoAsync(draft + "/items/0/0");
        var words = editor.Locator("textarea[name='Input.Texts[en]']");
        await words.FillAsync((await words.InputValueAsync()).Replace("current customer profile", "actual customer profile", StringComparison.Ordinal));
        await editor.ClickButtonAsync("Save");
        await editor.ClickButtonAsync("Hand on for confirmation");
        await Assertions.Expect(editor.GetByText("Another standards editor compares it")).ToBeVisibleAsync();
        return draft;
    }

    private static async Task ConfirmAsync(IPage second, string draft)
    {
        await second.GotoAsync(draft + "/confirm");
        await Assertions.Expect(second.Locator(".compare-items > li")).ToHaveCountAsync(1);
        await second.AssertAccessibleAsync();
        await second.GetByLabel("I have compared the text").CheckAsync();
        await second.ClickButtonAsync("Confirm and put in use");
        await Assertions.Expect(second).ToHaveURLAsync(new Regex("/versions/3$"));
    }

    private static async Task CompareAsync(IPage reader)
    {
        await reader.ClickLinkAsync("What changed");
        await Assertions.Expect(reader.Locator("h1")).ToHaveTextAsync("From version 2 to version 3");
        await Assertions.Expect(reader.Locator(".compare-items > li")).ToHaveCountAsync(1);
        await Assertions.Expect(reader.Locator(".compare-items ins")).ToContainTextAsync("actual");
        await reader.AssertAccessibleAsync();
        await reader.GotoAsync(Standard + "/versions/2");
        await reader.ExpectAsync("It is replaced by version 3.");
    }
}
