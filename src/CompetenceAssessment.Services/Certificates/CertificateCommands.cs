namespace CompetenceAssessment.Services.Certificates;

/// <summary>Issue the certificate that a decision gives. Asking twice issues once.</summary>
public sealed record IssueCertificate
{
    public required Guid ActorId { get; init; }

    public required Guid DecisionItemId { get; init; }

    /// <summary>Number from the external register, where the scheme takes numbers from there.</summary>
    public string? ExternalNumber { get; init; }
}

/// <summary>Issue a duplicate under the same number; it takes the place of the former document.</summary>
public sealed record IssueDuplicate
{
    public required Guid ActorId { get; init; }

    public required Guid CertificateId { get; init; }

    public required string Reason { get; init; }

    public required int Version { get; init; }
}

/// <summary>Carry out the committee's decision to withdraw or annul.</summary>
public sealed record CarryOutWithdrawal
{
    public required Guid ActorId { get; init; }

    public required Guid CertificateId { get; init; }

    public required Guid DecisionItemId { get; init; }

    public required int Version { get; init; }
}

/// <summary>The holder shows or hides the certificate in the public register.</summary>
public sealed record PublishCertificate
{
    public required Guid ActorId { get; init; }

    public required Guid CertificateId { get; init; }

    public required bool IsPublic { get; init; }

    public required int Version { get; init; }
}
