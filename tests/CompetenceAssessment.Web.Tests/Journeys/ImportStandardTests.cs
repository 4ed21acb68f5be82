using System.Text;
using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.Web.Tests.Journeys.People;
using CompetenceAssessment.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace CompetenceAssessment.Web.Tests.Journeys;

public sealed class ImportStandardTests
{
    [Fact]
    public async Task A_published_text_comes_in_as_version_3_and_a_case_goes_over_to_it()
    {
        await using var app = await App.StartAsync(new() { Demo = true });
        await Journey.RunAsync(app, async journey =>
        {
            var editor = await journey.SignedInAsync("admin@demo.test");
            await PasteAsync(editor);
            var address = new Uri(editor.Url).AbsolutePath;
            await VisitAsync(editor, ["/standards/drafts", address + "/facts", address + "/structure", address + "/add", address + "/sections/0", address + "/units/0", address + "/competences/0", address]);

            await Finding(editor, "ITEM-UNNUMBERED").GetByRole(AriaRole.Button, new() { NameRegex = new("^Accept") }).ClickAsync();
            await Assertions.Expect(Finding(editor, "ITEM-UNNUMBERED")).ToContainTextAsync("Accepted");
            await RepairCutIndicatorAsync(editor);
            await AddHeadingAsync(editor);
            await ChangeVersionAsync(editor);
            await editor.GetByRole(AriaRole.Button, new() { Name = "Hand on for confirmation" }).ClickAsync();
            await Assertions.Expect(editor.GetByText("Another standards editor compares it")).ToBeVisibleAsync();

            var second = await journey.SignedInAsync("officer@demo.test");
            await second.GotoAsync(address + "/confirm");
            await second.AssertAccessibleAsync();
            await second.GetByLabel("I have compared the text").CheckAsync();
            await second.GetByRole(AriaRole.Button, new() { Name = "Confirm and put in use" }).ClickAsync();
            await Assertions.Expect(second).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/standards/ee-customer-service-manager-6/versions/3$"));
            await Assertions.Expect(second.Locator("section.competence h4 .count")).ToHaveTextAsync(["7", "5", "16", "9", "26", "6", "3", "5", "1", "4", "2"]);
            await second.AssertAccessibleAsync();

            await Operator.GrantAsync(editor, "Other Demonstration Body", "Customer service manager (ee-customer-service-manager-6, 3)");
            var office = await journey.SignedInAsync("officer@other.test");
            await BodyAdministrator.PutSchemeInUseAsync(office, "Customer service manager (3)");
            await BodyAdministrator.AppointAsync(office, "Merike Luik", "Customer service manager (3)");
            var reference = await CaseMove.ProposeAsync(app, office);
            await CaseMove.AgreeAsync(await journey.SignedInAsync(CaseMove.Candidate), reference);
            await CaseMove.ConfirmJudgementAsync(await journey.SignedInAsync("assessor@other.test"), await CaseMove.CaseAsync(app));
        });
        await CaseMove.AssertOthersStayedAsync(app);
        await using var db = app.Context();
        var version = await db.StandardVersions.Where(v => v.VersionNumber == "3").Include(v => v.Competences).ThenInclude(c => c.Items).SingleAsync();
        Assert.Equal(61, version.Competences.Sum(c => c.Count(CompetenceItemKind.Indicator)));
    }

    private static async Task VisitAsync(IPage page, IEnumerable<string> paths)
    {
        foreach (var path in paths)
        {
            await page.GotoAsync(path);
            await page.AssertAccessibleAsync();
        }
    }

    private static async Task PasteAsync(IPage editor)
    {
        await editor.GotoAsync("/standards");
        await editor.GetByRole(AriaRole.Link, new() { Name = "Import and drafts" }).ClickAsync();
        await editor.GetByRole(AriaRole.Link, new() { Name = "Import a standard" }).ClickAsync();
        await editor.AssertAccessibleAsync();
        await editor.GetByLabel("Text of the standard").FillAsync(Encoding.UTF8.GetString(await PublishedTexts.EnglishAsync()));
        await editor.GetByRole(AriaRole.Button, new() { Name = "Read the text" }).ClickAsync();
        await Assertions.Expect(editor.GetByText("The text was read into a draft.")).ToBeVisibleAsync();
    }

    /// <summary>What is written is saved by itself; the button only goes on and notes which finding was repaired.</summary>
    private static async Task RepairCutIndicatorAsync(IPage editor)
    {
        await Finding(editor, "TABLE-BROKEN").GetByRole(AriaRole.Link, new() { NameRegex = new("^Repair finding") }).ClickAsync();
        var words = editor.Locator("textarea[name='Input.Texts[en]']");
        var text = (await words.InputValueAsync()).Replace("if necessary, m ssarv. makes", "if necessary, makes", StringComparison.Ordinal);
        await words.FillAsync(text);
        await Assertions.Expect(editor.Locator("[data-save-state]")).ToHaveTextAsync("Saved");
        await words.FillAsync(text + " ||");
        await Assertions.Expect(editor.Locator("[data-save-state]")).ToHaveTextAsync("Not saved while || stands in the text");
        await words.FillAsync(text);
        await Assertions.Expect(editor.Locator("[data-save-state]")).ToHaveTextAsync("Saved");
        await editor.AssertAccessibleAsync();
        await editor.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await Assertions.Expect(Finding(editor, "TABLE-BROKEN")).ToContainTextAsync("Repaired");
    }

    private static async Task AddHeadingAsync(IPage editor)
    {
        await editor.GetByRole(AriaRole.Link, new() { Name = "A.4 has no heading" }).ClickAsync();
        await editor.Locator("[name='Input.Heading[en]']").FillAsync("Tools");
        await editor.GetByRole(AriaRole.Checkbox, new() { NameRegex = new("HEADING-MISSING") }).CheckAsync();
        await editor.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await Assertions.Expect(Finding(editor, "The heading A.4 is missing")).ToContainTextAsync("Repaired");
    }

    /// <summary>The demonstration has version 2 of this standard in use; the draft says so until it has a number of its own.</summary>
    private static async Task ChangeVersionAsync(IPage editor)
    {
        await editor.GetByRole(AriaRole.Link, new() { NameRegex = new("^Version 2 of ee-customer-service-manager-6 is in use already") }).ClickAsync();
        await editor.GetByLabel("Version", new() { Exact = true }).FillAsync("3");
        await editor.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await Assertions.Expect(editor.GetByText("No error is open and nothing is missing")).ToBeVisibleAsync();
    }

    private static ILocator Finding(IPage page, string words) => page.Locator(".findings > li").Filter(new() { HasText = words }).First;
}
