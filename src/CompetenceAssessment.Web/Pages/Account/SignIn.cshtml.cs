using CompetenceAssessment.Services.Language;
using CompetenceAssessment.Web.Forms;
using CompetenceAssessment.Web.Security;
using CompetenceAssessment.Web.Setup;
using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace CompetenceAssessment.Web.Pages.Account;

[AllowAnonymous, EnableRateLimiting(RateLimits.Accounts)]
public sealed class SignInModel(SignInDesk desk, CurrentViewer viewer, IValidator<SignInInput> validator, Texts texts, Links links) : PageModel
{
    [BindProperty]
    public SignInInput Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    /// <summary>Shown in a dialog of a page whose session ended.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Embedded { get; set; }

    /// <summary>Something was sent that nobody signed in had sent, and that was not kept.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Unsaved { get; set; }

    public IActionResult OnGet() => viewer.IsSignedIn ? GoOn() : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await this.ThrowIfInvalidAsync(validator, Input, cancellation);
        var result = await desk.SignInAsync(Input.Email, Input.Password, cancellation);
        if (result == SignInResult.NotConfirmed)
            throw Validation.Failure("Input.Email", texts["account.sign-in.unconfirmed"]);
        if (result == SignInResult.Wrong)
            throw Validation.Failure("Input.Email", texts["account.sign-in.wrong"]);
        return GoOn();
    }

    private LocalRedirectResult GoOn() =>
        LocalRedirect(Embedded ? links.Account.SignedIn() : Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : links.Home());
}

public sealed class SignInInput
{
    public string Email { get; set; } = "";

    public string Password { get; set; } = "";
}

internal sealed class SignInInputValidator : AbstractValidator<SignInInput>
{
    public SignInInputValidator()
    {
        RuleFor(i => i.Email).NotEmpty();
        RuleFor(i => i.Password).NotEmpty();
    }
}
