using System.Text.RegularExpressions;
using CompetenceAssessment.Data;
using CompetenceAssessment.Domain.Organisations;
using CompetenceAssessment.Domain.Schemes;
using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.Web.Tests.Journeys.People;
using CompetenceAssessment.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace CompetenceAssessment.Web.Tests.Journeys;

public sealed class NewVersionTests
{
    private const string Standard = "/standards/ee-customer-service-manager-6";
    private const string Candidate = "candidate@other.test";

    [Fact]
    public async Task A_new_version_is_made_and_an_open_case_goes_over_to_it()
    {
        await using var app = await App.StartAsync(new() { Demo = true });
        await Journey.RunAsync(app, async journey =>
        {
            var editor = await journey.SignedInAsync("admin@demo.test");
            var second = await journey.SignedInAsync("officer@demo.test");
            await ConfirmAsync(second, await RewordAsync(editor));
            await CompareAsync(second);
            await GrantAsync(app);

            var reference = await ProposeAsync(app, await journey.SignedInAsync("officer@other.test"));
            await AgreeAsync(await journey.SignedInAsync(Candidate), reference);
            await ConfirmJudgementAsync(await journey.SignedInAsync("assessor@other.test"), await CaseAsync(app));
        });
        await AssertOthersStayedAsync(app);
    }

    private static async Task<string> RewordAsync(IPage editor)
    {
        await editor.GotoAsync(Standard + "/versions/2");
        await editor.ClickLinkAsync("Begin a new version");
        await Assertions.Expect(editor.GetByLabel("Number of the new version")).ToHaveValueAsync("3");
        await editor.AssertAccessibleAsync();
        await editor.ClickButtonAsync("Begin the draft");
        await editor.ExpectAsync("The draft of the new version was begun.");
        var draft = new Uri(editor.Url).AbsolutePath;
        await editor.GotoAsync(draft + "/items/0/0");
        var words = editor.Locator("textarea[name='Input.Texts[en]']");
        await words.FillAsync((await words.InputValueAsync()).Replace("current customer profile", "actual customer profile", StringComparison.Ordinal));
        await editor.ClickButtonAsync("Save");
        await editor.ClickButtonAsync("Hand on for confirmation");
        await Assertions.Expect(editor.GetByText("Another standards editor compares it")).ToBeVisibleAsync();
        return draft;
    }

    private static async Task ConfirmAsync(IPage second, string draft)
    {
        await second.GotoAsync(draft + "/confirm");
        await Assertions.Expect(second.Locator(".compare-items > li")).ToHaveCountAsync(1);
        await second.AssertAccessibleAsync();
        await second.GetByLabel("I have compared the text").CheckAsync();
        await second.ClickButtonAsync("Confirm and put in use");
        await Assertions.Expect(second).ToHaveURLAsync(new Regex("/versions/3$"));
    }

    private static async Task CompareAsync(IPage reader)
    {
        await reader.ClickLinkAsync("What changed");
        await Assertions.Expect(reader.Locator("h1")).ToHaveTextAsync("From version 2 to version 3");
        await Assertions.Expect(reader.Locator(".compare-items > li")).ToHaveCountAsync(1);
        await Assertions.Expect(reader.Locator(".compare-items ins")).ToContainTextAsync("actual");
        await reader.AssertAccessibleAsync();
        await reader.GotoAsync(Standard + "/versions/2");
        await reader.ExpectAsync("It is replaced by version 3.");
    }

    /// <summary>What the council and the body settle outside these pages: right, scheme and appointments for the new version, as for the old one.</summary>
    private static async Task GrantAsync(App app)
    {
        await using var db = app.Context();
        var (old, now) = (await VersionAsync(db, "2"), await VersionAsync(db, "3"));
        var body = await db.AwardingBodies.SingleAsync(b => b.Key == "other");
        var settings = await db.Schemes.Where(s => s.AwardingBodyId == body.Id && s.StandardVersionId == old.Id && s.Status == SchemeStatus.InUse).Select(s => s.Settings).FirstAsync();
        var scheme = new AssessmentScheme(Guid.CreateVersion7(), body.Id, now.Id, 1, settings);
        scheme.PutInUse(now, DateTime.UtcNow);
        var appointments = await db.AssessorAppointments.AsNoTracking().Where(a => a.AwardingBodyId == body.Id && a.StandardVersionId == old.Id).ToListAsync();
        db.Add(scheme);
        db.Add(new AwardingRight(Guid.CreateVersion7(), body.Id, now.Id, new DateOnly(2020, 1, 1), new DateOnly(2040, 1, 1), "Council decision for version 3"));
        db.AddRange(appointments.Select(a => new AssessorAppointment(Guid.CreateVersion7(), body.Id, a.PersonId, now.Id, a.From, a.Until, a.Ground)));
        await db.SaveChangesAsync();
    }

    private static async Task<string> ProposeAsync(App app, IPage officer)
    {
        string reference;
        await using (var db = app.Context())
            reference = await db.Applications.Where(a => db.People.Any(p => p.Id == a.CandidateId && p.Email == Candidate)).Select(a => a.Reference).SingleAsync();
        await officer.GoHomeAsync();
        await officer.ClickLinkAsync("Applications");
        await officer.ClickLinkAsync("Cases on older versions");
        await officer.AssertAccessibleAsync();
        await officer.GetByRole(AriaRole.Link, new() { NameRegex = new(Regex.Escape(reference)) }).ClickAsync();
        await officer.AssertAccessibleAsync();
        await officer.GetByLabel("Reason").FillAsync("The committee of spring works with version 3.");
        await officer.ClickButtonAsync("Propose version 3");
        await officer.ExpectAsync($"{reference}: the candidate was asked.");
        return reference;
    }

    private static async Task AgreeAsync(IPage candidate, string reference)
    {
        await candidate.GoHomeAsync();
        await candidate.GetByRole(AriaRole.Link, new() { Name = "A move to another version of the standard is proposed" }).First.ClickAsync();
        await candidate.ExpectAsync("The committee of spring works with version 3.");
        await candidate.AssertAccessibleAsync();
        await candidate.ClickButtonAsync("Go over to version 3");
        await candidate.ExpectAsync("Your case has gone over to the new version.");
        await candidate.ExpectAsync(reference);
    }

    private static async Task ConfirmJudgementAsync(IPage assessor, Guid caseId)
    {
        await assessor.GotoAsync($"/assess/{caseId}");
        await assessor.ClickLinkAsync("This case came from another version of the standard: see your judgements there");
        await Assertions.Expect(assessor.Locator(".compare-items > li").First.Locator("ins")).ToContainTextAsync("actual");
        await assessor.AssertAccessibleAsync();
        await assessor.ClickButtonAsync("Confirm for B.2.1.1");
        await assessor.ExpectAsync("B.2.1.1: your judgement was confirmed.");
        await Assertions.Expect(assessor.Locator(".compare-items > li").First).ToContainTextAsync("Judged under the new version");
    }

    private static async Task<Guid> CaseAsync(App app)
    {
        await using var db = app.Context();
        return await db.Applications.Where(a => db.People.Any(p => p.Id == a.CandidateId && p.Email == Candidate)).Select(a => a.Id).SingleAsync();
    }

    private static async Task AssertOthersStayedAsync(App app)
    {
        await using var db = app.Context();
        var (old, now) = (await VersionAsync(db, "2"), await VersionAsync(db, "3"));
        Assert.Equal(1, await db.Applications.CountAsync(a => a.StandardVersionId == now.Id));
        Assert.True(await db.Applications.CountAsync(a => a.StandardVersionId == old.Id) > 10);
        var items = now.Competences.SelectMany(c => c.Items).Select(i => i.Id).ToList();
        Assert.Equal(1, await db.Judgements.CountAsync(j => items.Contains(j.CompetenceItemId)));
    }

    private static Task<StandardVersion> VersionAsync(AppDbContext db, string number) =>
        db.StandardVersions.Include(v => v.Competences).ThenInclude(c => c.Items).AsSplitQuery()
            .SingleAsync(v => v.VersionNumber == number && db.Standards.Any(s => s.Id == v.StandardId && s.Key == "ee-customer-service-manager-6"));
}
