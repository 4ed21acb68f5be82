using System.Net.Http.Headers;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Io;
using AngleSharp.Io.Dom;

namespace CompetenceAssessment.Web.Tests.Support;

/// <summary>A form of a page: what it sends is what a browser would send, hidden fields and antiforgery token included.
/// A field that the page does not offer cannot be set.</summary>
public sealed class HtmlForm(FormClient client, IHtmlFormElement form)
{
    public IHtmlFormElement Element => form;

    public string? this[string name] => form.Elements.FirstOrDefault(e => Name(e) == name) switch
    {
        IHtmlInputElement input => input.Value,
        IHtmlTextAreaElement area => area.Value,
        IHtmlSelectElement select => select.Value,
        _ => null,
    };

    /// <summary>Types a value, picks a choice of a list, or picks a radio button.</summary>
    public HtmlForm Set(string name, string value)
    {
        var controls = Named(name);
        if (controls[0] is IHtmlInputElement { Type: "radio" or "checkbox" })
            return Check(name, value);
        Assign(controls.First(control => control is not IHtmlInputElement { Type: "hidden" }), value);
        return this;
    }

    /// <summary>The same, by selector within the form.</summary>
    public HtmlForm Fill(string selector, string value)
    {
        var control = form.QuerySelector(selector);
        Assert.True(control is not null, $"The form has no '{selector}': {form.OuterHtml}");
        Assign(control, value);
        return this;
    }

    /// <summary>A value of a hidden field, as after another page or tampering.</summary>
    public HtmlForm SetHidden(string name, string value)
    {
        Assign(Named(name)[0], value);
        return this;
    }

    public HtmlForm Check(string name, string? value = null)
    {
        Tick(name, value).IsChecked = true;
        return this;
    }

    public HtmlForm Uncheck(string name, string? value = null)
    {
        Tick(name, value).IsChecked = false;
        return this;
    }

    public HtmlForm Attach(string name, string fileName, byte[] content, string contentType = "application/octet-stream")
    {
        var input = Assert.IsType<IHtmlInputElement>(Named(name)[0], exactMatch: false);
        input.Files!.Add(new UploadedFile(fileName, content, contentType));
        return this;
    }

    /// <summary>Sends the form by its button with these words or this accessible name, or by its first.</summary>
    public Task<HtmlPage> SubmitAsync(string? button = null, bool follow = true) => client.SendAsync(Request(button), follow);

    /// <summary>The request that submitting would send.</summary>
    public HttpRequestMessage Request(string? button = null)
    {
        var submission = SubmissionBy(Button(button));
        var request = new HttpRequestMessage(new System.Net.Http.HttpMethod(submission.Method.ToString().ToUpperInvariant()), submission.Target.Href);
        if (request.Method != System.Net.Http.HttpMethod.Get)
        {
            request.Content = new StreamContent(submission.Body);
            if (submission.Headers.TryGetValue("Content-Type", out var type))
                request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        }

        return request;
    }

    /// <summary>A button may name another address or method than its form.</summary>
    private DocumentRequest SubmissionBy(IHtmlElement button)
    {
        var (action, method) = (form.GetAttribute("action"), form.GetAttribute("method"));
        form.SetAttribute("action", button.GetAttribute("formaction") ?? action);
        form.SetAttribute("method", button.GetAttribute("formmethod") ?? method);
        var submission = form.GetSubmission(button);
        form.SetAttribute("action", action);
        form.SetAttribute("method", method);
        return submission ?? throw new InvalidOperationException("The form cannot be submitted: " + form.OuterHtml);
    }

    private IHtmlElement Button(string? words)
    {
        var buttons = form.Elements.Where(e => e is IHtmlButtonElement { Type: "submit" } or IHtmlInputElement { Type: "submit" or "image" }).ToList();
        var chosen = buttons.FirstOrDefault(b => words is null || Label(b) == words || b.GetAttribute("aria-label") == words);
        Assert.True(chosen is not null, $"The form has no button '{words}', only: {string.Join(", ", buttons.Select(Label))}");
        return (IHtmlElement)chosen;
    }

    private static string Label(IElement button) =>
        button is IHtmlInputElement input ? input.Value : string.Join(' ', button.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string? Name(IElement control) => control.GetAttribute("name");

    private List<IElement> Named(string name)
    {
        var controls = form.Elements.Where(e => Name(e) == name).Cast<IElement>().ToList();
        Assert.True(controls.Count > 0, $"The form has no field '{name}', only: {string.Join(", ", form.Elements.Select(Name).Where(n => n is not null).Distinct())}");
        Assert.False(controls.All(c => c.HasAttribute("disabled")), $"The field '{name}' is disabled.");
        return controls;
    }

    private IHtmlInputElement Tick(string name, string? value)
    {
        var boxes = Named(name).OfType<IHtmlInputElement>().Where(i => i.Type is "radio" or "checkbox").ToList();
        var box = boxes.FirstOrDefault(b => value is null || string.Equals(b.Value, value, StringComparison.OrdinalIgnoreCase));
        Assert.True(box is not null, $"'{name}' offers no '{value}', only: {string.Join(", ", boxes.Select(b => b.Value))}");
        return box;
    }

    private static void Assign(IElement control, string value)
    {
        switch (control)
        {
            case IHtmlInputElement input:
                input.Value = value;
                break;
            case IHtmlTextAreaElement area:
                area.Value = value;
                break;
            case IHtmlSelectElement select:
                Assert.True(select.Options.Any(o => o.Value == value), $"The list offers no '{value}', only: {string.Join(", ", select.Options.Select(o => o.Value))}");
                select.Value = value;
                break;
            default:
                Assert.Fail($"Nobody can type into {control.OuterHtml}");
                break;
        }
    }

    private sealed class UploadedFile(string name, byte[] content, string type) : IFile
    {
        public string Name => name;

        public DateTime LastModified => DateTime.UnixEpoch;

        public int Length => content.Length;

        public string Type => type;

        public Stream Body => new MemoryStream(content, writable: false);

        public bool IsClosed => false;

        public IBlob Slice(int start = 0, int end = int.MaxValue, string? contentType = null) =>
            new UploadedFile(name, content[start..Math.Min(end, content.Length)], contentType ?? type);

        public void Close()
        {
        }

        public void Dispose()
        {
        }
    }
}
