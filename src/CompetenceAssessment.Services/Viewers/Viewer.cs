using CompetenceAssessment.Domain.Organisations;

namespace CompetenceAssessment.Services.Viewers;

/// <summary>Who looks or acts: a person with the roles that memberships give today.
/// Every body-owned root has one <c>VisibleTo(viewer)</c> query that takes this.</summary>
public sealed record Viewer(Guid PersonId, string GivenNames, string FamilyName, string Language, IReadOnlyList<HeldRole> Roles)
{
    public string FullName => $"{GivenNames} {FamilyName}";

    /// <summary>Whether the person holds one of the roles anywhere.</summary>
    public bool Holds(params ReadOnlySpan<Role> roles)
    {
        foreach (var held in Roles)
        {
            if (roles.Contains(held.Role))
                return true;
        }

        return false;
    }

    /// <summary>Whether the person holds the role in the body.</summary>
    public bool HoldsIn(Guid awardingBodyId, Role role) => Roles.Any(r => r.Role == role && r.AwardingBodyId == awardingBodyId);

    /// <summary>The bodies in which the person holds one of the roles.</summary>
    public IReadOnlyList<Guid> BodiesWith(params Role[] roles) =>
        [.. Roles.Where(r => roles.Contains(r.Role)).Select(r => r.AwardingBodyId).OfType<Guid>().Distinct()];
}

/// <summary>A role held today; without a body it holds for the whole installation.</summary>
public sealed record HeldRole(Role Role, Guid? AwardingBodyId);
