using CompetenceAssessment.Domain.Applications;

namespace CompetenceAssessment.Web.Tests.Duties;

/// <summary>A case that waits for one duty, and the person who tries it.</summary>
internal sealed record DutyCase
{
    public required Duty Duty { get; init; }

    public required Guid ApplicationId { get; init; }

    public required string Reference { get; init; }

    public required Guid PersonId { get; init; }

    /// <summary>The one item that is judged in it.</summary>
    public required Guid ItemId { get; init; }

    /// <summary>The item of the agenda that decides, or has decided, on the application.</summary>
    public Guid? DecisionId { get; set; }

    public Guid? CertificateId { get; set; }

    /// <summary>The decision to withdraw the certificate.</summary>
    public Guid? WithdrawalId { get; set; }

    public Guid? ChallengeId { get; set; }
}
