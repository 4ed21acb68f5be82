using System.Net;
using CompetenceAssessment.Web.Tests.Data.EvidenceStore;
using CompetenceAssessment.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Web.Tests.Pages.Portfolios;

/// <summary>A portfolio is its owner's: every form of the room, sent by somebody else with a token of his own, is answered as if there were nothing there.</summary>
public sealed class AccessTests
{
    [Theory]
    [InlineData("candidate3@demo.test")]
    [InlineData("candidate@other.test")]
    [InlineData("officer@demo.test")]
    public async Task Post_AnothersForms_IsNotFoundAndChangesNothing(string email)
    {
        await using var candidate = await Candidate.StartAsync();
        var forms = await FormsOfAsync(candidate);
        Assert.True(forms.Count >= 12, string.Join(", ", forms));
        using var other = await candidate.App.SignedInAsAsync(email);
        var token = await Candidate.TokenOfAsync(other);
        var before = await StateAsync(candidate);

        foreach (var address in forms)
        {
            using var fields = new MultipartFormDataContent
            {
                { new StringContent(token), "__RequestVerificationToken" }, { new StringContent("x"), "Input.Title" }, { new StringContent("true"), "Input.DeclaredAuthentic" },
                { new StringContent(candidate.ApplicationId.ToString()), "application" }, { new ByteArrayContent(SampleFiles.Png), "File", "a.png" },
            };
            var answer = await other.Http.PostAsync(address, fields);
            Assert.True(answer.StatusCode == HttpStatusCode.NotFound, $"{address} answered {answer.StatusCode}");
        }

        Assert.Equal(before, await StateAsync(candidate));
    }

    /// <summary>The addresses of all forms that write to something of the candidate's, as the pages show them.</summary>
    private static async Task<List<string>> FormsOfAsync(Candidate candidate)
    {
        var (item, _) = await candidate.AddAsync(SampleFiles.Pdf("mine"));
        var tell = await (await candidate.Client.GetAsync("/portfolio/tell")).Form("#step form").Set("Input.Title", "Mine").Set("Input.Situation", "a").Set("Input.Actions", "b").SubmitAsync();
        var account = tell.Path.Split('/')[3];
        var goal = $"application={candidate.ApplicationId}";
        var ticks = await candidate.Client.GetAsync($"/portfolio/items/{item}/indicators?{goal}");
        var places = await ticks.Form("#step form").Check("Ticked").SubmitAsync("Save");
        var forms = new List<string>(Addresses(places));
        string[] pages =
        [
            $"/portfolio/items/{item}", $"/portfolio/items/{item}/describe", $"/portfolio/items/{item}/version", $"/portfolio/items/{item}/indicators?{goal}", $"/portfolio/tell/{account}",
            $"/portfolio/add?{goal}", $"/portfolio/applications/{candidate.ApplicationId}", $"/portfolio/applications/{candidate.ApplicationId}/b.2.1", $"/portfolio/applications/{candidate.ApplicationId}/hand-in",
        ];
        foreach (var page in pages)
            forms.AddRange(Addresses(await candidate.Client.GetAsync(page)));
        forms.AddRange([$"/portfolio/items/{item}?handler=Restore", $"/portfolio/items/{item}?handler=Newest", $"/portfolio/items/{item}?handler=UndoLinks"]);
        return [.. forms.Distinct()];
    }

    private static IEnumerable<string> Addresses(HtmlPage page) =>
        page.AssertOk().Elements("main form[method=post], main [formaction]").Select(e => e.GetAttribute("formaction") ?? e.GetAttribute("action")!);

    private static async Task<string> StateAsync(Candidate candidate)
    {
        await using var db = candidate.App.Context();
        var items = await db.EvidenceItems.Where(e => e.PersonId == candidate.PersonId).OrderBy(e => e.CreatedAt).Select(e => new { e.Title, e.Version, e.RemovedAt, Files = e.Files.Count }).ToListAsync();
        var links = await db.EvidenceLinks.CountAsync(l => l.ApplicationId == candidate.ApplicationId);
        var claims = await db.SelfClaims.CountAsync(c => c.ApplicationId == candidate.ApplicationId);
        var state = await db.Applications.Where(a => a.Id == candidate.ApplicationId).Select(a => a.State).SingleAsync();
        return $"{string.Join(';', items)} {links} {claims} {state}";
    }
}
