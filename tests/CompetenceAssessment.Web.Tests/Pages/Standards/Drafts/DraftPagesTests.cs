using System.Net;
using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Web.Tests.Pages.Standards.Drafts;

[Collection(DraftSite.Tests)]
public sealed class DraftPagesTests(DraftSite site)
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
        using var editor = await site.EditorAsync();
        var draft = await site.ImportAsync(editor);
        draft.AssertText("A broken table cut indicator 1 of B.2.3", "1 error needs a decision", "A.4 has no heading");

        // The demonstration has version 2 in use already.
        var facts = await draft.FollowAsync("Edit key, version, approval and validity");
        draft = await facts.Form().Set("Input.StandardVersion", "3").SubmitAsync("Save");
        var section = await editor.GetAsync(draft.Element(".blockers a[href*='/sections/']").GetAttribute("href")!);
        draft = await section.Form().Set("Input.Heading[en]", "Tools").SubmitAsync("Save");
        var finding = draft.Elements(".findings > li").First(f => f.TextContent.Contains("TABLE-BROKEN", StringComparison.Ordinal));
        var item = await editor.GetAsync(finding.QuerySelector("a.btn-primary")!.GetAttribute("href")!);
        draft = await item.Form().Set("Input.Texts[en]", "analyses service personnel resources according to organisational needs;").SubmitAsync("Save");
        draft.AssertText("No error is open and nothing is missing");
        draft = await draft.Form("form[action$='handler=Submit']").SubmitAsync();
        draft.AssertText("Waits for confirmation");

        var own = await draft.FollowAsync("To the confirmation");
        own.AssertText("You had a hand in this text");
        Assert.Empty(own.Elements("input[name='Input.IsTrueCopy']"));
        using var second = await site.SecondAsync();
        var confirm = await second.GetAsync(own.Path);
        var undeclared = await confirm.Form("form.sheet").SubmitAsync();
        undeclared.AssertFieldError("Input.IsTrueCopy", "true copy");
        var version = await confirm.Form("form.sheet").Check("Input.IsTrueCopy").SubmitAsync();

        version.AssertOk().AssertAt("/standards/ee-customer-service-manager-6/versions/3").AssertText("analyses service personnel resources according to organisational needs;", "Confirmed.");
        await using var db = site.App.Context();
        Assert.Equal(61, await db.StandardVersions.Where(v => v.VersionNumber == "3").SelectMany(v => v.Competences).SelectMany(c => c.Items).CountAsync(i => i.Kind == CompetenceItemKind.Indicator));
    }

    [Fact]
    public async Task Post_IgnoredWithoutReason_ShowsError()
    {
        using var editor = await site.EditorAsync();
        var draft = await site.ImportAsync(editor);
        var number = draft.Elements(".findings > li")[0].Id!["finding-".Length..];

        var page = await draft.Form($"#finding-{number} form").SubmitAsync("Ignore for this reason");

        page.AssertStatus(HttpStatusCode.BadRequest).AssertText("Give a reason");
        Assert.Equal("true", page.Element($"#reason-{number}").GetAttribute("aria-invalid"));
        page = await page.Form($"#finding-{number} form").Set("Input.Reason", "The source has it so.").SubmitAsync("Ignore for this reason");
        page.AssertOk().AssertText("The source has it so.");
    }
}
