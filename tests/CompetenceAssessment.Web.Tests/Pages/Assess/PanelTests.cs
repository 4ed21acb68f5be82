using System.Net;
using CompetenceAssessment.Domain.Applications;
using CompetenceAssessment.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Web.Tests.Pages.Assess;

/// <summary>The panel's common work, each write by the rendered form alone.</summary>
public sealed class PanelTests
{
    [Fact]
    public async Task Post_OneAfterTheOther_FromJudgementsToTheProposal()
    {
        await using var app = await App.StartAsync(new() { Demo = true });
        var found = await DemoCase.OpenAsync(app);
        using var tamm = await app.SignedInAsAsync(DemoCase.Tamm);
        using var kask = await app.SignedInAsAsync(DemoCase.Kask);
        await JudgeAsync(kask, found, "B.2.2.11", "NotYetMet", "No trace of it");
        (await tamm.GetAsync(found.At("hand-in"))).AssertText("B.2.2.1 is not assessed yet.");
        (await tamm.GetAsync(found.At("differences"))).AssertOk().AssertText("Jaan Kask has yet to hand in.");
        var late = (await tamm.GetAsync(found.ItemAt("B.2.2.2"))).Form("form[data-judgement]").Set("Input.Reason", "On second thought");
        foreach (var assessor in new[] { tamm, kask })
        {
            await JudgeEverythingAsync(assessor, found);
            (await (await assessor.GetAsync(found.At("hand-in"))).Form().SubmitAsync("Hand in my assessment")).AssertOk();
        }

        (await late.SubmitAsync()).AssertRuleRefusal();
        (await (await tamm.GetAsync(found.At("differences"))).Form("main details form").SubmitAsync("Propose as our common judgement")).AssertStatus(HttpStatusCode.BadRequest).AssertText("Choose a common judgement.", "Give a reason.");
        (await (await tamm.GetAsync(found.At("differences"))).Form("main details form").Check("Input.Outcome", "Met").Set("Input.Reason", "The March case shows it").SubmitAsync("Propose as our common judgement")).AssertOk();
        (await (await kask.GetAsync(found.At("differences"))).Form(".proposed form").SubmitAsync("Confirm")).AssertOk().AssertText("All differences are settled", "The March case shows it");
        await ConcludeAsync(tamm, kask, found);

        var proposal = await (await tamm.GetAsync(found.At("proposal"))).Form("main details form").Check("Input.Result", "Award").SubmitAsync("Propose");
        proposal.AssertFieldError("Input.Reasons", "Give reasons.");
        (await proposal.Form("main details form").Check("Input.Result", "Award").Set("Input.Reasons", "All six are achieved.").SubmitAsync("Propose")).AssertOk().AssertText("Waits for the other assessors.");
        (await (await kask.GetAsync(found.At("proposal"))).Form("section form").SubmitAsync("Confirm the proposal")).AssertOk().AssertText("The proposal has gone to the awarding committee.");

        await using var db = app.Context();
        Assert.Equal(ApplicationState.Proposed, (await db.Applications.SingleAsync(a => a.Id == found.Id)).State);
    }

    [Fact]
    public async Task Post_StaleAgreement_ShowsBothValues()
    {
        await using var app = await App.StartAsync(new() { Demo = true });
        var found = await DemoCase.DifferingAsync(app);
        using var tamm = await app.SignedInAsAsync(DemoCase.Tamm);
        using var kask = await app.SignedInAsAsync(DemoCase.Kask);
        var late = (await kask.GetAsync(found.At("differences"))).Form("main details form").Check("Input.Outcome", "NotYetMet").Set("Input.Reason", "Still no trace");
        (await (await tamm.GetAsync(found.At("differences"))).Form("main details form").Check("Input.Outcome", "Met").Set("Input.Reason", "The March case shows it").SubmitAsync("Propose as our common judgement")).AssertOk();

        var refused = (await late.SubmitAsync("Propose as our common judgement")).AssertStatus(HttpStatusCode.Conflict).AssertText("The March case shows it", "Still no trace");
        (await refused.Form("main details form").SubmitAsync("Propose as our common judgement")).AssertOk().AssertText("Still no trace", "Waits for a colleague's confirmation.");
    }

    [Fact]
    public async Task Post_ThirdAssessor_IsAskedFor()
    {
        await using var app = await App.StartAsync(new() { Demo = true });
        var found = await DemoCase.DifferingAsync(app);
        using var tamm = await app.SignedInAsAsync(DemoCase.Tamm);
        var page = await (await tamm.GetAsync(found.At("differences"))).Form("main details form").SubmitAsync("Ask a third assessor");
        page.AssertOk().AssertText("A third assessor judges this item.");
        (await tamm.GetAsync(found.At("conclusions"))).AssertText("1 difference is still open.");
    }

    [Fact]
    public async Task Post_StaleConclusion_ShowsBothValues()
    {
        await using var app = await App.StartAsync(new() { Demo = true });
        var found = await DemoCase.ConcludingAsync(app);
        using var tamm = await app.SignedInAsAsync(DemoCase.Tamm);
        using var kask = await app.SignedInAsAsync(DemoCase.Kask);
        var late = Open(await kask.GetAsync(found.At("conclusions"))).Check("Input.Result", "NotYet").Set("Input.Reason", "Not convinced");
        (await Open(await tamm.GetAsync(found.At("conclusions"))).Check("Input.Result", "Achieved").SubmitAsync("Save the conclusion")).AssertOk();
        (await late.SubmitAsync("Save the conclusion")).AssertStatus(HttpStatusCode.Conflict).AssertText("Not convinced", "Achieved");
    }

    [Fact]
    public async Task Post_NotYetWithoutReason_ShowsError()
    {
        await using var app = await App.StartAsync(new() { Demo = true });
        var found = await DemoCase.ConcludingAsync(app);
        using var tamm = await app.SignedInAsAsync(DemoCase.Tamm);
        var page = await Open(await tamm.GetAsync(found.At("conclusions"))).Check("Input.Result", "NotYet").SubmitAsync("Save the conclusion");
        page.AssertStatus(HttpStatusCode.BadRequest).AssertText("“Not yet” needs a reason.");
        Assert.Equal("true", page.Element("#Input_Reason").GetAttribute("aria-invalid"));
    }

    [Fact]
    public async Task Post_Feedback_IsReadByTheCandidate()
    {
        await using var app = await App.StartAsync(new() { Demo = true });
        var found = await DemoCase.DifferingAsync(app);
        using var tamm = await app.SignedInAsAsync(DemoCase.Tamm);
        using var kask = await app.SignedInAsAsync(DemoCase.Kask);
        (await (await tamm.GetAsync(found.At("differences"))).Form("main details form").Check("Input.Outcome", "NotYetMet").Set("Input.Reason", "No case was shown").SubmitAsync("Propose as our common judgement")).AssertOk();
        (await (await kask.GetAsync(found.At("differences"))).Form(".proposed form").SubmitAsync("Confirm")).AssertOk();
        var page = await tamm.GetAsync(found.At("feedback"));
        (await page.Form().SubmitAsync("Release")).AssertStatus(HttpStatusCode.BadRequest).AssertText("Choose what to release.");
        var item = found.Item("B.2.2.11");
        page = await page.Form().Set($"Input.Texts[{item}]", "Show one case from complaint to recovery.").Check("Input.Release", item.ToString()).SubmitAsync("Release");
        page.AssertOk().AssertText("Released", "Show one case from complaint to recovery.");
        await using var db = app.Context();
        Assert.Equal("Show one case from complaint to recovery.", (await db.ReleasedFeedback.SingleAsync(f => f.ApplicationId == found.Id)).Text);
    }

    [Fact]
    public async Task Get_DeskAfterHandingIn_IsReadOnly()
    {
        await using var app = await App.StartAsync(new() { Demo = true });
        var found = await DemoCase.DifferingAsync(app);
        using var tamm = await app.SignedInAsAsync(DemoCase.Tamm);
        var page = (await tamm.GetAsync(found.ItemAt("B.2.2.1"))).AssertOk().AssertText("Handed in");
        Assert.Empty(page.Elements("[data-save]"));
    }

    internal static async Task<HtmlPage> JudgeAsync(FormClient assessor, DemoCase found, string reference, string outcome, string reason) =>
        (await (await assessor.GetAsync(found.ItemAt(reference))).Form("form[data-judgement]").Check("Input.Outcome", outcome).Set("Input.Reason", reason).SubmitAsync()).AssertOk();

    /// <summary>Judges what is still open as met from two sources, a document and the role play.</summary>
    internal static async Task JudgeEverythingAsync(FormClient assessor, DemoCase found)
    {
        var first = await assessor.GetAsync($"/assess/{found.Id}?by=evidence");
        var sources = first.Elements(".source-list a").Select(a => (Title: a.TextContent, Address: a.GetAttribute("href")!)).ToList();
        foreach (var (title, isTeam) in new[] { ("Customer survey report", false), ("Role play", true) })
        {
            var page = await assessor.GetAsync(sources.First(s => s.Title == title).Address);
            var form = page.Form("form:has(#Input_Items)");
            var open = page.Elements("#Input_Items .source-item").Where(i => i.QuerySelector("[data-state=none]") is not null)
                .Where(i => i.QuerySelector(".reference")!.TextContent.StartsWith("B.2.3", StringComparison.Ordinal) == isTeam).ToList();
            foreach (var item in open)
                form.Check("Input.Items", item.QuerySelector("input")!.GetAttribute("value"));
            if (open.Count > 0)
                (await form.Check("Input.Outcome", "Met").Set("Input.Note", "Seen").SubmitAsync()).AssertOk();
        }
    }

    /// <summary>Concludes what is open as achieved: one saves, the other confirms.</summary>
    internal static async Task ConcludeAsync(FormClient first, FormClient second, DemoCase found)
    {
        while ((await first.GetAsync(found.At("conclusions"))) is var page && page.Elements("details[open] form").Count > 0)
            (await Open(page).Check("Input.Result", "Achieved").SubmitAsync("Save the conclusion")).AssertOk();
        while ((await second.GetAsync(found.At("conclusions"))) is var page && page.Elements("section > form").Count > 0)
            (await page.Form($"#{page.Elements("section:has(> form)")[0].Id} > form").SubmitAsync("Confirm this conclusion")).AssertOk();
    }

    /// <summary>The form of the first competence that is not concluded.</summary>
    private static HtmlForm Open(HtmlPage page) => page.Form($"#{page.Elements("section:has(details[open] form)")[0].Id} details form");
}
