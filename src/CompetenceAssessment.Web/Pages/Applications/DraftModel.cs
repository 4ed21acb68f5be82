using CompetenceAssessment.Data;
using CompetenceAssessment.Domain.Applications;
using CompetenceAssessment.Services.Applications;
using CompetenceAssessment.Web.Refusals;
using CompetenceAssessment.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CompetenceAssessment.Web.Pages.Applications;

/// <summary>The sections of the form, in the order in which they are gone through.</summary>
public enum DraftSection
{
    Identity,
    Preconditions,
    Ties,
    Arrangements,
}

/// <summary>Finds the viewer's own applications.</summary>
public sealed class OwnCases(AppDbContext db, CaseReader reader, CurrentViewer viewer)
{
    public Guid PersonId => viewer.PersonId;

    public Task<ApplicationCase?> FindAsync(Guid id, CancellationToken cancellation) =>
        reader.FindAsync(db.Applications.VisibleTo(viewer.Viewer).Where(a => a.CandidateId == viewer.PersonId), id, cancellation);
}

/// <summary>One section of the form: loads the own draft or returned application, and saves what the section changes.
/// Whoever comes to a section of an application that can no longer be changed is led to its page.</summary>
public abstract class DraftModel(OwnCases own, ApplicationService service, Links links) : PageModel, IShowStored
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public int Version { get; set; }

    /// <summary>"overview" returns to the application instead of going on to the next section.</summary>
    [BindProperty]
    public string? Then { get; set; }

    public ApplicationCase Case { get; private set; } = null!;

    public Application Application => Case.Application;

    public abstract DraftSection Section { get; }

    protected Guid PersonId => own.PersonId;

    protected ApplicationService Service => service;

    protected IActionResult BackToSection() => Redirect(links.Applications.Section(Id, Section));

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var found = await own.FindAsync(Id, HttpContext.RequestAborted);
        if (found is null)
            context.Result = NotFound();
        else if (!found.Application.IsEditable)
            context.Result = Redirect(links.Applications.Case(Id));
        if (context.Result is not null)
            return;
        Case = found!;
        if (HttpMethods.IsGet(Request.Method))
            Version = Application.Version;
        await PrepareAsync(HttpContext.RequestAborted);
        await next();
    }

    public async Task<IReadOnlyList<StoredValue>> StoredAsync(CancellationToken cancellation)
    {
        Case = await own.FindAsync(Id, cancellation) ?? Case;
        ModelState.Remove(nameof(Version));
        Version = Application.Version;
        return [.. Compare(Application.Details).Where(v => (v.Yours ?? "") != (v.Stored ?? ""))];
    }

    /// <summary>What the section needs besides the application.</summary>
    protected virtual Task PrepareAsync(CancellationToken cancellation) => Task.CompletedTask;

    /// <summary>What the form says beside what is saved.</summary>
    protected abstract IEnumerable<StoredValue> Compare(ApplicationDetails stored);

    /// <summary>Saves; a change takes back the declaration that everything is true, which is given when submitting.</summary>
    protected Task SaveAsync(ApplicationDetails details, Guid? roundId, CancellationToken cancellation) =>
        service.FillAsync(
            new FillApplication { ActorId = own.PersonId, ApplicationId = Id, Version = Version, Details = details with { DeclaredTrue = false }, RoundId = roundId }, cancellation);

    protected IActionResult Onward() => Redirect(
        Then == "overview" ? links.Applications.Case(Id)
        : Section == DraftSection.Arrangements ? links.Applications.Check(Id)
        : links.Applications.Section(Id, Section + 1));
}
