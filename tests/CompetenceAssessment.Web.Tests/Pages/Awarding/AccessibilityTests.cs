using CompetenceAssessment.Domain.Awarding;
using CompetenceAssessment.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace CompetenceAssessment.Web.Tests.Pages.Awarding;

public sealed class AccessibilityTests
{
    [Theory]
    [InlineData("officer@demo.test", ColorScheme.Light)]
    [InlineData("committee2@demo.test", ColorScheme.Dark)]
    public async Task The_room_can_be_used_by_everyone_who_works_in_it(string email, ColorScheme colours) => await Journey.RunAsync(await App.SharedDemoAsync(), async journey =>
    {
        var app = await App.SharedDemoAsync();
        await using var db = app.Context();
        var items = await db.DecisionItems.Select(d => new { d.Id, d.State, d.Motion, d.CommitteeMeetingId }).ToListAsync();
        var open = items.First(i => i.State == DecisionState.Open && i.Motion == DecisionOutcome.NotAwarded);
        var decided = items.First(i => i.State == DecisionState.Decided && i.Motion == DecisionOutcome.NotAwarded);
        var challenge = await db.Challenges.Select(c => c.Id).FirstAsync();
        List<string> addresses =
        [
            "/awarding", $"/awarding/meetings/{open.CommitteeMeetingId}", $"/awarding/items/{open.Id}", $"/awarding/meetings/{decided.CommitteeMeetingId}", $"/awarding/items/{decided.Id}",
            $"/awarding/meetings/{decided.CommitteeMeetingId}/minutes", $"/awarding/challenges/{challenge}",
        ];
        if (email.StartsWith("officer", StringComparison.Ordinal))
        {
            var certificate = await db.Certificates.Select(c => c.Id).FirstAsync();
            addresses.AddRange(["/awarding/meetings/new", $"/awarding/items/{open.Id}/motion", $"/awarding/challenges/new/{decided.Id}", $"/awarding/certificates/{certificate}"]);
        }

        var page = await journey.SignedInAsync(email);
        await page.EmulateMediaAsync(new() { ColorScheme = colours });
        foreach (var address in addresses)
        {
            await page.GotoAsync(address);
            await page.AssertAccessibleAsync();
        }
    });

    [Fact]
    public async Task A_candidate_not_awarded_finds_why_and_what_carries_forward_from_home() => await Journey.RunAsync(await App.SharedDemoAsync(), async journey =>
    {
        var page = await journey.SignedInAsync("candidate3@demo.test");
        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Link, new() { Name = "Read the decision: why, and what carries forward" }).First.ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Row).Filter(new() { HasText = "B.2.2" })).ToContainTextAsync("Not yet");
        await Assertions.Expect(page.Locator(".carries")).ToContainTextAsync("B.2.1, B.2.3, B.2.4, B.2.5, B.2.6 count in a new application until");
        await page.GetByText("Write a challenge").ClickAsync();
        await page.AssertAccessibleAsync();
        await page.GotoAsync(page.Url.Replace("/decision", "/hearing", StringComparison.Ordinal));
        await page.AssertAccessibleAsync();
    });
}
