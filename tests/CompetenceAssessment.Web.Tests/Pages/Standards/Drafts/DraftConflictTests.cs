using System.Net;

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
    public async Task A_change_of_another_part_stands_in_nobody_s_way()
    {
        using var editor = await site.EditorAsync();
        using var second = await site.SecondAsync();
        var address = await site.NewAsync(editor);
        var mine = await editor.GetAsync(address + "/items/0/0");
        var byScript = (await editor.GetAsync(address + "/items/0/1")).Form().Set("Input.Texts[en]", "Saved by script");
        await (await second.GetAsync(address + "/items/1/0")).Form().Set("Input.Texts[en]", "What the second wrote").SubmitAsync("Save");

        (await mine.Form().Set("Input.Texts[en]", Mine).SubmitAsync("Save")).AssertOk();
        var (status, _) = await DraftSite.SaveByScriptAsync(editor, byScript);

        Assert.Equal(HttpStatusCode.OK, status);
        var competences = (await site.StandardAsync(address)).Competences;
        Assert.Equal([Mine, "Saved by script"], competences[0].Items.Take(2).Select(i => i.Text.Original));
        Assert.Equal("What the second wrote", competences[1].Items[0].Text.Original);
    }

    [Fact]
    public async Task An_item_that_moved_meanwhile_is_never_written_over_the_one_in_its_place()
    {
        using var editor = await site.EditorAsync();
        using var second = await site.SecondAsync();
        var address = await site.NewAsync(editor);
        var mine = (await editor.GetAsync(address + "/items/0/2")).Form().Set("Input.Texts[en]", Mine);
        await (await second.GetAsync(address + "/items/0/0")).Form().Set("Input.Reason", "Not in the published document.").SubmitAsync("Take out");
        var left = (await site.StandardAsync(address)).Competences[0].Items.Select(i => i.Text.Original).ToList();

        var page = await mine.SubmitAsync("Save");
        page.AssertRuleRefusal("moved").AssertText(Mine);
        (await page.Form().SubmitAsync("Save")).AssertRuleRefusal("moved");
        var (status, answer) = await DraftSite.SaveByScriptAsync(editor, mine);

        Assert.Equal(HttpStatusCode.Conflict, status);
        Assert.False(answer.TryGetProperty("stored", out _), "There is nothing to save one's own over.");
        Assert.Equal(left, (await site.StandardAsync(address)).Competences[0].Items.Select(i => i.Text.Original));
    }

    [Fact]
    public async Task A_save_by_script_to_a_part_that_is_gone_hears_so()
    {
        using var editor = await site.EditorAsync();
        using var second = await site.SecondAsync();
        var address = await site.NewAsync(editor);
        var last = $"{address}/items/0/{(await site.StandardAsync(address)).Competences[0].Items.Count - 1}";
        var mine = (await editor.GetAsync(last)).Form().Set("Input.Texts[en]", Mine);
        await (await second.GetAsync(last)).Form().Set("Input.Reason", "Not in the published document.").SubmitAsync("Take out");

        var (status, answer) = await DraftSite.SaveByScriptAsync(editor, mine);

        Assert.Equal(HttpStatusCode.Conflict, status);
        Assert.Contains("moved", answer.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_done_with_neighbours_needs_the_newest_version()
    {
        using var editor = await site.EditorAsync();
        using var second = await site.SecondAsync();
        var address = await site.NewAsync(editor);
        var mine = await editor.GetAsync(address + "/items/0/0");
        await (await second.GetAsync(address + "/items/0/1")).Form().Set("Input.Texts[en]", "What the second wrote").SubmitAsync("Save");

        var page = await mine.Form().SubmitAsync("Join with the next");
        page.AssertStatus(HttpStatusCode.Conflict);
        await page.Form().SubmitAsync("Join with the next");

        Assert.EndsWith("What the second wrote", (await site.StandardAsync(address)).Competences[0].Items[0].Text.Original, StringComparison.Ordinal);
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
