using CompetenceAssessment.Data;
using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.Services.Cases;
using CompetenceAssessment.Services.Language;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Web.Pages.Standards;

/// <summary>The public library: every standard in use, in its newest version, found by title, code or any of its words.</summary>
[AllowAnonymous]
public sealed class IndexModel(AppDbContext db, StandardCache cache, TimeProvider clock, Texts texts) : PageModel
{
    private const int PageSize = 20;
    private const int QueryMaxLength = 200;

    [FromQuery(Name = "q")]
    public string? Query { get; set; }

    /// <summary>The framework's name; one that does not exist narrows nothing.</summary>
    [FromQuery(Name = "framework")]
    public string? FrameworkName { get; set; }

    /// <summary>The number of the page, from 1; what is no number means the first.</summary>
    [FromQuery(Name = "p")]
    public string? PageNumber { get; set; }

    public StandardFramework? Framework => Enum.TryParse<StandardFramework>(FrameworkName, out var framework) && Enum.IsDefined(framework) ? framework : null;

    public int Number { get; private set; }

    public IReadOnlyList<StandardEntry> Entries { get; private set; } = [];

    public int Total { get; private set; }

    public int Pages => Math.Max(1, (Total + PageSize - 1) / PageSize);

    public bool IsNarrowed => SearchText.Words(Query).Count > 0 || Framework is not null;

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Query = Query?.Trim() is { Length: > 0 } query ? query[..Math.Min(query.Length, QueryMaxLength)] : null;
        var words = SearchText.Words(Query);
        var found = await FindAsync(words, cancellation);
        Total = found.Count;
        Number = Math.Clamp(int.TryParse(PageNumber, out var number) ? number : 1, 1, Pages);
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var entries = new List<StandardEntry>();
        foreach (var entry in found.Skip((Number - 1) * PageSize).Take(PageSize))
        {
            var version = await cache.VersionAsync(db, entry.VersionId, cancellation);
            entries.Add(new(
                entry.Key, entry.Framework, version, StandardValidity.Of(version, today), StandardMatches.In(version, words, texts.Language)));
        }

        Entries = entries;
    }

    /// <summary>The newest version of each standard that holds all words; only names are read, however long the library is.</summary>
    private async Task<List<FoundStandard>> FindAsync(IReadOnlyList<string> words, CancellationToken cancellation)
    {
        var framework = Framework;
        var versions = db.StandardVersions.Where(v => v.Status != StandardStatus.Draft);
        foreach (var word in words)
            versions = versions.Where(v => v.SearchText.Contains(word));
        var rows = await (
            from version in versions
            join standard in db.Standards on version.StandardId equals standard.Id
            where framework == null || standard.Framework == framework
            select new FoundStandard(standard.Key, standard.Framework, version.Id, version.VersionNumber)).ToListAsync(cancellation);
        return [.. rows.GroupBy(r => r.Key).Select(g => g.MaxBy(r => r.VersionNumber, VersionOrder.Comparer)!).OrderBy(r => r.Key, StringComparer.Ordinal)];
    }

    private sealed record FoundStandard(string Key, StandardFramework Framework, Guid VersionId, string VersionNumber);
}

/// <summary>One line of the library.</summary>
public sealed record StandardEntry(string Key, StandardFramework Framework, StandardVersion Version, StandardValidity Validity, StandardMatches Matches);
