using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace CompetenceAssessment.Web.Tests.Journeys.People;

/// <summary>An assessor at the screen.</summary>
internal sealed class Assessor(IPage page, string reference)
{
    private const int Competences = 6;

    public IPage Page => page;

    public async Task OpenAsync(string? step = null)
    {
        await page.GoHomeAsync();
        await page.ClickLinkAsync("Assess");
        await page.Locator("main").GetByRole(AriaRole.Link, new() { NameRegex = new(Regex.Escape(reference)) }).First.ClickAsync();
        if (step is not null)
            await page.ClickLinkAsync(step);
    }

    public async Task DeclareNoConflictAsync()
    {
        await OpenAsync();
        await page.GetByLabel("I have no conflict of interest").CheckAsync();
        await page.ClickButtonAsync("Declare");
        await page.ExpectAsync("0 of 61 assessed");
    }

    /// <summary>Writes a record of what was seen, with a note for the first indicator of B.2.3 and a recording, and closes it.</summary>
    public async Task RecordSessionAsync(string method, DateTime heldAt, string seen, byte[] recording)
    {
        await OpenAsync("Sessions");
        await page.ClickLinkAsync("Record a session");
        await page.GetByLabel("Method", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = method });
        await page.GetByLabel("Day", new() { Exact = true }).FillAsync(heldAt.ToString("yyyy-MM-dd"));
        await page.GetByLabel("Time", new() { Exact = true }).FillAsync(heldAt.ToString("HH:mm"));
        await page.GetByLabel("Place", new() { Exact = true }).FillAsync("Tallinn");
        await page.GetByLabel("The session as a whole").FillAsync(seen);
        await page.Locator("details.note-group > summary", new() { HasText = "B.2.3" }).ClickAsync();
        await page.Locator("details.note-group[open] textarea").First.FillAsync(seen);
        await page.ClickButtonAsync("Save the record");
        await page.GetByLabel("Recording or document").SetInputFilesAsync(new FilePayload { Name = "session.wav", MimeType = "audio/wav", Buffer = recording });
        await page.ClickButtonAsync("Add the recording");
        await Assertions.Expect(page.Locator("main audio")).ToHaveCountAsync(1);
        await page.ClickButtonAsync("Save and close the record");
        await page.ExpectAsync("The record is closed.");
    }

    /// <summary>Judges several indicators from one source.</summary>
    public async Task JudgeAsync(string source, string outcome, string note, IEnumerable<string> indicators)
    {
        await OpenAsync();
        await page.ClickLinkAsync("By evidence");
        await page.Locator(".source-list").GetByRole(AriaRole.Link, new() { Name = source, Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator(".source-list [aria-current=true]")).ToHaveTextAsync(source);
        if (await page.Locator("details.more-cites:not([open]) > summary").First.IsVisibleAsync())
            await page.Locator("details.more-cites:not([open]) > summary").First.ClickAsync();
        foreach (var indicator in indicators)
            await page.Locator(".source-item", new() { Has = page.Locator(".reference").GetByText(indicator, new() { Exact = true }) }).GetByRole(AriaRole.Checkbox).CheckAsync();
        await page.GetByLabel(outcome, new() { Exact = true }).CheckAsync();
        await page.GetByLabel("Shared note").FillAsync(note);
        await page.ClickButtonAsync("Save these judgements");
        await page.ExpectAsync("saved.");
    }

    /// <summary>Judges the next open indicator by keys alone: 1 is "met".</summary>
    public async Task JudgeByKeysAsync(string indicator, string source)
    {
        await OpenAsync();
        await Assertions.Expect(page.Locator(".desk-item .reference")).ToHaveTextAsync(indicator);
        await page.GetByLabel(new Regex($"^{Regex.Escape(source)}")).First.CheckAsync();
        await page.Locator("[data-item-title]").FocusAsync();
        await page.Keyboard.PressAsync("1");
        await Assertions.Expect(page.Locator("[data-save-state]")).ToContainTextAsync("saved");
    }

    public async Task HandInAsync()
    {
        await OpenAsync("Hand in");
        await page.ClickButtonAsync("Hand in my assessment");
        await page.ExpectAsync("You have handed in your assessment.");
    }

    public async Task ProposeAgreementsAsync(int differences, string outcome, string reason)
    {
        await OpenAsync("Differences");
        for (var number = 0; number < differences; number++)
        {
            var open = page.Locator("article:not(:has(.proposed))").First;
            await open.GetByLabel(outcome, new() { Exact = true }).CheckAsync();
            await open.GetByLabel("Reason").FillAsync(reason);
            await open.GetByRole(AriaRole.Button, new() { Name = "Propose as our common judgement" }).ClickAsync();
            await Assertions.Expect(page.Locator("article .proposed")).ToHaveCountAsync(number + 1);
        }
    }

    public async Task ConfirmAgreementsAsync(int differences)
    {
        await OpenAsync("Differences");
        await ConfirmAllAsync("Confirm", differences);
    }

    public async Task ConcludeAsync(params string[] notYet)
    {
        await OpenAsync("Conclusions");
        for (var number = 0; number < Competences; number++)
        {
            var competence = page.Locator("section.conclusion").Nth(number);
            var isNotYet = notYet.Any((await competence.Locator("h2").InnerTextAsync()).StartsWith);
            await competence.GetByLabel(isNotYet ? "Not yet" : "Achieved", new() { Exact = true }).CheckAsync();
            if (isNotYet)
                await competence.GetByLabel("Reason").FillAsync("One indicator is not yet met.");
            await competence.GetByRole(AriaRole.Button, new() { Name = "Save the conclusion" }).ClickAsync();
            await Assertions.Expect(page.Locator("section.conclusion .concluded")).ToHaveCountAsync(number + 1);
        }
    }

    public async Task ConfirmConclusionsAsync()
    {
        await OpenAsync("Conclusions");
        await ConfirmAllAsync("Confirm this conclusion", Competences);
    }

    public async Task ProposeAsync(string result, string reasons)
    {
        await OpenAsync("Proposal");
        await page.GetByLabel(result, new() { Exact = true }).CheckAsync();
        await page.GetByLabel("Reasons").FillAsync(reasons);
        await page.ClickButtonAsync("Propose");
        await page.ExpectAsync("Waits for the other assessors.");
    }

    public async Task ConfirmProposalAsync()
    {
        await OpenAsync("Proposal");
        await page.ClickButtonAsync("Confirm the proposal");
        await page.ExpectAsync("The proposal has gone to the awarding committee.");
    }

    private async Task ConfirmAllAsync(string button, int count)
    {
        var buttons = page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true });
        for (var left = count; left > 0; left--)
        {
            await Assertions.Expect(buttons).ToHaveCountAsync(left);
            await buttons.First.ClickAsync();
        }

        await Assertions.Expect(buttons).ToHaveCountAsync(0);
    }
}
