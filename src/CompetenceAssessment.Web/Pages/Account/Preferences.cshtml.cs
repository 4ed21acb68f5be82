using CompetenceAssessment.Services.Language;
using CompetenceAssessment.Web.Setup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CompetenceAssessment.Web.Pages.Account;

/// <summary>Takes the switches of the header, for everybody, and returns to the page they were on.</summary>
[AllowAnonymous]
public sealed class PreferencesModel : PageModel
{
    public IActionResult OnGet() => NotFound();

    public IActionResult OnPost(string? language, string? theme, string? returnUrl)
    {
        if (language is not null && Languages.All.Contains(language))
            RequestLanguage.Remember(Response, language);
        if (theme is not null)
            Appearance.Remember(Response, theme);
        return LocalRedirect(Url.IsLocalUrl(returnUrl) ? returnUrl : "/");
    }
}
