using System.Net;
using CompetenceAssessment.Domain.Quality;
using CompetenceAssessment.Web.Tests.Pages.Assess;
using CompetenceAssessment.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Web.Tests.Pages.Quality;

public sealed class ReviewTests
{
    [Fact]
    public async Task Post_Review_IsRecordedOrSaysWhatIsMissing()
    {
        await using var app = await App.StartAsync(new() { Demo = true });
        var found = await DemoCase.DifferingAsync(app);
        using var iqa = await app.SignedInAsAsync("iqa@demo.test");
        (await iqa.GetAsync("/quality")).AssertOk().AssertText("To sample");
        var page = (await iqa.GetAsync($"/quality/{found.Id}")).AssertOk().AssertText("The assessors differed", "Mari Tamm", "Jaan Kask");
        page = await page.Form().SubmitAsync("Record");
        page.AssertFieldError("Input.Findings", "Say what you found.").AssertText("Tick what you sampled.");
        page = await page.Form().Check("Input.Items", found.Item("B.2.2.11").ToString()).Check("Input.Outcome", nameof(QualityOutcome.LookAgain)).Set("Input.Findings", "Cite the case.").SubmitAsync("Record");
        page.AssertOk().AssertText("Look again", "Cite the case.", "1 item");
        await using var db = app.Context();
        Assert.Equal(found.Item("B.2.2.11"), Assert.Single((await db.QualityReviews.SingleAsync(r => r.ApplicationId == found.Id)).SampledItemIds));
    }

    [Fact]
    public async Task Get_BeforeAllHaveHandedIn_IsNotThere()
    {
        var app = await App.SharedDemoAsync();
        var found = await DemoCase.OpenAsync(app);
        using var iqa = await app.SignedInAsAsync("iqa@demo.test");
        (await iqa.GetAsync($"/quality/{found.Id}")).AssertStatus(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Get_NotMine_IsNotFoundOrForbidden()
    {
        var app = await App.SharedDemoAsync();
        var found = await DemoCase.DifferingAsync(app);
        using var assessor = await app.SignedInAsAsync(DemoCase.Tamm);
        (await assessor.GetAsync($"/quality/{found.Id}")).AssertStatus(HttpStatusCode.Forbidden);
        using var iqa = await app.SignedInAsAsync("iqa@demo.test");
        (await iqa.GetAsync($"/quality/{Guid.NewGuid()}")).AssertStatus(HttpStatusCode.NotFound);
        await using var db = app.Context();
        var elsewhere = await db.Applications.Where(a => a.AwardingBodyId != db.Applications.Where(x => x.Id == found.Id).Select(x => x.AwardingBodyId).First()).Select(a => a.Id).FirstAsync();
        (await iqa.GetAsync($"/quality/{elsewhere}")).AssertStatus(HttpStatusCode.NotFound);
    }
}
