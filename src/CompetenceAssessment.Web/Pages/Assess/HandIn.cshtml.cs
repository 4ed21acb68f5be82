using CompetenceAssessment.Services.Assessments;
using CompetenceAssessment.Services.Language;
using CompetenceAssessment.Web.Forms;
using CompetenceAssessment.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CompetenceAssessment.Web.Pages.Assess;

/// <summary>"Why not yet?" of an assessor's own work, and handing in once the list is empty.</summary>
[Authorize(Policy = Policies.Assess)]
public sealed class HandInModel(DeskReader desks, AssessmentService assessments, CurrentViewer viewer, Links links, Texts texts) : DeskPage(desks, viewer, links)
{
    public IReadOnlyList<BlockerLine> Blockers { get; private set; } = [];

    /// <summary>Own session records that nobody can cite, because they were never closed.</summary>
    public IReadOnlyList<DeskSource> OpenRecords => [.. Desk.Sources.Where(s => !s.IsClosed)];

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await assessments.HandInAsync(new() { ApplicationId = Id, ActorId = Me }, cancellation);
        this.Say(texts["assess.hand-in.done"]);
        return Redirect(Desk.IsThird ? Links.Assess.Index() : Links.Assess.HandIn(Id));
    }

    protected override async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (!Desk.HasHandedIn)
            Blockers = [.. (await assessments.HandInBlockersAsync(Id, Me, cancellation)).Select(b => BlockerLine.OfItem(b, Id, Links, texts))];
        return true;
    }
}
