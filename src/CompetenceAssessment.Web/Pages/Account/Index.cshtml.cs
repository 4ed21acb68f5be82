using CompetenceAssessment.Data;
using CompetenceAssessment.Domain;
using CompetenceAssessment.Domain.Organisations;
using CompetenceAssessment.Services.Accounts;
using CompetenceAssessment.Services.Language;
using CompetenceAssessment.Web.Forms;
using CompetenceAssessment.Web.Security;
using CompetenceAssessment.Web.Setup;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Web.Pages.Account;

/// <summary>What the system knows of the person, and the language of screens and letters. A legal name is changed by an awarding body, on evidence.</summary>
public sealed class IndexModel(AppDbContext db, AccountService accounts, CurrentViewer viewer, Texts texts, Links links) : PageModel
{
    [BindProperty]
    public string Language { get; set; } = "";

    public string Email { get; private set; } = "";

    public IReadOnlyList<Duty> Duties { get; private set; } = [];

    public IEnumerable<SelectListItem> Choices => Languages.All.Select(l => new SelectListItem(texts["account.language." + l], l));

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var cancellation = HttpContext.RequestAborted;
        Email = await db.People.Where(p => p.Id == viewer.PersonId).Select(p => p.Email).SingleAsync(cancellation);
        var bodies = await db.AwardingBodies.AsNoTracking().Where(b => viewer.Viewer.Roles.Select(r => r.AwardingBodyId).Contains(b.Id))
            .ToDictionaryAsync(b => b.Id, b => b.Name, cancellation);
        Duties = [.. viewer.Viewer.Roles.Select(r => new Duty(r.Role, r.AwardingBodyId is { } body ? bodies[body] : null))];
        await next();
    }

    public void OnGet() => Language = viewer.Viewer.Language;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!Languages.All.Contains(Language))
            throw Validation.Failure(nameof(Language), texts["validation.EnumValidator"]);
        await accounts.UseLanguageAsync(viewer.PersonId, Language, cancellation);
        RequestLanguage.Remember(Response, Language);
        this.Say(texts.In(Language)["account.saved"]);
        return LocalRedirect(links.Account.Index());
    }

    public sealed record Duty(Role Role, LocalizedText? Body);
}
