using CompetenceAssessment.Data;
using CompetenceAssessment.Domain.Applications;
using CompetenceAssessment.Services.Applications;
using CompetenceAssessment.Services.Applications.Moves;
using CompetenceAssessment.Services.Language;
using CompetenceAssessment.Services.Viewers;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Web.Pages.Applications;

/// <summary>Leads the candidate to a proposal to go over to another version, and to what became of the last one.</summary>
public sealed class MoveOffers(MoveReader moves, Links links, Texts texts) : ICandidateLinks
{
    public async Task<IReadOnlyList<CandidateLink>> ForAsync(ApplicationCase application, CancellationToken cancellation) =>
        await moves.CurrentAsync(application.Application.Id, cancellation) is not { } move || move.State == MoveState.TakenBack ? []
        : [new(texts[move.State == MoveState.Proposed ? "moves.candidate.answer" : "moves.candidate.title"], links.Applications.Version(application.Application.Id)) { IsNextStep = move.State == MoveState.Proposed }];
}

/// <summary>Proposals that wait for the viewer's answer.</summary>
public sealed class MoveHomeTasks(AppDbContext db, Links links, Texts texts) : IHomeTasks
{
    public async Task<IReadOnlyList<HomeTask>> ForAsync(Viewer viewer, CancellationToken cancellation)
    {
        var personId = viewer.PersonId;
        var waiting = await (
            from application in db.Applications.VisibleTo(viewer)
            where application.CandidateId == personId
            join move in db.VersionMoves on application.Id equals move.ApplicationId
            where move.State == MoveState.Proposed
            select new { application.Id, application.Reference }).AsNoTracking().ToListAsync(cancellation);
        return
        [
            .. waiting.Select(w => new HomeTask(HomeTaskState.ToDo, texts["moves.candidate.task"], links.Applications.Version(w.Id), texts["moves.candidate.answer"]) { Reference = w.Reference }),
        ];
    }
}
