using System.Net;
using CompetenceAssessment.Domain.Applications;
using CompetenceAssessment.Web.Tests.Data.EvidenceStore;
using CompetenceAssessment.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Web.Tests.Pages.Portfolios;

/// <summary>From a file to handing in, all without script.</summary>
public sealed class CollectTests
{
    [Fact]
    public async Task Get_Coverage_SaysHowEachCompetenceIsShown()
    {
        await using var candidate = await Candidate.StartAsync();
        var page = (await candidate.Client.GetAsync($"/portfolio/applications/{candidate.ApplicationId}")).AssertOk();
        page.AssertText("of 23 indicators of B.2.1, B.2.2 have evidence.", "Shown with the assessors: role play, interview.", "Of what you make yourself, these count: case study, self-assessment.",
            "Seen through all the other competences; nothing to upload.", "26 indicators");
        Assert.Equal(61, page.Elements(".indicator").Count);
        Assert.Equal(["B.2.1", "B.2.2", "B.2.3", "B.2.4", "B.2.5", "B.2.6"], page.Texts(".competence-nav a"));
    }

    [Fact]
    public async Task Post_Steps_LinkOneItemToManyWithPlacesAndEachCanBeUndone()
    {
        await using var candidate = await Candidate.StartAsync();
        var (item, file) = await candidate.AddAsync(SampleFiles.Pdf("steps"), "process map.pdf");

        var page = await candidate.Client.GetAsync($"/portfolio/items/{item}/describe?application={candidate.ApplicationId}");
        page = await page.Form("#step form").Set("Input.Title", "Map of the service process and its stages").Set("Input.Method", "PracticalAssignment").Set("Input.MadeOn", "2026-03-01").SubmitAsync();
        page.AssertOk().AssertText("Perhaps these, going by the title");
        Assert.Contains("B.2.1.6", page.Texts(".suggested .reference"));

        page = await (await candidate.Client.GetAsync(page.Path + "&search=complaints")).Form("#step form").Check("Ticked", TickOf(page, "B.2.2.10")).SubmitAsync("Save");
        page.AssertOk().AssertText("Where is it to be seen?", "B.2.2.10");
        page = await page.Form("#step form").Set("Input.Rows[0].Page", "0").SubmitAsync();
        page.AssertFieldError("Input.Rows[0].Page");
        page = await page.Form("#step form").Set("Input.Rows[0].Page", "4").Set("Input.Rows[0].Note", "the table").SubmitAsync();
        page.AssertAt($"/portfolio/applications/{candidate.ApplicationId}").AssertText("page 4 – the table");

        page = await page.Form("#done form").SubmitAsync();
        page.AssertOk().AssertText("Undone.");
        Assert.Null((await LinkAsync(candidate, item))!.Page);
        page = await page.Form($"form[action*=Unlink]:has([name=evidence][value='{item}'])").SubmitAsync();
        page.AssertText("The link was taken away.");
        Assert.Null(await LinkAsync(candidate, item));
        (await page.Form("#done form").SubmitAsync()).AssertOk();
        Assert.Equal(file, (await LinkAsync(candidate, item))!.EvidenceFileId);
    }

    [Fact]
    public async Task Post_StaleDescription_ShowsBothVersions()
    {
        await using var candidate = await Candidate.StartAsync();
        var (item, _) = await candidate.AddAsync(SampleFiles.Pdf("stale"));
        var first = await candidate.Client.GetAsync($"/portfolio/items/{item}/describe");
        var second = await candidate.Client.GetAsync($"/portfolio/items/{item}/describe");
        (await first.Form("#step form").Set("Input.Title", "From the first tab").SubmitAsync()).AssertAt($"/portfolio/items/{item}").AssertText("From the first tab", "Undo");
        var refused = await second.Form("#step form").Set("Input.Title", "From the second tab").SubmitAsync();
        refused.AssertStatus(HttpStatusCode.Conflict).AssertText("From the first tab");
        Assert.Equal("From the second tab", refused.Form("#step form")["Input.Title"]);
        (await refused.Form("#step form").SubmitAsync()).AssertAt($"/portfolio/items/{item}").AssertText("From the second tab");
    }

    [Fact]
    public async Task Post_Describe_CanBeUndoneAndNeedsATitle()
    {
        await using var candidate = await Candidate.StartAsync();
        var (item, _) = await candidate.AddAsync(SampleFiles.Pdf("undo"), "before.pdf");
        var page = await candidate.Client.GetAsync($"/portfolio/items/{item}/describe");
        page = await page.Form("#step form").Set("Input.Title", "").SubmitAsync();
        page.AssertFieldError("Input.Title");
        page = await page.Form("#step form").Set("Input.Title", "After").Set("Input.MadeOn", "2099-01-01").SubmitAsync();
        page.AssertFieldError("Input.MadeOn", "future");
        page = await page.Form("#step form").Set("Input.MadeOn", "").SubmitAsync();
        Assert.Equal("After", page.Element("h1").TextContent);
        page = await page.Form("#done form").SubmitAsync();
        Assert.Equal("before", page.Element("h1").TextContent);
    }

    [Fact]
    public async Task Post_Tell_KeepsTheAccountAndTellsItAnew()
    {
        await using var candidate = await Candidate.StartAsync();
        var page = await (await candidate.Client.GetAsync("/portfolio/tell")).Form("#step form").Set("Input.Title", "March").SubmitAsync();
        page.AssertFieldError("Input.Situation");
        page = await page.Form("#step form").Set("Input.Situation", "412 contacts <b>in</b> March").Set("Input.Actions", "I grouped them.\r\nThen I asked.").SubmitAsync();
        page.AssertOk().AssertText("What is it, and what does it show?");
        var item = page.Path.Split('/')[3];
        page = (await candidate.Client.GetAsync($"/portfolio/items/{item}")).AssertOk().AssertText("412 contacts <b>in</b> March");
        page = await (await page.FollowAsync("Tell it anew")).Form("#step form").Set("Input.Result", "Fewer complaints").SubmitAsync();
        page.AssertAt($"/portfolio/items/{item}").AssertText("Fewer complaints", "version 2");
    }

    [Fact]
    public async Task Post_RemoveAndRestore_TakesItOutAndBack()
    {
        await using var candidate = await Candidate.StartAsync();
        var (item, _) = await candidate.AddAsync(SampleFiles.Pdf("gone"), "Soon gone.pdf");
        var page = await (await candidate.Client.GetAsync($"/portfolio/items/{item}")).Form("form[action*=Remove]").SubmitAsync();
        page.AssertAt("/portfolio").AssertText("“Soon gone” was taken out of the portfolio.");
        Assert.DoesNotContain("Soon gone", page.Texts(".evidence-list a"));
        page = await page.Form("#done form").SubmitAsync();
        page.AssertAt($"/portfolio/items/{item}");
        Assert.Contains("Soon gone", (await candidate.Client.GetAsync("/portfolio")).Texts(".evidence-list a"));
    }

    [Fact]
    public async Task Post_Claims_AreKeptPerCompetence()
    {
        await using var candidate = await Candidate.StartAsync();
        var page = await candidate.Client.GetAsync($"/portfolio/applications/{candidate.ApplicationId}");
        page = await page.FollowAsync("One competence at a time");
        for (var next = 2; next <= 4; next++)
            page = await page.FollowAsync($"Next: B.2.{next} →");
        page = await page.Form(".claims").SubmitAsync("I do all of this");
        Assert.Equal(3, page.Elements(".claims input:checked").Count);
        page = await page.Form(".claims").Uncheck("Claimed").SubmitAsync("Save my ticks");
        Assert.Equal(2, page.Elements(".claims input:checked").Count);
        (await candidate.Client.GetAsync($"/portfolio/applications/{candidate.ApplicationId}/B.2.9")).AssertStatus(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Post_HandIn_NeedsTheDeclarationAndThenFreezes()
    {
        await using var candidate = await Candidate.StartAsync();
        await candidate.AddAsync("What I forgot to link"u8.ToArray(), "forgotten.txt");
        var page = (await candidate.Client.GetAsync($"/portfolio/applications/{candidate.ApplicationId}/hand-in")).AssertOk().AssertText("stays out", "forgotten");
        page = await page.Form("form.sheet").SubmitAsync("Hand in");
        page.AssertRuleRefusal("Declare that the portfolio is your own work.");
        page = await page.Form("form.sheet").Check("Input.DeclaredAuthentic").SubmitAsync("Hand in");
        page.AssertAt($"/portfolio/applications/{candidate.ApplicationId}/hand-in").AssertText("Your portfolio is handed in.", "What I handed in");
        Assert.Empty(page.Elements("form.sheet"));
        await using var db = candidate.App.Context();
        Assert.Equal(ApplicationState.HandedIn, (await db.Applications.SingleAsync(a => a.Id == candidate.ApplicationId)).State);
        (await candidate.Client.GetAsync($"/portfolio/applications/{candidate.ApplicationId}")).AssertOk().AssertNoText("Add evidence</a>", "Unlink");
        Assert.DoesNotContain("Collect evidence", (await candidate.Client.GetAsync("/")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_Home_TellsToCollectUntilTheDay()
    {
        await using var candidate = await Candidate.StartAsync();
        (await candidate.Client.GetAsync("/")).AssertOk().AssertText("Collect evidence", "due");
    }

    private static string TickOf(HtmlPage page, string reference) =>
        page.Elements(".tick").Single(t => t.QuerySelector(".reference")?.TextContent == reference).QuerySelector("input")!.GetAttribute("value")!;

    private static async Task<CompetenceAssessment.Domain.Portfolios.EvidenceLink?> LinkAsync(Candidate candidate, Guid item)
    {
        await using var db = candidate.App.Context();
        return await db.EvidenceLinks.AsNoTracking().SingleOrDefaultAsync(l => l.EvidenceItemId == item);
    }
}
