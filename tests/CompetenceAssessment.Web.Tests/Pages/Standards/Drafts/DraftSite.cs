using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.StandardFormats.PublishedText.Reading;
using CompetenceAssessment.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Web.Tests.Pages.Standards.Drafts;

/// <summary>One site for the tests that write drafts: each has a draft of its own, of the seed text with one more empty line at its end.</summary>
[CollectionDefinition(Tests)]
public sealed class DraftSite : IAsyncLifetime, ICollectionFixture<DraftSite>
{
    public const string Tests = "drafts of standards";

    private int _imports;

    public App App { get; private set; } = null!;

    public async ValueTask InitializeAsync() => App = await App.StartAsync(new() { Demo = true });

    public ValueTask DisposeAsync() => App.DisposeAsync();

    public Task<FormClient> EditorAsync() => App.SignedInAsAsync("admin@demo.test");

    public Task<FormClient> SecondAsync() => App.SignedInAsAsync("officer@demo.test");

    /// <summary>The page of a new draft.</summary>
    public async Task<HtmlPage> ImportAsync(FormClient editor)
    {
        var text = new StringBuilder(Encoding.UTF8.GetString(await PublishedTexts.EnglishAsync())).Append('\n', Interlocked.Increment(ref _imports));
        var page = await editor.GetAsync("/standards/import");
        page = await page.Form("form[action='/standards/import/file']").Attach("File", "standard.txt", Encoding.UTF8.GetBytes(text.ToString()), "text/plain").SubmitAsync();
        return page.AssertOk();
    }

    /// <summary>The address of a new draft.</summary>
    public async Task<string> NewAsync(FormClient editor) => new Uri(App.Address, (await ImportAsync(editor)).Path).AbsolutePath;

    public async Task<StandardDraft> StoredAsync(string address)
    {
        await using var db = App.Context();
        var id = Guid.Parse(address.Split('/')[3]);
        return await db.StandardDrafts.AsNoTracking().SingleAsync(d => d.Id == id);
    }

    public async Task<ReadStandard> StandardAsync(string address) => ReadingJson.ReadStandard((await StoredAsync(address)).Content);

    /// <summary>Sends a form as the page's script does.</summary>
    public static async Task<(HttpStatusCode Status, JsonElement Answer)> SaveByScriptAsync(FormClient editor, HtmlForm form)
    {
        var request = form.Request();
        request.Headers.Accept.Clear();
        request.Headers.Accept.ParseAdd("application/json");
        using var answer = await editor.Http.SendAsync(request);
        return (answer.StatusCode, await answer.Content.ReadFromJsonAsync<JsonElement>());
    }
}
