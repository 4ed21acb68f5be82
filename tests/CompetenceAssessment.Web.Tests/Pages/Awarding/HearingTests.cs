using System.Net;
using CompetenceAssessment.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Web.Tests.Pages.Awarding;

/// <summary>Candidates and holders say what the committee should consider, before it decides against them.</summary>
public sealed class HearingTests
{
    [Fact]
    public async Task Post_StatementAboutWithdrawal_IsReadByTheCommittee()
    {
        await using var app = await App.StartAsync(new() { Demo = true });
        using var holder = await app.SignedInAsAsync("candidate4@demo.test");
        var hearing = await AskedAsync(app);
        var page = await holder.GetAsync(hearing);
        page.AssertOk();
        (await page.Form("#statement-form").SubmitAsync()).AssertStatus(HttpStatusCode.BadRequest);

        page = await page.Form("#statement-form").Set("Input.Statement", "The diploma is genuine; here is its number").SubmitAsync();

        page.AssertOk().AssertText("The diploma is genuine");
        Assert.Empty(page.Elements("#statement-form"));
        using var member = await app.SignedInAsAsync("committee1@demo.test");
        await using var db = app.Context();
        var item = await db.DecisionItems.Where(d => d.CertificateId != null).Select(d => d.Id).SingleAsync();
        (await member.GetAsync($"/awarding/items/{item}")).AssertOk().AssertText("The diploma is genuine");
    }

    [Fact]
    public async Task Post_StaleForm_ShowsWhatIsProposedNow()
    {
        await using var app = await App.StartAsync(new() { Demo = true });
        using var holder = await app.SignedInAsAsync("candidate4@demo.test");
        var page = await holder.GetAsync(await AskedAsync(app));
        var form = page.Form("#statement-form").Set("Input.Statement", "Mine");
        using var officer = await app.SignedInAsAsync("officer@demo.test");
        await using var db = app.Context();
        var item = await db.DecisionItems.Where(d => d.CertificateId != null).Select(d => d.Id).SingleAsync();
        (await (await officer.GetAsync($"/awarding/items/{item}/motion")).Form().Set("Input.Reasons", "Another ground").SubmitAsync()).AssertOk();

        page = await form.SubmitAsync();

        page.AssertStatus(HttpStatusCode.Conflict).AssertText("Another ground", "Mine");
        (await page.Form("#statement-form").SubmitAsync()).AssertOk().AssertText("Sinu vastus");
    }

    [Fact]
    public async Task Get_HearingOrDecisionOfAnother_IsNotFound()
    {
        var app = await App.SharedDemoAsync();
        await using var db = app.Context();
        var adverse = await db.Proposals.Where(p => p.HearingUntil != null).Select(p => p.ApplicationId).FirstAsync();
        foreach (var email in new[] { "candidate4@demo.test", "officer@demo.test", "officer@other.test" })
        {
            using var stranger = await app.SignedInAsAsync(email);
            foreach (var path in new[] { $"/applications/{adverse}/hearing", $"/applications/{adverse}/decision" })
                (await stranger.GetAsync(path)).AssertStatus(HttpStatusCode.NotFound);
        }
    }

    /// <summary>The officer puts the withdrawal of a certificate on the next agenda, so that its holder is asked.</summary>
    private static async Task<string> AskedAsync(App app)
    {
        using var officer = await app.SignedInAsAsync("officer@demo.test");
        await using var db = app.Context();
        var certificate = await db.Certificates.Join(db.People.Where(p => p.Email == "candidate4@demo.test"), c => c.HolderId, p => p.Id, (c, _) => c).SingleAsync();
        var page = await (await officer.GetAsync($"/certificates/{certificate.Id}")).FollowAsync("Withdraw or annul the certificate");
        var meeting = page.Element("select[name='Input.MeetingId'] option[value]:not([value=''])").GetAttribute("value")!;
        (await page.Form().Set("Input.Motion", "Withdrawn").Set("Input.Grounds", "").Set("Input.MeetingId", meeting).SubmitAsync()).AssertStatus(HttpStatusCode.BadRequest);
        page = await page.Form().Set("Input.Grounds", "The diploma was not genuine").SubmitAsync();
        page.AssertOk().AssertAt($"/awarding/meetings/{meeting}").AssertText(certificate.Number);
        return $"/applications/{certificate.ApplicationId}/hearing";
    }
}
