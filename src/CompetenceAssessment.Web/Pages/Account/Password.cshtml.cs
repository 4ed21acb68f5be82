using CompetenceAssessment.Data;
using CompetenceAssessment.Services.Accounts;
using CompetenceAssessment.Services.Language;
using CompetenceAssessment.Web.Forms;
using CompetenceAssessment.Web.Security;
using CompetenceAssessment.Web.Setup;
using FluentValidation;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace CompetenceAssessment.Web.Pages.Account;

[EnableRateLimiting(RateLimits.Accounts)]
public sealed class PasswordModel(
    AccountService accounts, SignInManager<AppUser> signIn, CurrentViewer viewer, IValidator<PasswordInput> validator, Texts texts, Links links) : PageModel
{
    [BindProperty]
    public PasswordInput Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await this.ThrowIfInvalidAsync(validator, Input, cancellation);
        var problems = await accounts.ChangePasswordAsync(new ChangePassword(viewer.PersonId, Input.CurrentPassword, Input.NewPassword), cancellation);
        problems.ThrowIfAny("Input.NewPassword", "Input.CurrentPassword");
        // Every other session ends with the old password; this one goes on.
        await signIn.RefreshSignInAsync((await signIn.UserManager.GetUserAsync(User))!);
        this.Say(texts["account.change-password.done"]);
        return LocalRedirect(links.Account.Index());
    }
}

public sealed class PasswordInput
{
    public string CurrentPassword { get; set; } = "";

    public string NewPassword { get; set; } = "";
}

internal sealed class PasswordInputValidator : AbstractValidator<PasswordInput>
{
    public PasswordInputValidator()
    {
        RuleFor(i => i.CurrentPassword).NotEmpty();
        RuleFor(i => i.NewPassword).NotEmpty();
    }
}
