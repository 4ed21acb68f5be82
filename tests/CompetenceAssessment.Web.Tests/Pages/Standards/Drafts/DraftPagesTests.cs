using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Web.Tests.Pages.Standards.Drafts;

public sealed class DraftPagesTests
{
    [Fact]
    public async Task Post_TextMissing_ShowsError()
    {
        var app = await App.SharedDemoAsync();
        using var editor = await app.SignedInAsAsync("admin@demo.test");
        var page = await editor.GetAsync("/standards/import");

        page = await page.Form("form[action='/standards/import']").SubmitAsync();

        page.AssertFieldError("Input.Text", "Paste the text of a standard");
    }

    [Fact]
    public async Task Post_TextIsNoStandard_SaysWhy()
    {
        var app = await App.SharedDemoAsync();
        using var editor = await app.SignedInAsAsync("admin@demo.test");
        var page = await editor.GetAsync("/standards/import");

        page = await page.Form("form[action='/standards/import']").Set("Input.Text", "Mix flour and eggs.").SubmitAsync();

        page.AssertStatus(HttpStatusCode.BadRequest).AssertText("The text was not read", "none of the known families");
    }

    [Fact]
    public async Task Post_FileMissingOrTooLarge_SaysWhy()
    {
        var app = await App.SharedDemoAsync();
        using var editor = await app.SignedInAsAsync("admin@demo.test");
        var page = await editor.GetAsync("/standards/import");

        var without = await page.Form("form[action='/standards/import/file']").SubmitAsync();
        without.AssertFieldError("File", "Choose a file");
        var large = await page.Form("form[action='/standards/import/file']").Attach("File", "large.txt", new byte[17 * 1024 * 1024]).SubmitAsync();
        large.AssertStatus(HttpStatusCode.BadRequest).AssertText("16 MB");
    }

    [Fact]
    public async Task A_file_is_read_repaired_and_confirmed_without_script()
    {
        await using var app = await App.StartAsync(new() { Demo = true });
        using var editor = await app.SignedInAsAsync("admin@demo.test");
        var draft = await ImportAsync(editor);
        draft.AssertText("A broken table cut indicator 1 of B.2.3", "1 error needs a decision", "A.4 has no heading");

        // The demonstration has version 2 in use already.
        var facts = await draft.FollowAsync("Edit key, version, approval, validity and structure");
        draft = await facts.Form().Set("Input.StandardVersion", "3").SubmitAsync("Save");
        var section = await editor.GetAsync(draft.Element(".blockers a[href*='/sections/']").GetAttribute("href")!);
        draft = await section.Form().Set("Input.Heading", "Tools").SubmitAsync("Save");
        var finding = draft.Elements(".findings > li").First(f => f.TextContent.Contains("TABLE-BROKEN", StringComparison.Ordinal));
        var item = await editor.GetAsync(finding.QuerySelector("a.btn-primary")!.GetAttribute("href")!);
        draft = await item.Form().Set("Input.Texts[en]", "analyses service personnel resources according to organisational needs;").SubmitAsync("Save");
        draft.AssertText("No error is open and nothing is missing");
        draft = await draft.Form("form[action$='handler=Submit']").SubmitAsync();
        draft.AssertText("Waits for confirmation");

        var own = await draft.FollowAsync("To the confirmation");
        own.AssertText("You had a hand in this text");
        Assert.Empty(own.Elements("input[name='Input.IsTrueCopy']"));
        using var second = await app.SignedInAsAsync("officer@demo.test");
        var confirm = await second.GetAsync(own.Path);
        var undeclared = await confirm.Form("form.sheet").SubmitAsync();
        undeclared.AssertFieldError("Input.IsTrueCopy", "true copy");
        var version = await confirm.Form("form.sheet").Check("Input.IsTrueCopy").SubmitAsync();

        version.AssertOk().AssertAt("/standards/ee-customer-service-manager-6/versions/3").AssertText("analyses service personnel resources according to organisational needs;", "Confirmed.");
        await using var db = app.Context();
        Assert.Equal(61, await db.StandardVersions.Where(v => v.VersionNumber == "3").SelectMany(v => v.Competences).SelectMany(c => c.Items).CountAsync(i => i.Kind == CompetenceItemKind.Indicator));
    }

    [Fact]
    public async Task Post_IgnoredWithoutReason_ShowsError()
    {
        await using var app = await App.StartAsync(new() { Demo = true });
        using var editor = await app.SignedInAsAsync("admin@demo.test");
        var draft = await ImportAsync(editor);
        var number = draft.Elements(".findings > li")[0].Id!["finding-".Length..];

        var page = await draft.Form($"#finding-{number} form").SubmitAsync("Ignore for this reason");

        page.AssertStatus(HttpStatusCode.BadRequest).AssertText("Give a reason");
        Assert.Equal("true", page.Element($"#reason-{number}").GetAttribute("aria-invalid"));
        page = await page.Form($"#finding-{number} form").Set("Input.Reason", "The source has it so.").SubmitAsync("Ignore for this reason");
        page.AssertOk().AssertText("The source has it so.");
    }

    [Fact]
    public async Task Post_StaleForm_ShowsBothVersions()
    {
        await using var app = await App.StartAsync(new() { Demo = true });
        using var editor = await app.SignedInAsAsync("admin@demo.test");
        using var second = await app.SignedInAsAsync("officer@demo.test");
        var address = new Uri(app.Address, (await ImportAsync(editor)).Path).AbsolutePath + "/items/0/0";
        var mine = await editor.GetAsync(address);
        var theirs = await second.GetAsync(address);
        await theirs.Form().Set("Input.Texts[en]", "What the second wrote").SubmitAsync("Save");

        var page = await mine.Form().Set("Input.Texts[en]", "What the first wrote").SubmitAsync("Save");

        page.AssertStatus(HttpStatusCode.Conflict).AssertText("What the first wrote", "What the second wrote");
        page = await page.Form().SubmitAsync("Save");
        page.AssertOk().AssertText("What the first wrote").AssertNoText("What the second wrote");
    }

    [Fact]
    public async Task A_save_by_script_hears_the_new_version_or_what_differs()
    {
        await using var app = await App.StartAsync(new() { Demo = true });
        using var editor = await app.SignedInAsAsync("admin@demo.test");
        var address = new Uri(app.Address, (await ImportAsync(editor)).Path).AbsolutePath + "/items/0/0";
        var form = (await editor.GetAsync(address)).Form().Set("Input.Texts[en]", "First");

        var (saved, version) = await SaveAsync(editor, form);
        Assert.Equal((HttpStatusCode.OK, true), (saved, version.TryGetProperty("version", out _)));
        var (stale, problem) = await SaveAsync(editor, form.Set("Input.Texts[en]", "Second"));

        Assert.Equal(HttpStatusCode.Conflict, stale);
        var difference = Assert.Single(problem.GetProperty("stored").GetProperty("differences").EnumerateArray());
        Assert.Equal(("Second", "First"), (difference.GetProperty("yours").GetString(), difference.GetProperty("stored").GetString()));
    }

    [Fact]
    public async Task An_item_is_split_moved_and_taken_out_with_a_reason()
    {
        await using var app = await App.StartAsync(new() { Demo = true });
        using var editor = await app.SignedInAsAsync("admin@demo.test");
        var address = new Uri(app.Address, (await ImportAsync(editor)).Path).AbsolutePath + "/items/0/0";
        var unmarked = await (await editor.GetAsync(address)).Form().SubmitAsync("Split in two");
        unmarked.AssertFieldError("Input.Texts[en]", "||");

        await (await editor.GetAsync(address)).Form().Set("Input.Texts[en]", "First half || second half").SubmitAsync("Split in two");
        await (await editor.GetAsync(address)).Form().SubmitAsync("Move down");
        var unreasoned = await (await editor.GetAsync(address)).Form().SubmitAsync("Take out");
        unreasoned.AssertFieldError("Input.Reason", "reason");
        var draft = await (await editor.GetAsync(address)).Form().Set("Input.Reason", "Not in the published document.").SubmitAsync("Take out");

        draft.AssertOk().AssertText("First half").AssertNoText("second half");
        Assert.Equal("1", draft.Elements("#item-0-0 .num")[0].TextContent);
        (await editor.GetAsync(address.Replace("/items/0/0", "/items/0/99", StringComparison.Ordinal))).AssertStatus(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_structure_is_chosen_and_read_back()
    {
        await using var app = await App.StartAsync(new() { Demo = true });
        using var editor = await app.SignedInAsAsync("admin@demo.test");
        var address = new Uri(app.Address, (await ImportAsync(editor)).Path).AbsolutePath + "/facts";
        var form = (await editor.GetAsync(address)).Form().Set("Input.Structure.Choices[B.2.5]", "1").Set("Input.Structure.Choices[B.2.6]", "1");

        var wrong = await form.Set("Input.Structure.Counts[0]", "3").SubmitAsync("Save");
        wrong.AssertStatus(HttpStatusCode.BadRequest).AssertText("Say how many of list 1 are needed");
        var draft = await form.Set("Input.Structure.Counts[0]", "1").SubmitAsync("Save");

        draft.AssertOk();
        await using var db = app.Context();
        var content = (await db.StandardDrafts.SingleAsync()).Content;
        Assert.Contains("all of B.2.1–B.2.4; at least 1 of B.2.5, B.2.6", content, StringComparison.Ordinal);
    }

    private static async Task<HtmlPage> ImportAsync(FormClient editor)
    {
        var page = await editor.GetAsync("/standards/import");
        page = await page.Form("form[action='/standards/import/file']").Attach("File", "standard.txt", await PublishedTexts.EnglishAsync(), "text/plain").SubmitAsync();
        return page.AssertOk();
    }

    private static async Task<(HttpStatusCode Status, JsonElement Answer)> SaveAsync(FormClient editor, HtmlForm form)
    {
        var request = form.Request();
        request.Headers.Accept.Clear();
        request.Headers.Accept.ParseAdd("application/json");
        using var answer = await editor.Http.SendAsync(request);
        return (answer.StatusCode, await answer.Content.ReadFromJsonAsync<JsonElement>());
    }
}
