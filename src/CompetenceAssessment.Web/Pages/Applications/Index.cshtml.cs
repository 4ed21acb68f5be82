using CompetenceAssessment.Data;
using CompetenceAssessment.Domain;
using CompetenceAssessment.Domain.Applications;
using CompetenceAssessment.Services.Applications;
using CompetenceAssessment.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Web.Pages.Applications;

/// <summary>The viewer's own applications, and the rounds in which to apply.</summary>
public sealed class IndexModel(AppDbContext db, Offers offers, ApplicationService service, CurrentViewer viewer, Links links) : PageModel
{
    public IReadOnlyList<OwnApplication> Applications { get; private set; } = [];

    public IReadOnlyList<Offer> Open { get; private set; } = [];

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var cancellation = HttpContext.RequestAborted;
        Applications = await OwnAsync(cancellation);
        Open = [.. (await offers.AllAsync(closedWithinDays: 0, cancellation)).Where(o => o.IsOpen)];
        await next();
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostStartAsync(Guid round, CancellationToken cancellation)
    {
        // A second click finds the draft that the first one made.
        if (Open.FirstOrDefault(o => o.Round.Id == round) is { } offer && OpenFor(offer) is { State: ApplicationState.Draft } draft)
            return Redirect(links.Applications.Case(draft.Id));
        var id = await service.StartAsync(new StartApplication { ActorId = viewer.PersonId, RoundId = round }, cancellation);
        return Redirect(links.Applications.Case(id));
    }

    /// <summary>The viewer's open application for the same standard, which excludes another.</summary>
    public OwnApplication? OpenFor(Offer offer) => Applications.FirstOrDefault(a => a.StandardId == offer.StandardId && a.State.IsOpen());

    private async Task<List<OwnApplication>> OwnAsync(CancellationToken cancellation)
    {
        var personId = viewer.PersonId;
        return await (
            from application in db.Applications.VisibleTo(viewer.Viewer)
            where application.CandidateId == personId
            join version in db.StandardVersions on application.StandardVersionId equals version.Id
            join body in db.AwardingBodies on application.AwardingBodyId equals body.Id
            orderby application.CreatedAt descending
            select new OwnApplication(
                application.Id, application.Reference, application.State, application.StandardId, version.QualificationTitle ?? version.Title, body.Name, application.AnswerBy, application.UpdatedAt, body.TimeZone))
            .AsNoTracking().ToListAsync(cancellation);
    }
}

public sealed record OwnApplication(
    Guid Id, string Reference, ApplicationState State, Guid StandardId, LocalizedText Title, LocalizedText BodyName, DateOnly? AnswerBy, DateTime UpdatedAt, string TimeZone);
