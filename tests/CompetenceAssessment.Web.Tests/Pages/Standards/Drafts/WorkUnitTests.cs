using CompetenceAssessment.Domain;
using CompetenceAssessment.Services.Standards.Drafts;
using Microsoft.Extensions.DependencyInjection;

namespace CompetenceAssessment.Web.Tests.Pages.Standards.Drafts;

[Collection(DraftSite.Tests)]
public sealed class WorkUnitTests(DraftSite site)
{
    [Fact]
    public async Task Tasks_are_added_moved_and_taken_out()
    {
        using var editor = await site.EditorAsync();
        var address = await site.NewAsync(editor) + "/units/0";
        var page = await editor.GetAsync(address);
        (await page.Form().SubmitAsync("Add a task")).AssertFieldError("Input.NewTask[en]", "Write the text");

        page = await page.Form().Set("Input.NewTask[en]", "Talk to customers.").SubmitAsync("Add a task");
        page = await page.AssertOk().Form().SubmitAsync("Move up: Task 4");
        Assert.Equal(["1", "2", "3", "4"], page.Elements("input[name$='.Number']").Select(i => i.GetAttribute("value")));
        Assert.Equal("Talk to customers.", (await TasksAsync(address))[2]);

        (await page.Form().SubmitAsync("Take out: Task 1")).AssertFieldError("Input.Reason", "reason");
        await page.Form().SubmitAsync("Take out: Task 3");
        Assert.DoesNotContain("Talk to customers.", await TasksAsync(address));
        page = await (await editor.GetAsync(address)).Form().Set("Input.Reason", "Not in the document.").SubmitAsync("Take out: Task 1");
        page.AssertOk();
        Assert.Equal(2, (await TasksAsync(address)).Count);
    }

    [Fact]
    public async Task A_unit_a_competence_and_a_section_are_added_where_their_codes_put_them()
    {
        using var editor = await site.EditorAsync();
        var address = await site.NewAsync(editor);
        var add = await (await editor.GetAsync(address)).FollowAsync("Add a competence, a unit of work or a section");
        (await add.Form().Set("Input.Code", "B.2.7").SubmitAsync()).AssertFieldError("Input.Heading[en]", "heading");

        await add.Form().Set("Input.Part", "WorkUnit").Set("Input.Code", "A.2.10").Set("Input.Heading[en]", "Tenth").SubmitAsync();
        var unit = await add.Form().Set("Input.Part", "WorkUnit").Set("Input.Code", "A.2.9").Set("Input.Heading[en]", "Ninth").SubmitAsync();
        var section = await add.Form().Set("Input.Part", "Section").Set("Input.Code", "A.9").Set("Input.Heading[en]", "Tools").Set("Input.Text[en]", "A telephone.").SubmitAsync();
        var competence = await add.Form().Set("Input.Part", "Competence").Set("Input.Code", "B.2.7").Set("Input.Heading[en]", "Seventh").SubmitAsync();

        Assert.EndsWith("/competences/6", competence.Path, StringComparison.Ordinal);
        section.AssertText("A.9 Tools");
        unit.AssertText("A.2.9 Ninth");
        Assert.Equal(["A.2.1", "A.2.2", "A.2.3", "A.2.9", "A.2.10"], (await site.StandardAsync(address)).WorkUnits.Select(u => u.Code));
        (await (await editor.GetAsync(address + "/units/3")).Form().SubmitAsync("Take the unit out")).AssertOk();
        Assert.Equal(4, (await site.StandardAsync(address)).WorkUnits.Count);
    }

    [Fact]
    public async Task Both_languages_of_a_draft_stand_side_by_side_and_are_saved()
    {
        using var editor = await site.EditorAsync();
        var address = await site.NewAsync(editor);
        var draft = await site.StoredAsync(address);
        using var scope = site.App.Services.CreateScope();
        await scope.ServiceProvider.GetRequiredService<StandardDraftService>().EditAsync(
            new() { ActorId = draft.CreatedById, DraftId = draft.Id, Version = draft.Version, Language = "en", Change = s => s with { Title = s.Title!.With("et", "Teenindusjuht") } }, default);

        var section = (await editor.GetAsync(address + "/sections/1")).AssertOk();
        Assert.Equal(["en", "et"], section.Elements(".words-beside textarea[name^='Input.Text']").Select(t => t.GetAttribute("lang")));
        await section.Form().Set("Input.Heading[et]", "Töö kirjeldus").Set("Input.Text[et]", "Teenindusjuhi töö.").SubmitAsync("Save");
        await (await editor.GetAsync(address + "/units/0")).Form().Set("Input.Tasks[0].Text[et]", "ootuste kaardistamine").SubmitAsync("Save");
        await (await editor.GetAsync(address + "/competences/0")).Form().Set("Input.Title[et]", "Ootused").SubmitAsync("Save");
        await (await editor.GetAsync(address + "/items/0/0")).Form().Set("Input.Texts[et]", "kaardistab ootused").SubmitAsync("Save");

        var standard = await site.StandardAsync(address);
        LocalizedText[] texts = [standard.Sections[1].Heading!, standard.Sections[1].Text, standard.WorkUnits[0].Tasks[0].Text, standard.Competences[0].Title!, standard.Competences[0].Items[0].Text];
        Assert.Equal(["Töö kirjeldus", "Teenindusjuhi töö.", "ootuste kaardistamine", "Ootused", "kaardistab ootused"], texts.Select(t => t.In("et").Text));
        Assert.All(texts, t => Assert.Equal("en", t.OriginalLanguage));
    }

    [Fact]
    public async Task A_method_that_nobody_knows_stays_as_printed_until_it_is_unticked()
    {
        using var editor = await site.EditorAsync();
        var address = await site.NewAsync(editor);
        var draft = await site.StoredAsync(address);
        using var scope = site.App.Services.CreateScope();
        await scope.ServiceProvider.GetRequiredService<StandardDraftService>().EditAsync(
            new()
            {
                ActorId = draft.CreatedById,
                DraftId = draft.Id,
                Version = draft.Version,
                Language = "en",
                Change = s => s with { Competences = [s.Competences[0] with { Methods = ["interview", "simulation"] }, .. s.Competences.Skip(1)] },
            },
            default);
        Assert.Contains((await site.StoredAsync(address)).Findings, f => f is { Code: "METHOD-UNKNOWN", Blocks: false });

        await (await editor.GetAsync(address + "/competences/0")).Form().Set("Input.Title[en]", "Another title").Check("Input.Methods", "Essay").SubmitAsync("Save");
        Assert.Contains("simulation", (await site.StandardAsync(address)).Competences[0].Methods);
        await (await editor.GetAsync(address + "/competences/0")).Form().Uncheck("Input.Printed", "simulation").SubmitAsync("Save");

        Assert.DoesNotContain("simulation", (await site.StandardAsync(address)).Competences[0].Methods);
        Assert.DoesNotContain((await site.StoredAsync(address)).Findings, f => f.Code == "METHOD-UNKNOWN");
    }

    private async Task<IReadOnlyList<string>> TasksAsync(string address) => [.. (await site.StandardAsync(address)).WorkUnits[0].Tasks.Select(t => t.Text.Original)];
}
