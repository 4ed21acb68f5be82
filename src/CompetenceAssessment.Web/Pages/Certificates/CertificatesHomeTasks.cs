using CompetenceAssessment.Data;
using CompetenceAssessment.Domain.Organisations;
using CompetenceAssessment.Services.Certificates;
using CompetenceAssessment.Services.Language;
using CompetenceAssessment.Services.Viewers;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Web.Pages.Certificates;

/// <summary>For officers, decisions to issue and withdrawals to carry out; for holders, a certificate that is new.</summary>
internal sealed class CertificatesHomeTasks(AppDbContext db, CertificateDesk desk, Links links, Texts texts, TimeProvider clock) : IHomeTasks
{
    private static readonly TimeSpan New = TimeSpan.FromDays(30);

    public async Task<IReadOnlyList<HomeTask>> ForAsync(Viewer viewer, CancellationToken cancellation)
    {
        var tasks = new List<HomeTask>();
        if (viewer.Holds(Role.AwardingOfficer))
        {
            var toIssue = await desk.CountToIssueAsync(viewer, cancellation);
            if (toIssue > 0)
                tasks.Add(new HomeTask(HomeTaskState.ToDo, texts.Count("certificates.task.issue", toIssue), links.Certificates.Index(), texts["certificates.issue"]) { Count = toIssue });
            foreach (var decision in await desk.ToCarryOutAsync(viewer, cancellation))
                tasks.Add(new HomeTask(HomeTaskState.ToDo, texts["certificates.task.carry-out"], links.Certificates.Details(decision.CertificateId), texts["certificates.open"]) { Reference = decision.CertificateNumber });
        }

        tasks.AddRange(await NewAsync(viewer, cancellation));
        return tasks;
    }

    private async Task<IEnumerable<HomeTask>> NewAsync(Viewer viewer, CancellationToken cancellation)
    {
        var since = clock.GetUtcNow().UtcDateTime - New;
        var own = await db.Certificates.VisibleTo(viewer).HeldBy(viewer).AsNoTracking().Where(c => c.IssuedAt >= since).OrderBy(c => c.IssuedAt)
            .Select(c => new { c.Id, c.Number, c.QualificationTitle }).ToListAsync(cancellation);
        return own.Select(c => new HomeTask(HomeTaskState.ToDo, texts["certificates.task.new"], links.Certificates.Details(c.Id), texts["certificates.open"])
        {
            Reference = c.Number,
            Detail = c.QualificationTitle.In(texts.Language).Text,
        });
    }
}
