using CompetenceAssessment.Services.Administration;
using CompetenceAssessment.Services.Language;
using CompetenceAssessment.Web.Forms;
using CompetenceAssessment.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CompetenceAssessment.Web.Pages.Admin.Installation;

[Authorize(Policy = Policies.Operate)]
public sealed class RegisterModel(BodyService bodies, CurrentViewer viewer, IValidator<RegisterInput> validator, Links links, Texts texts) : PageModel
{
    [BindProperty]
    public RegisterInput Input { get; set; } = new();

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await this.ThrowIfInvalidAsync(validator, Input, cancellation);
        await bodies.RegisterAsync(
            new RegisterBody
            {
                ActorId = viewer.PersonId,
                Key = Input.Key,
                Particulars = Input.ToParticulars(),
                NumberPrefix = Input.NumberPrefix,
                PartialNumberPrefix = Input.PartialNumberPrefix,
            },
            cancellation);
        this.Say(texts["installation.registered"]);
        return Redirect(links.Admin.Body(Input.Key));
    }
}
