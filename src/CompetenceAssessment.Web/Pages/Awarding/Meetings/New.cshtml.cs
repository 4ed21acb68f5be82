using CompetenceAssessment.Data;
using CompetenceAssessment.Domain.Awarding;
using CompetenceAssessment.Domain.Organisations;
using CompetenceAssessment.Services.Awarding;
using CompetenceAssessment.Services.Language;
using CompetenceAssessment.Web.Forms;
using CompetenceAssessment.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Web.Pages.Awarding.Meetings;

/// <summary>Plans a meeting of the awarding committee.</summary>
[Authorize(Policy = Policies.Award)]
public sealed class NewModel(AppDbContext db, MeetingService meetings, IValidator<MeetingInput> validator, CurrentViewer viewer, Texts texts, Links links) : PageModel
{
    [BindProperty]
    public MeetingInput Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Bodies { get; private set; } = [];

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var mine = viewer.Viewer.BodiesWith(Role.AwardingOfficer);
        var bodies = await db.AwardingBodies.AsNoTracking().Where(b => mine.Contains(b.Id)).ToListAsync(HttpContext.RequestAborted);
        Bodies = [.. bodies.Select(b => new SelectListItem(b.Name.In(texts.Language).Text, b.Id.ToString()))];
        await next();
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await this.ThrowIfInvalidAsync(validator, Input, cancellation);
        var bodyId = Input.BodyId ?? (Bodies is [var only] ? Guid.Parse(only.Value) : throw Validation.Failure("Input.BodyId", texts["validation.invalid"]));
        if (Bodies.All(b => b.Value != bodyId.ToString()))
            return NotFound();
        var id = await meetings.PlanAsync(new PlanMeeting { ActorId = viewer.PersonId, AwardingBodyId = bodyId, HeldOn = Input.HeldOn!.Value, Place = Input.Place }, cancellation);
        this.Say(texts["awarding.meeting.planned"]);
        return Redirect(links.Awarding.Meeting(id));
    }
}

public sealed record MeetingInput
{
    public Guid? BodyId { get; set; }

    public DateOnly? HeldOn { get; set; }

    public string Place { get; set; } = "";
}

public sealed class MeetingInputValidator : AbstractValidator<MeetingInput>
{
    public MeetingInputValidator()
    {
        RuleFor(i => i.HeldOn).NotNull();
        RuleFor(i => i.Place).NotEmpty().MaximumLength(CommitteeMeeting.PlaceMaxLength);
    }
}
