using System.Net;
using CompetenceAssessment.Domain.Applications;
using CompetenceAssessment.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Web.Tests.Pages.Portfolios;

/// <summary>A candidate of the demonstration whose portfolio is open, and the requests that a browser's script would make.</summary>
internal sealed class Candidate : IAsyncDisposable
{
    public const string Email = "candidate2@demo.test";

    private Candidate(App app, FormClient client) => (App, Client) = (app, client);

    public App App { get; }

    public FormClient Client { get; }

    public Guid PersonId { get; private set; }

    public Guid ApplicationId { get; private set; }

    public static async Task<Candidate> StartAsync(Dictionary<string, string?>? settings = null)
    {
        var app = await App.StartAsync(new() { Demo = true, Settings = settings ?? [] });
        var candidate = new Candidate(app, await app.SignedInAsAsync(Email));
        await using var db = app.Context();
        candidate.PersonId = await db.People.Where(p => p.Email == Email).Select(p => p.Id).SingleAsync();
        candidate.ApplicationId = await db.Applications.Where(a => a.CandidateId == candidate.PersonId && a.State == ApplicationState.Admitted).Select(a => a.Id).SingleAsync();
        return candidate;
    }

    /// <summary>The token that the site's pages give to scripts.</summary>
    public static async Task<string> TokenOfAsync(FormClient client) =>
        (await client.GetAsync("/portfolio")).AssertOk().Element("meta[name=form-token]").GetAttribute("content")!;

    public async Task<HttpResponseMessage> PutAsync(string address, HttpContent content, FormClient? sender = null, bool withToken = true)
    {
        var client = sender ?? Client;
        var request = new HttpRequestMessage(HttpMethod.Put, address) { Content = content };
        if (withToken)
            request.Headers.Add("RequestVerificationToken", await TokenOfAsync(client));
        return await client.Http.SendAsync(request);
    }

    public Task<HttpResponseMessage> UploadAsync(byte[] content, string name = "survey.pdf") => PutAsync($"/portfolio/uploads?name={Uri.EscapeDataString(name)}", new ByteArrayContent(content));

    /// <summary>Uploads and gives back the newest file.</summary>
    public async Task<(Guid Item, Guid File)> AddAsync(byte[] content, string name = "survey.pdf")
    {
        var answer = await UploadAsync(content, name);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        using var json = System.Text.Json.JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        return (json.RootElement.GetProperty("item").GetGuid(), json.RootElement.GetProperty("file").GetGuid());
    }

    /// <summary>How many evidence items and stored files there are.</summary>
    public async Task<(int Items, int Files)> CountAsync()
    {
        await using var db = App.Context();
        var folder = Path.Combine(App.Database.DataFolder, "evidence");
        return (await db.EvidenceItems.CountAsync(), Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Count());
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await App.DisposeAsync();
    }
}
