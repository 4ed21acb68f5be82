using CompetenceAssessment.Data;
using CompetenceAssessment.Domain.Organisations;
using CompetenceAssessment.Services.Administration;
using CompetenceAssessment.Web.Security;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Web.Pages.Admin.Installation;

/// <summary>Who holds the roles that the operator gives.</summary>
public sealed class RoleHolders(AppDbContext db, CurrentViewer viewer, TimeProvider clock)
{
    /// <summary>The day (UTC) by which roles of the installation count.</summary>
    public DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    /// <summary>The roles of the installation, or the administrators of a body, that have not ended.</summary>
    public async Task<IReadOnlyList<RoleHolder>> OfAsync(Guid? awardingBodyId, CancellationToken cancellation)
    {
        var today = Today;
        return await (
            from membership in db.Memberships.VisibleTo(viewer.Viewer)
            where membership.AwardingBodyId == awardingBodyId && (awardingBodyId == null || membership.Role == Role.BodyAdministrator) && (membership.Until == null || membership.Until >= today)
            join person in db.People on membership.PersonId equals person.Id
            orderby person.FamilyName, person.GivenNames, membership.Role
            select new RoleHolder(membership.Id, person.Id, person.GivenNames + " " + person.FamilyName, person.Email, membership.Role, membership.From, membership.Until)).ToListAsync(cancellation);
    }
}

public sealed record RoleHolder(Guid MembershipId, Guid PersonId, string Name, string Email, Role Role, DateOnly From, DateOnly? Until);

/// <summary>The form that gives a role from today.</summary>
public sealed class RoleInput
{
    public string Email { get; set; } = "";

    public Role? Role { get; set; }
}

internal sealed class RoleInputValidator : AbstractValidator<RoleInput>
{
    public RoleInputValidator() => RuleFor(i => i.Email).NotEmpty();
}
