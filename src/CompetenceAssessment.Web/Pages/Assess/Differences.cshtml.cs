using CompetenceAssessment.Domain.Assessments;
using CompetenceAssessment.Services.Assessments;
using CompetenceAssessment.Services.Language;
using CompetenceAssessment.Web.Forms;
using CompetenceAssessment.Web.Refusals;
using CompetenceAssessment.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CompetenceAssessment.Web.Pages.Assess;

/// <summary>The differences of the panel and nothing else: side by side, agreed with a reason, or sent to a third assessor.</summary>
[Authorize(Policy = Policies.Assess)]
public sealed class DifferencesModel(JudgementReader reader, AgreementService agreements, IValidator<AgreementInput> validator, CurrentViewer viewer, Links links, Texts texts)
    : CasePage(reader, viewer, links, texts), IShowStored
{
    [BindProperty]
    public AgreementInput Input { get; set; } = new();

    public async Task<IActionResult> OnPostProposeAsync(CancellationToken cancellation)
    {
        await this.ThrowIfInvalidAsync(validator, Input, cancellation);
        await agreements.ProposeAsync(
            new() { ApplicationId = Id, ItemId = Input.ItemId, ActorId = Me, Version = Input.Version, Outcome = Input.Outcome!.Value, Reason = Input.Reason }, cancellation);
        return Again(Texts["assess.agree.proposed"]);
    }

    public async Task<IActionResult> OnPostConfirmAsync(CancellationToken cancellation)
    {
        await agreements.ConfirmAsync(Answer(), cancellation);
        return Again(Texts["assess.agree.confirmed"]);
    }

    public async Task<IActionResult> OnPostThirdAsync(CancellationToken cancellation)
    {
        await agreements.SendToThirdAsync(Answer(), cancellation);
        return Again(Texts["assess.agree.sent"]);
    }

    public Task<IReadOnlyList<StoredValue>> StoredAsync(CancellationToken cancellation)
    {
        var agreement = Case.Items.FirstOrDefault(i => i.Judged.Id == Input.ItemId)?.Agreement;
        Input.Version = agreement?.Version ?? 0;
        ModelState.Remove("Input.Version");
        return Task.FromResult<IReadOnlyList<StoredValue>>([
            new(Texts["assess.agree.outcome"], Input.Outcome is { } mine ? Texts.Enum(mine) : null, agreement?.Outcome is { } saved ? Texts.Enum(saved) : null),
            new(Texts["assess.agree.reason"], Input.Reason, agreement?.Reason),
        ]);
    }

    /// <summary>What the form of an item holds: what was posted for it, else what a colleague proposed.</summary>
    public AgreementInput InputFor(ItemView item) => Input.ItemId == item.Judged.Id
        ? Input
        : new AgreementInput { ItemId = item.Judged.Id, Version = item.Agreement?.Version ?? 0 };

    public bool IsMine(ItemView item) => CanAct && Case.Member(Me)!.Covers(item.Judged.Competence.Code);

    private AnswerAgreement Answer() => new() { ApplicationId = Id, ItemId = Input.ItemId, ActorId = Me, Version = Input.Version };

    private RedirectResult Again(string sentence)
    {
        this.Say(sentence);
        return Redirect($"{Links.Assess.Differences(Id)}#item-{Input.ItemId:N}");
    }
}

public sealed class AgreementInput
{
    public Guid ItemId { get; set; }

    public int Version { get; set; }

    public Outcome? Outcome { get; set; }

    public string Reason { get; set; } = "";
}

public sealed class AgreementInputValidator : AbstractValidator<AgreementInput>
{
    public AgreementInputValidator()
    {
        RuleFor(i => i.Outcome).NotNull().WithText("assess.agree.outcome.missing");
        RuleFor(i => i.Reason).NotEmpty().WithText("assess.agree.reason.missing").MaximumLength(Judgement.TextMaxLength);
    }
}
