using System.Text.RegularExpressions;
using CompetenceAssessment.Web.Tests.Data.EvidenceStore;
using Microsoft.Playwright;

namespace CompetenceAssessment.Web.Tests.Journeys.People;

/// <summary>A candidate at the screen: everything by links, buttons and fields.</summary>
internal sealed partial class Candidate(IPage page)
{
    public IPage Page => page;

    public string Reference { get; private set; } = "";

    public async Task ApplyAsync()
    {
        await page.GoHomeAsync();
        await page.ClickLinkAsync("My applications");
        await page.ClickButtonAsync("Apply: Customer service manager, level 6, Demonstration Chamber of Service Professions");
        await page.ClickLinkAsync("About you");
        Reference = ReferencePattern.Match(await page.Locator(".crumbs").InnerTextAsync()).Value;
        await page.GetByLabel("Date of birth").FillAsync("1988-04-12");
        await page.ClickButtonAsync("Save and continue");
        await page.GetByLabel("Add a document").SetInputFilesAsync(new FilePayload { Name = "diploma.pdf", MimeType = "application/pdf", Buffer = SampleFiles.Pdf("diploma") });
        await page.GetByLabel("Your answer").FillAsync("Customer service manager at Näidispood since 2021.");
        await page.ClickButtonAsync("Save and continue");
        await page.GetByLabel("Name of the organisation").First.FillAsync("Näidispood AS");
        await page.ClickButtonAsync("Save and continue");
        await page.GetByLabel("English", new() { Exact = true }).CheckAsync();
        await page.GetByLabel("Show it", new() { Exact = true }).CheckAsync();
        await page.ClickButtonAsync("Save and continue");
        await page.GetByLabel("I declare that what I state is true").CheckAsync();
        await page.ClickButtonAsync("Submit the application");
        await page.ExpectAsync($"{Reference} has been submitted.");
    }

    public async Task OpenCoverageAsync()
    {
        await page.GoHomeAsync();
        await page.ClickLinkAsync("My portfolio");
        await page.Locator(".case-card", new() { HasText = Reference }).GetByRole(AriaRole.Link).ClickAsync();
    }

    /// <summary>From the file to the indicators it shows, in the page that counts the coverage. The next step comes by itself.</summary>
    public async Task UploadAsync(string name, string type, byte[] content, string kind, params string[] indicators)
    {
        await page.GetByLabel("Choose files").SetInputFilesAsync(new FilePayload { Name = name, MimeType = type, Buffer = content });
        await DescribeAsync(kind, indicators);
    }

    public async Task TellAsync(string title, params string[] indicators)
    {
        await page.ClickLinkAsync("Tell what you did");
        await page.GetByLabel("Title").FillAsync(title);
        await page.GetByLabel("What was the situation?").FillAsync("In March the queue at the counter grew to forty minutes.");
        await page.GetByLabel("What did you do?").FillAsync("I measured arrivals for a week, moved two people to the peak hours and trained one to take simple requests at the door.");
        await page.ClickButtonAsync("Save");
        await DescribeAsync("A case from my work that I describe and analyse", indicators);
    }

    public async Task HandInAsync()
    {
        await page.ClickLinkAsync("Look over and hand in");
        await page.GetByLabel("I declare this").CheckAsync();
        await page.ClickButtonAsync("Hand in");
        await page.ExpectAsync("Your portfolio is handed in.");
    }

    private async Task DescribeAsync(string kind, string[] indicators)
    {
        await page.GetByLabel(kind).CheckAsync();
        await page.ClickButtonAsync("Save and choose what it shows");
        foreach (var indicator in indicators)
        {
            var tick = page.Locator(".tick", new() { Has = page.Locator(".reference").GetByText(indicator, new() { Exact = true }) }).First;
            var group = page.Locator("details.tick-group:not([open])", new() { Has = tick });
            if (await group.CountAsync() > 0)
                await group.Locator("summary").ClickAsync();
            await tick.GetByRole(AriaRole.Checkbox).CheckAsync();
        }

        await page.Locator("#step").GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await page.ClickLinkAsync("Finish without places");
    }

    public async Task HaveNothingToAddAsync()
    {
        await page.GoHomeAsync();
        await page.Locator("li", new() { HasText = "Say what the committee should consider" }).GetByRole(AriaRole.Link).First.ClickAsync();
        await page.ClickButtonAsync("I have nothing to add");
        await page.ExpectAsync("Your answer is with the committee.");
    }

    /// <summary>Opens the decision that waits; that counts as its delivery.</summary>
    public async Task ReadDecisionAsync()
    {
        await page.GoHomeAsync();
        await page.Locator("li", new() { HasText = "Read the decision of the awarding committee" }).GetByRole(AriaRole.Link).First.ClickAsync();
        await page.ClickButtonAsync("Open the decision");
    }

    /// <summary>The document as the holder gets it.</summary>
    public async Task<byte[]> DownloadCertificateAsync()
    {
        await page.ClickLinkAsync("My certificates");
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { NameRegex = new("^Download PDF") }).First.ClickAsync());
        return await File.ReadAllBytesAsync(await download.PathAsync());
    }

    [GeneratedRegex(@"A-\d{4}-\d{6}")]
    private static partial Regex ReferencePattern { get; }
}
