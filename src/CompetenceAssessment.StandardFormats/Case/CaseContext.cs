using System.Globalization;
using CompetenceAssessment.Domain.Standards;

namespace CompetenceAssessment.StandardFormats.Case;

/// <summary>What an export needs to know besides the standard.</summary>
public sealed record CaseContext
{
    /// <summary>Where the CASE service of this installation answers, such as <c>https://standards.example.org/ims/case/v1p1/</c>; every <c>uri</c> starts with it.</summary>
    public required Uri Service { get; init; }

    /// <summary>When this version of the text last changed in the installation.</summary>
    public required DateTimeOffset ChangedAt { get; init; }

    /// <summary>Who makes the record available, if that should be said.</summary>
    public string? Publisher { get; init; }

    /// <summary>The version's status, where it is known better than the version itself tells (a version may be kept in memory).</summary>
    public StandardStatus? Status { get; init; }

    /// <summary>The path of the service below an installation's address, as the specification gives it.</summary>
    public const string ServicePath = "ims/case/v1p1/";

    /// <summary>The service of an installation.</summary>
    /// <param name="siteAddress">The installation's public address.</param>
    public static Uri ServiceOf(string siteAddress) => new(siteAddress.TrimEnd('/') + "/" + ServicePath);

    /// <summary>What the standard's items are to items of other standards.</summary>
    public IReadOnlyList<CaseRelation> Relations { get; init; } = [];

    /// <summary>When a relation was decided or withdrawn last; null where there never was one.</summary>
    public DateTimeOffset? RelationsChangedAt { get; init; }

    internal string Time => Written(ChangedAt);

    // The document changes with its relations; its items do not.
    internal string DocumentTime => Written(RelationsChangedAt > ChangedAt ? RelationsChangedAt.Value : ChangedAt);

    internal static string Written(DateTimeOffset moment) => moment.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    internal string Address(string collection, Guid id) => new Uri(Service, $"{collection}/{id}").AbsoluteUri;
}
