using CompetenceAssessment.Domain.People;
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
public sealed class SignUpModel(AccountService accounts, IValidator<SignUpInput> validator, Links links) : PageModel
{
    [BindProperty]
    public SignUpInput Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await this.ThrowIfInvalidAsync(validator, Input, cancellation);
        (await accounts.SignUpAsync(Input.ToCommand(), cancellation)).ThrowIfAny("Input.Password");
        return LocalRedirect(links.Account.CheckMail());
    }
}

public sealed class SignUpInput
{
    public string GivenNames { get; set; } = "";

    public string FamilyName { get; set; } = "";

    public string Email { get; set; } = "";

    public string Password { get; set; } = "";

    public SignUp ToCommand() => new()
    {
        GivenNames = GivenNames,
        FamilyName = FamilyName,
        Email = Email,
        Password = Password,
        Language = Languages.Current,
    };
}

internal sealed class SignUpInputValidator : AbstractValidator<SignUpInput>
{
    public SignUpInputValidator()
    {
        RuleFor(i => i.GivenNames).NotEmpty().MaximumLength(Person.NameMaxLength);
        RuleFor(i => i.FamilyName).NotEmpty().MaximumLength(Person.NameMaxLength);
        RuleFor(i => i.Email).Cascade(CascadeMode.Stop).NotEmpty().MaximumLength(Person.EmailMaxLength).EmailAddress();
        RuleFor(i => i.Password).NotEmpty();
    }
}
