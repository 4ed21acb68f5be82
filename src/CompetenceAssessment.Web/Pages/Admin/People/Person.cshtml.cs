using CompetenceAssessment.Data;
using CompetenceAssessment.Domain.Organisations;
using CompetenceAssessment.Domain.People;
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
public sealed class PersonModel(AppDbContext db, AdministeredBody bodies, PeopleService people, CurrentViewer viewer, IValidator<LegalNameInput> validator, Links links, Texts texts) : BodyPage(bodies)
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public LegalNameInput Input { get; set; } = new();

    public Domain.People.Person Shown { get; private set; } = null!;

    public IReadOnlyList<Membership> Memberships { get; private set; } = [];

    public void OnGet() => Input = new LegalNameInput { GivenNames = Shown.GivenNames, FamilyName = Shown.FamilyName, Version = Shown.Version };

    public async Task<IActionResult> OnPostNameAsync(CancellationToken cancellation)
    {
        await this.ThrowIfInvalidAsync(validator, Input, cancellation);
        await people.ChangeLegalNameAsync(
            new ChangeLegalName
            {
                ActorId = viewer.PersonId,
                AwardingBodyId = Of.Id,
                PersonId = Id,
                GivenNames = Input.GivenNames,
                FamilyName = Input.FamilyName,
                Evidence = Input.Evidence,
                Version = Input.Version,
            },
            cancellation);
        return Done("admin.person.name-changed");
    }

    public async Task<IActionResult> OnPostEndRoleAsync(Guid membershipId, CancellationToken cancellation)
    {
        if (Memberships.All(m => m.Id != membershipId))
            return NotFound();
        await people.EndRoleAsync(new EndRole { ActorId = viewer.PersonId, MembershipId = membershipId, LastDay = Today }, cancellation);
        return Done("admin.person.role-ended");
    }

    public async Task<IActionResult> OnPostAffiliationsAsync(int version, string[] organisation, AffiliationKind[] kind, CancellationToken cancellation)
    {
        var stated = organisation.Zip(kind).Where(a => !string.IsNullOrWhiteSpace(a.First)).Select(a => new Affiliation(a.First.Trim(), a.Second, null, null)).ToList();
        await people.SetAffiliationsAsync(
            new SetAffiliations { ActorId = viewer.PersonId, AwardingBodyId = Of.Id, PersonId = Id, Affiliations = stated, Version = version }, cancellation);
        return Done("admin.person.affiliations-set");
    }

    protected override async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (await db.People.AsNoTracking().VisibleTo(viewer.Viewer, db).SingleOrDefaultAsync(p => p.Id == Id, cancellation) is not { } person)
            return false;
        Shown = person;
        Memberships = await db.Memberships.VisibleTo(viewer.Viewer).AsNoTracking().Where(m => m.PersonId == Id && m.AwardingBodyId == Of.Id).OrderBy(m => m.From).ToListAsync(cancellation);
        return true;
    }

    private RedirectResult Done(string text)
    {
        this.Say(texts[text]);
        return Redirect(links.Admin.Person(Id, Body));
    }
}

public sealed class LegalNameInput
{
    public string GivenNames { get; set; } = "";

    public string FamilyName { get; set; } = "";

    public string Evidence { get; set; } = "";

    public int Version { get; set; }
}

internal sealed class LegalNameInputValidator : AbstractValidator<LegalNameInput>
{
    public LegalNameInputValidator()
    {
        RuleFor(i => i.GivenNames).NotEmpty().MaximumLength(Domain.People.Person.NameMaxLength);
        RuleFor(i => i.FamilyName).NotEmpty().MaximumLength(Domain.People.Person.NameMaxLength);
        RuleFor(i => i.Evidence).NotEmpty().MaximumLength(500);
    }
}
