using System.Net;
using System.Text;
using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.StandardFormats.Exchange;
using CompetenceAssessment.StandardFormats.Yaml;
using CompetenceAssessment.Web.Tests.Support;

namespace CompetenceAssessment.Web.Tests.Pages.Standards.Drafts;

/// <summary>Files of the exchange formats come in on the import page and are confirmed like every other draft.</summary>
[Collection(DraftSite.Tests)]
public sealed class ImportFilesTests(DraftSite site)
{
    private const string Key = "ee-customer-service-manager-6";

    /// <summary>What differs is the key, which the editor changes, and the further source that names the file.</summary>
    [Theory]
    [InlineData("case"), InlineData("yaml"), InlineData("json"), InlineData("xlsx"), InlineData("csv")]
    public async Task What_was_exported_comes_in_and_is_confirmed_under_another_key(string format)
    {
        using var editor = await site.EditorAsync();
        var (bytes, own) = (await DownloadAsync(editor, Key, "2", format), $"ee-copy-{format}");
        var draft = (await UploadAsync(editor, $"copy of it{ExchangeFormat.Find(format)!.Ending}", bytes)).AssertOk().AssertText("The text was read into a draft", "Version 2 of ee-customer-service-manager-6 is in use already");
        var facts = await draft.FollowAsync("Edit key, version, approval and validity");
        draft = await facts.Form().Set("Input.Key", own).SubmitAsync("Save");
        draft = await draft.AssertText("No error is open and nothing is missing").Form("form[action$='handler=Submit']").SubmitAsync();
        using var second = await site.SecondAsync();
        var confirm = await second.GetAsync(new Uri(site.App.Address, draft.Path).AbsolutePath + "/confirm");
        (await confirm.Form("form:has([name='Input.IsTrueCopy'][type=checkbox])").Check("Input.IsTrueCopy").SubmitAsync()).AssertOk();

        var (came, comes) = (Read(await DownloadAsync(editor, Key, "2", "yaml")), Read(await DownloadAsync(editor, own, "2", "yaml")));
        Assert.Contains("copy of it", comes.Version.Description.Sources[^1].Description.Original, StringComparison.Ordinal);
        Assert.Equal(Text(came), Text(comes));
    }

    [Fact]
    public async Task Post_FileThatBreaksRules_ShowsEachWithItsPlace()
    {
        using var editor = await site.EditorAsync();
        var sheets = Encoding.UTF8.GetString(await DownloadAsync(editor, Key, "2", "csv")).Replace("B.2.1,indicator,2,", "B.2.9,indicater,2,", StringComparison.Ordinal);

        var page = await UploadAsync(editor, "broken.csv", Encoding.UTF8.GetBytes(sheets));

        page.AssertStatus(HttpStatusCode.BadRequest).AssertText("The text was not read", "There is no competence B.2.9", "indicater is none of", "column Kind", "unknown-word");
        Assert.True(page.Elements(".file-errors tbody tr").Count >= 2);
        page = await UploadAsync(editor, "deep.json", Encoding.UTF8.GetBytes(new string('[', 100_000)));
        page.AssertStatus(HttpStatusCode.BadRequest).AssertText("not well-formed JSON");
    }

    [Fact]
    public async Task A_package_of_another_system_asks_where_it_belongs_and_says_what_has_no_place()
    {
        using var editor = await site.EditorAsync();
        var package = """
            { "CFDocument": { "identifier": "d", "title": "Beekeeping", "language": "en" },
              "CFItems": [ { "identifier": "u", "fullStatement": "Keep bees", "humanCodingScheme": "U1" },
                { "identifier": "i", "fullStatement": "Open the hive", "listEnumeration": "1", "CFItemType": "Criterion", "abbreviatedStatement": "Open" },
                { "identifier": "x", "fullStatement": "Nobody's child" } ],
              "CFAssociations": [ { "identifier": "a", "associationType": "isChildOf", "originNodeURI": { "identifier": "u" }, "destinationNodeURI": { "identifier": "d" } },
                { "identifier": "b", "associationType": "isChildOf", "originNodeURI": { "identifier": "i" }, "destinationNodeURI": { "identifier": "u" } } ] }
            """u8.ToArray();

        (await UploadAsync(editor, "bees.json", package)).AssertStatus(HttpStatusCode.BadRequest).AssertText("Say whether it is Estonian, of the UK or of Hong Kong");
        var draft = await UploadAsync(editor, "bees.json", package, nameof(StandardFramework.UkNos));

        draft.AssertOk().AssertText("Keep bees", "Open the hive", "CASE-LOOSE", "abbreviatedStatement");
        Assert.Equal("uk-beekeeping", (await site.StoredAsync(new Uri(site.App.Address, draft.Path).AbsolutePath)).Key);
    }

    [Theory]
    [InlineData("xlsx", "standard.xlsx"), InlineData("csv", "standard.csv")]
    public async Task Empty_sheets_are_offered_and_say_what_they_lack_when_they_come_back_empty(string format, string name)
    {
        using var editor = await site.EditorAsync();
        var import = await editor.GetAsync("/standards/import");
        using var answer = await editor.Http.GetAsync(import.Element($"a[href$='/template/{format}']").GetAttribute("href"));

        Assert.Equal((HttpStatusCode.OK, name), (answer.StatusCode, answer.Content.Headers.ContentDisposition?.FileName));
        var page = await UploadAsync(editor, name, await answer.Content.ReadAsByteArrayAsync());
        page.AssertStatus(HttpStatusCode.BadRequest).AssertText("framework is missing or empty", "competences is missing or empty", "field-missing");
        (await editor.GetAsync("/standards/import/template/pdf")).AssertStatus(HttpStatusCode.NotFound);
    }

    private static async Task<HtmlPage> UploadAsync(FormClient editor, string name, byte[] bytes, string? framework = null)
    {
        var form = (await editor.GetAsync("/standards/import")).Form("form[action='/standards/import/file']").Attach("File", name, bytes);
        return await (framework is null ? form : form.Set("FileFramework", framework)).SubmitAsync();
    }

    private static async Task<byte[]> DownloadAsync(FormClient client, string key, string version, string format) =>
        await client.Http.GetByteArrayAsync($"/standards/{key}/versions/{version}/files/{format}");

    private static StandardFile Read(byte[] yaml) => StandardYaml.Read("any.yaml", yaml, isNamedByKey: false);

    private static string Text(StandardFile file)
    {
        var text = StandardYaml.Write(file).Replace($"key: {file.Standard.Key}\n", "", StringComparison.Ordinal);
        var (from, to) = (text.IndexOf("\nsources:", StringComparison.Ordinal), text.IndexOf("\nheadings:", StringComparison.Ordinal));
        return text[..from] + text[to..];
    }
}
