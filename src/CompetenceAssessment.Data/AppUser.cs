using Microsoft.AspNetCore.Identity;

namespace CompetenceAssessment.Data;

/// <summary>A sign-in. Roles are never kept here: they come only from memberships of the person.</summary>
public sealed class AppUser : IdentityUser<Guid>
{
    public required Guid PersonId { get; init; }
}
