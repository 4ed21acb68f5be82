using CompetenceAssessment.Web.Tests.Support;

namespace CompetenceAssessment.Web.Tests.Pages.Assess;

public sealed class BlindnessTests
{
    private const string Secret = "Umbrellas in the archive";

    /// <summary>What one assessor wrote is searched on every page and in every answer that somebody else can reach before all have handed in, and is there afterwards.</summary>
    [Fact]
    public async Task Get_BeforeAllHaveHandedIn_ShowsNobodyElsesJudgements()
    {
        await using var app = await App.StartAsync(new() { Demo = true });
        var found = await DemoCase.OpenAsync(app);
        using var tamm = await app.SignedInAsAsync(DemoCase.Tamm);
        await JudgeAsync(tamm, found);
        (await tamm.GetAsync(found.ItemAt("B.2.2.1"))).AssertOk();
        Assert.Contains(Secret, (await tamm.GetAsync(found.ItemAt("B.2.2.1"))).Source, StringComparison.Ordinal);

        await AssertHiddenAsync(app, found);
        await PanelTests.JudgeEverythingAsync(tamm, found);
        (await (await tamm.GetAsync(found.At("hand-in"))).Form().SubmitAsync("Hand in my assessment")).AssertOk();
        await AssertHiddenAsync(app, found);

        using var kask = await app.SignedInAsAsync(DemoCase.Kask);
        await PanelTests.JudgeEverythingAsync(kask, found);
        (await (await kask.GetAsync(found.At("hand-in"))).Form().SubmitAsync("Hand in my assessment")).AssertOk();
        (await kask.GetAsync(found.At("differences"))).AssertText(Secret);
    }

    private static Task<HtmlPage> JudgeAsync(FormClient tamm, DemoCase found) => PanelTests.JudgeAsync(tamm, found, "B.2.2.1", "NotYetMet", Secret);

    private static async Task AssertHiddenAsync(App app, DemoCase found)
    {
        string[] rooms = [$"/assess/{found.Id}", found.ItemAt("B.2.2.1"), found.ItemAt("B.2.4.1"), found.At("hand-in"), found.At("differences"), found.At("conclusions"), found.At("feedback"), found.At("proposal"), found.At("sessions"), "/assess", "/"];
        using (var kask = await app.SignedInAsAsync(DemoCase.Kask))
        {
            foreach (var address in rooms)
                (await kask.GetAsync(address)).AssertOk().AssertNoText(Secret);
        }

        foreach (var person in (string[])["iqa@demo.test", "officer@demo.test", "committee1@demo.test", "admin@demo.test", "assessor3@demo.test"])
        {
            using var client = await app.SignedInAsAsync(person);
            foreach (var address in (string[])["/", $"/quality/{found.Id}", "/quality", $"/awarding/applications/{found.Id}", "/awarding", $"/awarding/cases/{found.Id}", "/admin", $"/applications/{found.Id}", .. rooms])
                (await client.GetAsync(address)).AssertNoText(Secret);
        }
    }
}
