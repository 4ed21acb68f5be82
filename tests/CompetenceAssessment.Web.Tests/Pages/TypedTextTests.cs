using CompetenceAssessment.Web.Tests.Pages.Assess;
using CompetenceAssessment.Web.Tests.Pages.Portfolios;
using CompetenceAssessment.Web.Tests.Support;
using Microsoft.Playwright;

namespace CompetenceAssessment.Web.Tests.Pages;

/// <summary>Long texts that were typed are not lost, whatever comes between typing and saving them.</summary>
public sealed class TypedTextTests
{
    [Fact]
    public async Task A_text_sent_after_signing_out_elsewhere_is_there_after_signing_in_again_and_gone_once_it_is_saved()
    {
        await using var app = await App.StartAsync(new() { Demo = true });
        await Journey.RunAsync(app, async journey =>
        {
            var page = await journey.SignedInAsync(Candidate.Email);
            await page.GotoAsync("/portfolio/tell");
            await page.GetByLabel("Title").FillAsync("A busy Monday");
            await page.GetByLabel("What was the situation?").FillAsync("Forty calls were waiting.");
            await page.GetByLabel("What did you do?").FillAsync("I wrote to every caller.");
            var other = await page.Context.NewPageAsync();
            await other.GotoAsync("/account");
            await other.Locator("details.menu summary").ClickAsync();
            await other.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
            await other.WaitForURLAsync("**/");
            await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();

            await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("nothing was saved");
            await page.GetByLabel("E-mail").FillAsync(Candidate.Email);
            await page.GetByLabel("Password").FillAsync(App.Password);
            await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
            await Assertions.Expect(page.GetByLabel("What was the situation?")).ToHaveValueAsync("Forty calls were waiting.");
            await Assertions.Expect(page.GetByLabel("What did you do?")).ToHaveValueAsync("I wrote to every caller.");

            await page.GetByLabel("Title").FillAsync("A busy Monday");
            await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
            await page.WaitForURLAsync("**/describe**");
            await page.GotoAsync("/portfolio/tell");
            await Assertions.Expect(page.GetByLabel("What was the situation?")).ToHaveValueAsync("");
        });
    }

    [Fact]
    public async Task Saving_one_form_of_a_page_leaves_the_others_as_they_were_typed()
    {
        await using var app = await App.StartAsync(new() { Demo = true });
        var found = await DemoCase.ConcludingAsync(app);
        await Journey.RunAsync(app, async journey =>
        {
            var page = await journey.SignedInAsync(DemoCase.Tamm);
            await page.GotoAsync(found.At("conclusions"));
            var forms = page.Locator("section.conclusion form:has(textarea):visible");
            await Assertions.Expect(forms.Nth(1)).ToBeVisibleAsync();
            var second = page.Locator($"#{await forms.Nth(1).Locator("textarea").GetAttributeAsync("id")}");
            await second.FillAsync("Two indicators were not seen in the interview.");
            await forms.Nth(0).GetByRole(AriaRole.Radio, new() { Name = "Not yet" }).CheckAsync();
            await forms.Nth(0).Locator("textarea").FillAsync("The role play was broken off.");
            await forms.Nth(0).GetByRole(AriaRole.Button, new() { Name = "Save the conclusion" }).ClickAsync();

            await Assertions.Expect(page.Locator(".banner-done")).ToBeVisibleAsync();
            await Assertions.Expect(second).ToHaveValueAsync("Two indicators were not seen in the interview.");
        });
    }
}
