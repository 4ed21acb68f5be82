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

/// <summary>The panel's conclusion per competence. The judgements suggest one; the panel makes it.</summary>
[Authorize(Policy = Policies.Assess)]
public sealed class ConclusionsModel(JudgementReader reader, ConclusionService conclusions, IValidator<ConclusionInput> validator, CurrentViewer viewer, Links links, Texts texts)
    : CasePage(reader, viewer, links, texts), IShowStored
{
    [BindProperty]
    public ConclusionInput Input { get; set; } = new();

    public async Task<IActionResult> OnPostConcludeAsync(CancellationToken cancellation)
    {
        await this.ThrowIfInvalidAsync(validator, Input, cancellation);
        await conclusions.ConcludeAsync(
            new() { ApplicationId = Id, CompetenceId = Input.CompetenceId, ActorId = Me, Version = Input.Version, Result = Input.Result!.Value, Reason = Input.Reason }, cancellation);
        return Again(Texts["assess.conclude.done"]);
    }

    public async Task<IActionResult> OnPostConfirmAsync(CancellationToken cancellation)
    {
        await conclusions.ConfirmAsync(new() { ApplicationId = Id, CompetenceId = Input.CompetenceId, ActorId = Me, Version = Input.Version }, cancellation);
        return Again(Texts["assess.conclude.confirmed"]);
    }

    public Task<IReadOnlyList<StoredValue>> StoredAsync(CancellationToken cancellation)
    {
        var stored = Case.Competences.FirstOrDefault(c => c.Competence.Id == Input.CompetenceId)?.Conclusion;
        Input.Version = stored?.Version ?? 0;
        ModelState.Remove("Input.Version");
        return Task.FromResult<IReadOnlyList<StoredValue>>([
            new(Texts["assess.conclude.result"], Input.Result is { } mine ? Texts.Enum(mine) : null, stored is null ? null : Texts.Enum(stored.Result)),
            new(Texts["assess.conclude.reason"], Input.Reason, stored?.Reason),
        ]);
    }

    public ConclusionInput InputFor(CompetenceView view) => Input.CompetenceId == view.Competence.Id
        ? Input
        : new ConclusionInput { CompetenceId = view.Competence.Id, Version = view.Conclusion?.Version ?? 0, Result = view.Suggestion, Reason = view.Conclusion?.Reason };

    public bool IsMine(CompetenceView view) => CanAct && !view.IsCarriedForward && view.Suggestion is not null && Case.Member(Me)!.Covers(view.Competence.Code);

    private RedirectResult Again(string sentence)
    {
        this.Say(sentence);
        return Redirect($"{Links.Assess.Conclusions(Id)}#competence-{Input.CompetenceId:N}");
    }
}

public sealed class ConclusionInput
{
    public Guid CompetenceId { get; set; }

    public int Version { get; set; }

    public CompetenceResult? Result { get; set; }

    public string? Reason { get; set; }
}

public sealed class ConclusionInputValidator : AbstractValidator<ConclusionInput>
{
    public ConclusionInputValidator()
    {
        RuleFor(i => i.Result).NotNull().WithText("assess.conclude.result.missing");
        RuleFor(i => i.Reason).NotEmpty().When(i => i.Result == CompetenceResult.NotYet).WithText("assess.conclude.reason.missing");
        RuleFor(i => i.Reason).MaximumLength(Judgement.TextMaxLength);
    }
}
