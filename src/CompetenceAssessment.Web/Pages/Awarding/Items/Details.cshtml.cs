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

namespace CompetenceAssessment.Web.Pages.Awarding.Items;

/// <summary>One item of an agenda: the whole case on one page, the motion, and the viewer's own vote.</summary>
[Authorize(Policy = Policies.AwardOrDecide)]
public sealed class DetailsModel(ItemReader reader, DecisionService decisions, NoticeService notices, DecisionText decisionText, IValidator<VoteInput> voteValidator,
    IValidator<RecusalInput> recusalValidator, IValidator<DeliveryInput> deliveryValidator, CurrentViewer viewer, Texts texts, Links links) : PageModel, IShowStored
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>The version that the form was made from.</summary>
    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public VoteInput Vote { get; set; } = new();

    [BindProperty]
    public RecusalInput Recusal { get; set; } = new();

    [BindProperty]
    public DeliveryInput Delivery { get; set; } = new();

    public ItemPage View { get; private set; } = null!;

    public DecisionItem Item => View.Item;

    public string Operative =>
        decisionText.Operative(Item.Outcome ?? Item.Motion, View.Line.Candidate, View.Line.Standard, Item.PartialQualificationCode, View.Line.CertificateNumber);

    public VoteChoice? MyVote => View.Line.VoteOf(viewer.PersonId);

    public Recusal? MyRecusal => Item.Recusals.FirstOrDefault(r => r.PersonId == viewer.PersonId);

    /// <summary>The items next to this one on the agenda, so that a meeting can be walked through.</summary>
    public (AgendaItem? Previous, AgendaItem? Next) Neighbours
    {
        get
        {
            var items = View.Meeting.Items.Where(i => i.CandidateId != viewer.PersonId).ToList();
            var index = items.FindIndex(i => i.Item.Id == Id);
            return (index > 0 ? items[index - 1] : null, index < items.Count - 1 ? items[index + 1] : null);
        }
    }

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

    /// <summary>The votes as an open page shows them, or nothing where they have not changed.</summary>
    public IActionResult OnGetNow(int seen) => seen == Item.Version ? new NoContentResult() : Partial("_Votes", this);

    public Task<IActionResult> OnPostVoteAsync(CancellationToken cancellation) => MemberAsync(
        async () =>
        {
            await this.ThrowIfInvalidAsync(voteValidator, Vote, cancellation, nameof(Vote));
            await decisions.VoteAsync(new CastVote { ActorId = viewer.PersonId, ItemId = Id, Motion = Vote.Motion, Choice = Vote.Choice!.Value }, cancellation);
            this.Say(texts["awarding.vote.cast", texts.Enum(Vote.Choice.Value)]);
        });

    public Task<IActionResult> OnPostRecuseAsync(CancellationToken cancellation) => MemberAsync(
        async () =>
        {
            await this.ThrowIfInvalidAsync(recusalValidator, Recusal, cancellation, nameof(Recusal));
            await decisions.RecuseAsync(new RecuseMember { ActorId = viewer.PersonId, ItemId = Id, Reason = Recusal.Reason }, cancellation);
            this.Say(texts["awarding.recusal.done"]);
        });

    public Task<IActionResult> OnPostSeparateAsync(CancellationToken cancellation) => MemberAsync(
        async () =>
        {
            await decisions.TakeSeparatelyAsync(new TakeSeparately { ActorId = viewer.PersonId, ItemId = Id }, cancellation);
            this.Say(texts["awarding.separate.done"]);
        });

    public Task<IActionResult> OnPostDecideAsync(CancellationToken cancellation) => MemberAsync(
        async () =>
        {
            await decisions.DecideAsync(new DecideItem { ActorId = viewer.PersonId, ItemId = Id, Version = Version }, cancellation);
            this.Say(texts["awarding.decided.done"]);
        });

    public async Task<IActionResult> OnPostHearingAsync(CancellationToken cancellation)
    {
        if (!View.MayMove)
            return Forbid();
        await decisions.AskToBeHeardAsync(new AskToBeHeard { ActorId = viewer.PersonId, ItemId = Id }, cancellation);
        this.Say(texts["awarding.hearing.asked"]);
        return Redirect(links.Awarding.Item(Id));
    }

    public async Task<IActionResult> OnPostDeliveryAsync(CancellationToken cancellation)
    {
        if (!View.Meeting.IsOfficer)
            return Forbid();
        await this.ThrowIfInvalidAsync(deliveryValidator, Delivery, cancellation, nameof(Delivery));
        await notices.RecordDeliveryAsync(new RecordDelivery { ActorId = viewer.PersonId, ItemId = Id, DeliveredOn = Delivery.On!.Value }, cancellation);
        this.Say(texts["awarding.delivery.recorded"]);
        return Redirect(links.Awarding.Item(Id));
    }

    public async Task<IReadOnlyList<StoredValue>> StoredAsync(CancellationToken cancellation)
    {
        var yours = Vote.Choice is null ? null : texts.Enum(Vote.Motion);
        await ReadAsync(cancellation);
        ModelState.Clear();
        (Version, Vote) = (Item.Version, Vote with { Motion = Item.Motion });
        return
        [
            new StoredValue(texts["awarding.motion"], yours, texts.Enum(Item.Outcome ?? Item.Motion)),
            new StoredValue(texts["awarding.votes"], null, texts["awarding.votes.all", View.Line.Count(VoteChoice.For), View.Line.Count(VoteChoice.Against), View.Line.Count(VoteChoice.Abstain)]),
            new StoredValue(texts["awarding.state"], null, texts.Enum(Item.State)),
        ];
    }

    private async Task<bool> ReadAsync(CancellationToken cancellation)
    {
        if (await reader.FindAsync(Id, viewer.Viewer, cancellation) is not { } found)
            return false;
        View = found;
        return true;
    }

    private void Fill()
    {
        Version = Item.Version;
        Vote = new VoteInput { Motion = Item.Motion, Choice = MyVote };
        Delivery = new DeliveryInput { On = View.Meeting.Today };
    }

    private async Task<IActionResult> MemberAsync(Func<Task> write)
    {
        if (!View.Meeting.IsMember)
            return Forbid();
        await write();
        return Redirect(links.Awarding.Item(Id));
    }
}

public sealed record VoteInput
{
    /// <summary>The motion that the member saw.</summary>
    public DecisionOutcome Motion { get; set; }

    public VoteChoice? Choice { get; set; }
}

public sealed class VoteInputValidator : AbstractValidator<VoteInput>
{
    public VoteInputValidator()
    {
        RuleFor(i => i.Choice).NotNull().WithText("awarding.vote.none").IsInEnum();
    }
}

public sealed record RecusalInput
{
    public string Reason { get; set; } = "";
}

public sealed class RecusalInputValidator : AbstractValidator<RecusalInput>
{
    public RecusalInputValidator()
    {
        RuleFor(i => i.Reason).NotEmpty().WithText("awarding.recusal.reason.missing").MaximumLength(Domain.Awarding.Recusal.ReasonMaxLength);
    }
}

public sealed record DeliveryInput
{
    public DateOnly? On { get; set; }
}

public sealed class DeliveryInputValidator : AbstractValidator<DeliveryInput>
{
    public DeliveryInputValidator()
    {
        RuleFor(i => i.On).NotNull();
    }
}
