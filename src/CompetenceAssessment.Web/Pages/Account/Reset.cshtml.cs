using CompetenceAssessment.Services.Accounts;
using CompetenceAssessment.Services.Language;
using CompetenceAssessment.Web.Forms;
using CompetenceAssessment.Web.Setup;
using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace CompetenceAssessment.Web.Pages.Account;

[AllowAnonymous, EnableRateLimiting(RateLimits.Accounts)]
public sealed class ResetModel(AccountService accounts, IValidator<ResetInput> validator, Texts texts, Links links) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "user")]
    public Guid UserId { get; set; }

    [BindProperty(SupportsGet = true)]
    public string Code { get; set; } = "";

    [BindProperty]
    public ResetInput Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await this.ThrowIfInvalidAsync(validator, Input, cancellation);
        (await accounts.ResetAsync(new ResetPassword(UserId, Code, Input.NewPassword), cancellation)).ThrowIfAny("Input.NewPassword");
        this.Say(texts["account.reset.done"]);
        return LocalRedirect(links.Account.SignIn());
    }
}

public sealed class ResetInput
{
    public string NewPassword { get; set; } = "";
}

internal sealed class ResetInputValidator : AbstractValidator<ResetInput>
{
    public ResetInputValidator() => RuleFor(i => i.NewPassword).NotEmpty();
}
