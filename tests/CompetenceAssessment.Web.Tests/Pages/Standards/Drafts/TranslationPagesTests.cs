using System.Net;
using System.Text;
using CompetenceAssessment.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Web.Tests.Pages.Standards.Drafts;

public sealed class TranslationPagesTests
{
    private const string Estonian = "ee-customer-service-manager-6.et.txt";

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
    public async Task A_translation_confirmed_in_error_is_replaced_with_a_reason()
    {
        await using var app = await App.StartAsync(new() { Demo = true });
        await EnglishVersion.PutInUseAsync(app);
        using var editor = await app.SignedInAsAsync("admin@demo.test");
        using var second = await app.SignedInAsAsync("officer@demo.test");
        await ConfirmAsync(app, second, await HandOnAsync(app, await PairedAsync(await ImportAsync(app, editor, Estonian))));
        var text = Encoding.UTF8.GetString(await PublishedTexts.ReadAsync(Estonian)).Replace("osaleb ettevõtte tänase kliendiprofiili", "selgitab ettevõtte praegust kliendiprofiili", StringComparison.Ordinal);

        var draft = await PairedAsync(await PasteAsync(app, editor, text));
        draft.AssertText("Say why the words in use are replaced");
        var pairs = await draft.FollowAsync("See the pairs");
        pairs.AssertText("What changes in the words in use", "Texts that change: 1", "Other words", "B.2.1 indicator 1");
        Assert.Contains("selgitab", pairs.Elements("[aria-labelledby=replaces] ins")[0].TextContent, StringComparison.Ordinal);
        (await Reason(pairs).Set("Input.Reason", " ").SubmitAsync()).AssertFieldError("Input.Reason", "Give a reason");
        await Reason(pairs).Set("Input.Reason", "A wrong word.").SubmitAsync();
        var version = await ConfirmAsync(app, second, await HandOnAsync(app, await editor.GetAsync(draft.Path)), "A wrong word.");

        version.AssertText("selgitab ettevõtte praegust kliendiprofiili");
        await using var db = app.Context();
        Assert.Equal(2, await db.StandardTranslations.CountAsync());
        Assert.Equal("A wrong word.", (await db.StandardTranslations.SingleAsync(t => t.StandingKey != null)).Reason);
    }

    [Fact]
    public async Task Findings_are_in_the_reader_s_language()
    {
        await using var app = await App.StartAsync(new() { Demo = true });
        await using (var db = app.Context())
            await db.People.Where(p => db.Users.Any(u => u.PersonId == p.Id && u.Email == "admin@demo.test")).ExecuteUpdateAsync(set => set.SetProperty(p => p.Language, "et"));
        using var editor = await app.SignedInAsAsync("admin@demo.test");
        var page = await editor.GetAsync("/standards/import");

        page = await page.Form("form[action='/standards/import']").Set("Input.Text", Encoding.UTF8.GetString(await PublishedTexts.EnglishAsync())).SubmitAsync();
        page.AssertOk().AssertText("Pealkiri A.4 puudub; siinne tekst näib olevat selle jaotis.", "Lisa pealkiri A.4.", "B.2.2, tegevusnäitaja 8 on trükitud ilma numbrita; koha järgi on see 8.");
        page.AssertNoText("is missing", "Compare the");

        page = await (await editor.GetAsync("/standards/import")).Form("form[action='/standards/import']").Set("Input.Text", "Keeda vett.").SubmitAsync();
        page.AssertStatus(HttpStatusCode.BadRequest).AssertText("Tekst ei ole ühtegi tuntud liiki standard.");
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

    private static async Task<HtmlPage> ImportAsync(App app, FormClient editor, string file) => await PasteAsync(app, editor, Encoding.UTF8.GetString(await PublishedTexts.ReadAsync(file)));

    private static async Task<HtmlPage> PasteAsync(App app, FormClient editor, string text)
    {
        await using var db = app.Context();
        var version = await db.StandardVersions.Where(v => db.Standards.Any(s => s.Id == v.StandardId && s.Key == EnglishVersion.Key)).Select(v => v.Id).SingleAsync();
        var page = await editor.GetAsync("/standards/import");
        return await page.Form("form[action='/standards/import']").Set("Input.TranslationOf", version.ToString())
            .Set("Input.Text", text).SubmitAsync();
    }

    /// <summary>Leaves every unpaired item of a draft out.</summary>
    private static async Task<HtmlPage> PairedAsync(HtmlPage draft)
    {
        var pairs = await draft.FollowAsync("See the pairs");
        for (var left = 6; left > 0; left--)
            pairs = await Unpaired(pairs).SubmitAsync("Leave out");
        return await pairs.FollowAsync("Text, findings and source of the translation");
    }

    private static async Task<string> HandOnAsync(App app, HtmlPage draft)
    {
        var address = new Uri(app.Address, draft.Path).AbsolutePath;
        await EnglishVersion.DecideErrorsAsync(app, address);
        using var editor = await app.SignedInAsAsync("admin@demo.test");
        (await (await editor.GetAsync(address)).Form("form[action$='handler=Submit']").SubmitAsync()).AssertText("Handed on for confirmation");
        return address;
    }

    private static async Task<HtmlPage> ConfirmAsync(App app, FormClient second, string address, params string[] shown)
    {
        var pairs = (await second.GetAsync(address + "/translation")).AssertText(shown);
        return (await pairs.Form("form[action$='handler=Confirm']").Check("Input.IsTrueCopy").SubmitAsync()).AssertOk();
    }

    private static HtmlForm Reason(HtmlPage pairs) => pairs.Form("form[action$='handler=Replace']");

    private static HtmlForm Unpaired(HtmlPage page) => page.Form($"form:has(#{page.Elements("[aria-labelledby=unpaired] li.is-open select")[0].Id})");
}
