using System.Net;
using AngleSharp;
using AngleSharp.Html.Dom;

namespace CompetenceAssessment.Web.Tests.Support;

/// <summary>A person without script: gets pages, fills in the forms they hold and sends them.</summary>
public sealed class FormClient : IDisposable
{
    private const int MostRedirects = 10;

    public FormClient(Uri address, CookieContainer? session = null)
    {
        Cookies = new CookieContainer();
        if (session is not null)
            Cookies.Add(session.GetCookies(address));
        Http = new HttpClient(new SocketsHttpHandler { CookieContainer = Cookies, AllowAutoRedirect = false }) { BaseAddress = address };
        Http.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");
    }

    /// <summary>For requests that no form makes. It follows no redirects.</summary>
    public HttpClient Http { get; }

    public CookieContainer Cookies { get; }

    public Task<HtmlPage> GetAsync(string path, bool follow = true) => SendAsync(new HttpRequestMessage(HttpMethod.Get, path), follow);

    /// <summary>Sends a request and, unless told otherwise, follows redirects as a browser does.</summary>
    public async Task<HtmlPage> SendAsync(HttpRequestMessage request, bool follow = true)
    {
        for (var redirects = 0; ; redirects++)
        {
            var response = await Http.SendAsync(request);
            if (!follow || redirects == MostRedirects || !IsRedirect(response) || response.Headers.Location is not { } location)
                return await ReadAsync(response);
            request = new HttpRequestMessage(HttpMethod.Get, new Uri(response.RequestMessage!.RequestUri!, location));
        }
    }

    /// <summary>Signs in where the site sends a visitor who wants to see his account.</summary>
    public async Task SignInAsync(string email, string password)
    {
        var page = await GetAsync("/account");
        var form = page.Form("form:has(input[type=password])");
        form.Fill("input[type=email]", email).Fill("input[type=password]", password);
        var answer = await form.SubmitAsync();
        Assert.True(answer.Status == HttpStatusCode.OK && answer.Document.QuerySelector("input[type=password]") is null,
            $"{email} could not sign in: {answer.Status} {answer.Path}\n{answer.Text}");
    }

    public void Dispose() => Http.Dispose();

    private static bool IsRedirect(HttpResponseMessage response) => (int)response.StatusCode is 301 or 302 or 303 or 307 or 308;

    private async Task<HtmlPage> ReadAsync(HttpResponseMessage response)
    {
        var body = await response.Content.ReadAsByteArrayAsync();
        var isHtml = response.Content.Headers.ContentType?.MediaType == "text/html";
        var context = BrowsingContext.New(Configuration.Default);
        var document = (IHtmlDocument)await context.OpenAsync(virtualResponse => virtualResponse
            .Address(response.RequestMessage!.RequestUri!.ToString())
            .Header("Content-Type", "text/html; charset=utf-8")
            .Content(isHtml ? System.Text.Encoding.UTF8.GetString(body) : ""));
        return new HtmlPage(this, response, body, document);
    }
}
