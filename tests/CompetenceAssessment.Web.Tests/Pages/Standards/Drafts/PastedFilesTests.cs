using System.Net;
using System.Text;
using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.Web.Tests.Support;

namespace CompetenceAssessment.Web.Tests.Pages.Standards.Drafts;

/// <summary>The text of a file of exchange, pasted: it is recognised as what it is, whatever it is called.</summary>
[Collection(DraftSite.Tests)]
public sealed class PastedFilesTests(DraftSite site)
{
    private const string Key = "uk-lead-a-team-customer-service";

    [Theory]
    [InlineData("yaml", ""), InlineData("json", "from a colleague"), InlineData("case", "unit.txt")]
    public async Task Post_TextOfAFile_BecomesADraftWithItsKey(string format, string name)
    {
        using var editor = await site.EditorAsync();
        using var answer = await editor.Http.GetAsync($"/standards/{Key}/versions/1/files/{format}");
        var text = await answer.Content.ReadAsStringAsync();

        var draft = await PasteAsync(editor, text, name);

        draft.AssertOk().AssertText("Lead a team to develop and improve customer service");
        var stored = await site.StoredAsync(new Uri(site.App.Address, draft.Path).AbsolutePath);
        Assert.Equal((Key, 20), (stored.Key, (await site.StandardAsync(new Uri(site.App.Address, draft.Path).AbsolutePath)).Competences[0].Items.Count(i => i.Kind == CompetenceItemKind.Indicator)));
    }

    [Fact]
    public async Task Post_PackageOfAnotherSystem_AsksForItsSystem()
    {
        using var editor = await site.EditorAsync();
        const string package = """
            { "CFDocument": { "identifier": "d", "title": "Tea", "language": "en" },
              "CFItems": [ { "identifier": "u", "fullStatement": "Make tea", "humanCodingScheme": "U1" }, { "identifier": "i", "fullStatement": "Boil water", "listEnumeration": "1", "CFItemType": "Criterion" } ],
              "CFAssociations": [ { "identifier": "a", "associationType": "isChildOf", "originNodeURI": { "identifier": "u" }, "destinationNodeURI": { "identifier": "d" } },
                { "identifier": "b", "associationType": "isChildOf", "originNodeURI": { "identifier": "i" }, "destinationNodeURI": { "identifier": "u" } } ] }
            """;

        (await PasteAsync(editor, package, "")).AssertStatus(HttpStatusCode.BadRequest).AssertText("Say whether it is Estonian, of the UK or of Hong Kong");
        (await PasteAsync(editor, package, "", nameof(StandardFramework.UkNos))).AssertOk().AssertText("Boil water");
    }

    [Fact]
    public async Task Post_NeitherFileNorPublishedText_SaysWhatIsWrong()
    {
        using var editor = await site.EditorAsync();

        (await PasteAsync(editor, "{ \"recipe\": \"tea\" }", "")).AssertStatus(HttpStatusCode.BadRequest).AssertText("What is wrong with the file", "key is missing");
        (await PasteAsync(editor, "{ \"key\": ", "")).AssertStatus(HttpStatusCode.BadRequest).AssertText("not well-formed JSON");
        (await PasteAsync(editor, "key: tea\nframework: none\ntitle: Tea\n", "")).AssertStatus(HttpStatusCode.BadRequest).AssertText("What is wrong with the file", "competences is missing");
        (await PasteAsync(editor, "Boil water and pour it over the tea.", "tea.json")).AssertStatus(HttpStatusCode.BadRequest).AssertText("none of the known families of standards");
    }

    [Fact]
    public async Task Post_PublishedText_IsReadAsOneWhateverItIsCalled()
    {
        using var editor = await site.EditorAsync();

        (await PasteAsync(editor, Encoding.UTF8.GetString(await PublishedTexts.EnglishAsync()) + "\n\n\n\n\n", "register.json")).AssertOk().AssertText("Customer service manager");
    }

    private static async Task<HtmlPage> PasteAsync(FormClient editor, string text, string name, string framework = "")
    {
        var form = (await editor.GetAsync("/standards/import")).Form("form[action='/standards/import']").Set("Input.Text", text).Set("Input.Name", name);
        return await form.Set("Input.Framework", framework).SubmitAsync();
    }
}
