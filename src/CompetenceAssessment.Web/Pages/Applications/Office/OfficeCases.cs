using CompetenceAssessment.Data;
using CompetenceAssessment.Domain.Organisations;
using CompetenceAssessment.Services.Applications;
using CompetenceAssessment.Services.Language;
using CompetenceAssessment.Web.Refusals;
using CompetenceAssessment.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CompetenceAssessment.Web.Pages.Applications.Office;

/// <summary>Finds cases of the viewer's bodies.</summary>
public sealed class OfficeCases(AppDbContext db, CaseReader reader, CurrentViewer viewer, Texts texts)
{
    public Guid ActorId => viewer.PersonId;

    public Texts Texts => texts;

    public Task<ApplicationCase?> FindAsync(Guid id, CancellationToken cancellation) =>
        reader.FindAsync(db.Applications.VisibleTo(viewer.Viewer).InOfficeOf(viewer.Viewer), id, cancellation);

    /// <summary>The case, where the viewer acts for its body as an officer.</summary>
    public async Task<ApplicationCase?> FindToActAsync(Guid id, CancellationToken cancellation) =>
        await FindAsync(id, cancellation) is { } found && CanAct(found) ? found : null;

    public bool CanAct(ApplicationCase found) => viewer.HoldsIn(found.Application.AwardingBodyId, Role.AwardingOfficer);
}

/// <summary>A page with one step of the officer in one case.</summary>
[Authorize(Policy = Policies.Award)]
public abstract class StepModel(OfficeCases cases) : PageModel, IShowStored
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>The version of the case that the form was made from.</summary>
    [BindProperty]
    public int Version { get; set; }

    public ApplicationCase Case { get; private set; } = null!;

    protected Guid ActorId => cases.ActorId;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (await cases.FindToActAsync(Id, HttpContext.RequestAborted) is not { } found)
        {
            context.Result = NotFound();
            return;
        }

        Case = found;
        if (HttpMethods.IsGet(Request.Method))
            Version = found.Application.Version;
        await PrepareAsync(HttpContext.RequestAborted);
        await next();
    }

    public async Task<IReadOnlyList<StoredValue>> StoredAsync(CancellationToken cancellation)
    {
        Case = await cases.FindToActAsync(Id, cancellation) ?? Case;
        ModelState.Remove(nameof(Version));
        Version = Case.Application.Version;
        return [new(cases.Texts["applications.state"], null, cases.Texts.Enum(Case.Application.State))];
    }

    protected virtual Task PrepareAsync(CancellationToken cancellation) => Task.CompletedTask;
}
