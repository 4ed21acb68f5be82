using System.Text;
using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace CompetenceAssessment.Web.Tests.Journeys;

public sealed class TranslateStandardTests
{
    [Fact]
    public async Task The_Estonian_text_becomes_a_translation_of_the_English_version()
    {
        await using var app = await App.StartAsync(new() { Demo = true });
        await EnglishVersion.PutInUseAsync(app);
        await Journey.RunAsync(app, async journey =>
        {
            var editor = await journey.SignedInAsync("admin@demo.test");
            await editor.GotoAsync("/standards/import");
            await editor.GetByRole(AriaRole.Region, new() { Name = "Paste the text" }).GetByLabel("As a translation of").SelectOptionAsync(new SelectOptionValue { Label = "Customer service manager (ee-manager-in-english, 2)" });
            await editor.GetByLabel("Text of the standard").FillAsync(Encoding.UTF8.GetString(await PublishedTexts.ReadAsync("ee-customer-service-manager-6.et.txt")));
            await editor.GetByRole(AriaRole.Button, new() { Name = "Read the text" }).ClickAsync();
            await Assertions.Expect(editor.GetByText("This text is a translation of ee-manager-in-english, version 2.")).ToBeVisibleAsync();
            await Assertions.Expect(editor.GetByText("LANGUAGE-COUNTS").First).ToBeVisibleAsync();
            var address = new Uri(editor.Url).AbsolutePath;

            await editor.GetByRole(AriaRole.Link, new() { Name = "See the pairs" }).ClickAsync();
            await Assertions.Expect(editor.Locator("#unpaired .count")).ToHaveTextAsync("6");
            await editor.AssertAccessibleAsync();
            await editor.Locator("select[name=target]").First.SelectOptionAsync("item/B.2.2/indicator/10");
            await editor.GetByRole(AriaRole.Button, new() { NameRegex = new("^Pair: B.2.2 indicator 10, 1$") }).ClickAsync();
            await Assertions.Expect(editor.Locator("#unpaired .count")).ToHaveTextAsync("5");
            for (var left = 5; left > 0; left--)
                await editor.GetByRole(AriaRole.Button, new() { NameRegex = new("^Leave out: ") }).First.ClickAsync();
            await Assertions.Expect(editor.GetByText("Left out", new() { Exact = true })).ToHaveCountAsync(5);

            await EnglishVersion.DecideErrorsAsync(app, address);
            await editor.GotoAsync(address);
            await editor.GetByRole(AriaRole.Button, new() { Name = "Hand on for confirmation" }).ClickAsync();

            var second = await journey.SignedInAsync("officer@demo.test");
            await second.GotoAsync(address + "/translation");
            await second.AssertAccessibleAsync();
            await second.GetByLabel("I have compared the pairs").CheckAsync();
            await second.GetByRole(AriaRole.Button, new() { Name = "Confirm and add to the version" }).ClickAsync();
            await Assertions.Expect(second.GetByText("osaleb ettevõtte tänase kliendiprofiili").First).ToBeVisibleAsync();
            await second.AssertAccessibleAsync();
        });
        await using var db = app.Context();
        var version = await db.StandardVersions.Where(v => v.VersionNumber == "2" && v.Competences.Any()).Include(v => v.Competences).ThenInclude(c => c.Items)
            .SingleAsync(v => db.Standards.Any(s => s.Id == v.StandardId && s.Key == EnglishVersion.Key));
        Assert.True(version.FindCompetence("B.2.3")!.Items.All(i => i.Kind != CompetenceItemKind.Indicator || !i.Text.Has("et")));
        Assert.Equal("et", (await db.StandardTranslations.SingleAsync(t => t.StandardVersionId == version.Id)).Language);
    }
}
