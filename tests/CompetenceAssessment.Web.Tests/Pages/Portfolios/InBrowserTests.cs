using CompetenceAssessment.Web.Tests.Data.EvidenceStore;
using CompetenceAssessment.Web.Tests.Support;
using Microsoft.Playwright;

namespace CompetenceAssessment.Web.Tests.Pages.Portfolios;

/// <summary>The portfolio as a candidate meets it, in a real browser.</summary>
public sealed class InBrowserTests
{
    private const string Film = "film.mp4";

    private static readonly byte[] Sound = SampleFiles.Recording(seconds: 120);

    [Fact]
    public async Task A_candidate_adds_a_recording_without_leaving_the_page_and_plays_it_from_its_place()
    {
        await using var app = await App.StartAsync(new() { Demo = true });
        await Journey.RunAsync(app, async journey =>
        {
            var page = await journey.SignedInAsync(Candidate.Email);
            await page.GotoAsync("/portfolio");
            await page.Locator(".case-card a").ClickAsync();
            var address = page.Url;
            await ChooseAsync(page, "briefing.wav", Sound);
            await page.Locator("#adding").GetByLabel("Title").FillAsync("Morning briefing");
            await page.GetByRole(AriaRole.Button, new() { Name = "Save and choose what it shows" }).ClickAsync();
            await page.GetByLabel("Find an indicator").FillAsync("complaints legislation");
            await page.Locator(".tick:visible").GetByRole(AriaRole.Checkbox).CheckAsync();
            await page.Locator("#adding").GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
            await page.Locator("#adding audio").EvaluateAsync("player => { player.currentTime = 64; }");
            await page.GetByRole(AriaRole.Button, new() { Name = "Take the time of the player" }).ClickAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = "Save and finish" }).ClickAsync();
            await Assertions.Expect(page.Locator("#done")).ToContainTextAsync("The places in “Morning briefing” are saved.");
            Assert.Equal(address, page.Url);

            await page.GotoAsync("/portfolio");
            await page.GetByRole(AriaRole.Link, new() { Name = "Morning briefing", Exact = true }).ClickAsync();
            await page.GetByRole(AriaRole.Link, new() { Name = "at 1:04" }).ClickAsync();
            await page.WaitForFunctionAsync("() => { const player = document.querySelector('audio'); return player.currentTime >= 64 && player.currentTime < 100; }");
        });
    }

    /// <summary>On a slow line the page can be used before its script has arrived.</summary>
    [Fact]
    public async Task A_file_chosen_before_the_script_arrived_is_sent_all_the_same()
    {
        await using var app = await App.StartAsync(new() { Demo = true });
        await Journey.RunAsync(app, async journey =>
        {
            var page = await journey.SignedInAsync(Candidate.Email);
            var chosen = new TaskCompletionSource();
            await page.RouteAsync("**/portfolio/upload*.js*", async route =>
            {
                await chosen.Task;
                await route.ContinueAsync();
            });
            await page.GotoAsync("/portfolio", new() { WaitUntil = WaitUntilState.Commit });
            await ChooseAsync(page, "notes.txt", "What I did"u8.ToArray());
            chosen.SetResult();
            await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "What is it, and what does it show?" })).ToBeVisibleAsync();
        });
    }

    [Fact]
    public async Task What_cannot_be_taken_or_played_is_said_in_words()
    {
        await using var app = await App.StartAsync(new() { Demo = true });
        await Journey.RunAsync(app, async journey =>
        {
            var page = await journey.SignedInAsync(Candidate.Email);
            await page.GotoAsync("/portfolio");
            await ChooseAsync(page, "holiday.pdf", "<html><script>alert(1)</script>"u8.ToArray());
            await Assertions.Expect(page.Locator(".upload-list")).ToContainTextAsync("Web pages are not accepted");

            await page.RouteAsync("**/portfolio/uploads?*", route => route.FulfillAsync(new() { Status = 429 }));
            await ChooseAsync(page, Film, SampleFiles.Boxed("isom"));
            await Assertions.Expect(page.Locator(".upload-list")).ToContainTextAsync("Too many files are being sent at once.");
            await page.UnrouteAllAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = "Try again" }).ClickAsync();
            await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "What is it, and what does it show?" })).ToBeVisibleAsync();

            await page.GotoAsync("/portfolio");
            await page.GetByRole(AriaRole.Link, new() { Name = "film", Exact = true }).ClickAsync();
            await Assertions.Expect(page.GetByText("This film will not play here.")).ToBeVisibleAsync();
            await Assertions.Expect(page.Locator("video")).ToBeHiddenAsync();
        });
    }

    /// <summary>A browser shows an answer only once it has sent everything, however early the refusal is clear.</summary>
    [Fact]
    public async Task Without_script_a_file_far_too_large_is_refused_in_words()
    {
        await using var app = await App.StartAsync(new() { Demo = true, Settings = new() { ["Evidence:MaxFormBytes"] = "1048576" } });
        await Journey.RunAsync(app, async journey =>
        {
            var page = await journey.VisitorAsync(script: false);
            await page.GotoAsync("/portfolio/add");
            await page.Locator("input[type=email]").FillAsync(Candidate.Email);
            await page.Locator("input[type=password]").FillAsync(App.Password);
            await page.Locator("form:has(input[type=password]) button").First.ClickAsync();
            await page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "large.pdf", MimeType = "application/pdf", Buffer = SampleFiles.Pdf(new string('x', 12_000_000)) });
            await page.GetByRole(AriaRole.Button, new() { Name = "Send the file" }).ClickAsync();
            await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("larger than 1 MB");
        });
    }

    [Fact]
    public async Task Each_kind_of_evidence_can_be_used_by_everyone()
    {
        await using var candidate = await Candidate.StartAsync();
        var (item, _) = await candidate.AddAsync(Sound, "sound.wav");
        var (picture, _) = await candidate.AddAsync(SampleFiles.Png, "picture.png");
        var (text, _) = await candidate.AddAsync("What I did"u8.ToArray(), "notes.txt");
        var goal = $"application={candidate.ApplicationId}";
        await (await candidate.Client.GetAsync($"/portfolio/items/{item}/indicators?{goal}")).Form("#step form").Check("Ticked").SubmitAsync("Save");
        string[] pages =
        [
            $"/portfolio/applications/{candidate.ApplicationId}/b.2.1", $"/portfolio/items/{item}", $"/portfolio/items/{picture}", $"/portfolio/items/{text}",
            $"/portfolio/items/{item}/places?{goal}",
        ];
        await Journey.RunAsync(candidate.App, async journey =>
        {
            var page = await journey.SignedInAsync(Candidate.Email);
            foreach (var address in pages)
            {
                await page.GotoAsync(address);
                await page.AssertAccessibleAsync();
            }
        });
    }

    private static Task ChooseAsync(IPage page, string name, byte[] content) =>
        page.Locator("#drop-file").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "application/octet-stream", Buffer = content });
}
