using CompetenceAssessment.Domain.Awarding;
using CompetenceAssessment.Services.Awarding;
using CompetenceAssessment.Services.Language;
using CompetenceAssessment.Web.Forms;
using CompetenceAssessment.Web.Refusals;
using CompetenceAssessment.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CompetenceAssessment.Web.Pages.Awarding.Meetings;

/// <summary>A meeting: who is present, the uncontested items together, the others one by one, what was decided. The officer keeps presence and minutes,
/// members vote for themselves, the chair decides and closes.</summary>
[Authorize(Policy = Policies.AwardOrDecide)]
public sealed class DetailsModel(MeetingReader reader, MeetingService meetings, DecisionService decisions, IValidator<PresenceInput> presenceValidator, IValidator<RemarksInput> remarksValidator, IValidator<DayInput> dayValidator,
    CurrentViewer viewer, Texts texts, Links links) : PageModel, IShowStored
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>The version that the form was made from.</summary>
    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public PresenceInput Presence { get; set; } = new();

    [BindProperty]
    public RemarksInput Minutes { get; set; } = new();

    [BindProperty]
    public DayInput Day { get; set; } = new();

    /// <summary>The items ticked for a common vote or decision.</summary>
    [BindProperty]
    public List<Guid> Items { get; set; } = [];

    public MeetingView View { get; private set; } = null!;

    public string Stamp { get; private set; } = "";

    public CommitteeMeeting Meeting => View.Meeting;

    /// <summary>The uncontested items on which the viewer has yet to vote.</summary>
    public IReadOnlyList<AgendaItem> MyBloc =>
        View.Votes ? [.. View.Uncontested.Where(i => !i.Item.IsRecused(viewer.PersonId) && i.VoteOf(viewer.PersonId) is null)] : [];

    /// <summary>The uncontested items that the viewer can decide now.</summary>
    public IReadOnlyList<AgendaItem> DecidableBloc =>
        View.Votes ? [.. View.Uncontested.Where(i => i.Blockers.Count == 0 && i.Item.MayBeDecidedBy(viewer.PersonId, Meeting))] : [];

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (!await ReadAsync(HttpContext.RequestAborted))
        {
            context.Result = NotFound();
            return;
        }

        if (HttpMethods.IsGet(Request.Method))
            Fill();
        await next();
    }

    public void OnGet()
    {
    }

    /// <summary>What an open page shows of the meeting's course, or nothing where it has not changed.</summary>
    public IActionResult OnGetNow(string? stamp) => stamp == Stamp ? new NoContentResult() : Partial("_Course", this);

    public Task<IActionResult> OnPostPresenceAsync(CancellationToken cancellation) => OfficerAsync(
        async () =>
        {
            await this.ThrowIfInvalidAsync(presenceValidator, Presence, cancellation, nameof(Presence));
            await meetings.RecordPresenceAsync(
                new RecordPresence { ActorId = viewer.PersonId, MeetingId = Id, Version = Version, MemberIds = Presence.Members, ChairId = Presence.Chair!.Value }, cancellation);
            this.Say(texts["awarding.presence.saved"]);
        });

    public Task<IActionResult> OnPostOpenAsync(CancellationToken cancellation) => OfficerAsync(
        async () =>
        {
            await meetings.OpenAsync(new OpenMeeting { ActorId = viewer.PersonId, MeetingId = Id, Version = Version }, cancellation);
            this.Say(texts["awarding.meeting.opened"]);
        });

    public Task<IActionResult> OnPostInviteAsync(CancellationToken cancellation) => OfficerAsync(
        async () =>
        {
            await meetings.InviteAsync(new InviteMembers { ActorId = viewer.PersonId, MeetingId = Id, Version = Version }, cancellation);
            this.Say(texts.Count("awarding.invited", View.Members.Count));
        });

    public Task<IActionResult> OnPostDayAsync(CancellationToken cancellation) => OfficerAsync(
        async () =>
        {
            await this.ThrowIfInvalidAsync(dayValidator, Day, cancellation, nameof(Day));
            await meetings.RescheduleAsync(
                new RescheduleMeeting { ActorId = viewer.PersonId, MeetingId = Id, Version = Version, HeldOn = Day.HeldOn!.Value, Place = Day.Place }, cancellation);
            this.Say(texts["awarding.meeting.moved"]);
        });

    public Task<IActionResult> OnPostMinutesAsync(CancellationToken cancellation) => OfficerAsync(
        async () =>
        {
            await this.ThrowIfInvalidAsync(remarksValidator, Minutes, cancellation, nameof(Minutes));
            await meetings.RemarkAsync(new WriteRemarks { ActorId = viewer.PersonId, MeetingId = Id, Version = Version, Remarks = Minutes.Remarks }, cancellation);
            this.Say(texts["awarding.minutes.saved"]);
        });

    public Task<IActionResult> OnPostTakeOffAsync(Guid itemId, CancellationToken cancellation) => OfficerAsync(
        async () =>
        {
            if (View.Items.All(i => i.Item.Id != itemId))
                return;
            await meetings.TakeOffAgendaAsync(new TakeOffAgenda { ActorId = viewer.PersonId, ItemId = itemId }, cancellation);
            this.Say(texts["awarding.item.taken-off"]);
        });

    public async Task<IActionResult> OnPostVoteAsync(CancellationToken cancellation)
    {
        if (!View.IsMember)
            return Forbid();
        RequireItems();
        await decisions.VoteEnBlocAsync(new VoteEnBloc { ActorId = viewer.PersonId, MeetingId = Id, ItemIds = Items }, cancellation);
        var counted = View.Items.Count(i => Items.Contains(i.Item.Id) && !i.Item.IsRecused(viewer.PersonId));
        return Done(texts.Count("awarding.bloc.voted", counted));
    }

    public async Task<IActionResult> OnPostDecideAsync(CancellationToken cancellation)
    {
        if (!View.IsMember)
            return Forbid();
        RequireItems();
        await decisions.DecideEnBlocAsync(new DecideEnBloc { ActorId = viewer.PersonId, MeetingId = Id, ItemIds = Items }, cancellation);
        return Done(texts.Count("awarding.bloc.decided", Items.Count));
    }

    public async Task<IActionResult> OnPostCloseAsync(CancellationToken cancellation)
    {
        if (!View.IsMember)
            return Forbid();
        await meetings.CloseAsync(new CloseMeeting { ActorId = viewer.PersonId, MeetingId = Id, Version = Version }, cancellation);
        this.Say(texts["awarding.meeting.closed"]);
        return Redirect(links.Awarding.Minutes(Id));
    }

    public async Task<IReadOnlyList<StoredValue>> StoredAsync(CancellationToken cancellation)
    {
        var yours = Presence.Members.Count == 0 ? null : string.Join(", ", Presence.Members.Select(View.NameOf));
        var place = Day.HeldOn is { } day ? texts["awarding.meeting.choice", Meeting.Number, day, Day.Place] : null;
        await ReadAsync(cancellation);
        ModelState.Remove(nameof(Version));
        Version = Meeting.Version;
        return
        [
            new StoredValue(texts["awarding.state"], null, texts.Enum(Meeting.State)),
            new StoredValue(texts["awarding.meeting.day"], place, texts["awarding.meeting.choice", Meeting.Number, Meeting.HeldOn, Meeting.Place]),
            new StoredValue(texts["awarding.presence"], yours, string.Join(", ", View.Present.Select(m => m.Name))),
            new StoredValue(texts["awarding.minutes.remarks"], Minutes.Remarks, Meeting.Remarks),
        ];
    }

    private async Task<bool> ReadAsync(CancellationToken cancellation)
    {
        if (await reader.FindAsync(Id, viewer.Viewer, cancellation) is not { } found)
            return false;
        View = found;
        Stamp = await reader.StampAsync(Id, viewer.Viewer, cancellation) ?? "";
        return true;
    }

    private void Fill()
    {
        Version = Meeting.Version;
        Presence = new PresenceInput { Members = [.. View.Present.Select(m => m.PersonId)], Chair = Meeting.ChairId };
        Day = new DayInput { HeldOn = Meeting.HeldOn, Place = Meeting.Place };
        Minutes = new RemarksInput { Remarks = Meeting.Remarks };
    }

    private void RequireItems()
    {
        if (Items.Count == 0)
            throw Validation.Failure(nameof(Items), texts["awarding.bloc.none"]);
    }

    private async Task<IActionResult> OfficerAsync(Func<Task> write)
    {
        if (!View.IsOfficer)
            return Forbid();
        await write();
        return Redirect(links.Awarding.Meeting(Id));
    }

    private RedirectResult Done(string sentence)
    {
        this.Say(sentence);
        return Redirect(links.Awarding.Meeting(Id));
    }
}

public sealed record PresenceInput
{
    public List<Guid> Members { get; set; } = [];

    public Guid? Chair { get; set; }
}

public sealed class PresenceInputValidator : AbstractValidator<PresenceInput>
{
    public PresenceInputValidator()
    {
        RuleFor(i => i.Members).NotEmpty().WithText("awarding.presence.none");
        RuleFor(i => i.Chair).NotNull().WithText("awarding.presence.chair.missing");
        RuleFor(i => i.Chair).Must((i, chair) => chair is null || i.Members.Contains(chair.Value)).WithText("awarding.presence.chair.absent");
    }
}

public sealed record DayInput
{
    public DateOnly? HeldOn { get; set; }

    public string Place { get; set; } = "";
}

public sealed class DayInputValidator : AbstractValidator<DayInput>
{
    public DayInputValidator()
    {
        RuleFor(i => i.HeldOn).NotNull();
        RuleFor(i => i.Place).NotEmpty().MaximumLength(CommitteeMeeting.PlaceMaxLength);
    }
}

public sealed record RemarksInput
{
    public string? Remarks { get; set; }
}

public sealed class RemarksInputValidator : AbstractValidator<RemarksInput>
{
    public RemarksInputValidator()
    {
        RuleFor(i => i.Remarks).MaximumLength(CommitteeMeeting.RemarksMaxLength);
    }
}
