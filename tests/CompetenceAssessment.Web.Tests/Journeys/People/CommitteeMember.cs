using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace CompetenceAssessment.Web.Tests.Journeys.People;

/// <summary>A member of the awarding committee at the screen.</summary>
internal sealed class CommitteeMember(IPage page)
{
    public IPage Page => page;

    public async Task RecuseAsync(string meeting, string reference, string reason)
    {
        await OpenAsync(meeting, reference);
        await page.GetByText("I take no part in this item").ClickAsync();
        await page.Locator("form", new() { Has = page.GetByRole(AriaRole.Button, new() { Name = "Recuse myself" }) }).GetByLabel("Reason").FillAsync(reason);
        await page.ClickButtonAsync("Recuse myself");
        await page.ExpectAsync("You are recused from the item.");
    }

    /// <summary>The committee's own words for a decision against the candidate.</summary>
    public async Task GiveReasonsAsync(string meeting, string reference, string reasons)
    {
        await OpenAsync(meeting, reference);
        await page.ClickLinkAsync("Motion and text of the decision");
        await page.GetByLabel("Reasons", new() { Exact = true }).FillAsync(reasons);
        await page.ClickButtonAsync("Save");
        await page.ExpectAsync("The motion is saved.");
    }

    public async Task VoteForAsync(string meeting, string reference)
    {
        await OpenAsync(meeting, reference);
        await page.GetByLabel("For", new() { Exact = true }).CheckAsync();
        await page.ClickButtonAsync("Vote");
        await page.ExpectAsync("Your vote is counted: For.");
    }

    public async Task DecideAsync(string meeting, string reference)
    {
        await OpenAsync(meeting, reference);
        await page.ClickButtonAsync("Close the vote and decide");
        await page.ExpectAsync("The item is decided.");
    }

    private async Task OpenAsync(string meeting, string reference)
    {
        await page.GoHomeAsync();
        await page.ClickLinkAsync("Awarding");
        await page.ClickLinkAsync(meeting);
        await page.GetByRole(AriaRole.Link, new() { NameRegex = new(Regex.Escape(reference)) }).First.ClickAsync();
    }
}
