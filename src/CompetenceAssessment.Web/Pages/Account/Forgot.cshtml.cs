using CompetenceAssessment.Services.Accounts;
using CompetenceAssessment.Web.Forms;
using CompetenceAssessment.Web.Setup;
using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace CompetenceAssessment.Web.Pages.Account;

[AllowAnonymous, EnableRateLimiting(RateLimits.Accounts)]
public sealed class ForgotModel(AccountService accounts, IValidator<ForgotInput> validator, Links links) : PageModel
{
    [BindProperty]
    public ForgotInput Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await this.ThrowIfInvalidAsync(validator, Input, cancellation);
        await accounts.AskResetAsync(Input.Email.Trim(), cancellation);
        return LocalRedirect(links.Account.CheckMail());
    }
}

public sealed class ForgotInput
{
    public string Email { get; set; } = "";
}

internal sealed class ForgotInputValidator : AbstractValidator<ForgotInput>
{
    public ForgotInputValidator() => RuleFor(i => i.Email).Cascade(CascadeMode.Stop).NotEmpty().EmailAddress();
}
