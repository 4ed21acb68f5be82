using CompetenceAssessment.Services.Applications;
using CompetenceAssessment.Services.Language;
using CompetenceAssessment.Web.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace CompetenceAssessment.Web.Pages.Applications.Office;

public sealed class AbsenceModel(OfficeCases cases, ApplicationService service, Links links, Texts texts, IValidator<ReasonInput> validator) : StepModel(cases)
{
    [BindProperty]
    public ReasonInput Input { get; set; } = new();

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await this.ThrowIfInvalidAsync(validator, Input, cancellation);
        await service.RecordAbsenceAsync(new RecordAbsence { ActorId = ActorId, ApplicationId = Id, Version = Version, Reason = Input.Reason }, cancellation);
        this.Say(texts["office.absence.recorded", Case.Application.Reference]);
        return Redirect(links.Applications.Office.Case(Id));
    }
}
