using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace CompetenceAssessment.Web.Tests.Access;

/// <summary>One way into the site: an address, a verb and, on a page with several forms, the handler that is asked for.</summary>
internal sealed record SiteRoute(string Verb, string Pattern, string? Handler)
{
    public bool Writes => Verb is not ("GET" or "HEAD");

    public override string ToString() => Handler is null ? $"{Verb} {Pattern}" : $"{Verb} {Pattern}?handler={Handler}";
}

/// <summary>All ways into the site, read from what the started site itself routes by.</summary>
internal static class SiteRoutes
{
    /// <summary>Every page handler and endpoint. Files that are the same for everyone (css, scripts, fonts) stand outside.</summary>
    public static async Task<IReadOnlyList<SiteRoute>> ReadAsync(IServiceProvider services)
    {
        var loader = services.GetRequiredService<PageLoader>();
        var routes = new HashSet<SiteRoute>();
        foreach (var endpoint in services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            if (endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is not null)
                continue;
            var pattern = "/" + endpoint.RoutePattern.RawText?.TrimStart('/');
            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page)
            {
                var compiled = await loader.LoadAsync(page, EndpointMetadataCollection.Empty);
                // A page answers GET even where it has nothing to prepare, and a filter method that a page overrides looks like a handler of the verb PAGE.
                routes.Add(new SiteRoute("GET", pattern, null));
                routes.UnionWith(compiled.HandlerMethods.Where(h => h.HttpMethod != "Page").Select(h => new SiteRoute(h.HttpMethod.ToUpperInvariant(), pattern, h.Name)));
            }
            else
            {
                var verbs = endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"];
                routes.UnionWith(verbs.Select(verb => new SiteRoute(verb, pattern, null)));
            }
        }

        return [.. routes.OrderBy(r => r.Pattern, StringComparer.Ordinal).ThenBy(r => r.Verb, StringComparer.Ordinal).ThenBy(r => r.Handler, StringComparer.Ordinal)];
    }
}
