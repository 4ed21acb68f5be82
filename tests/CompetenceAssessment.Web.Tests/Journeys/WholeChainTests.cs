using System.Text.RegularExpressions;
using CompetenceAssessment.Web.Tests.Data.EvidenceStore;
using CompetenceAssessment.Web.Tests.Journeys.People;
using CompetenceAssessment.Web.Tests.Support;
using Microsoft.Playwright;
using static CompetenceAssessment.Web.Tests.Journeys.People.Cast;

namespace CompetenceAssessment.Web.Tests.Journeys;

/// <summary>The chain from application to verified certificate, by people at the screen and through controls only.</summary>
public sealed class WholeChainTests
{
    private const string Reviews = "B.2.3.5";

    [Fact]
    public async Task A_candidate_is_assessed_and_awarded_and_the_public_verifies()
    {
        await using var app = await App.StartAsync(new() { Demo = true });
        await Journey.RunAsync(app, async journey =>
        {
            var candidate = new Candidate(await journey.SignedInAsync("candidate@demo.test"));
            var officer = new Officer(await journey.SignedInAsync("officer@demo.test"));
            await candidate.ApplyAsync();
            await officer.AdmitAsync(candidate.Reference);
            await CollectAsync(candidate);
            await officer.AllocateAsync(candidate.Reference, "Mari Tamm", "Jaan Kask");

            var (mari, jaan) = await PanelAsync(journey, candidate);
            await mari.RecordSessionAsync("role play", Yesterday, "Leads the team through a dispute about shifts.", SampleFiles.Recording(seconds: 5));
            await jaan.RecordSessionAsync("interview", Yesterday, "Explains recruitment with own examples.", SampleFiles.Recording(seconds: 3));
            await mari.JudgeByKeysAsync(Mapping[0], "service report");
            await JudgeAllAsync(mari, but: []);
            await mari.HandInAsync();
            await AssertBlindAsync(jaan, "Only Mari wrote this.");
            await JudgeAllAsync(jaan, but: [RecoveryPlan, Reviews]);
            await jaan.HandInAsync();

            await mari.ProposeAgreementsAsync(2, "Met", "Shown in the interview; we both read the record.");
            await jaan.ConfirmAgreementsAsync(2);
            await mari.ConcludeAsync();
            await jaan.ConfirmConclusionsAsync();
            await jaan.ProposeAsync("Award", "All six competences are achieved.");
            await mari.ConfirmProposalAsync();

            var meeting = await officer.HoldMeetingAsync(candidate.Reference, DateOnly.FromDateTime(DateTime.Now), "Ene Pärn", "Toomas Org", "Kadri Väli");
            await (await MemberAsync(journey, 2)).RecuseAsync(meeting, candidate.Reference, "We worked together until last year.");
            await (await MemberAsync(journey, 3)).VoteForAsync(meeting, candidate.Reference);
            var chair = await MemberAsync(journey, 1);
            await chair.VoteForAsync(meeting, candidate.Reference);
            await chair.DecideAsync(meeting, candidate.Reference);
            await officer.IssueAsync(candidate.Reference);
            await VerifyAsync(journey, candidate);
        });
    }

    private static async Task CollectAsync(Candidate candidate)
    {
        await candidate.OpenCoverageAsync();
        await candidate.UploadAsync("service-report.pdf", "application/pdf", SampleFiles.Pdf("report"), Document, Mapping);
        await candidate.UploadAsync("counter.png", "image/png", await candidate.Page.ScreenshotAsync(), SetTask, Strategy[..6]);
        await candidate.UploadAsync("briefing.wav", "audio/wav", SampleFiles.Recording(seconds: 8), Document, Strategy[6..12]);
        await candidate.TellAsync("The queue in March", Strategy[12..]);
        await Assertions.Expect(candidate.Page.Locator("#summary")).ToContainTextAsync("23 of 23 indicators of B.2.1, B.2.2 have evidence.");
        await candidate.HandInAsync();
    }

    /// <summary>Everything is met but what is named.</summary>
    private static async Task JudgeAllAsync(Assessor assessor, string[] but)
    {
        await assessor.JudgeAsync("service report", "Met", "Only Mari wrote this.".Replace("Mari", but.Length == 0 ? "Mari" : "Jaan", StringComparison.Ordinal), Mapping);
        await assessor.JudgeAsync("counter", "Met", "Seen in the picture.", Strategy[..6]);
        await assessor.JudgeAsync("briefing", "Met", "Heard in the recording.", Strategy[6..12].Except(but));
        await assessor.JudgeAsync("The queue in March", "Met", "Told with figures.", Strategy[12..]);
        await assessor.JudgeAsync("Role play", "Met", "Seen in the role play.", Team.Except(but).Concat(Transversal));
        if (but.Length > 0)
        {
            await assessor.JudgeAsync("briefing", "Not yet met", "No step that restores satisfaction.", [RecoveryPlan]);
            await assessor.JudgeAsync("Interview", "Not yet met", "No example given.", [Reviews]);
        }
    }

    /// <summary>One has handed in, the other has judged nothing yet: nothing of the first is in any page of the second.</summary>
    private static async Task AssertBlindAsync(Assessor assessor, string written)
    {
        foreach (var step in (string?[])["Sessions", "Hand in", null])
        {
            await assessor.OpenAsync(step);
            Assert.DoesNotContain(written, await assessor.Page.ContentAsync(), StringComparison.Ordinal);
        }

        await assessor.Page.ExpectAsync("0 of 61 assessed");
        foreach (var step in (string[])["Differences", "Conclusions", "Feedback", "Proposal"])
            await Assertions.Expect(assessor.Page.GetByRole(AriaRole.Link, new() { Name = step, Exact = true })).ToHaveCountAsync(0);
    }

    private static async Task VerifyAsync(Journey journey, Candidate candidate)
    {
        await candidate.ReadDecisionAsync();
        await candidate.Page.ExpectAsync("The qualification is yours");
        var pdf = await candidate.DownloadCertificateAsync();
        await candidate.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("^Open") }).First.ClickAsync();
        var number = Regex.Match(await candidate.Page.Locator("h1, .eyebrow").AllInnerTextsAsync() is var texts ? string.Join(' ', texts) : "", @"KT-\d{4}-\d{6}").Value;
        var address = await candidate.Page.GetByRole(AriaRole.Link, new() { Name = "Verification page" }).GetAttributeAsync("href");

        var visitor = new Visitor(await journey.VisitorAsync());
        await visitor.VerifyAsync(number, "Saar");
        await visitor.Page.ExpectAsync("Anu Saar");
        await visitor.Page.ExpectAsync("Customer service manager");
        await visitor.Page.GotoAsync(address!);
        await visitor.Page.ExpectAsync(number);
        await visitor.DropAsync(pdf);
        await visitor.Page.ExpectAsync("Identical to the issued document");
        pdf[pdf.Length / 2] ^= 1;
        await visitor.DropAsync(pdf);
        await visitor.Page.ExpectAsync("Altered: this is not an issued document");
    }
}
