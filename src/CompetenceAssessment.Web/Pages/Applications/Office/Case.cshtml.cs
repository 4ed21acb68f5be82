using CompetenceAssessment.Data;
using CompetenceAssessment.Domain;
using CompetenceAssessment.Domain.Applications;
using CompetenceAssessment.Services.Applications;
using CompetenceAssessment.Services.Language;
using CompetenceAssessment.Web.Forms;
using CompetenceAssessment.Web.Refusals;
using CompetenceAssessment.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Web.Pages.Applications.Office;

/// <summary>One application as the officer sees it: what was stated, documents, panel, conflicts, history, and the steps that are open.</summary>
[Authorize(Policy = Policies.ReadApplications)]
public sealed class CaseModel(OfficeCases cases, AppDbContext db, AssessorChoices choices, Colleagues colleagues, ApplicationService service, Links links, Texts texts, CurrentViewer viewer)
    : PageModel, IShowStored
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public int Version { get; set; }

    public ApplicationCase Case { get; private set; } = null!;

    public Application Application => Case.Application;

    /// <summary>An officer of the body, and not in an own case.</summary>
    public bool CanAct { get; private set; }

    public IReadOnlyList<AssessorChoice> Choices { get; private set; } = [];

    public IReadOnlyList<ConflictOfInterest> Conflicts { get; private set; } = [];

    public IReadOnlyDictionary<Guid, string> Names { get; private set; } = new Dictionary<Guid, string>();

    public bool CanAllocate => Application.State is ApplicationState.HandedIn or ApplicationState.UnderAssessment or ApplicationState.MoreEvidenceAsked;

    /// <summary>The name in the application differs from the one in the person's record.</summary>
    public bool NameDiffers => $"{Application.Details.GivenNames} {Application.Details.FamilyName}" != Case.Heading.CandidateName;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (!await ReadAsync(HttpContext.RequestAborted) || (HttpMethods.IsPost(Request.Method) && !cases.CanAct(Case)))
        {
            context.Result = NotFound();
            return;
        }

        if (HttpMethods.IsGet(Request.Method))
            Version = Application.Version;
        await next();
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAdmitAsync(CancellationToken cancellation)
    {
        await service.AdmitAsync(new AdmitApplication { ActorId = viewer.PersonId, ApplicationId = Id, Version = Version }, cancellation);
        this.Say(texts["office.admitted", Application.Reference]);
        return Redirect(links.Applications.Office.Case(Id));
    }

    public async Task<IActionResult> OnPostCloseAsync(CancellationToken cancellation)
    {
        await service.CloseAsync(new CloseApplication { ActorId = viewer.PersonId, ApplicationId = Id, Version = Version }, cancellation);
        this.Say(texts["office.closed", Application.Reference]);
        return Redirect(links.Applications.Office.Case(Id));
    }

    public async Task<IReadOnlyList<StoredValue>> StoredAsync(CancellationToken cancellation)
    {
        await ReadAsync(cancellation);
        ModelState.Remove(nameof(Version));
        Version = Application.Version;
        return [new(texts["applications.state"], null, texts.Enum(Application.State))];
    }

    /// <summary>Whether the officer may take the case to a state from here.</summary>
    public bool Allows(ApplicationState to) => CanAct && Transitions.Allows(Application.State, to, Actor.AwardingOfficer);

    public string NameOf(Guid personId) => Names.GetValueOrDefault(personId, "");

    private async Task<bool> ReadAsync(CancellationToken cancellation)
    {
        if (await cases.FindAsync(Id, cancellation) is not { } found)
            return false;
        Case = found;
        CanAct = cases.CanAct(found) && Application.CandidateId != viewer.PersonId;
        Choices = Application.State.IsOpen() ? await choices.ForAsync(found, cancellation) : [];
        Conflicts = await db.ConflictsOfInterest.AsNoTracking().Where(c => c.ApplicationId == Id).OrderBy(c => c.RecordedAt).ToListAsync(cancellation);
        Names = await colleagues.NamesAsync(
            [.. Application.History.Select(h => h.ByPersonId), .. Application.Allocations.Select(a => a.AssessorId), .. Conflicts.SelectMany(c => new[] { c.PersonId, c.RecordedById })], cancellation);
        return true;
    }
}
