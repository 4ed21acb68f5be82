using CompetenceAssessment.Services.Accounts;
using CompetenceAssessment.Services.Language;
using CompetenceAssessment.Web.Forms;
using CompetenceAssessment.Web.Setup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace CompetenceAssessment.Web.Pages.Account;

/// <summary>Where the letter leads. Opening it changes nothing, because mail programs open links by themselves.</summary>
[AllowAnonymous, EnableRateLimiting(RateLimits.Accounts)]
public sealed class ConfirmModel(AccountService accounts, Texts texts, Links links) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "user")]
    public Guid UserId { get; set; }

    [BindProperty(SupportsGet = true)]
    public string Code { get; set; } = "";

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await accounts.ConfirmAsync(UserId, Code, cancellation))
            throw Validation.Failure("", texts["account.link-used"]);
        this.Say(texts["account.confirm.done"]);
        return LocalRedirect(links.Account.SignIn());
    }
}
