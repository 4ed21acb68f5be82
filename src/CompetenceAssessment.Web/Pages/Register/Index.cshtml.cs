using CompetenceAssessment.Services.Certificates;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CompetenceAssessment.Web.Pages.Register;

/// <summary>The public register of certificates whose holders show them.</summary>
[AllowAnonymous]
public sealed class IndexModel(PublicRegister register) : PageModel
{
    public const int LongestSearch = 100;

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    public RegisterPage Found { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellation) => Found = await register.SearchAsync(Q is { Length: > LongestSearch } ? Q[..LongestSearch] : Q, P, cancellation);
}
