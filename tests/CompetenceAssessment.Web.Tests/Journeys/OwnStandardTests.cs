using CompetenceAssessment.Web.Tests.Support;
using Microsoft.Playwright;

namespace CompetenceAssessment.Web.Tests.Journeys;

public sealed class OwnStandardTests
{
    [Fact]
    public async Task A_workbook_comes_in_and_a_standard_of_ones_own_is_written_beside_it()
    {
        await using var app = await App.StartAsync(new() { Demo = true });
        await Journey.RunAsync(app, async journey =>
        {
            var editor = await journey.SignedInAsync("admin@demo.test");
            await ImportAsync(editor, app);
            await editor.GotoAsync("/standards/drafts");
            await editor.GetByRole(AriaRole.Link, new() { Name = "Write a standard of your own" }).ClickAsync();
            await editor.AssertAccessibleAsync();
            await editor.GetByLabel("Title").FillAsync("Guide");
            await editor.GetByLabel("Key in the library").FillAsync("our-guide-5");
            await editor.GetByLabel("Estonian Qualifications Framework").CheckAsync();
            await editor.GetByRole(AriaRole.Button, new() { Name = "Begin the draft" }).ClickAsync();
            await editor.AssertAccessibleAsync();
            foreach (var (code, heading) in new[] { ("B.2.1", "Leading a group"), ("B.2.2", "Telling stories"), ("B.2.3", "First aid") })
                await AddAsync(editor, code, heading);
            await RuleAsync(editor);
        });
    }

    private static async Task ImportAsync(IPage editor, App app)
    {
        using var http = app.Visitor();
        var workbook = await http.Http.GetByteArrayAsync("/standards/hk-manage-customer-service-performance/versions/1/files/xlsx");
        await editor.GotoAsync("/standards/import");
        await editor.GetByLabel("File of the standard").SetInputFilesAsync(new FilePayload { Name = "unit.xlsx", MimeType = "application/octet-stream", Buffer = [.. workbook.AsSpan(0, 200)] });
        await editor.GetByRole(AriaRole.Button, new() { Name = "Read the file" }).ClickAsync();
        await Assertions.Expect(editor.GetByText("is not a workbook")).ToBeVisibleAsync();
        await editor.AssertAccessibleAsync();
        await editor.GetByLabel("File of the standard").SetInputFilesAsync(new FilePayload { Name = "unit.xlsx", MimeType = "application/octet-stream", Buffer = workbook });
        await editor.GetByRole(AriaRole.Button, new() { Name = "Read the file" }).ClickAsync();
        await Assertions.Expect(editor.GetByText("The text was read into a draft.")).ToBeVisibleAsync();
        await editor.AssertAccessibleAsync();
    }

    private static async Task AddAsync(IPage editor, string code, string heading)
    {
        if (!editor.Url.Contains("/add", StringComparison.Ordinal))
            await editor.GotoAsync(string.Join('/', editor.Url.Split('/').Take(6)).Split('#')[0] + "/add");
        await editor.GetByLabel("Competence", new() { Exact = true }).CheckAsync();
        await editor.GetByLabel("Code").FillAsync(code);
        await editor.Locator("[name='Input.Heading[en]']").FillAsync(heading);
        await editor.GetByRole(AriaRole.Button, new() { Name = "Add and go on editing" }).ClickAsync();
        await Assertions.Expect(editor.GetByRole(AriaRole.Heading, new() { Name = $"{code} {heading}" })).ToBeVisibleAsync();
    }

    /// <summary>The rule is made by keyboard and saved by itself; its reading follows.</summary>
    private static async Task RuleAsync(IPage editor)
    {
        await editor.GotoAsync(string.Join('/', editor.Url.Split('/').Take(6)) + "/structure");
        await editor.GetByLabel("B.2.1 Leading a group").FocusAsync();
        await editor.Keyboard.PressAsync("Space");
        await Assertions.Expect(editor.Locator("[data-reading]")).ToHaveTextAsync("all of B.2.1");
        await editor.GetByRole(AriaRole.Button, new() { Name = "Add a group within: The qualification" }).PressAsync("Enter");
        var group = editor.GetByRole(AriaRole.Group, new() { Name = "Group 1" });
        await group.GetByLabel("B.2.2 Telling stories").CheckAsync();
        await group.GetByLabel("B.2.3 First aid").CheckAsync();
        await Assertions.Expect(editor.Locator("[data-reading]")).ToHaveTextAsync("all of B.2.1; at least 1 of B.2.2, B.2.3");
        await editor.AssertAccessibleAsync();
    }
}
