using CompetenceAssessment.Domain.Awarding;
using CompetenceAssessment.Domain.Organisations;
using CompetenceAssessment.Services.Awarding;
using CompetenceAssessment.Services.Language;
using CompetenceAssessment.Web.Forms;
using CompetenceAssessment.Web.Language;
using CompetenceAssessment.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CompetenceAssessment.Web.Pages.Awarding;

/// <summary>The committee's board: proposals that wait for an agenda, meetings, challenges, and what follows a decision.</summary>
[Authorize(Policy = Policies.AwardOrDecide)]
public sealed class IndexModel(AwardingDesk desk, MeetingService meetings, DecisionService decisions, CurrentViewer viewer, Texts texts, Dates dates, Links links, TimeProvider clock)
    : PageModel
{
    /// <summary>The proposals ticked.</summary>
    [BindProperty]
    public List<Guid> Selected { get; set; } = [];

    /// <summary>The meeting they go to.</summary>
    [BindProperty]
    public Guid? MeetingId { get; set; }

    public IReadOnlyList<WaitingProposal> Waiting { get; private set; } = [];

    public IReadOnlyList<MeetingLine> Meetings { get; private set; } = [];

    public IReadOnlyList<DecidedLine> Decided { get; private set; } = [];

    public IReadOnlyList<ChallengeLine> Challenges { get; private set; } = [];

    public DateOnly Today => DateOnly.FromDateTime(dates.Local(clock.GetUtcNow().UtcDateTime));

    public bool IsOfficer => viewer.Holds(Role.AwardingOfficer);

    public IEnumerable<MeetingLine> Coming => Meetings.Where(m => m.State != MeetingState.Closed).Reverse();

    public IEnumerable<MeetingLine> Past => Meetings.Where(m => m.State == MeetingState.Closed);

    public bool HasManyBodies => Meetings.Select(m => m.AwardingBodyId).Concat(Waiting.Select(w => w.AwardingBodyId)).Distinct().Skip(1).Any();

    /// <summary>The meetings that still take items.</summary>
    public IEnumerable<SelectListItem> Agendas => Coming.Where(m => viewer.HoldsIn(m.AwardingBodyId, Role.AwardingOfficer))
        .Select(m => new SelectListItem(texts["awarding.meeting.choice", m.Number, m.HeldOn, m.Place], m.Id.ToString()));

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var cancellation = HttpContext.RequestAborted;
        Waiting = await desk.WaitingAsync(viewer.Viewer, cancellation);
        Meetings = await desk.MeetingsAsync(viewer.Viewer, cancellation);
        Decided = await desk.AfterDecisionAsync(viewer.Viewer, cancellation);
        Challenges = await desk.ChallengesAsync(viewer.Viewer, cancellation);
        await next();
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAgendaAsync(CancellationToken cancellation)
    {
        if (!IsOfficer)
            return Forbid();
        if (Selected.Count == 0)
            throw Validation.Failure(nameof(Selected), texts["awarding.agenda.none-selected"]);
        if (MeetingId is not { } meetingId)
            throw Validation.Failure(nameof(MeetingId), texts["awarding.agenda.no-meeting"]);
        if (!Coming.Any(m => m.Id == meetingId && viewer.HoldsIn(m.AwardingBodyId, Role.AwardingOfficer)) || !Selected.TrueForAll(id => Waiting.Any(w => w.ApplicationId == id)))
            return NotFound();
        await meetings.PutOnAgendaAsync(new PutOnAgenda { ActorId = viewer.PersonId, MeetingId = meetingId, ApplicationIds = Selected }, cancellation);
        this.Say(texts.Count("awarding.agenda.added", Selected.Distinct().Count()));
        return Redirect(links.Awarding.Meeting(meetingId));
    }

    public async Task<IActionResult> OnPostCloseCaseAsync(Guid applicationId, CancellationToken cancellation)
    {
        if (Decided.FirstOrDefault(d => d.ApplicationId == applicationId) is not { } found || !viewer.HoldsIn(found.AwardingBodyId, Role.AwardingOfficer))
            return NotFound();
        await decisions.CloseAsync(new CloseDecidedCase { ActorId = viewer.PersonId, ApplicationId = applicationId }, cancellation);
        this.Say(texts["awarding.case.closed", found.Reference]);
        return Redirect(links.Awarding.Index());
    }
}
