using System.Net;
using CompetenceAssessment.Domain.Awarding;
using CompetenceAssessment.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Web.Tests.Pages.Awarding;

/// <summary>A meeting of the demonstration's committee, held through its pages.</summary>
public sealed class MeetingTests
{
    [Fact]
    public async Task Post_WholeMeeting_DecidesTogetherAndOneByOne()
    {
        await using var app = await App.StartAsync(new() { Demo = true });
        using var officer = await app.SignedInAsAsync("officer@demo.test");
        var meeting = await OpenedAsync(app, officer);
        var items = await OpenItemsAsync(app);
        var (separate, adverse) = ($"/awarding/items/{items[0]}", $"/awarding/items/{items[^1]}");
        await (await officer.GetAsync(adverse + "/motion")).Form().Set("Input.Reasons", "No step restores satisfaction").SubmitAsync();
        using var chair = await app.SignedInAsAsync("committee1@demo.test");
        using var second = await app.SignedInAsAsync("committee2@demo.test");
        using var third = await app.SignedInAsAsync("committee3@demo.test");
        foreach (var member in new[] { chair, second })
        {
            (await (await member.GetAsync(meeting)).Form("#bloc-form").SubmitAsync("Vote for those selected")).AssertOk();
            (await (await member.GetAsync(adverse)).Form("#vote-form").Set("Vote.Choice", nameof(VoteChoice.For)).SubmitAsync()).AssertOk().AssertText("Your vote is counted");
        }

        (await (await third.GetAsync(adverse)).Form("#recuse-form").Set("Recusal.Reason", "Taught the candidate").SubmitAsync()).AssertOk().AssertNoText("names no step");
        (await (await second.GetAsync(separate)).Form("#separate-form").SubmitAsync()).AssertOk().AssertText("The item is taken by itself");

        (await (await chair.GetAsync(meeting)).Form("#bloc-form").SubmitAsync("Decide those selected together")).AssertOk();

        Assert.Equal([items[0], items[^1]], await OpenItemsAsync(app));
        foreach (var item in new[] { separate, adverse })
        {
            var form = (await chair.GetAsync(item)).Form("#decide-form");
            (await form.SubmitAsync()).AssertOk().AssertText("The item is decided");
            (await form.SubmitAsync()).AssertStatus(HttpStatusCode.Conflict);
        }

        var page = await (await chair.GetAsync(meeting)).Form("#close-form").SubmitAsync();
        page.AssertOk().AssertText("The meeting is closed", "Minutes of meeting 3", "To award", "Not to award", "Taught the candidate", "No step restores satisfaction");
    }

    [Fact]
    public async Task Post_AdverseMotionAgainstProposal_AsksTheCandidateFirst()
    {
        await using var app = await App.StartAsync(new() { Demo = true });
        using var officer = await app.SignedInAsAsync("officer@demo.test");
        await OpenedAsync(app, officer);
        var item = $"/awarding/items/{(await OpenItemsAsync(app))[0]}";
        var motion = await officer.GetAsync(item + "/motion");
        var stale = (await officer.GetAsync(item + "/motion")).Form().Set("Input.Motion", nameof(DecisionOutcome.Deferred)).Set("Input.Reasons", "Later");
        (await motion.Form().Set("Input.Motion", nameof(DecisionOutcome.BackToPanel)).Set("Input.Reasons", "").SubmitAsync()).AssertFieldError("Input.Reasons", "Say why");

        var page = await motion.Form().Set("Input.Motion", nameof(DecisionOutcome.NotAwarded)).Set("Input.Reasons", "The role play was not recorded").SubmitAsync();

        page.AssertOk().AssertText("the candidate must be asked to be heard", "Not to award");
        (await page.Form("#hearing-form").SubmitAsync()).AssertOk().AssertText("The candidate is asked to be heard");
        (await stale.SubmitAsync()).AssertStatus(HttpStatusCode.Conflict).AssertText("Later", "The role play was not recorded");
    }

    [Fact]
    public async Task Post_PlanAndInvite_WritesToEachMemberOnce()
    {
        await using var app = await App.StartAsync(new() { Demo = true });
        using var officer = await app.SignedInAsAsync("officer@demo.test");
        var plan = (await (await officer.GetAsync("/awarding")).FollowAsync("Plan a meeting")).Form();
        (await plan.SubmitAsync()).AssertStatus(HttpStatusCode.BadRequest);
        var day = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(20);
        var page = await plan.Set("Input.HeldOn", day.ToString("O", null)).Set("Input.Place", "Tartu").SubmitAsync();
        page.AssertOk().AssertText("Meeting 4", "Tartu");
        Assert.Equal(page.Path, (await plan.SubmitAsync()).AssertOk().Path);
        var invite = page.Form("#invite-form");

        (await invite.SubmitAsync()).AssertOk().AssertText("4 members are invited");

        (await invite.SubmitAsync()).AssertStatus(HttpStatusCode.Conflict);
        await using var db = app.Context();
        var letters = await db.OutboxMails.Where(m => m.Subject.StartsWith("Meeting of the awarding committee")).Select(m => m.To).ToListAsync();
        Assert.Equal(["committee1@demo.test", "committee2@demo.test", "committee3@demo.test", "committee4@demo.test"], letters.Order());
        page = await (await officer.GetAsync(page.Path)).Form("#day-form").Set("Day.Place", "Narva").SubmitAsync();
        page.AssertOk().AssertText("Day and place are saved", "Narva", "Invite the committee");
    }

    [Fact]
    public async Task Post_VoteOnAMotionThatChanged_ShowsBothVersions()
    {
        await using var app = await App.StartAsync(new() { Demo = true });
        using var officer = await app.SignedInAsAsync("officer@demo.test");
        await OpenedAsync(app, officer);
        var item = $"/awarding/items/{(await OpenItemsAsync(app))[0]}";
        using var chair = await app.SignedInAsAsync("committee1@demo.test");
        var vote = (await chair.GetAsync(item)).Form("#vote-form").Set("Vote.Choice", nameof(VoteChoice.For));
        (await (await officer.GetAsync(item + "/motion")).Form().Set("Input.Motion", nameof(DecisionOutcome.Deferred)).Set("Input.Reasons", "A paper is missing").SubmitAsync()).AssertOk();

        var page = await vote.SubmitAsync();

        page.AssertStatus(HttpStatusCode.Conflict).AssertText("Awarded", "Deferred");
        await using var db = app.Context();
        Assert.Empty(await db.DecisionItems.Where(d => d.State == DecisionState.Open).SelectMany(d => d.Votes).ToListAsync());
    }

    [Fact]
    public async Task Get_MeetingOfAnotherBody_IsNotFound()
    {
        var app = await App.SharedDemoAsync();
        using var stranger = await app.SignedInAsAsync("officer@other.test");
        await using var db = app.Context();
        var meeting = await db.CommitteeMeetings.Select(m => m.Id).FirstAsync();
        var item = await db.DecisionItems.Where(d => d.Outcome == DecisionOutcome.NotAwarded).Select(d => d.Id).FirstAsync();
        var challenge = await db.Challenges.Select(c => c.Id).FirstAsync();
        var certificate = await db.Certificates.Select(c => c.Id).FirstAsync();

        foreach (var path in new[]
        {
            $"/awarding/meetings/{meeting}", $"/awarding/meetings/{meeting}/minutes", $"/awarding/items/{item}", $"/awarding/items/{item}/motion", $"/awarding/items/{item}/notice",
            $"/awarding/challenges/{challenge}", $"/awarding/challenges/new/{item}", $"/awarding/certificates/{certificate}",
        })
            (await stranger.GetAsync(path)).AssertStatus(HttpStatusCode.NotFound);
        (await stranger.GetAsync("/awarding")).AssertOk().AssertNoText("A-2026-");
        using var assessor = await app.SignedInAsAsync("assessor1@demo.test");
        (await assessor.GetAsync($"/awarding/meetings/{meeting}")).AssertStatus(HttpStatusCode.Forbidden);
    }

    private static async Task<string> OpenedAsync(App app, FormClient officer)
    {
        await using var db = app.Context();
        var id = await db.CommitteeMeetings.Where(m => m.State == MeetingState.Planned).Select(m => m.Id).SingleAsync();
        var people = await db.People.Where(p => p.Email.StartsWith("committee")).OrderBy(p => p.Email).Select(p => p.Id).ToListAsync();
        var meeting = $"/awarding/meetings/{id}";
        var page = await officer.GetAsync(meeting);
        var form = page.AssertOk().Form("#presence-form");
        foreach (var person in people.Take(3))
            form.Check("Presence.Members", person.ToString());
        page = await form.Set("Presence.Chair", people[0].ToString()).SubmitAsync();
        page = await page.AssertOk().AssertText("3 present, 3 needed").Form("#open-form").SubmitAsync();
        page.AssertOk().AssertText("The meeting is open");
        return meeting;
    }

    private static async Task<List<Guid>> OpenItemsAsync(App app)
    {
        await using var db = app.Context();
        return await db.DecisionItems.Where(d => d.State == DecisionState.Open).OrderBy(d => d.Ordinal).Select(d => d.Id).ToListAsync();
    }
}
