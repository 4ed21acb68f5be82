using System.Net;
using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.Services.Standards.Drafts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CompetenceAssessment.Web.Tests.Pages.Standards.Drafts;

[Collection(DraftSite.Tests)]
public sealed class DraftEditingTests(DraftSite site)
{
    private const string Reason = "Not in the published document.";

    [Fact]
    public async Task An_item_is_split_moved_and_taken_out_with_a_reason()
    {
        using var editor = await site.EditorAsync();
        var address = await site.NewAsync(editor) + "/items/0/0";
        var unmarked = await (await editor.GetAsync(address)).Form().SubmitAsync("Split in two");
        unmarked.AssertFieldError("Input.Texts[en]", "||");
        Assert.DoesNotContain("/items/", (await unmarked.Form().SubmitAsync("Save")).AssertOk().Path, StringComparison.Ordinal);

        await (await editor.GetAsync(address)).Form().Set("Input.Texts[en]", "First half || second half").SubmitAsync("Split in two");
        await (await editor.GetAsync(address)).Form().SubmitAsync("Move down");
        var unreasoned = await (await editor.GetAsync(address)).Form().SubmitAsync("Take out");
        unreasoned.AssertFieldError("Input.Reason", "reason");
        var draft = await (await editor.GetAsync(address)).Form().Set("Input.Reason", Reason).SubmitAsync("Take out");

        draft.AssertOk().AssertText("First half").AssertNoText("second half");
        Assert.Equal("1", draft.Elements("#item-0-0 .num")[0].TextContent);
        (await editor.GetAsync(address.Replace("/items/0/0", "/items/0/99", StringComparison.Ordinal))).AssertStatus(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Splitting_keeps_what_else_the_form_says_and_parts_each_language_at_its_mark()
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
                Change = s => s with { Competences = [s.Competences[0] with { Items = [s.Competences[0].Items[0] with { Text = new([new("en", "One"), new("et", "Üks")]) }, .. s.Competences[0].Items.Skip(1)] }, .. s.Competences.Skip(1)] },
            },
            default);

        var form = (await editor.GetAsync(address + "/items/0/0")).Form();
        await form.Set("Input.Texts[en]", "First || second").Set("Input.Texts[et]", "Esimene || teine").Set("Input.Group[en]", "Heading").SubmitAsync("Split in two");

        var items = (await site.StandardAsync(address)).Competences[0].Items;
        Assert.Equal(["First", "Esimene", "second", "teine"], items.Take(2).SelectMany(i => new[] { i.Text.In("en").Text, i.Text.In("et").Text }));
        Assert.Equal(["Heading", "Heading", null], items.Take(3).Select(i => i.Group?.Original));
    }

    [Fact]
    public async Task A_competence_that_is_named_and_absent_stays_in_the_structure_until_the_editor_takes_it_out()
    {
        using var editor = await site.EditorAsync();
        var address = await site.NewAsync(editor);
        await (await editor.GetAsync(address + "/competences/5")).Form().Set("Input.Reason", Reason).SubmitAsync("Take out");
        Assert.Contains((await site.StoredAsync(address)).Findings, f => f is { Code: "COMPETENCE-ABSENT", Blocks: true });

        await (await editor.GetAsync(address + "/facts")).Form().Set("Input.ApprovedBy", "The council").SubmitAsync("Save");
        Assert.Equal(["B.2.1", "B.2.2", "B.2.3", "B.2.4", "B.2.5", "B.2.6"], (await site.StandardAsync(address)).Structure!.Rule.Codes);

        await (await editor.GetAsync(address + "/structure")).Form().Uncheck("Input.Groups[0].Codes", "B.2.6").SubmitAsync("Save");
        Assert.Equal(["B.2.1", "B.2.2", "B.2.3", "B.2.4", "B.2.5"], (await site.StandardAsync(address)).Structure!.Rule.Codes);
        Assert.DoesNotContain((await site.StoredAsync(address)).Findings, f => f.Code == "COMPETENCE-ABSENT");
    }

    [Fact]
    public async Task Post_TooLong_ShowsError()
    {
        using var editor = await site.EditorAsync();
        var address = await site.NewAsync(editor);
        var (draft, reason) = (await editor.GetAsync(address), new string('a', StandardDraft.ReasonMaxLength + 1));

        (await draft.Form("form[action$='handler=Discard']").Set("Input.Reason", reason).SubmitAsync()).AssertStatus(HttpStatusCode.BadRequest).AssertText("at most 2000");
        var number = draft.Elements(".findings > li.is-open")[0].Id!["finding-".Length..];
        (await draft.Form($"#finding-{number} form").Set("Input.Reason", reason).SubmitAsync("Ignore for this reason")).AssertStatus(HttpStatusCode.BadRequest).AssertText("at most 2000");
        (await (await editor.GetAsync(address + "/items/0/0")).Form().Set("Input.Reason", reason).SubmitAsync("Take out")).AssertFieldError("Input.Reason", "at most 2000");
        (await (await editor.GetAsync(address + "/facts")).Form().Set("Input.StandardVersion", new string('1', StandardVersion.DesignationMaxLength + 1)).SubmitAsync("Save")).AssertFieldError("Input.StandardVersion", "at most 100");

        Assert.Equal(draft.Form("form[action$='handler=Discard']")["Input.Version"], (await site.StoredAsync(address)).Version.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task A_decision_of_no_known_kind_takes_none_back()
    {
        using var editor = await site.EditorAsync();
        var address = await site.NewAsync(editor);
        var draft = await editor.GetAsync(address);
        var number = draft.Elements(".findings > li.is-open")[0].Id!["finding-".Length..];
        draft = await draft.Form($"#finding-{number} form").Set("Input.Reason", "Printed so.").SubmitAsync("Ignore for this reason");
        var request = draft.Form($"#finding-{number} form").Request();
        var fields = await request.Content!.ReadAsStringAsync();

        foreach (var kind in new[] { "&kind=Nonsense", "" })
        {
            using var content = new StringContent(fields + kind, new System.Net.Http.Headers.MediaTypeHeaderValue("application/x-www-form-urlencoded"));
            using var answer = await editor.Http.PostAsync($"{address}?handler=Decide&number={number}", content);
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        }

        Assert.Equal("Printed so.", (await site.StoredAsync(address)).Findings.Single(f => f.Number.ToString(System.Globalization.CultureInfo.InvariantCulture) == number).Decision?.Reason);
        (await draft.Form($"#finding-{number} form").SubmitAsync("Take back")).AssertOk().AssertNoText("Printed so.");
    }

    [Fact]
    public async Task Moving_shows_the_competence_where_it_is_now_and_at_the_end_nothing_is_saved()
    {
        using var editor = await site.EditorAsync();
        var address = await site.NewAsync(editor);
        var form = (await editor.GetAsync(address + "/competences/0")).Form();
        var before = await site.StoredAsync(address);

        var up = await form.SubmitAsync("Move up");
        up.AssertOk().AssertNoText("Saved.");
        Assert.Equal((before.Version, before.ChangedAt), ((await site.StoredAsync(address)).Version, (await site.StoredAsync(address)).ChangedAt));
        var down = await form.SubmitAsync("Move down", follow: false);

        Assert.EndsWith("#competence-1", down.Response.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Equal("B.2.1", (await site.StandardAsync(address)).Competences[1].Code);
    }

    [Fact]
    public async Task A_save_without_a_change_raises_no_version_and_leaves_no_trace()
    {
        using var editor = await site.EditorAsync();
        var address = await site.NewAsync(editor);
        await using var db = site.App.Context();
        var (version, traces) = ((await site.StoredAsync(address)).Version, await db.AuditEntries.CountAsync());

        foreach (var part in new[] { "/facts", "/sections/0", "/units/0", "/competences/0", "/items/0/0" })
            (await (await editor.GetAsync(address + part)).Form().SubmitAsync("Save")).AssertOk();

        Assert.Equal((version, traces), ((await site.StoredAsync(address)).Version, await db.AuditEntries.CountAsync()));
    }
}
