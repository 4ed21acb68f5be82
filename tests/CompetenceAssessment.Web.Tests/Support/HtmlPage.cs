using System.Net;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace CompetenceAssessment.Web.Tests.Support;

/// <summary>An answer of the site as a person sees it, and what a test says about it. Each assertion returns the page, so that they chain.</summary>
public sealed class HtmlPage(FormClient client, HttpResponseMessage response, byte[] body, IHtmlDocument document)
{
    public HttpResponseMessage Response => response;

    public HttpStatusCode Status => response.StatusCode;

    /// <summary>Where the last answer came from, after redirects, with the query.</summary>
    public string Path => response.RequestMessage!.RequestUri!.PathAndQuery;

    /// <summary>Where a redirect that was not followed leads, as path and query.</summary>
    public string? Location => response.Headers.Location is { } location ? new Uri(response.RequestMessage!.RequestUri!, location).PathAndQuery : null;

    public byte[] Body => body;

    public string Source => Encoding.UTF8.GetString(body);

    public IHtmlDocument Document => document;

    /// <summary>The visible words of the page's main part, white space joined.</summary>
    public string Text => Words(document.QuerySelector("main") ?? document.Body);

    public IElement Element(string selector)
    {
        var found = document.QuerySelectorAll(selector);
        Assert.True(found.Length == 1, $"{Path} holds {found.Length} elements '{selector}'.\n{Source}");
        return found[0];
    }

    public IReadOnlyList<IElement> Elements(string selector) => [.. document.QuerySelectorAll(selector)];

    public IReadOnlyList<string> Texts(string selector) => [.. document.QuerySelectorAll(selector).Select(Words)];

    /// <summary>The form a test means: the one that matches, or the only one in the main part of the page.</summary>
    public HtmlForm Form(string selector = "main form")
    {
        AssertStatus(HttpStatusCode.OK, HttpStatusCode.BadRequest, HttpStatusCode.Conflict);
        var forms = document.QuerySelectorAll(selector).OfType<IHtmlFormElement>().ToList();
        Assert.True(forms.Count == 1, $"{Path} holds {forms.Count} forms '{selector}'; the page's forms: "
            + string.Join(", ", document.Forms.Select(f => $"{f.Method} {f.Action} #{f.Id}")));
        return new HtmlForm(client, forms[0]);
    }

    /// <summary>Follows the link with these words.</summary>
    public Task<HtmlPage> FollowAsync(string words)
    {
        var links = document.Links.OfType<IHtmlAnchorElement>().Where(a => Words(a) == words).DistinctBy(a => a.Href).ToList();
        Assert.True(links.Count == 1, $"{Path} holds {links.Count} links '{words}'.\n{Text}");
        return client.GetAsync(links[0].PathName + links[0].Search);
    }

    public HtmlPage AssertStatus(params HttpStatusCode[] expected)
    {
        Assert.True(expected.Contains(Status), $"{response.RequestMessage!.Method} {Path} answered {(int)Status} instead of {string.Join(" or ", expected.Select(s => (int)s))}.\n{Text}");
        return this;
    }

    public HtmlPage AssertOk() => AssertStatus(HttpStatusCode.OK);

    public HtmlPage AssertAt(string path)
    {
        AssertOk();
        Assert.Equal(path, response.RequestMessage!.RequestUri!.AbsolutePath);
        return this;
    }

    public HtmlPage AssertText(params string[] words)
    {
        foreach (var word in words)
            Assert.Contains(word, Text, StringComparison.Ordinal);
        return this;
    }

    public HtmlPage AssertNoText(params string[] words)
    {
        foreach (var word in words)
            Assert.DoesNotContain(word, Source, StringComparison.OrdinalIgnoreCase);
        return this;
    }

    /// <summary>The page came back with 400, an error summary that leads to the field, and words at the field itself.</summary>
    public HtmlPage AssertFieldError(string field, string? words = null)
    {
        AssertStatus(HttpStatusCode.BadRequest);
        var control = document.QuerySelector($"[name='{field}']:not([type=hidden])");
        Assert.True(control is not null, $"{Path} has no field '{field}'.");
        var target = document.GetElementById(new string([.. field.Select(c => char.IsLetterOrDigit(c) ? c : '_')]));
        Assert.True(target is not null, $"{Path} has nothing that the summary could lead to for '{field}'.");
        var summary = document.QuerySelector("[role=alert]");
        Assert.True(summary is not null, $"{Path} has no error summary.\n{Text}");
        var links = summary.QuerySelectorAll("a").OfType<IHtmlAnchorElement>().Where(a => a.Hash.TrimStart('#') == target.Id).ToList();
        Assert.True(links.Count > 0, $"The summary of {Path} does not lead to '{field}': {Words(summary)}");
        if (words is not null)
            Assert.Contains(links, link => Words(link).Contains(words, StringComparison.Ordinal));
        if (control is not IHtmlInputElement { Type: "radio" })
            Assert.Equal("true", control.GetAttribute("aria-invalid"));
        return this;
    }

    /// <summary>The page came back with 409 and says in words which rule forbids it.</summary>
    public HtmlPage AssertRuleRefusal(string? words = null)
    {
        AssertStatus(HttpStatusCode.Conflict);
        var summary = document.QuerySelector("[role=alert]");
        Assert.True(summary is not null, $"{Path} does not say why.\n{Text}");
        if (words is not null)
            Assert.Contains(words, Words(summary), StringComparison.Ordinal);
        return this;
    }

    private static string Words(INode? node)
    {
        if (node is null)
            return "";
        var text = new StringBuilder();
        foreach (var part in node.Descendants().OfType<IText>().Where(t => t.ParentElement is not IHtmlScriptElement and not IHtmlStyleElement))
            text.Append(part.Data).Append(' ');
        return string.Join(' ', text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
