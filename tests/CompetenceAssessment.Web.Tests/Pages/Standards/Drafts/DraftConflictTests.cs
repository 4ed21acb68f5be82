using System.Net;
using CompetenceAssessment.Web.Tests.Support;

namespace CompetenceAssessment.Web.Tests.Pages.Standards.Drafts;

/// <summary>Two editors of one draft.</summary>
[Collection(DraftSite.Tests)]
public sealed class DraftConflictTests(DraftSite site)
{
    private const string Mine = "What the first wrote";

    [Fact]
    public async Task Post_StaleForm_ShowsBothVersions()
    {
        using var editor = await site.EditorAsync();
        using var second = await site.SecondAsync();
        var address = await site.NewAsync(editor) + "/items/0/0";
        var mine = await editor.GetAsync(address);
        await (await second.GetAsync(address)).Form().Set("Input.Texts[en]", "What the second wrote").SubmitAsync("Save");

        var page = await mine.Form().Set("Input.Texts[en]", Mine).SubmitAsync("Save");

        page.AssertStatus(HttpStatusCode.Conflict).AssertText(Mine, "What the second wrote");
        page = await page.Form().SubmitAsync("Save");
        page.AssertOk().AssertText(Mine).AssertNoText("What the second wrote");
    }

    [Fact]
    public async Task A_save_by_script_hears_the_new_version_or_what_differs()
    {
        using var editor = await site.EditorAsync();
        var address = await site.NewAsync(editor);
        var form = (await editor.GetAsync(address + "/items/0/0")).Form().Set("Input.Texts[en]", "First");

        var (saved, answer) = await DraftSite.SaveByScriptAsync(editor, form);
        Assert.Equal((HttpStatusCode.OK, (await site.StoredAsync(address)).Version), (saved, answer.GetProperty("version").GetInt32()));
        var (stale, problem) = await DraftSite.SaveByScriptAsync(editor, form.Set("Input.Texts[en]", "Second"));

        Assert.Equal(HttpStatusCode.Conflict, stale);
        var difference = Assert.Single(problem.GetProperty("stored").GetProperty("differences").EnumerateArray());
        Assert.Equal(("Second", "First"), (difference.GetProperty("yours").GetString(), difference.GetProperty("stored").GetString()));
    }
}
