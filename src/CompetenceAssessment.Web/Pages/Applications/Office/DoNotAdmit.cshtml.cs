using CompetenceAssessment.Domain.Applications;
using CompetenceAssessment.Services.Applications;
using CompetenceAssessment.Services.Language;
using CompetenceAssessment.Web.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace CompetenceAssessment.Web.Pages.Applications.Office;

public sealed class DoNotAdmitModel(OfficeCases cases, ApplicationService service, Links links, Texts texts, IValidator<ReasonInput> validator) : StepModel(cases)
{
    [BindProperty]
    public ReasonInput Input { get; set; } = new();

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await this.ThrowIfInvalidAsync(validator, Input, cancellation);
        await service.DoNotAdmitAsync(new DoNotAdmitApplication { ActorId = ActorId, ApplicationId = Id, Version = Version, Reasons = Input.Reason }, cancellation);
        this.Say(texts["office.not-admitted", Case.Application.Reference]);
        return Redirect(links.Applications.Office.Case(Id));
    }
}

/// <summary>A step that owes a reason.</summary>
public sealed record ReasonInput
{
    public string Reason { get; set; } = "";
}

public sealed class ReasonInputValidator : AbstractValidator<ReasonInput>
{
    public ReasonInputValidator() => RuleFor(i => i.Reason).NotEmpty().WithText("office.reason.owed").MaximumLength(StateChange.ReasonMaxLength);
}
