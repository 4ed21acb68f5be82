using CompetenceAssessment.Domain.Organisations;
using CompetenceAssessment.Domain.People;
using CompetenceAssessment.Domain.Schemes;

namespace CompetenceAssessment.Services.Administration;

/// <summary>Give a person a role for a time.</summary>
public sealed record GiveRole
{
    public required Guid ActorId { get; init; }

    /// <summary>The body; null for a role of the whole installation.</summary>
    public required Guid? AwardingBodyId { get; init; }

    public required Guid PersonId { get; init; }

    public required Role Role { get; init; }

    public required DateOnly From { get; init; }

    public DateOnly? Until { get; init; }
}

/// <summary>End a role with a day, which is its last.</summary>
public sealed record EndRole
{
    public required Guid ActorId { get; init; }

    public required Guid MembershipId { get; init; }

    public required DateOnly LastDay { get; init; }
}

/// <summary>Appoint an assessor for a standard version.</summary>
public sealed record AppointAssessor
{
    public required Guid ActorId { get; init; }

    public required Guid AwardingBodyId { get; init; }

    public required Guid PersonId { get; init; }

    public required Guid StandardVersionId { get; init; }

    public required DateOnly From { get; init; }

    public DateOnly? Until { get; init; }

    public required string Ground { get; init; }
}

/// <summary>End an appointment with a day, which is its last.</summary>
public sealed record EndAppointment
{
    public required Guid ActorId { get; init; }

    public required Guid AppointmentId { get; init; }

    public required DateOnly LastDay { get; init; }
}

/// <summary>Take over a new legal name, on evidence seen. Issued certificates keep the former one.</summary>
public sealed record ChangeLegalName
{
    public required Guid ActorId { get; init; }

    public required Guid AwardingBodyId { get; init; }

    public required Guid PersonId { get; init; }

    public required string GivenNames { get; init; }

    public required string FamilyName { get; init; }

    /// <summary>What was seen: document and date.</summary>
    public required string Evidence { get; init; }

    public required int Version { get; init; }
}

/// <summary>Record where a person works or does business, for finding conflicts of interest.</summary>
public sealed record SetAffiliations
{
    public required Guid ActorId { get; init; }

    public required Guid AwardingBodyId { get; init; }

    public required Guid PersonId { get; init; }

    public required IReadOnlyList<Affiliation> Affiliations { get; init; }

    public required int Version { get; init; }
}

/// <summary>Draft the next scheme for a standard version. It begins with the settings of the body's last one, for another version where there is none for this.</summary>
public sealed record DraftScheme
{
    public required Guid ActorId { get; init; }

    public required Guid AwardingBodyId { get; init; }

    public required Guid StandardVersionId { get; init; }
}

/// <summary>Change a draft.</summary>
public sealed record ChangeScheme
{
    public required Guid ActorId { get; init; }

    public required Guid SchemeId { get; init; }

    public required SchemeSettings Settings { get; init; }

    public required int Version { get; init; }
}

/// <summary>Put a draft in use; the one in use before is retired for new applications.</summary>
public sealed record PutSchemeInUse
{
    public required Guid ActorId { get; init; }

    public required Guid SchemeId { get; init; }

    public required int Version { get; init; }
}
