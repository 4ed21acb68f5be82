using CompetenceAssessment.Data;
using CompetenceAssessment.Domain.Organisations;
using CompetenceAssessment.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Web.Pages.Admin;

/// <summary>The bodies that the viewer administers; the pages of this room show one at a time.</summary>
public sealed class AdministeredBody(AppDbContext db, CurrentViewer viewer, TimeProvider clock)
{
    public async Task<IReadOnlyList<AwardingBody>> AllAsync(CancellationToken cancellation)
    {
        var ids = viewer.Viewer.BodiesWith(Role.BodyAdministrator);
        return await db.AwardingBodies.AsNoTracking().Where(b => ids.Contains(b.Id)).OrderBy(b => b.Key).ToListAsync(cancellation);
    }

    /// <summary>The body asked for, or the first; null when the one asked for is not the viewer's to administer.</summary>
    public async Task<AwardingBody?> FindAsync(string? key, CancellationToken cancellation)
    {
        var bodies = await AllAsync(cancellation);
        return key is null ? bodies.FirstOrDefault() : bodies.FirstOrDefault(b => b.Key == key);
    }

    public DateOnly Today(AwardingBody body) => body.DayOf(clock.GetUtcNow().UtcDateTime);
}
