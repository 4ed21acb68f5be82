using CompetenceAssessment.Domain.Applications;

namespace CompetenceAssessment.Services.Applications;

/// <summary>A step of the awarding officer in one case. Without a version the state alone decides, for steps taken on many cases at once.</summary>
public abstract record OfficerStep
{
    public required Guid ActorId { get; init; }

    public required Guid ApplicationId { get; init; }

    public int? Version { get; init; }
}

public sealed record ReturnApplication : OfficerStep
{
    /// <summary>What is missing, in words for the candidate.</summary>
    public required string Missing { get; init; }

    /// <summary>The preconditions that are not shown, if any.</summary>
    public IReadOnlyList<string> PreconditionCodes { get; init; } = [];

    public required DateOnly AnswerBy { get; init; }
}

public sealed record AdmitApplication : OfficerStep;

public sealed record DoNotAdmitApplication : OfficerStep
{
    public required string Reasons { get; init; }
}

public sealed record RecordFee : OfficerStep
{
    /// <summary>Null takes a mistaken record back.</summary>
    public required DateOnly? PaidOn { get; init; }
}

public sealed record RecordAbsence : OfficerStep
{
    public required string Reason { get; init; }
}

public sealed record DeferApplication : OfficerStep
{
    public required string Reason { get; init; }

    /// <summary>The later round, if it is known.</summary>
    public Guid? RoundId { get; init; }
}

public sealed record CloseApplication : OfficerStep;

/// <summary>Adds assessors to the panel: all of them or, where a rule forbids one, none.</summary>
public sealed record AllocateAssessors : OfficerStep
{
    public required IReadOnlyList<Guid> AssessorIds { get; init; }

    /// <summary>The competences to judge; empty for all.</summary>
    public IReadOnlyList<string> CompetenceCodes { get; init; } = [];

    /// <summary>Called in to settle differences only.</summary>
    public bool IsThirdAssessor { get; init; }
}

public sealed record ReleaseAssessor : OfficerStep
{
    public required Guid AssessorId { get; init; }

    public required string Reason { get; init; }
}

public sealed record RecordConflict : OfficerStep
{
    public required Guid PersonId { get; init; }

    public required ConflictKind Kind { get; init; }

    public required string Note { get; init; }
}
