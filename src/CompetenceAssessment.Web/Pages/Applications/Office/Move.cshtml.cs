using CompetenceAssessment.Domain.Applications;
using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.Services.Applications.Moves;
using CompetenceAssessment.Services.Language;
using CompetenceAssessment.Web.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace CompetenceAssessment.Web.Pages.Applications.Office;

/// <summary>Proposing that one case go over to another version: what it would bring and cost, what still stands in the way, and the reason.</summary>
public sealed class MoveModel(OfficeCases cases, MoveReader moves, VersionMoveService service, Links links, Texts texts, IValidator<MoveInput> validator) : StepModel(cases)
{
    [BindProperty(SupportsGet = true, Name = "to")]
    public Guid? To { get; set; }

    [BindProperty]
    public MoveInput Input { get; set; } = new();

    public IReadOnlyList<StandardVersion> Others { get; private set; } = [];

    /// <summary>Null where the standard has no other version in use.</summary>
    public MovePreview? Preview { get; private set; }

    public VersionMove? Move { get; private set; }

    public bool Waits => Move?.State == MoveState.Proposed;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await this.ThrowIfInvalidAsync(validator, Input, cancellation);
        if (Preview is null)
            return NotFound();
        await service.ProposeAsync(new() { ActorId = ActorId, ApplicationId = Id, Version = Version, ToVersionId = Preview.To.Id, Reason = Input.Reason }, cancellation);
        this.Say(texts["moves.proposed", Case.Application.Reference]);
        return Redirect(links.Applications.Office.Case(Id));
    }

    public async Task<IActionResult> OnPostTakeBackAsync(CancellationToken cancellation)
    {
        if (Move is null)
            return NotFound();
        await service.TakeBackAsync(new() { ActorId = ActorId, ApplicationId = Id, MoveId = Move.Id, Version = Input.MoveVersion, Words = Input.Reason }, cancellation);
        this.Say(texts["moves.taken-back"]);
        return Redirect(links.Applications.Office.Case(Id));
    }

    protected override async Task PrepareAsync(CancellationToken cancellation)
    {
        Move = await moves.CurrentAsync(Id, cancellation);
        Others = await moves.OthersAsync(Case.Application, cancellation);
        if ((Others.FirstOrDefault(v => v.Id == To) ?? Others.FirstOrDefault()) is { } to)
            Preview = await moves.PreviewAsync(Case.Application, to.Id, ActorId, cancellation);
    }
}

public sealed class MoveInput
{
    public string Reason { get; set; } = "";

    /// <summary>The version of the proposal that is taken back.</summary>
    public int MoveVersion { get; set; }
}

public sealed class MoveInputValidator : AbstractValidator<MoveInput>
{
    public MoveInputValidator() => RuleFor(i => i.Reason).NotEmpty().WithText("office.reason.owed").MaximumLength(VersionMove.TextMaxLength);
}
