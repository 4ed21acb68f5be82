using CompetenceAssessment.Data;
using CompetenceAssessment.Domain.Awarding;
using CompetenceAssessment.Domain.Organisations;
using CompetenceAssessment.Services.Awarding;
using CompetenceAssessment.Services.Certificates;
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

namespace CompetenceAssessment.Web.Pages.Awarding;

/// <summary>Puts the withdrawal or annulment of a certificate on an agenda: the committee decides, after hearing the holder.</summary>
[Authorize(Policy = Policies.Award)]
public sealed class WithdrawalModel(AppDbContext db, AwardingDesk desk, MeetingService meetings, IValidator<WithdrawalInput> validator, CurrentViewer viewer, Texts texts, Links links) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid CertificateId { get; set; }

    [BindProperty]
    public WithdrawalInput Input { get; set; } = new();

    public string Number { get; private set; } = "";

    public string Holder { get; private set; } = "";

    public IReadOnlyList<SelectListItem> Meetings { get; private set; } = [];

    public IEnumerable<SelectListItem> Motions =>
        new[] { DecisionOutcome.Withdrawn, DecisionOutcome.Annulled }.Select(o => new SelectListItem(texts[$"awarding.motion.{o}"], o.ToString()));

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (!await ReadAsync(HttpContext.RequestAborted))
        {
            context.Result = NotFound();
            return;
        }

        await next();
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await this.ThrowIfInvalidAsync(validator, Input, cancellation);
        if (Meetings.All(m => m.Value != Input.MeetingId.ToString()))
            throw Validation.Failure("Input.MeetingId", texts["validation.invalid"]);
        await meetings.PutOnAgendaAsync(
            new PutCertificateOnAgenda
            {
                ActorId = viewer.PersonId,
                MeetingId = Input.MeetingId!.Value,
                CertificateId = CertificateId,
                Annul = Input.Motion == DecisionOutcome.Annulled,
                Grounds = Input.Grounds,
            },
            cancellation);
        this.Say(texts["awarding.withdrawal.done"]);
        return Redirect(links.Awarding.Meeting(Input.MeetingId.Value));
    }

    private async Task<bool> ReadAsync(CancellationToken cancellation)
    {
        var bodies = viewer.Viewer.BodiesWith(Role.AwardingOfficer);
        var found = await db.Certificates.VisibleTo(viewer.Viewer).Where(c => c.Id == CertificateId && bodies.Contains(c.AwardingBodyId) && c.HolderId != viewer.PersonId)
            .Select(c => new { c.Number, c.HolderName, c.AwardingBodyId }).SingleOrDefaultAsync(cancellation);
        if (found is null)
            return false;
        (Number, Holder) = (found.Number, found.HolderName);
        Meetings = [.. (await desk.MeetingsAsync(viewer.Viewer, cancellation)).Where(m => m.State != MeetingState.Closed && m.AwardingBodyId == found.AwardingBodyId)
            .Select(m => new SelectListItem(texts["awarding.meeting.choice", m.Number, m.HeldOn, m.Place], m.Id.ToString()))];
        return true;
    }
}

public sealed record WithdrawalInput
{
    public Guid? MeetingId { get; set; }

    public DecisionOutcome? Motion { get; set; }

    public string Grounds { get; set; } = "";
}

public sealed class WithdrawalInputValidator : AbstractValidator<WithdrawalInput>
{
    public WithdrawalInputValidator()
    {
        RuleFor(i => i.Motion).NotNull().WithText("awarding.withdrawal.motion.missing").Must(o => o is null or DecisionOutcome.Withdrawn or DecisionOutcome.Annulled);
        RuleFor(i => i.Grounds).NotEmpty().WithText("awarding.withdrawal.grounds.missing").MaximumLength(DecisionItem.ReasonsMaxLength);
        RuleFor(i => i.MeetingId).NotNull().WithText("awarding.agenda.no-meeting");
    }
}
