using CompetenceAssessment.Services.Accounts;
using CompetenceAssessment.Services.Language;
using CompetenceAssessment.Web.Forms;
using CompetenceAssessment.Web.Setup;
using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace CompetenceAssessment.Web.Pages.Account;

/// <summary>The one-time link of an empty installation's log. Without it, and ever after, nothing is here.</summary>
[AllowAnonymous, EnableRateLimiting(RateLimits.Accounts)]
public sealed class FirstModel(FirstAdministrator first, IValidator<SignUpInput> validator, Texts texts, Links links) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Code { get; set; }

    [BindProperty]
    public SignUpInput Input { get; set; } = new();

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (await first.AcceptsAsync(Code, HttpContext.RequestAborted))
            await next();
        else
            context.Result = NotFound();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await this.ThrowIfInvalidAsync(validator, Input, cancellation);
        (await first.MakeAsync(Input.ToCommand(), cancellation)).ThrowIfAny("Input.Password");
        this.Say(texts["account.first.done"]);
        return LocalRedirect(links.Account.SignIn());
    }
}
