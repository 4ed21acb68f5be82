using System.Net;
using System.Text;
using CompetenceAssessment.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Web.Tests.Pages.Standards.Drafts;

public sealed class TranslationPagesTests
{
    [Fact]
    public async Task A_translation_is_paired_without_script()
    {
        await using var app = await App.StartAsync(new() { Demo = true });
        await EnglishVersion.PutInUseAsync(app);
        using var editor = await app.SignedInAsAsync("admin@demo.test");
        var draft = await ImportAsync(app, editor, "ee-customer-service-manager-6.et.txt");
        draft.AssertText("LANGUAGE-UNPAIRED", "LANGUAGE-HEADING", "6 items of the translation are neither paired nor left out");
        (await editor.GetAsync(draft.Path + "/confirm")).AssertStatus(HttpStatusCode.NotFound);

        var item = await editor.GetAsync(draft.Path + "/items/0/0");
        Assert.Equal("en", item.Element(".words-original-text").GetAttribute("lang"));
        item.AssertText("Original English", "Participates in the determination");

        var pairs = await draft.FollowAsync("See the pairs");
        pairs = await Unpaired(pairs).SubmitAsync("Pair");
        pairs.AssertStatus(HttpStatusCode.BadRequest).AssertText("Choose the item of the version");
        Assert.Equal("true", pairs.Element(pairs.Element("[role=alert] a").GetAttribute("href")!).GetAttribute("aria-invalid"));
        pairs = await Unpaired(pairs).Set("target", "item/B.2.2/indicator/10").SubmitAsync("Pair");
        pairs.AssertText("by hand");
        for (var left = 5; left > 0; left--)
            pairs = await Unpaired(pairs).SubmitAsync("Leave out");
        pairs = await pairs.Form("[aria-labelledby=unpaired] li:first-child form").SubmitAsync();

        pairs.AssertOk();
        await using var db = app.Context();
        var saved = await db.StandardDrafts.AsNoTracking().SingleAsync(d => d.Key == EnglishVersion.Key && d.StandardVersionId == null);
        Assert.Equal(5, saved.Translation!.Pairs.Count);
    }

    [Fact]
    public async Task A_file_can_be_a_translation_too()
    {
        await using var app = await App.StartAsync(new() { Demo = true });
        await EnglishVersion.PutInUseAsync(app);
        using var editor = await app.SignedInAsAsync("admin@demo.test");
        var page = await editor.GetAsync("/standards/import");
        var original = page.Elements("#FileTranslationOf option").Single(o => o.TextContent.Contains(EnglishVersion.Key, StringComparison.Ordinal)).GetAttribute("value")!;

        page = await page.Form("form[action='/standards/import/file']").Set("FileTranslationOf", original)
            .Attach("File", "tekst.txt", await PublishedTexts.ReadAsync("ee-customer-service-manager-6.et.txt"), "text/plain").SubmitAsync();

        page.AssertOk().AssertText("6 items of the translation are neither paired nor left out");
    }

    [Fact]
    public async Task Post_TextInTheVersionsOwnLanguage_SaysWhy()
    {
        await using var app = await App.StartAsync(new() { Demo = true });
        await EnglishVersion.PutInUseAsync(app);
        using var editor = await app.SignedInAsAsync("admin@demo.test");

        var page = await ImportAsync(app, editor, "ee-customer-service-manager-6.en.txt");

        page.AssertStatus(HttpStatusCode.BadRequest).AssertText("The version has its words in this language (en) already");
    }

    private static async Task<HtmlPage> ImportAsync(App app, FormClient editor, string file)
    {
        await using var db = app.Context();
        var version = await db.StandardVersions.Where(v => db.Standards.Any(s => s.Id == v.StandardId && s.Key == EnglishVersion.Key)).Select(v => v.Id).SingleAsync();
        var page = await editor.GetAsync("/standards/import");
        return await page.Form("form[action='/standards/import']").Set("Input.TranslationOf", version.ToString())
            .Set("Input.Text", Encoding.UTF8.GetString(await PublishedTexts.ReadAsync(file))).SubmitAsync();
    }

    private static HtmlForm Unpaired(HtmlPage page) => page.Form($"form:has(#{page.Elements("[aria-labelledby=unpaired] li.is-open select")[0].Id})");
}
