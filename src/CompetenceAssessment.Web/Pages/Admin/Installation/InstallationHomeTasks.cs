using CompetenceAssessment.Data;
using CompetenceAssessment.Domain;
using CompetenceAssessment.Domain.Organisations;
using CompetenceAssessment.Services.Language;
using CompetenceAssessment.Services.Viewers;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Web.Pages.Admin.Installation;

/// <summary>What keeps an installation from working: no awarding body, or a body that has no right to award.</summary>
internal sealed class InstallationHomeTasks(AppDbContext db, RoleHolders holders, Links links, Texts texts) : IHomeTasks
{
    public async Task<IReadOnlyList<HomeTask>> ForAsync(Viewer viewer, CancellationToken cancellation)
    {
        if (!viewer.Holds(Role.Operator))
            return [];
        var today = holders.Today;
        var bodies = await db.AwardingBodies.OrderBy(b => b.Key)
            .Select(b => new BodyState(b.Key, b.Name, db.AwardingRights.Any(r => r.AwardingBodyId == b.Id && r.Until >= today))).ToListAsync(cancellation);
        if (bodies.Count == 0)
            return [ToDo(texts["installation.task.register"], links.Admin.RegisterBody(), texts["installation.register.do"])];
        return [.. bodies.Where(b => !b.HasRight).Select(b => ToDo(texts["installation.task.right", b.Name], links.Admin.Rights(b.Key), texts["installation.rights.grant"]))];
    }

    private static HomeTask ToDo(string title, string link, string action) => new(HomeTaskState.ToDo, title, link, action);

    private sealed record BodyState(string Key, LocalizedText Name, bool HasRight);
}
