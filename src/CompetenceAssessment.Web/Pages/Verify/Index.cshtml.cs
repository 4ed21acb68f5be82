using CompetenceAssessment.Domain.Certificates;
using CompetenceAssessment.Domain.People;
using CompetenceAssessment.Services.Certificates;
using CompetenceAssessment.Web.Forms;
using CompetenceAssessment.Web.Setup;
using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace CompetenceAssessment.Web.Pages.Verify;

/// <summary>Asks for number and family name, and answers with the public minimum. Posted, so that neither stands in an address.</summary>
[AllowAnonymous, EnableRateLimiting(RateLimits.Verification), ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class IndexModel(VerificationQuery query, IValidator<VerifyInput> validator, VerificationWords words, TimeProvider clock) : PageModel
{
    [BindProperty]
    public VerifyInput Input { get; set; } = new();

    public VerificationWords Words => words;

    public bool Asked { get; private set; }

    public PublicCertificate? Found { get; private set; }

    public DateTime CheckedAt { get; private set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await this.ThrowIfInvalidAsync(validator, Input, cancellation);
        Found = await query.ByNumberAsync(Input.Number, Input.FamilyName, cancellation);
        (Asked, CheckedAt) = (true, clock.GetUtcNow().UtcDateTime);
        return Page();
    }
}

public sealed class VerifyInput
{
    public string Number { get; set; } = "";

    public string FamilyName { get; set; } = "";
}

internal sealed class VerifyInputValidator : AbstractValidator<VerifyInput>
{
    public VerifyInputValidator()
    {
        RuleFor(i => i.Number).NotEmpty().MaximumLength(NumberSeries.NumberMaxLength);
        RuleFor(i => i.FamilyName).NotEmpty().MaximumLength(Person.NameMaxLength);
    }
}
