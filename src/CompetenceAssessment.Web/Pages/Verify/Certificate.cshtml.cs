using CompetenceAssessment.Services.Certificates;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CompetenceAssessment.Web.Pages.Verify;

/// <summary>Everything printed on the document with this token except birth date and personal code, and where the certificate stands now.
/// A token that nobody has gives the same page whatever it looks like.</summary>
[AllowAnonymous]
public sealed class CertificateModel(VerificationQuery query, VerificationWords words) : PageModel
{
    public VerifiedCertificate? Found { get; private set; }

    public VerificationWords Words => words;

    public async Task OnGetAsync(string token, CancellationToken cancellation)
    {
        VerifyFiles.Unlisted(Response);
        Found = await query.ByTokenAsync(token, cancellation);
        if (Found is null)
            Response.StatusCode = StatusCodes.Status404NotFound;
    }
}
