using CompetenceAssessment.Data;
using CompetenceAssessment.Domain;
using CompetenceAssessment.Domain.Organisations;
using CompetenceAssessment.Services.Administration;
using CompetenceAssessment.Services.Language;
using CompetenceAssessment.Web.Forms;
using CompetenceAssessment.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Web.Pages.Admin.Installation;

/// <summary>The awarding bodies of the installation, and who operates it.</summary>
[Authorize(Policy = Policies.Operate)]
public sealed class IndexModel(AppDbContext db, RoleHolders holders, PeopleService people, CurrentViewer viewer, IValidator<RoleInput> validator, Links links, Texts texts) : PageModel
{
    [BindProperty]
    public RoleInput Input { get; set; } = new();

    public IReadOnlyList<BodyRow> Bodies { get; private set; } = [];

    public IReadOnlyList<RoleHolder> Holders { get; private set; } = [];

    public IReadOnlyList<Role> RolesToGive { get; } = [.. Enum.GetValues<Role>().Where(r => r.IsInstallationWide())];

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var cancellation = HttpContext.RequestAborted;
        Bodies = await db.AwardingBodies.OrderBy(b => b.Key).Select(b => new BodyRow(b.Key, b.Name, db.AwardingRights.Count(r => r.AwardingBodyId == b.Id))).ToListAsync(cancellation);
        Holders = await holders.OfAsync(null, cancellation);
        await next();
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await this.ThrowIfInvalidAsync(validator, Input, cancellation);
        if (Input.Role is not { } role || !RolesToGive.Contains(role))
            throw Validation.Failure("Input.Role", texts["installation.role.missing"]);
        var person = await db.PersonByEmailAsync(Input.Email, cancellation) ?? throw Validation.Failure("Input.Email", texts["admin.people.no-account"]);
        await people.GiveRoleAsync(new GiveRole { ActorId = viewer.PersonId, AwardingBodyId = null, PersonId = person, Role = role, From = holders.Today }, cancellation);
        this.Say(texts["admin.people.role-given"]);
        return Redirect(links.Admin.Installation());
    }

    public async Task<IActionResult> OnPostEndRoleAsync(Guid membershipId, CancellationToken cancellation)
    {
        if (Holders.All(h => h.MembershipId != membershipId))
            return NotFound();
        await people.EndRoleAsync(new EndRole { ActorId = viewer.PersonId, MembershipId = membershipId, LastDay = holders.Today }, cancellation);
        this.Say(texts["admin.person.role-ended"]);
        return Redirect(links.Admin.Installation());
    }
}

public sealed record BodyRow(string Key, LocalizedText Name, int Rights);
