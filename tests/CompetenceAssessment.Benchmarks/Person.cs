using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace CompetenceAssessment.Benchmarks;

/// <summary>A signed-in person of the demonstration.</summary>
internal sealed class Person : IDisposable
{
    private Person(Uri address) => Http = new HttpClient(new SocketsHttpHandler { CookieContainer = new CookieContainer() }) { BaseAddress = address };

    public HttpClient Http { get; }

    public static async Task<Person> SignInAsync(Uri site, string email)
    {
        var person = new Person(site);
        var page = await person.PageAsync("/account/sign-in");
        var form = page.QuerySelectorAll("main form").OfType<IHtmlFormElement>().First(f => f.QuerySelector("input[type=password]") is not null);
        var fields = Fields(form);
        fields[form.QuerySelector("input[type=email]")!.GetAttribute("name")!] = email;
        fields[form.QuerySelector("input[type=password]")!.GetAttribute("name")!] = SiteProcess.Password;
        using var answer = await person.Http.PostAsync("/account/sign-in", new FormUrlEncodedContent(fields));
        answer.EnsureSuccessStatusCode();
        return person;
    }

    public async Task<IHtmlDocument> PageAsync(string path)
    {
        using var answer = await Http.GetAsync(path);
        answer.EnsureSuccessStatusCode();
        return new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
    }

    /// <summary>What a form would send as it stands.</summary>
    public static Dictionary<string, string> Fields(IHtmlFormElement form) => form.QuerySelectorAll("input[name], textarea[name], select[name]")
        .Where(field => field is not IHtmlInputElement { Type: "radio" or "checkbox", IsChecked: false })
        .DistinctBy(field => field.GetAttribute("name"))
        .ToDictionary(field => field.GetAttribute("name")!, field => field switch { IHtmlTextAreaElement text => text.Value, IHtmlSelectElement select => select.Value ?? "", IHtmlInputElement input => input.Value, _ => "" });

    public void Dispose() => Http.Dispose();
}
