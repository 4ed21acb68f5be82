using System.Net;
using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.Web.Pages.Standards.Drafts;

namespace CompetenceAssessment.Web.Tests.Pages.Standards.Drafts;

[Collection(DraftSite.Tests)]
public sealed class StructureTests(DraftSite site)
{
    [Fact]
    public async Task A_rule_of_groups_within_groups_is_made_without_script_and_read_back()
    {
        using var editor = await site.EditorAsync();
        var address = await site.NewAsync(editor) + "/structure";
        var page = await editor.GetAsync(address);

        // All of B.2.1–B.2.3, and at least one of: both B.2.4 and B.2.5, or B.2.6.
        page = await page.Form().Uncheck("Input.Groups[0].Codes", "B.2.4").Uncheck("Input.Groups[0].Codes", "B.2.5").Uncheck("Input.Groups[0].Codes", "B.2.6").SubmitAsync("Add a group within");
        page = await page.Form().SubmitAsync("Add a group within: Group 1");
        var draft = await page.Form().Set("Input.Groups[1].Count", "1").Check("Input.Groups[1].Codes", "B.2.6")
            .Set("Input.Groups[2].IsChoice", "false").Check("Input.Groups[2].Codes", "B.2.4").Check("Input.Groups[2].Codes", "B.2.5").SubmitAsync("Save");

        Assert.EndsWith(address[..^"/structure".Length], new Uri(site.App.Address, draft.AssertOk().Path).AbsolutePath, StringComparison.Ordinal);
        draft.AssertText("(at least 1 of B.2.6; all of B.2.4, B.2.5)");
        var rule = (await site.StandardAsync(address)).Structure!;
        Assert.Equal("all of B.2.1–B.2.3; at least 1 of B.2.6 or (all of B.2.4, B.2.5)", rule.Reading);
        page = await editor.GetAsync(address);
        Assert.Equal(3, page.Elements("fieldset.rule-group").Count);
        Assert.Equal(["B.2.4", "B.2.5"], page.Elements("input[name='Input.Groups[2].Codes'][checked]").Select(i => i.GetAttribute("value")));

        await page.Form().SubmitAsync("Take the group out: Group 1");
        Assert.Equal(["B.2.1", "B.2.2", "B.2.3"], (await site.StandardAsync(address)).Structure!.Rule.Codes);
    }

    [Fact]
    public async Task Post_MoreThanTheGroupHas_ShowsError()
    {
        using var editor = await site.EditorAsync();
        var address = await site.NewAsync(editor) + "/structure";
        var form = (await editor.GetAsync(address)).Form().Set("Input.Groups[0].IsChoice", "true");

        (await form.Set("Input.Groups[0].Count", "7").SubmitAsync("Save")).AssertFieldError("Input.Groups[0].Count", "at most 6");
        (await form.Set("Input.Groups[0].Count", "").SubmitAsync("Save")).AssertFieldError("Input.Groups[0].Count", "at most 6");

        Assert.IsType<StructureRule.AllOf>((await site.StandardAsync(address)).Structure!.Rule);
    }

    [Fact]
    public async Task Saving_by_script_reads_the_rule_in_plain_words()
    {
        using var editor = await site.EditorAsync();
        var page = await editor.GetAsync(await site.NewAsync(editor) + "/structure");

        var (status, answer) = await DraftSite.SaveByScriptAsync(editor, page.Form().Set("Input.Groups[0].IsChoice", "true").Set("Input.Groups[0].Count", "4"));

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("at least 4 of B.2.1–B.2.6", answer.GetProperty("reading").GetString());
    }

    [Fact]
    public void Every_rule_is_shown_but_one_that_names_a_competence_twice_in_a_group()
    {
        StructureRule.One One(string code) => new(code);
        var nested = new StructureRule.AtLeast(1, [One("A"), new StructureRule.AllOf([One("B"), new StructureRule.AtLeast(2, [One("A"), One("C"), One("D")])])]);

        Assert.Equal("at least 1 of A or (B; at least 2 of A, C, D)", CompetenceAssessment.StandardFormats.PublishedText.Reading.ReadStructure.Describe(StructureForm.Of(nested)!.Rule()!));
        Assert.True(StructureForm.Of(nested)!.Says(StructureForm.Of(new StructureRule.AtLeast(1, [new StructureRule.AllOf([new StructureRule.AtLeast(2, [One("D"), One("C"), One("A")]), One("B")]), One("A")]))!));
        Assert.False(StructureForm.Of(nested)!.Says(StructureForm.Of(new StructureRule.AtLeast(1, [One("A"), new StructureRule.AllOf([One("B"), new StructureRule.AtLeast(1, [One("A"), One("C"), One("D")])])]))!));
        Assert.Null(StructureForm.Of(new StructureRule.AllOf([One("A"), One("A")])));
        Assert.True(StructureForm.Of(One("A"))!.Says(StructureForm.Of(new StructureRule.AllOf([One("A")]))!));
    }
}
