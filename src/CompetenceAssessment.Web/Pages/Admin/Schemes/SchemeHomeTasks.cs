using CompetenceAssessment.Data;
using CompetenceAssessment.Domain.Organisations;
using CompetenceAssessment.Services.Applications;
using CompetenceAssessment.Services.Language;
using CompetenceAssessment.Services.Viewers;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Web.Pages.Admin.Schemes;

/// <summary>Standards that a body has a right to award and no scheme to assess by: nobody can apply for them.</summary>
internal sealed class SchemeHomeTasks(AppDbContext db, AdministeredBody bodies, Links links, Texts texts) : IHomeTasks
{
    public async Task<IReadOnlyList<HomeTask>> ForAsync(Viewer viewer, CancellationToken cancellation)
    {
        if (!viewer.Holds(Role.BodyAdministrator))
            return [];
        var tasks = new List<HomeTask>();
        foreach (var body in await bodies.AllAsync(cancellation))
        {
            var today = bodies.Today(body);
            var schemes = db.Schemes.VisibleTo(viewer).Where(s => s.AwardingBodyId == body.Id);
            var titles = await db.StandardVersions
                .Where(v => db.AwardingRights.Any(r => r.AwardingBodyId == body.Id && r.StandardVersionId == v.Id && r.From <= today && r.Until >= today) && !schemes.Any(s => s.StandardVersionId == v.Id))
                .Select(v => v.Title).ToListAsync(cancellation);
            tasks.AddRange(titles.Select(t => new HomeTask(HomeTaskState.ToDo, texts["admin.schemes.task", t], links.Admin.Schemes(body.Key), texts["admin.schemes.draft-next.do"])));
        }

        return tasks;
    }
}
