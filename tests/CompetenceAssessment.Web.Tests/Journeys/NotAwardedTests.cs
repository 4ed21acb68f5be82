using CompetenceAssessment.Web.Tests.Data.EvidenceStore;
using CompetenceAssessment.Web.Tests.Journeys.People;
using CompetenceAssessment.Web.Tests.Support;
using Microsoft.Playwright;
using static CompetenceAssessment.Web.Tests.Journeys.People.Cast;

namespace CompetenceAssessment.Web.Tests.Journeys;

/// <summary>The chain as it goes for a candidate who is not awarded, through controls only.</summary>
public sealed class NotAwardedTests
{
    [Fact]
    public async Task A_candidate_who_lacks_one_competence_sees_why_and_what_carries_forward()
    {
        await using var app = await App.StartAsync(new() { Demo = true });
        await Journey.RunAsync(app, async journey =>
        {
            var candidate = new Candidate(await journey.SignedInAsync("candidate@demo.test"));
            var officer = new Officer(await journey.SignedInAsync("officer@demo.test"));
            await candidate.ApplyAsync();
            await officer.AdmitAsync(candidate.Reference);
            await candidate.OpenCoverageAsync();
            await candidate.UploadAsync("service-report.pdf", "application/pdf", SampleFiles.Pdf("report"), Document, [.. Mapping, .. Strategy]);
            await candidate.HandInAsync();
            await officer.AllocateAsync(candidate.Reference, "Mari Tamm", "Jaan Kask");

            var (mari, jaan) = await PanelAsync(journey, candidate);
            await mari.RecordSessionAsync("role play", Yesterday, "Leads the team through a dispute about shifts.", SampleFiles.Recording(seconds: 2));
            foreach (var assessor in (Assessor[])[mari, jaan])
            {
                await assessor.JudgeAsync("service report", "Met", "Seen in the report.", [.. Mapping, .. Strategy.Where(i => i != RecoveryPlan)]);
                await assessor.JudgeAsync("service report", "Not yet met", "The plan names no step that restores satisfaction.", [RecoveryPlan]);
                await assessor.JudgeAsync("Role play", "Met", "Seen in the role play.", [.. Team, .. Transversal]);
                await assessor.HandInAsync();
            }

            await mari.ConcludeAsync(notYet: "B.2.2");
            await jaan.ConfirmConclusionsAsync();
            await jaan.ProposeAsync("Not award", "B.2.2 is not yet achieved; the standard asks for all six competences.");
            await mari.ConfirmProposalAsync();
            await candidate.HaveNothingToAddAsync();

            var meeting = await officer.HoldMeetingAsync(candidate.Reference, DateOnly.FromDateTime(DateTime.Now), "Ene Pärn", "Toomas Org", "Kadri Väli");
            var chair = await MemberAsync(journey, 1);
            await chair.GiveReasonsAsync(meeting, candidate.Reference, "The recovery plan names no step that restores satisfaction; B.2.2 is not yet achieved.");
            await chair.VoteForAsync(meeting, candidate.Reference);
            await (await MemberAsync(journey, 2)).VoteForAsync(meeting, candidate.Reference);
            await (await MemberAsync(journey, 3)).VoteForAsync(meeting, candidate.Reference);
            await chair.DecideAsync(meeting, candidate.Reference);

            await candidate.ReadDecisionAsync();
            foreach (var words in (string[])["The qualification was not awarded", "The recovery plan names no step that restores satisfaction", "What carries forward", "B.2.1, B.2.3, B.2.4, B.2.5", "count in a new application until", "You can challenge the decision until"])
                await candidate.Page.ExpectAsync(words);
            await Assertions.Expect(candidate.Page.Locator("tr", new() { HasText = "B.2.2" })).ToContainTextAsync("Not yet");
        });
    }
}
