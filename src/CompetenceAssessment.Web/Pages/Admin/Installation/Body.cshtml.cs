using CompetenceAssessment.Data;
using CompetenceAssessment.Domain.Organisations;
using CompetenceAssessment.Services.Administration;
using CompetenceAssessment.Services.Language;
using CompetenceAssessment.Web.Forms;
using CompetenceAssessment.Web.Refusals;
using CompetenceAssessment.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Web.Pages.Admin.Installation;

/// <summary>One body: its particulars and its administrators.</summary>
[Authorize(Policy = Policies.Operate)]
public sealed class BodyModel(
    AppDbContext db, RoleHolders holders, BodyService bodies, PeopleService people, CurrentViewer viewer, IValidator<BodyInput> validator, IValidator<RoleInput> roles, Links links, Texts texts)
    : OperatedBodyPage(db), IShowStored
{
    [BindProperty]
    public BodyInput Input { get; set; } = new();

    [BindProperty]
    public RoleInput Administrator { get; set; } = new();

    public IReadOnlyList<RoleHolder> Administrators { get; private set; } = [];

    public void OnGet() => Input = BodyInput.From(Of);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await this.ThrowIfInvalidAsync(validator, Input, cancellation);
        await bodies.ChangeAsync(new ChangeBody { ActorId = viewer.PersonId, AwardingBodyId = Of.Id, Particulars = Input.ToParticulars(), Version = Input.Version }, cancellation);
        return Done(texts["installation.body.saved"]);
    }

    public async Task<IActionResult> OnPostRoleAsync(CancellationToken cancellation)
    {
        Input = BodyInput.From(Of);
        await this.ThrowIfInvalidAsync(roles, Administrator, cancellation, nameof(Administrator));
        var person = await Db.PersonByEmailAsync(Administrator.Email, cancellation) ?? throw Validation.Failure("Administrator.Email", texts["admin.people.no-account"]);
        await people.GiveRoleAsync(new GiveRole { ActorId = viewer.PersonId, AwardingBodyId = Of.Id, PersonId = person, Role = Role.BodyAdministrator, From = holders.Today }, cancellation);
        return Done(texts["admin.people.role-given"]);
    }

    public async Task<IActionResult> OnPostEndRoleAsync(Guid membershipId, CancellationToken cancellation)
    {
        Input = BodyInput.From(Of);
        if (Administrators.All(h => h.MembershipId != membershipId))
            return NotFound();
        await people.EndRoleAsync(new EndRole { ActorId = viewer.PersonId, MembershipId = membershipId, LastDay = holders.Today }, cancellation);
        return Done(texts["admin.person.role-ended"]);
    }

    public async Task<IReadOnlyList<StoredValue>> StoredAsync(CancellationToken cancellation)
    {
        var stored = await Db.AwardingBodies.AsNoTracking().SingleAsync(b => b.Id == Of.Id, cancellation);
        var now = BodyInput.From(stored);
        Input.Version = now.Version;
        ModelState.Remove("Input.Version");
        return
        [
            new(texts["installation.body.name.et"], Input.NameEt, now.NameEt),
            new(texts["installation.body.name.en"], Input.NameEn, now.NameEn),
            new(texts["installation.body.registry-code"], Input.RegistryCode, now.RegistryCode),
            new(texts["installation.body.address"], Input.Address, now.Address),
            new(texts["installation.body.email"], Input.Email, now.Email),
            new(texts["installation.body.accent"], Input.Accent, now.Accent),
            new(texts["installation.body.time-zone"], Input.TimeZone, now.TimeZone),
        ];
    }

    protected override async Task LoadAsync(CancellationToken cancellation) => Administrators = await holders.OfAsync(Of.Id, cancellation);

    private RedirectResult Done(string said)
    {
        this.Say(said);
        return Redirect(links.Admin.Body(Key));
    }
}
