using CompetenceAssessment.Data;
using CompetenceAssessment.Domain.Organisations;
using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.Services.Language;
using CompetenceAssessment.Services.Standards.Drafts;
using CompetenceAssessment.Services.Viewers;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Web.Pages.Standards.Drafts;

/// <summary>Drafts that wait for a standards editor: to be put right, or to be confirmed by somebody who had no hand in them.</summary>
internal sealed class DraftHomeTasks(AppDbContext db, StandardConfirmation confirmation, Links links, Texts texts) : IHomeTasks
{
    public async Task<IReadOnlyList<HomeTask>> ForAsync(Viewer viewer, CancellationToken cancellation)
    {
        if (!viewer.Holds(Role.StandardsEditor))
            return [];
        var drafts = await db.StandardDrafts.AsNoTracking().Where(d => d.State == DraftState.Open || d.State == DraftState.Submitted).OrderBy(d => d.CreatedAt)
            .Select(d => new { d.Id, d.Title, d.Source.Name, d.State, d.EditorIds, d.Translation }).ToListAsync(cancellation);
        return
        [
            .. from draft in drafts
            let title = draft.Title?.In(texts.Language).Text ?? draft.Name
            where draft.State == DraftState.Open
                ? draft.EditorIds.Contains(viewer.PersonId)
                : StandardDraft.MayBeConfirmedBy(draft.EditorIds, viewer.PersonId, confirmation.NeedsTwoPersons)
            select draft.State == DraftState.Open
                ? new HomeTask(HomeTaskState.Begun, texts["drafts.task.errors", title], links.Standards.Draft(draft.Id), texts["drafts.task.continue"])
                : new HomeTask(HomeTaskState.ToDo, texts["drafts.task.confirm", title], draft.Translation is null ? links.Standards.ConfirmDraft(draft.Id) : links.Standards.Translation(draft.Id), texts["drafts.task.compare"]),
        ];
    }
}
