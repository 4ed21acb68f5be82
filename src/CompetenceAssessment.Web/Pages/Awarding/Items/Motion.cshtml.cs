using CompetenceAssessment.Domain.Awarding;
using CompetenceAssessment.Services.Assessments;
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
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CompetenceAssessment.Web.Pages.Awarding.Items;

/// <summary>What is voted on, and the text of the decision: changed by the officer who keeps the minutes, or by the chair.</summary>
[Authorize(Policy = Policies.AwardOrDecide)]
public sealed class MotionModel(ItemReader reader, DecisionService decisions, DecisionText decisionText, IValidator<MotionInput> validator, CurrentViewer viewer, Texts texts, Links links)
    : PageModel, IShowStored
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public MotionInput Input { get; set; } = new();

    public ItemPage View { get; private set; } = null!;

    public DecisionItem Item => View.Item;

    /// <summary>The items that can be sent back, by competence.</summary>
    public IReadOnlyList<CompetenceView> Competences => View.Case!.Assessed.Competences;

    public IEnumerable<SelectListItem> Motions => Enum.GetValues<DecisionOutcome>()
        .Where(o => o.Fits(Item.Subject) && (o != DecisionOutcome.PartialAward || Item.PartialQualificationCode is not null))
        .Select(o => new SelectListItem(texts[$"awarding.motion.{o}"], o.ToString()));

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (!await ReadAsync(HttpContext.RequestAborted))
        {
            context.Result = NotFound();
            return;
        }

        if (!View.Meeting.IsOfficer && !View.Meeting.IsChair)
        {
            context.Result = Forbid();
            return;
        }

        if (HttpMethods.IsGet(Request.Method))
            Fill();
        await next();
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await this.ThrowIfInvalidAsync(validator, Input, cancellation);
        await decisions.MoveAsync(
            new MoveMotion
            {
                ActorId = viewer.PersonId,
                ItemId = Id,
                Version = Input.Version,
                Motion = Input.Motion!.Value,
                Reasons = Input.Reasons,
                LegalBasis = Input.LegalBasis,
                SentBackItemIds = Input.Motion == DecisionOutcome.BackToPanel ? Input.Items : [],
            },
            cancellation);
        this.Say(texts["awarding.motion.saved"]);
        return Redirect(links.Awarding.Item(Id));
    }

    public async Task<IReadOnlyList<StoredValue>> StoredAsync(CancellationToken cancellation)
    {
        await ReadAsync(cancellation);
        ModelState.Remove("Input.Version");
        Input = Input with { Version = Item.Version };
        return
        [
            new StoredValue(texts["awarding.motion"], Input.Motion is { } motion ? texts.Enum(motion) : null, texts.Enum(Item.Motion)),
            new StoredValue(texts["awarding.reasons"], Input.Reasons, Item.Reasons),
            new StoredValue(texts["awarding.legal-basis"], Input.LegalBasis, Item.LegalBasis),
        ];
    }

    private async Task<bool> ReadAsync(CancellationToken cancellation)
    {
        if (await reader.FindAsync(Id, viewer.Viewer, cancellation) is not { Case: not null } found)
            return false;
        View = found;
        return true;
    }

    /// <summary>Reasons that are still empty begin with what the facts say.</summary>
    private void Fill() => Input = new MotionInput
    {
        Version = Item.Version,
        Motion = Item.Motion,
        Reasons = Item.Reasons ?? (Item is { Subject: DecisionSubject.Application, IsAdverse: true } ? decisionText.ReasonsFrom(View.Case!.Results) : null),
        LegalBasis = Item.LegalBasis,
        Items = [.. Item.SentBackItemIds],
    };
}

public sealed record MotionInput
{
    public int Version { get; set; }

    public DecisionOutcome? Motion { get; set; }

    public string? Reasons { get; set; }

    public string? LegalBasis { get; set; }

    public List<Guid> Items { get; set; } = [];
}

public sealed class MotionInputValidator : AbstractValidator<MotionInput>
{
    public MotionInputValidator()
    {
        RuleFor(i => i.Motion).NotNull().IsInEnum();
        RuleFor(i => i.Reasons).MaximumLength(DecisionItem.ReasonsMaxLength);
        RuleFor(i => i.LegalBasis).MaximumLength(DecisionItem.ReasonsMaxLength);
        RuleFor(i => i.Items).NotEmpty().When(i => i.Motion == DecisionOutcome.BackToPanel).WithText("awarding.motion.items.missing");
        RuleFor(i => i.Reasons).NotEmpty().When(i => i.Motion is DecisionOutcome.BackToPanel or DecisionOutcome.Deferred).WithText("awarding.motion.reasons.missing");
    }
}
