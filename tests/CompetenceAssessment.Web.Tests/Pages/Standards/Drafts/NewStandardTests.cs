using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Web.Tests.Pages.Standards.Drafts;

/// <summary>A body writes its own standard from nothing.</summary>
[Collection(DraftSite.Tests)]
public sealed class NewStandardTests(DraftSite site)
{
    [Fact]
    public async Task A_standard_is_written_from_nothing_and_confirmed_by_a_second_person()
    {
        using var editor = await site.EditorAsync();
        var draft = await BeginAsync(editor, "our-guide-5");
        draft.AssertText("This standard is written here", "our-guide-5");
        var address = new Uri(site.App.Address, draft.Path).AbsolutePath;
        await AddAsync(editor, address, "WorkUnit", "A.2.1", "Guiding");
        await (await editor.GetAsync(address + "/units/0")).Form().Set("Input.NewTask[en]", "Leads groups.").SubmitAsync("Add a task");
        await AddAsync(editor, address, "Section", "A.1", "Description", "A guide leads groups.");
        await AddAsync(editor, address, "Competence", "B.2.1", "Leading a group");
        Assert.Contains((await site.StoredAsync(address)).Findings, f => f.Code == "LIST-EMPTY");
        var competence = await editor.GetAsync(address + "/competences/0");
        await competence.Form().Set("Input.Kind", "Obligatory").Check("Input.Methods", "Interview").Set("Input.NewText", "Leads a group through a town.").SubmitAsync("Add an item");
        draft = await (await editor.GetAsync(address + "/structure")).Form().Check("Input.Groups[0].Codes", "B.2.1").SubmitAsync("Save");
        Assert.DoesNotContain((await site.StoredAsync(address)).Findings, f => f.Code == "LIST-EMPTY");

        draft = await draft.AssertText("No error is open and nothing is missing").Form("form[action$='handler=Submit']").SubmitAsync();
        var own = await draft.FollowAsync("To the confirmation");
        Assert.Empty(own.Elements("input[name='Input.IsTrueCopy']"));
        using var second = await site.SecondAsync();
        var confirm = await second.GetAsync(address + "/confirm");
        var version = await confirm.AssertText("with what was decided or published").AssertNoText("SHA-256 \n").Form("form:has([name='Input.IsTrueCopy'][type=checkbox])").Check("Input.IsTrueCopy").SubmitAsync();

        version.AssertOk().AssertText("Leads a group through a town.", "Leads groups.", "A guide leads groups.");
        await using var db = site.App.Context();
        var stored = await db.StandardVersions.SingleAsync(v => db.Standards.Any(s => s.Id == v.StandardId && s.Key == "our-guide-5"));
        Assert.Equal(StandardStatus.InUse, stored.Status);
        Assert.Contains("Written in the library", stored.Description.Sources.Single().Description.Original, StringComparison.Ordinal);
        Assert.Empty(stored.Description.Notes);
    }

    [Fact]
    public async Task Post_KeyOfAStandardOfTheLibrary_SaysWhereToBegin()
    {
        using var editor = await site.EditorAsync();
        var form = await FormAsync(editor, "ee-customer-service-manager-6");
        (await form.SubmitAsync()).AssertFieldError("Input.Key", "Begin a new version");
        (await form.Set("Input.Key", "Not a key").SubmitAsync()).AssertFieldError("Input.Key", "lower-case letters");
        (await form.Set("Input.Key", "drafts").SubmitAsync()).AssertFieldError("Input.Key", "lower-case letters");
    }

    [Fact]
    public async Task A_key_that_is_written_under_already_leads_to_its_draft()
    {
        using var editor = await site.EditorAsync();
        var first = await BeginAsync(editor, "our-other-guide");
        using var second = await site.SecondAsync();
        var again = await BeginAsync(second, "our-other-guide");

        again.AssertText("A draft with this key is being written already");
        Assert.Equal(first.Path, again.Path);
    }

    [Fact]
    public async Task What_nobody_has_given_is_taken_out_without_a_reason()
    {
        using var editor = await site.EditorAsync();
        var address = new Uri(site.App.Address, (await BeginAsync(editor, "our-third-guide")).Path).AbsolutePath;
        await AddAsync(editor, address, "Competence", "B.2.1", "Leading a group");
        await AddAsync(editor, address, "WorkUnit", "A.2.1", "Guiding");

        (await (await editor.GetAsync(address + "/competences/0")).Form().SubmitAsync("Take out")).AssertOk();
        (await (await editor.GetAsync(address + "/units/0")).Form().SubmitAsync("Take the unit out")).AssertOk();

        var standard = await site.StandardAsync(address);
        Assert.Empty(standard.Competences);
        Assert.Empty(standard.WorkUnits);
    }

    private static async Task<HtmlForm> FormAsync(FormClient editor, string key)
    {
        var page = await (await editor.GetAsync("/standards/drafts")).FollowAsync("Write a standard of your own");
        return page.Form().Set("Input.Title", "Guide").Set("Input.Key", key).Set("Input.Language", "en").Set("Input.Framework", "EstQf").Set("Input.Level", "5");
    }

    private static async Task<HtmlPage> BeginAsync(FormClient editor, string key) => (await (await FormAsync(editor, key)).SubmitAsync()).AssertOk();

    private static async Task AddAsync(FormClient editor, string address, string part, string code, string heading, string? text = null)
    {
        var form = (await editor.GetAsync(address + "/add")).Form().Set("Input.Part", part).Set("Input.Code", code).Set("Input.Heading[en]", heading);
        (await (text is null ? form : form.Set("Input.Text[en]", text)).SubmitAsync()).AssertOk();
    }
}
