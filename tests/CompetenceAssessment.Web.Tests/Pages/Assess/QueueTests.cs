using System.Net;
using CompetenceAssessment.Domain.Applications;
using CompetenceAssessment.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Web.Tests.Pages.Assess;

public sealed class QueueTests
{
    [Fact]
    public async Task Get_Queue_SortsByWhatIsNext()
    {
        var app = await App.SharedDemoAsync();
        using var tamm = await app.SignedInAsAsync(DemoCase.Tamm);
        var page = (await tamm.GetAsync("/assess")).AssertOk().AssertText("54 of 61 open", "1 difference", "4 conclusions");
        Assert.Equal(["Assess", "Agree on differences", "Conclude"], page.Texts("main h2").Select(h => h.TrimEnd(' ', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9')).Take(3));
        using var candidate = await app.SignedInAsAsync("candidate@demo.test");
        (await candidate.GetAsync("/assess")).AssertStatus(HttpStatusCode.Forbidden);
        using var visitor = app.Visitor();
        (await visitor.GetAsync("/assess", follow: false)).AssertStatus(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Post_Declaration_OpensTheDeskOrEndsTheAllocation()
    {
        await using var app = await App.StartAsync(new() { Demo = true });
        using var assessor = await app.SignedInAsAsync("assessor3@demo.test");
        var (first, second) = await AwaitedAsync(app, "assessor3@demo.test");
        (await assessor.GetAsync($"/assess/{first}")).AssertAt($"/assess/{first}/declare");
        var page = await (await assessor.GetAsync($"/assess/{first}/declare")).Form().SubmitAsync("Declare");
        page.AssertFieldError("Input.HasConflict");
        page = await page.Form().Check("Input.HasConflict", "true").SubmitAsync("Declare");
        page.AssertFieldError("Input.Reason", "Say what the conflict is.");
        (await page.Form().Check("Input.HasConflict", "false").SubmitAsync("Declare")).AssertOk().AssertText("0 of 61 assessed");

        page = await (await assessor.GetAsync($"/assess/{second}/declare")).Form().Check("Input.HasConflict", "true").Set("Input.Reason", "My brother's firm").SubmitAsync("Declare");
        page.AssertAt("/assess");
        (await assessor.GetAsync($"/assess/{second}")).AssertStatus(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Post_SeveralFromOneSource_SavesEachOrSaysWhy()
    {
        await using var app = await App.StartAsync(new() { Demo = true });
        var found = await DemoCase.OpenAsync(app);
        using var tamm = await app.SignedInAsAsync(DemoCase.Tamm);
        var page = await tamm.GetAsync($"/assess/{found.Id}?by=evidence");
        page = await tamm.GetAsync(page.Elements(".source-list a").Single(a => a.TextContent == "Role play").GetAttribute("href")!);
        page = await page.Form("form:has(#Input_Items)").SubmitAsync("Save these judgements");
        page.AssertFieldError("Input.Outcome", "Choose a judgement.").AssertText("Tick at least one indicator.");
        var stale = (await tamm.GetAsync(page.Path)).Form("form:has(#Input_Items)").Check("Input.Items", found.Item("B.2.3.2").ToString()).Check("Input.Outcome", "NotYetMet").Set("Input.Note", "Later");
        page = await page.Form("form:has(#Input_Items)").Check("Input.Items", found.Item("B.2.3.1").ToString()).Check("Input.Items", found.Item("B.2.3.2").ToString())
            .Check("Input.Outcome", "Met").Set("Input.Note", "Seen at once").SubmitAsync("Save these judgements");
        page.AssertOk().AssertText("2 judgements saved.", "9 of 61 assessed");

        var refused = (await stale.SubmitAsync("Save these judgements")).AssertStatus(HttpStatusCode.Conflict);
        Assert.Contains("B.2.3.2", refused.Element(".table-compare").TextContent, StringComparison.Ordinal);
        Assert.Contains("Met", refused.Element(".table-compare").TextContent, StringComparison.Ordinal);
    }

    private static async Task<(Guid First, Guid Second)> AwaitedAsync(App app, string email)
    {
        await using var db = app.Context();
        var me = await db.People.Where(p => p.Email == email).Select(p => p.Id).SingleAsync();
        var awaited = await db.Applications.Where(a => a.Allocations.Any(l => l.AssessorId == me && l.Declaration == ConflictDeclaration.Awaited && l.ReleasedAt == null)).Select(a => a.Id).ToListAsync();
        if (awaited.Count >= 2)
            return (awaited[0], awaited[1]);
        // The demonstration has one such case in its smallest size; an officer's allocation makes another.
        var officer = await db.People.Where(p => p.Email == "officer@demo.test").Select(p => p.Id).SingleAsync();
        var other = await db.Applications.Include(a => a.Allocations).Include(a => a.History).AsSplitQuery()
            .FirstAsync(a => a.State == ApplicationState.HandedIn && a.Allocations.All(l => l.AssessorId != me));
        other.Allocate(Guid.CreateVersion7(), me, [], false, true, Involvement.None, officer, DateTime.UtcNow);
        await db.SaveChangesAsync();
        return (awaited[0], other.Id);
    }
}
