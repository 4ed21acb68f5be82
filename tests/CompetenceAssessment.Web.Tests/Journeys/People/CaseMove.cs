using System.Text.RegularExpressions;
using CompetenceAssessment.Data;
using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace CompetenceAssessment.Web.Tests.Journeys.People;

/// <summary>One case of the other body goes over to version 3: the officer proposes it, the candidate agrees, the assessor confirms a judgement.</summary>
internal static class CaseMove
{
    public const string Candidate = "candidate@other.test";

    public static async Task<string> ProposeAsync(App app, IPage officer)
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

    public static async Task AgreeAsync(IPage candidate, string reference)
    {
        await candidate.GoHomeAsync();
        await candidate.GetByRole(AriaRole.Link, new() { Name = "A move to another version of the standard is proposed" }).First.ClickAsync();
        await candidate.ExpectAsync("The committee of spring works with version 3.");
        await candidate.AssertAccessibleAsync();
        await candidate.ClickButtonAsync("Go over to version 3");
        await candidate.ExpectAsync("Your case has gone over to the new version.");
        await candidate.ExpectAsync(reference);
    }

    public static async Task ConfirmJudgementAsync(IPage assessor, Guid caseId)
    {
        await assessor.GotoAsync($"/assess/{caseId}");
        await assessor.ClickLinkAsync("This case came from another version of the standard: see your judgements there");
        await assessor.AssertAccessibleAsync();
        await assessor.ClickButtonAsync("Confirm for B.2.1.1");
        await assessor.ExpectAsync("B.2.1.1: your judgement was confirmed.");
        await Assertions.Expect(assessor.Locator(".compare-items > li").First).ToContainTextAsync("Judged under the new version");
    }

    public static async Task<Guid> CaseAsync(App app)
    {
        await using var db = app.Context();
        return await db.Applications.Where(a => db.People.Any(p => p.Id == a.CandidateId && p.Email == Candidate)).Select(a => a.Id).SingleAsync();
    }

    public static async Task AssertOthersStayedAsync(App app)
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
