using CompetenceAssessment.Domain.Applications;
using CompetenceAssessment.Services.Assessments;
using CompetenceAssessment.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CompetenceAssessment.Web.Pages.Assess;

/// <summary>A page of one assessor's desk: found for members of the panel alone, after they have declared.</summary>
public abstract class DeskPage(DeskReader desks, CurrentViewer viewer, Links links) : PageModel
{
    /// <summary>Set by our script, which takes only the middle of the page.</summary>
    public const string PartHeader = "X-Part";

    [FromRoute]
    public Guid Id { get; set; }

    public DeskView Desk { get; private set; } = null!;

    public Guid Me => viewer.PersonId;

    public bool IsPart => Request.Headers.ContainsKey(PartHeader);

    protected Links Links => links;

    protected DeskReader Desks => desks;

    protected CurrentViewer Current => viewer;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (await desks.ReadAsync(viewer.Viewer, Id, HttpContext.RequestAborted) is not { } desk)
        {
            context.Result = NotFound();
            return;
        }

        Desk = desk;
        if (desk.Declaration == ConflictDeclaration.Awaited)
        {
            context.Result = Redirect(links.Assess.Declare(Id));
            return;
        }

        if (!await LoadAsync(HttpContext.RequestAborted))
        {
            context.Result = NotFound();
            return;
        }

        await next();
    }

    /// <summary>Loads what the page needs besides.</summary>
    /// <returns>False where there is no such thing.</returns>
    protected virtual Task<bool> LoadAsync(CancellationToken cancellation) => Task.FromResult(true);
}
