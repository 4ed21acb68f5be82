using CompetenceAssessment.Services.Mail;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace CompetenceAssessment.Web.Pages.Account;

/// <summary>The one answer to everybody who asked for a letter, whether there is an account or not.</summary>
[AllowAnonymous]
public sealed class CheckMailModel(IOptions<MailOptions> mail, IHostEnvironment environment) : PageModel
{
    /// <summary>Whoever tries the product on his own machine finds the letters in a folder.</summary>
    public bool GoesToFolder => mail.Value.Host is null && environment.IsDevelopment();
}
