using System.Net;
using CompetenceAssessment.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Web.Tests.Pages.Standards;

/// <summary>The pages on which two standards are compared item by item, without script.</summary>
public sealed class CrosswalkPagesTests
{
    private const string Estonian = "/standards/ee-customer-service-manager-6/versions/2";
    private const string British = "/standards/uk-lead-a-team-customer-service/versions/1";
    private const string Pair = "/standards/crosswalk/ee-customer-service-manager-6/2/uk-lead-a-team-customer-service/1";
    private const string Reason = "B.2.3.11 asks for it in every situation, and that it happens.";

    [Fact]
    public async Task A_suggestion_is_decided_withdrawn_and_remembered()
    {
        await using var app = await App.StartAsync(new() { Demo = true });
        using var editor = await app.SignedInAsAsync("admin@demo.test");
        var page = await OpenAsync(editor);
        var before = Count(page, "To decide");
        Assert.NotEmpty(Suggestions(page, "B.2.3.11"));

        page = await Suggestion(page, "B.2.3.11", "U1 K7").SubmitAsync("Broader");
        page.AssertStatus(HttpStatusCode.BadRequest).AssertText("Say in what one of the items asks for more than the other.");
        Assert.Equal("true", page.Element(page.Element("[role=alert] a").GetAttribute("href")!).GetAttribute("aria-invalid"));
        page = await Suggestion(page, "B.2.3.11", "U1 K7").Set("Input.Reason", Reason).SubmitAsync("Broader");
        page.AssertOk().AssertText("Noted: B.2.3.11 is broader than U1 K7.");
        Assert.Equal(before - 1, Count(page, "To decide"));
        Assert.Empty(page.Elements("#B\\.2\\.3\\.11"));

        using var visitor = app.Visitor();
        Assert.Contains("broader than U1 K7 of Lead a team to develop and improve customer service", (await visitor.GetAsync(Estonian)).Texts("#B\\.2\\.3\\.11 .relation"));
        var theirs = await visitor.GetAsync(British);
        Assert.Contains("narrower than B.2.3.11 of Customer service manager", theirs.Texts("#U1-K7 .relation"));
        Assert.EndsWith("versions/2#B.2.3.11", theirs.Element("#U1-K7 .relation a").GetAttribute("href"), StringComparison.Ordinal);

        page = await editor.GetAsync(Pair + "?show=decided");
        page.AssertText(Reason, "Decided by Andres Kivi");
        page = await page.Form("#B\\.2\\.3\\.11 .crosswalk-decided form").SubmitAsync("Withdraw the decision");
        page.AssertOk().AssertText("The decision about B.2.3.11 was withdrawn; it stays in the history.");
        Assert.DoesNotContain((await visitor.GetAsync(Estonian)).Texts(".relation"), r => r.Contains("U1 K7", StringComparison.Ordinal));
        page = await editor.GetAsync(Pair);
        Assert.Contains("is broader than U1 K7", string.Join(' ', page.Texts("#B\\.2\\.3\\.11 details")), StringComparison.Ordinal);
        Assert.NotNull(Suggestion(page, "B.2.3.11", "U1 K7"));
    }

    [Fact]
    public async Task What_is_not_the_same_is_not_suggested_again_and_not_published()
    {
        await using var app = await App.StartAsync(new() { Demo = true });
        using var editor = await app.SignedInAsAsync("admin@demo.test");
        var page = await OpenAsync(editor);
        var suggested = Suggestions(page, "B.2.2.5");
        foreach (var other in suggested)
            page = await Suggestion(await editor.GetAsync(Pair + "?show=all"), "B.2.2.5", other).SubmitAsync("Not the same");

        page.AssertText($"Noted: B.2.2.5 is not the same as {suggested[^1]}.");
        Assert.Empty((await editor.GetAsync(Pair)).Elements("#B\\.2\\.2\\.5"));
        // The demonstration had turned one down.
        Assert.Equal(suggested.Count + 1, (await editor.GetAsync(Pair + "?show=decided")).Elements("#B\\.2\\.2\\.5 .crosswalk-decided").Count);
        using var visitor = app.Visitor();
        Assert.Empty((await visitor.GetAsync(Estonian)).Elements("#B\\.2\\.2\\.5 .relation"));
    }

    [Fact]
    public async Task The_second_editor_sees_what_the_first_decided()
    {
        await using var app = await App.StartAsync(new() { Demo = true });
        using var editor = await app.SignedInAsAsync("admin@demo.test");
        using var second = await app.SignedInAsAsync("officer@demo.test");
        var seenBySecond = await OpenAsync(second);
        await Suggestion(await OpenAsync(editor), "B.2.3.11", "U1 K7").Set("Input.Reason", Reason).SubmitAsync("Broader");

        var refused = await Suggestion(seenBySecond, "B.2.3.11", "U1 K7").SubmitAsync("Equal");

        refused.AssertRuleRefusal("This pair is decided already: B.2.3.11 is broader than U1 K7.");
        Assert.Contains("Decided by Andres Kivi", string.Join(' ', refused.Texts("#B\\.2\\.3\\.11 .crosswalk-decided")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_item_that_nothing_suggests_is_named()
    {
        await using var app = await App.StartAsync(new() { Demo = true });
        using var editor = await app.SignedInAsAsync("admin@demo.test");
        var page = await editor.GetAsync(Pair + "?show=alone");
        var row = page.Elements("article")[0].Id!.Replace(".", "\\.", StringComparison.Ordinal);

        page = await Named(page, row).Set("Input.Reference", "U1 P99").SubmitAsync("Equal");
        page.AssertStatus(HttpStatusCode.BadRequest).AssertText("The other standard has no item of this name.");
        page = await Named(page, row).Set("Input.Reference", "u1 p19").SubmitAsync("Equal");

        page.AssertOk().AssertText("is equal to U1 P19.");
        await using var db = app.Context();
        Assert.Equal(1, await db.CrosswalkEntries.CountAsync(e => db.StandardVersions.SelectMany(v => v.Competences).SelectMany(c => c.Items).Any(i => i.Id == e.ToItemId && i.Number == "P19")));
    }

    [Fact]
    public async Task Post_NoRelation_DecidesNothing()
    {
        await using var app = await App.StartAsync(new() { Demo = true });
        using var editor = await app.SignedInAsAsync("admin@demo.test");
        var form = Suggestion(await OpenAsync(editor), "B.2.3.11", "U1 K7");
        foreach (var button in form.Element.QuerySelectorAll("button[name='Input.Relation']"))
            button.SetAttribute("value", "Perhaps");

        var page = await form.SubmitAsync("Equal");

        page.AssertStatus(HttpStatusCode.BadRequest).AssertText("Choose one of the four");
        Assert.NotEmpty(Suggestions(page, "B.2.3.11"));
    }

    [Fact]
    public async Task Get_TwoVersionsOfOneStandard_AreNotComparedHere()
    {
        var app = await App.SharedDemoAsync();
        using var editor = await app.SignedInAsAsync("admin@demo.test");
        const string version = "ee-customer-service-manager-6/2";
        (await editor.GetAsync($"/standards/crosswalk/{version}/{version}")).AssertStatus(HttpStatusCode.NotFound);
        (await editor.GetAsync("/standards/crosswalk/ee-customer-service-manager-6/9/uk-lead-a-team-customer-service/1")).AssertStatus(HttpStatusCode.NotFound);
        var page = await (await editor.GetAsync("/standards/crosswalk")).Form().SubmitAsync("Compare");
        page.AssertStatus(HttpStatusCode.BadRequest).AssertText("Choose a standard.");
    }

    private static async Task<HtmlPage> OpenAsync(FormClient editor)
    {
        var page = await (await editor.GetAsync("/standards")).FollowAsync("Crosswalk between standards");
        var form = page.Form();
        string Version(string title) => form.Element.QuerySelectorAll("#from option").First(o => o.TextContent.StartsWith(title, StringComparison.Ordinal)).GetAttribute("value")!;
        page = await form.Set("from", Version("Customer service manager")).Set("to", Version("Lead a team")).SubmitAsync("Compare");
        return page.AssertOk().AssertAt(Pair);
    }

    private static int Count(HtmlPage page, string filter) =>
        int.Parse(page.Elements(".compare-kinds a").Single(a => a.TextContent.Contains(filter, StringComparison.Ordinal)).QuerySelector(".count")!.TextContent, System.Globalization.CultureInfo.InvariantCulture);

    private static List<string> Suggestions(HtmlPage page, string item) => [.. page.Texts($"#{item.Replace(".", "\\.", StringComparison.Ordinal)} .crosswalk-open .reference")];

    private static HtmlForm Suggestion(HtmlPage page, string item, string other)
    {
        var at = Suggestions(page, item).IndexOf(other);
        Assert.True(at >= 0, $"{other} is not suggested for {item}, only {string.Join(", ", Suggestions(page, item))}.");
        return page.Form($"form:has(#{page.Elements($"#{item.Replace(".", "\\.", StringComparison.Ordinal)} .crosswalk-open textarea")[at].Id})");
    }

    private static HtmlForm Named(HtmlPage page, string row) => page.Form($"#{row} form:has([name='Input.Reference'])");
}
