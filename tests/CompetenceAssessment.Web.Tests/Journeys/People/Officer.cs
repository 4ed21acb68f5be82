using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace CompetenceAssessment.Web.Tests.Journeys.People;

/// <summary>An awarding officer at the screen.</summary>
internal sealed class Officer(IPage page)
{
    public IPage Page => page;

    public async Task AdmitAsync(string reference)
    {
        await OpenAsync(reference);
        await page.ClickButtonAsync("Admit");
        await page.ExpectAsync($"{reference} has been admitted.");
    }

    public async Task AllocateAsync(string reference, params string[] assessors)
    {
        await OpenAsync(reference);
        await page.ClickLinkAsync("Allocate assessors");
        foreach (var assessor in assessors)
            await page.GetByLabel(assessor, new() { Exact = true }).CheckAsync();
        await page.ClickButtonAsync("Allocate assessors");
        await page.ExpectAsync("Allocated:");
    }

    /// <summary>A meeting of today with one case, opened with those who are present.</summary>
    /// <returns>What the meeting is called.</returns>
    public async Task<string> HoldMeetingAsync(string reference, DateOnly day, params string[] present)
    {
        await page.GoHomeAsync();
        await page.ClickLinkAsync("Awarding");
        await page.ClickLinkAsync("Plan a meeting");
        await page.GetByLabel("Day").FillAsync(day.ToString("O"));
        await page.GetByLabel("Place").FillAsync("Tallinn");
        await page.ClickButtonAsync("Plan the meeting");
        await page.ExpectAsync("The meeting is planned.");
        var meeting = Regex.Match(await page.Locator("h1").InnerTextAsync(), @"Meeting \d+").Value;

        await page.ClickLinkAsync("Awarding");
        await page.GetByRole(AriaRole.Checkbox, new() { NameRegex = new(Regex.Escape(reference)) }).CheckAsync();
        var meetings = page.GetByLabel("Meeting", new() { Exact = true });
        await meetings.SelectOptionAsync((await meetings.Locator("option", new() { HasText = meeting + "," }).GetAttributeAsync("value"))!);
        await page.ClickButtonAsync("Put on the agenda");
        await page.ExpectAsync("One case was put on the agenda.");

        foreach (var member in present)
            await page.GetByLabel(member, new() { Exact = true }).CheckAsync();
        await page.GetByLabel("Chair").SelectOptionAsync(new SelectOptionValue { Label = present[0] });
        await page.ClickButtonAsync("Save who is present");
        await page.ExpectAsync("Presence is saved.");
        await page.ClickButtonAsync("Open the meeting");
        await page.ExpectAsync("The meeting is open.");
        return meeting;
    }

    public async Task IssueAsync(string reference)
    {
        await page.GoHomeAsync();
        await page.ClickLinkAsync("Certificates");
        await page.ClickButtonAsync($"Issue {reference}");
        await page.ExpectAsync("has been issued.");
    }

    private async Task OpenAsync(string reference)
    {
        await page.GoHomeAsync();
        await page.ClickLinkAsync("Applications");
        await page.GetByLabel("Reference or family name").FillAsync(reference);
        await page.ClickButtonAsync("Show");
        await page.ClickLinkAsync(reference);
    }
}
