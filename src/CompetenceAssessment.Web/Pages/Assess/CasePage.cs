using CompetenceAssessment.Domain;
using CompetenceAssessment.Domain.Applications;
using CompetenceAssessment.Services.Assessments;
using CompetenceAssessment.Services.Language;
using CompetenceAssessment.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CompetenceAssessment.Web.Pages.Assess;

/// <summary>A page of the panel's common work: found for its members alone, after they have declared. What it shows went through the blind rule.</summary>
public abstract class CasePage(JudgementReader reader, CurrentViewer viewer, Links links, Texts texts) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    public CaseView Case { get; private set; } = null!;

    public Guid Me => viewer.PersonId;

    /// <summary>Whether the panel works on the case now, all have handed in, and the viewer is one of its two or more (a third assessor only judges).</summary>
    public bool CanAct => Case.HaveAllHandedIn && Case.State == ApplicationState.UnderAssessment && Case.Member(Me)?.IsThird == false;

    protected Links Links => links;

    protected Texts Texts => texts;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (await reader.ForAssessorAsync(viewer.Viewer, Id, HttpContext.RequestAborted) is not { } found)
        {
            context.Result = NotFound();
            return;
        }

        Case = found;
        if (found.Member(Me)!.Declaration == ConflictDeclaration.Awaited)
        {
            context.Result = Redirect(links.Assess.Declare(Id));
            return;
        }

        await LoadAsync(HttpContext.RequestAborted);
        await next();
    }

    /// <summary>What keeps the panel from this step, for "why not yet?".</summary>
    public IReadOnlyList<BlockerLine> WhyClosed => [.. Case.PanelBlockers.Select(b => BlockerLine.Of(b, Case, links, texts))];

    protected virtual Task LoadAsync(CancellationToken cancellation) => Task.CompletedTask;
}

/// <summary>One line of "why not yet?": what, who can act, where.</summary>
public sealed record BlockerLine(string What, Actor WhoActs, string? Link)
{
    public static BlockerLine Of(Blocker blocker, CaseView view, Links links, Texts texts) => blocker.Rule switch
    {
        Rule.AssessorNotHandedIn => new(texts["assess.blocker.not-handed-in", view.NameOf(blocker.SubjectId!.Value)], blocker.WhoActs, null),
        Rule.DifferenceOpen or Rule.ThirdAssessorMissing => new(texts.Rule(blocker), blocker.WhoActs, $"{links.Assess.Differences(view.ApplicationId)}#item-{blocker.SubjectId:N}"),
        Rule.CompetenceNotConcluded or Rule.ConclusionNotConfirmed => new(texts.Rule(blocker), blocker.WhoActs, $"{links.Assess.Conclusions(view.ApplicationId)}#competence-{blocker.SubjectId:N}"),
        _ => new(texts.Rule(blocker), blocker.WhoActs, null),
    };

    public static BlockerLine OfItem(Blocker blocker, Guid applicationId, Links links, Texts texts) =>
        new(texts.Rule(blocker), blocker.WhoActs, blocker.SubjectId is { } item ? links.Assess.Item(applicationId, item) : null);
}
