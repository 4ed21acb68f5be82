using System.Net;
using System.Text.Json;
using CompetenceAssessment.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Web.Tests.Pages.Assess;

public sealed class ItemTests
{
    private const string Judgement = "form[data-judgement]";

    [Fact]
    public async Task Post_Met_IsSavedWithPageAndLeadsToTheNext()
    {
        await using var app = await App.StartAsync(new() { Demo = true });
        var found = await DemoCase.OpenAsync(app);
        using var tamm = await app.SignedInAsAsync(DemoCase.Tamm);
        var page = await tamm.GetAsync(found.ItemAt("B.2.2.1"));
        var survey = page.Elements("[name='Input.Cited']")[0].GetAttribute("value")!;
        var source = survey.Split(':')[1].Replace("-", "", StringComparison.Ordinal);
        var next = await page.Form(Judgement).Check("Input.Outcome", "Met").Check("Input.Cited", survey).Set($"Input.Pages[{source}]", "7").Set("Input.Reason", "The table shows it").SubmitAsync();

        next.AssertAt(found.ItemAt("B.2.2.2"));
        var again = await tamm.GetAsync(found.ItemAt("B.2.2.1"));
        var form = again.Form(Judgement);
        Assert.Equal(("7", "The table shows it", "1"), (form[$"Input.Pages[{source}]"], form["Input.Reason"], form["Input.Version"]));
        Assert.Contains("8 of 61 assessed", again.Text, StringComparison.Ordinal);
        Assert.EndsWith("#page=7&navpanes=0", again.Element("iframe").GetAttribute("src"), StringComparison.Ordinal);
        await using var db = app.Context();
        Assert.Equal("p7", Assert.Single((await db.Judgements.SingleAsync(j => j.ApplicationId == found.Id && j.CompetenceItemId == found.Item("B.2.2.1"))).Citations).Place);
    }

    [Fact]
    public async Task Post_MetWithoutEvidence_SaysTheRuleAndKeepsTheForm()
    {
        await using var app = await App.StartAsync(new() { Demo = true });
        var found = await DemoCase.OpenAsync(app);
        using var tamm = await app.SignedInAsAsync(DemoCase.Tamm);
        var page = await (await tamm.GetAsync(found.ItemAt("B.2.2.1"))).Form(Judgement).Check("Input.Outcome", "Met").Set("Input.Reason", "Somehow").SubmitAsync();

        page.AssertRuleRefusal("“Met” cites at least one piece of evidence or a session.");
        Assert.Equal("Somehow", page.Form(Judgement)["Input.Reason"]);
    }

    [Fact]
    public async Task Post_MetOnUnlistedMethod_NamesTheMethods()
    {
        await using var app = await App.StartAsync(new() { Demo = true });
        var found = await DemoCase.OpenAsync(app);
        using var tamm = await app.SignedInAsAsync(DemoCase.Tamm);
        var page = await tamm.GetAsync(found.ItemAt("B.2.3.1"));
        var upload = page.Elements("[name='Input.Cited']").First(c => c.ParentElement!.TextContent.Contains("portfolio", StringComparison.Ordinal)).GetAttribute("value")!;
        page = await page.Form(Judgement).Check("Input.Outcome", "Met").Check("Input.Cited", upload).SubmitAsync();
        page.AssertRuleRefusal("role play, interview, self-assessment, case study");
    }

    [Fact]
    public async Task Post_PageIsNoNumber_ShowsError()
    {
        await using var app = await App.StartAsync(new() { Demo = true });
        var found = await DemoCase.OpenAsync(app);
        using var tamm = await app.SignedInAsAsync(DemoCase.Tamm);
        var page = await tamm.GetAsync(found.ItemAt("B.2.2.1"));
        var survey = page.Elements("[name='Input.Cited']")[0].GetAttribute("value")!;
        var name = $"Input.Pages[{survey.Split(':')[1].Replace("-", "", StringComparison.Ordinal)}]";
        page = await page.Form(Judgement).Check("Input.Outcome", "Met").Check("Input.Cited", survey).Set(name, "the last").SubmitAsync();
        page.AssertFieldError(name, "Write the page as a number.");
        Assert.Equal("the last", page.Form(Judgement)[name]);
    }

    [Fact]
    public async Task Post_Stale_ShowsBothVersionsAndThenSavesByDecision()
    {
        await using var app = await App.StartAsync(new() { Demo = true });
        var found = await DemoCase.OpenAsync(app);
        using var tamm = await app.SignedInAsAsync(DemoCase.Tamm);
        var first = (await tamm.GetAsync(found.ItemAt("B.2.2.1"))).Form(Judgement).Set("Input.Reason", "In the first window");
        var second = (await tamm.GetAsync(found.ItemAt("B.2.2.1"))).Form(Judgement).Set("Input.Reason", "In the second window");
        (await first.SubmitAsync()).AssertOk();

        var refused = (await second.SubmitAsync()).AssertStatus(HttpStatusCode.Conflict).AssertText("In the first window");
        Assert.Equal("In the second window", refused.Form(Judgement)["Input.Reason"]);
        Assert.Contains("In the second window", refused.Element(".table-compare").TextContent, StringComparison.Ordinal);
        await using (var db = app.Context())
            Assert.Equal("In the first window", (await db.Judgements.SingleAsync(j => j.CompetenceItemId == found.Item("B.2.2.1") && j.ApplicationId == found.Id)).Reason);
        (await refused.Form(Judgement).SubmitAsync()).AssertOk();
        await using var after = app.Context();
        Assert.Equal("In the second window", (await after.Judgements.SingleAsync(j => j.CompetenceItemId == found.Item("B.2.2.1") && j.ApplicationId == found.Id)).Reason);
    }

    [Fact]
    public async Task Post_ByScript_AnswersSavedStaleAndRule()
    {
        await using var app = await App.StartAsync(new() { Demo = true });
        var found = await DemoCase.OpenAsync(app);
        using var tamm = await app.SignedInAsAsync(DemoCase.Tamm);
        var page = await tamm.GetAsync(found.ItemAt("B.2.2.1"));
        using (var saved = await SaveAsync(tamm, page.Form(Judgement).Check("Input.Outcome", "NotYetMet"), HttpStatusCode.OK))
        {
            Assert.Equal((1, "NotYetMet"), (saved.RootElement.GetProperty("version").GetInt32(), saved.RootElement.GetProperty("outcome").GetString()));
            Assert.NotNull(saved.RootElement.GetProperty("owed").GetString());
        }

        using (var stale = await SaveAsync(tamm, page.Form(Judgement).Set("Input.Reason", "Late"), HttpStatusCode.Conflict))
        {
            var stored = stale.RootElement.GetProperty("stored");
            Assert.Equal((1, "NotYetMet"), (stored.GetProperty("version").GetInt32(), stored.GetProperty("outcome").GetString()));
            var reason = stored.GetProperty("differences").EnumerateArray().Single(d => d.GetProperty("label").GetString() == "Reason");
            Assert.Equal("Late", reason.GetProperty("yours").GetString());
        }

        using var rule = await SaveAsync(tamm, page.Form(Judgement).SetHidden("Input.Version", "1").Check("Input.Outcome", "Met"), HttpStatusCode.Conflict);
        Assert.Equal("met-needs-evidence", rule.RootElement.GetProperty("rule").GetString());
        Assert.False(rule.RootElement.TryGetProperty("stored", out _));
    }

    [Fact]
    public async Task Post_Concern_IsShownAtTheEvidenceAndTakenBack()
    {
        await using var app = await App.StartAsync(new() { Demo = true });
        var found = await DemoCase.OpenAsync(app);
        using var tamm = await app.SignedInAsAsync(DemoCase.Tamm);
        var page = await tamm.GetAsync(found.ItemAt("B.2.2.1"));
        (await page.Form(".concerns details form").Set("Concern.Kind", "Authentic").SubmitAsync()).AssertFieldError("Concern.Text", "Say why.");
        page = await page.Form(".concerns details form").Set("Concern.Kind", "Authentic").Set("Concern.Text", "No author is named").SubmitAsync();
        page.AssertOk().AssertText("No author is named");
        page = await tamm.GetAsync(found.ItemAt("B.2.2.2"));
        page.AssertText("No author is named");
        (await page.Form(".concern-list form").SubmitAsync()).AssertOk().AssertNoText("No author is named");
    }

    [Fact]
    public async Task Post_AlsoSeen_AddsTheSourceToTheTransversalItem()
    {
        await using var app = await App.StartAsync(new() { Demo = true });
        var found = await DemoCase.OpenAsync(app);
        using var tamm = await app.SignedInAsAsync(DemoCase.Tamm);
        var page = await tamm.GetAsync(found.ItemAt("B.2.2.1"));
        var survey = page.Elements("[name='Input.Cited']")[0].GetAttribute("value")!;
        page = await page.Form(Judgement).Check("Input.Outcome", "Met").Check("Input.Cited", survey).SubmitAsync("+ B.2.4.1");
        page.AssertAt(found.ItemAt("B.2.2.1"));
        Assert.Contains("seen in 1 situation", page.Element($"[data-item='{found.Item("B.2.4.1")}']").TextContent, StringComparison.Ordinal);
        var form = (await tamm.GetAsync(found.ItemAt("B.2.4.1"))).Form(Judgement);
        Assert.Equal([survey.Split(':')[1]], form.Element.QuerySelectorAll("[name='Input.Cited'][checked]").Select(c => c.GetAttribute("value")!.Split(':')[1]));
    }

    [Fact]
    public async Task Get_OldEvidence_IsMarked()
    {
        await using var app = await App.StartAsync(new() { Demo = true });
        var found = await DemoCase.OpenAsync(app);
        await using (var db = app.Context())
        {
            var handedIn = await db.Applications.Where(a => a.Id == found.Id).SelectMany(a => a.HandedIn).Select(h => h.EvidenceItemId).ToListAsync();
            var months = (await db.Schemes.FirstAsync()).Settings.EvidenceAgeMonths;
            await db.EvidenceItems.Where(e => handedIn.Contains(e.Id)).ExecuteUpdateAsync(set => set.SetProperty(e => e.MadeOn, new DateOnly(2026, 11, 1).AddMonths(-months - 6)));
        }

        using var tamm = await app.SignedInAsAsync(DemoCase.Tamm);
        (await tamm.GetAsync(found.ItemAt("B.2.2.1"))).AssertText("older than 36 months");
    }

    [Fact]
    public async Task Get_NotMine_IsNotFound()
    {
        var app = await App.SharedDemoAsync();
        var found = await DemoCase.OpenAsync(app);
        foreach (var rest in (string[])["", $"items/{found.Item("B.2.2.1")}", "sessions", "sessions/new", "hand-in", "differences", "conclusions", "feedback", "proposal", "more-evidence", "declare"])
        {
            using var other = await app.SignedInAsAsync("assessor@other.test");
            (await other.GetAsync(found.At(rest).TrimEnd('/'))).AssertStatus(HttpStatusCode.NotFound);
            using var candidate = await app.SignedInAsAsync("candidate@demo.test");
            (await candidate.GetAsync(found.At(rest).TrimEnd('/'))).AssertStatus(HttpStatusCode.Forbidden);
        }
    }

    [Fact]
    public async Task Post_IntoAnotherBodysCase_ChangesNothing()
    {
        await using var app = await App.StartAsync(new() { Demo = true });
        var found = await DemoCase.OpenAsync(app);
        using var tamm = await app.SignedInAsAsync(DemoCase.Tamm);
        using var other = await app.SignedInAsAsync("assessor@other.test");
        var token = (await other.GetAsync("/account")).Element("meta[name=form-token]").GetAttribute("content")!;
        foreach (var accept in (string[])["text/html", "application/json"])
        {
            using var request = (await tamm.GetAsync(found.ItemAt("B.2.2.1"))).Form(Judgement).Set("Input.Reason", "From elsewhere").SetHidden("__RequestVerificationToken", token).Request();
            request.Headers.Accept.ParseAdd(accept);
            (await other.SendAsync(request)).AssertStatus(HttpStatusCode.NotFound);
        }

        await using var db = app.Context();
        Assert.False(await db.Judgements.AnyAsync(j => j.Reason == "From elsewhere"));
    }

    private static async Task<JsonDocument> SaveAsync(FormClient client, HtmlForm form, HttpStatusCode expected)
    {
        using var request = form.Request();
        request.Headers.Accept.ParseAdd("application/json");
        return JsonDocument.Parse((await client.SendAsync(request, follow: false)).AssertStatus(expected).Body);
    }
}
