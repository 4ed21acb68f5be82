using CompetenceAssessment.Services.Applications;
using CompetenceAssessment.Services.Language;
using CompetenceAssessment.Web.Forms;
using Microsoft.AspNetCore.Mvc;

namespace CompetenceAssessment.Web.Pages.Applications.Office;

public sealed class FeeModel(OfficeCases cases, ApplicationService service, Links links, Texts texts) : StepModel(cases)
{
    [BindProperty]
    public FeeInput Input { get; set; } = new();

    public void OnGet() => Input = new FeeInput { PaidOn = Case.Application.FeePaidOn ?? Case.Terms.Today };

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (Input.PaidOn is null && !Input.NotPaid)
            throw Validation.Failure("Input.PaidOn", texts["validation.NotNullValidator"]);
        if (Input.PaidOn > Case.Terms.Today && !Input.NotPaid)
            throw Validation.Failure("Input.PaidOn", texts["rule.day-in-the-future"]);
        await service.RecordFeeAsync(new RecordFee { ActorId = ActorId, ApplicationId = Id, Version = Version, PaidOn = Input.NotPaid ? null : Input.PaidOn }, cancellation);
        this.Say(texts["office.fee.recorded", Case.Application.Reference]);
        return Redirect(links.Applications.Office.Case(Id));
    }
}

public sealed record FeeInput
{
    public DateOnly? PaidOn { get; set; }

    /// <summary>The record was a mistake.</summary>
    public bool NotPaid { get; set; }
}
