using CompetenceAssessment.Data;
using CompetenceAssessment.Domain.Applications;
using CompetenceAssessment.Domain.Organisations;
using CompetenceAssessment.Services.Applications;
using CompetenceAssessment.Services.Cases;
using CompetenceAssessment.Services.Language;
using CompetenceAssessment.Services.Viewers;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Web.Pages.Applications;

/// <summary>What waits for the viewer in own applications.</summary>
public sealed class ApplicationsHomeTasks(AppDbContext db, Links links, Texts texts) : IHomeTasks
{
    public async Task<IReadOnlyList<HomeTask>> ForAsync(Viewer viewer, CancellationToken cancellation)
    {
        var personId = viewer.PersonId;
        var own = await (
            from application in db.Applications.VisibleTo(viewer)
            where application.CandidateId == personId && application.OpenKey != null
            join version in db.StandardVersions on application.StandardVersionId equals version.Id
            select new
            {
                application.Id,
                application.Reference,
                application.State,
                Title = version.QualificationTitle ?? version.Title,
                application.AnswerBy,
                Round = db.Rounds.Where(r => r.Id == application.RoundId).Select(r => new { r.ClosesOn, r.HandInBy }).FirstOrDefault(),
            }).AsNoTracking().ToListAsync(cancellation);
        return
        [
            .. from application in own
            let due = application.State switch
            {
                ApplicationState.Draft => application.Round?.ClosesOn,
                ApplicationState.Returned or ApplicationState.MoreEvidenceAsked => application.AnswerBy,
                ApplicationState.Admitted => application.Round?.HandInBy,
                _ => null,
            }
            select new HomeTask(
                StateOf(application.State), texts[$"applications.task.{application.State}"], links.Applications.Case(application.Id), texts["applications.task.open"])
            {
                Reference = application.Reference,
                Detail = application.Title.In(texts.Language).Text,
                Due = due,
            },
        ];
    }

    private static HomeTaskState StateOf(ApplicationState state) => state switch
    {
        ApplicationState.Draft => HomeTaskState.Begun,
        ApplicationState.Returned or ApplicationState.Admitted or ApplicationState.MoreEvidenceAsked => HomeTaskState.ToDo,
        _ => HomeTaskState.WaitingForOthers,
    };
}

/// <summary>What waits for an awarding officer before the panel begins.</summary>
public sealed class OfficeHomeTasks(AppDbContext db, StandardCache standards, Links links, Texts texts, TimeProvider clock) : IHomeTasks
{
    public async Task<IReadOnlyList<HomeTask>> ForAsync(Viewer viewer, CancellationToken cancellation)
    {
        if (viewer.BodiesWith(Role.AwardingOfficer) is not { Count: > 0 } bodies)
            return [];
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var counts = await db.Applications.VisibleTo(viewer).Where(a => bodies.Contains(a.AwardingBodyId))
            .Where(a => a.State == ApplicationState.Submitted || a.State == ApplicationState.HandedIn || (a.State == ApplicationState.Returned && a.AnswerBy < today))
            .GroupBy(a => a.State).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancellation);
        return
        [
            .. from line in counts
            orderby line.Key
            select new HomeTask(
                HomeTaskState.ToDo, texts.Count($"office.task.{line.Key}", line.Count),
                links.Applications.Office.Index(new { State = line.Key, Missing = line.Key == ApplicationState.Returned ? Office.Missing.Overdue : (Office.Missing?)null }), texts["applications.task.open"])
            {
                Count = line.Count,
            },
            .. await ShortPanelsAsync(viewer, bodies, cancellation) is > 0 and var panels
                ? [new HomeTask(HomeTaskState.ToDo, texts.Count("office.task.short", panels), links.Applications.Office.Index(new { State = ApplicationState.UnderAssessment }), texts["applications.task.open"]) { Count = panels }]
                : (HomeTask[])[],
        ];
    }

    /// <summary>How many cases are being assessed by fewer people than their scheme asks for.</summary>
    private async Task<int> ShortPanelsAsync(Viewer viewer, IReadOnlyList<Guid> bodies, CancellationToken cancellation)
    {
        var panels = await db.Applications.VisibleTo(viewer).Where(a => bodies.Contains(a.AwardingBodyId) && a.State == ApplicationState.UnderAssessment)
            .Select(a => new { a.SchemeId, Assessors = a.Allocations.Count(l => l.ReleasedAt == null && l.Declaration != ConflictDeclaration.Conflict && !l.IsThirdAssessor) }).ToListAsync(cancellation);
        var small = 0;
        foreach (var panel in panels)
            small += panel.Assessors < (await standards.SchemeAsync(db, panel.SchemeId, cancellation)).Settings.Assessors ? 1 : 0;
        return small;
    }
}
