namespace CompetenceAssessment.Web;

/// <summary>Addresses of pages and named endpoints by name; a name that does not exist fails loudly.</summary>
public sealed class PageLinks(LinkGenerator generator)
{
    public string Page(string page, object? values = null, string? handler = null) =>
        generator.GetPathByPage(page, handler, values) ?? throw new InvalidOperationException($"There is no page {page} for these values.");

    public string Endpoint(string name, object? values = null) =>
        generator.GetPathByName(name, values) ?? throw new InvalidOperationException($"There is no endpoint {name} for these values.");

    /// <summary>Null where the page does not exist.</summary>
    internal string? Find(string page) => generator.GetPathByPage(page);
}
