using CompetenceAssessment.Data;
using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.Services.Cases;
using CompetenceAssessment.Services.Language;
using CompetenceAssessment.Services.Standards.Crosswalk;
using CompetenceAssessment.Web.Forms;
using CompetenceAssessment.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Web.Pages.Standards.Crosswalk;

/// <summary>Which two standards are to be compared item by item, and which were.</summary>
[Authorize(Policy = Policies.EditStandards)]
public sealed class IndexModel(AppDbContext db, StandardCache cache, CrosswalkReader crosswalk, Texts texts, Links links) : PageModel
{
    [FromQuery(Name = "from")]
    public Guid? From { get; set; }

    [FromQuery(Name = "to")]
    public Guid? To { get; set; }

    /// <summary>Sent by the form, so that a choice that is left out is told from a page that was only opened.</summary>
    [FromQuery(Name = "chosen")]
    public bool IsChosen { get; set; }

    /// <summary>Every version in use, by title.</summary>
    public IReadOnlyList<ChoosableVersion> Versions { get; private set; } = [];

    /// <summary>What was worked on already.</summary>
    public IReadOnlyList<(ChoosableVersion From, ChoosableVersion To, int Decisions)> Pairs { get; private set; } = [];

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        await LoadAsync(HttpContext.RequestAborted);
        await next();
    }

    public IActionResult OnGet()
    {
        if (!IsChosen)
            return Page();
        if (Find(From) is not { } from)
            throw Validation.Failure("from", texts["crosswalk.choose.missing"]);
        if (Find(To) is not { } to)
            throw Validation.Failure("to", texts["crosswalk.choose.missing"]);
        if (from.Key == to.Key)
            throw Validation.Failure("to", texts["rule.crosswalk-same-standard"]);
        return Redirect(links.Standards.CrosswalkPair(from.Key, from.Number, to.Key, to.Number));
    }

    public string? ErrorAt(string field) => ModelState.TryGetValue(field, out var entry) ? entry.Errors.FirstOrDefault()?.ErrorMessage : null;

    private ChoosableVersion? Find(Guid? id) => Versions.FirstOrDefault(v => v.Id == id);

    private async Task LoadAsync(CancellationToken cancellation)
    {
        var found = await (
            from version in db.StandardVersions
            where version.Status == StandardStatus.InUse
            join standard in db.Standards on version.StandardId equals standard.Id
            select new { version.Id, standard.Key, version.VersionNumber }).ToListAsync(cancellation);
        var versions = new List<ChoosableVersion>();
        foreach (var version in found)
        {
            var title = (await cache.VersionAsync(db, version.Id, cancellation)).Title.In(texts.Language);
            versions.Add(new(version.Id, version.Key, version.VersionNumber, title.Text, title.Language));
        }

        Versions = [.. versions.OrderBy(v => v.Title, StringComparer.CurrentCultureIgnoreCase).ThenBy(v => v.Number, VersionOrder.Comparer)];
        Pairs =
        [
            .. from pair in await crosswalk.PairsAsync(cancellation)
               let first = Find(pair.VersionId)
               let second = Find(pair.OtherVersionId)
               where first is not null && second is not null
               orderby first.Title, second.Title
               select (first, second, pair.Decisions),
        ];
    }
}

/// <summary>A version in use that can be compared.</summary>
public sealed record ChoosableVersion(Guid Id, string Key, string Number, string Title, string Language);
