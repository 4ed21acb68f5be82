using Microsoft.Extensions.Configuration;

namespace CompetenceAssessment.Services.Certificates;

/// <summary>The address under which the public reaches the site: <c>Site:PublicAddress</c>; in a demonstration without it, the address it listens on.</summary>
public sealed record PublicAddress(Uri Root)
{
    private static readonly Uri Default = new("http://localhost:5080/");

    public static PublicAddress From(IConfiguration configuration)
    {
        if (configuration["Site:PublicAddress"] is { Length: > 0 } set)
            return new(new Uri(set.TrimEnd('/') + "/"));
        var listening = (configuration["urls"] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries)
            .Select(url => Uri.TryCreate(url.Replace("*", "localhost", StringComparison.Ordinal).Replace("+", "localhost", StringComparison.Ordinal), UriKind.Absolute, out var uri) ? uri : null)
            .FirstOrDefault(uri => uri is { Port: > 0 });
        return new(listening ?? Default);
    }

    /// <summary>Where a certificate with this token is verified.</summary>
    public Uri Verification(string token) => new(Root, $"verify/{token}");
}
