using CompetenceAssessment.Data;
using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.Services.Language;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Web.Pages.Standards;

/// <summary>The versions that are in use or were, for choosing one in a form.</summary>
public static class VersionChoices
{
    public static async Task<IReadOnlyList<SelectListItem>> ListAsync(AppDbContext db, Texts texts, CancellationToken cancellation)
    {
        var versions = await (
            from version in db.StandardVersions
            where version.Status != StandardStatus.Draft
            join standard in db.Standards on version.StandardId equals standard.Id
            orderby standard.Key
            select new { version.Id, standard.Key, version.VersionNumber, version.Title }).ToListAsync(cancellation);
        return [.. versions.OrderBy(v => v.Key, StringComparer.Ordinal).ThenByDescending(v => v.VersionNumber, VersionOrder.Comparer)
            .Select(v => new SelectListItem($"{v.Title.In(texts.Language).Text} ({v.Key}, {v.VersionNumber})", v.Id.ToString()))];
    }
}
