using CompetenceAssessment.Data;
using CompetenceAssessment.Domain.Organisations;
using CompetenceAssessment.Services.Administration;
using CompetenceAssessment.Services.Language;
using CompetenceAssessment.Web.Forms;
using CompetenceAssessment.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Web.Pages.Admin.People;

[Authorize(Policy = Policies.Administer)]
public sealed class IndexModel(AppDbContext db, AdministeredBody bodies, PeopleService people, CurrentViewer viewer, IValidator<GiveRoleInput> validator, Links links, Texts texts) : BodyPage(bodies)
{
    private const int Most = 200;

    [BindProperty(SupportsGet = true)]
    public string? Search { get; set; }

    [BindProperty]
    public GiveRoleInput Input { get; set; } = new();

    public IReadOnlyList<PersonRow> People { get; private set; } = [];

    public IReadOnlyList<Role> RolesToGive { get; } = [.. Enum.GetValues<Role>().Where(r => !r.IsInstallationWide())];

    public void OnGet() => Input.From = Today;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await this.ThrowIfInvalidAsync(validator, Input, cancellation);
        var personId = await db.PersonByEmailAsync(Input.Email, cancellation)
            ?? throw Validation.Failure("Input.Email", texts["admin.people.no-account"]);
        await people.GiveRoleAsync(
            new GiveRole { ActorId = viewer.PersonId, AwardingBodyId = Of.Id, PersonId = personId, Role = Input.Role!.Value, From = Input.From!.Value, Until = Input.Until }, cancellation);
        this.Say(texts["admin.people.role-given"]);
        return Redirect(links.Admin.Person(personId, Body));
    }

    protected override async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        var today = Today;
        var memberships = db.Memberships.VisibleTo(viewer.Viewer);
        var key = Search is { Length: > 0 } ? Domain.People.Person.KeyOf(Search) : null;
        People = await db.People.AsNoTracking().VisibleTo(viewer.Viewer, db)
            .Where(p => key == null ? memberships.Any(m => m.PersonId == p.Id && m.AwardingBodyId == Of.Id) : p.FamilyNameKey.StartsWith(key) || db.Users.Any(u => u.PersonId == p.Id && u.NormalizedEmail == key))
            .OrderBy(p => p.FamilyName).ThenBy(p => p.GivenNames).Take(Most)
            .Select(p => new PersonRow(p.Id, p.GivenNames + " " + p.FamilyName, p.Email,
                memberships.Where(m => m.PersonId == p.Id && m.AwardingBodyId == Of.Id && m.From <= today && (m.Until == null || m.Until >= today)).Select(m => m.Role).ToList()))
            .ToListAsync(cancellation);
        return true;
    }
}

public sealed record PersonRow(Guid Id, string Name, string Email, IReadOnlyList<Role> Roles);

public sealed class GiveRoleInput
{
    public string Email { get; set; } = "";

    public Role? Role { get; set; }

    public DateOnly? From { get; set; }

    public DateOnly? Until { get; set; }
}

internal sealed class GiveRoleInputValidator : AbstractValidator<GiveRoleInput>
{
    public GiveRoleInputValidator()
    {
        RuleFor(i => i.Email).NotEmpty();
        RuleFor(i => i.Role).NotNull();
        RuleFor(i => i.From).NotNull();
    }
}
