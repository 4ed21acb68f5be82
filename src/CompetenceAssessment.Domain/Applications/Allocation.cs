namespace CompetenceAssessment.Domain.Applications;

/// <summary>An assessor's place in the panel of one application. Judging begins once conflicts of interest have been declared away.</summary>
public sealed class Allocation
{
    /// <summary>Longest conflict or release reason.</summary>
    public const int ReasonMaxLength = 1000;

    private Allocation()
    {
        CompetenceCodes = null!;
    }

    internal Allocation(Guid id, Guid assessorId, IReadOnlyList<string> competenceCodes, bool isThirdAssessor, Guid allocatedById, DateTime allocatedAt)
    {
        (Id, AssessorId, CompetenceCodes, IsThirdAssessor, AllocatedById, AllocatedAt) = (id, assessorId, competenceCodes, isThirdAssessor, allocatedById, allocatedAt);
    }

    /// <summary>The identifier.</summary>
    public Guid Id { get; private set; }

    /// <summary>The application.</summary>
    public Guid ApplicationId { get; private set; }

    /// <summary>The assessor.</summary>
    public Guid AssessorId { get; private set; }

    /// <summary>The competences the assessor judges; empty for all.</summary>
    public IReadOnlyList<string> CompetenceCodes { get; private set; }

    /// <summary>True for one called in to settle differences: judges only the items sent on.</summary>
    public bool IsThirdAssessor { get; private set; }

    /// <summary>Who allocated.</summary>
    public Guid AllocatedById { get; private set; }

    /// <summary>When (UTC).</summary>
    public DateTime AllocatedAt { get; private set; }

    /// <summary>What the assessor declared.</summary>
    public ConflictDeclaration Declaration { get; private set; }

    /// <summary>The conflict in words, where one was declared.</summary>
    public string? ConflictReason { get; private set; }

    /// <summary>When the declaration was made (UTC).</summary>
    public DateTime? DeclaredAt { get; private set; }

    /// <summary>When the assessor left the panel (UTC); null while in it.</summary>
    public DateTime? ReleasedAt { get; private set; }

    /// <summary>Why.</summary>
    public string? ReleaseReason { get; private set; }

    /// <summary>True for one whose judgement an upheld challenge set aside: the case goes to other assessors.</summary>
    public bool IsBarred { get; private set; }

    /// <summary>In the panel and not conflicted.</summary>
    public bool IsActive => ReleasedAt is null && Declaration != ConflictDeclaration.Conflict;

    /// <summary>Whether this assessor judges a competence.</summary>
    public bool Covers(string competenceCode) => CompetenceCodes.Count == 0 || CompetenceCodes.Contains(competenceCode);

    internal void Declare(bool hasConflict, string? reason, DateTime now)
    {
        Declaration = hasConflict ? ConflictDeclaration.Conflict : ConflictDeclaration.None;
        (ConflictReason, DeclaredAt) = (hasConflict ? reason : null, now);
    }

    internal void Release(string reason, DateTime now) => (ReleasedAt, ReleaseReason) = (now, reason);

    internal void Bar(DateTime now) => (IsBarred, ReleasedAt) = (true, now);
}

/// <summary>What an assessor declared about conflicts of interest in a case.</summary>
public enum ConflictDeclaration
{
    /// <summary>Nothing yet.</summary>
    Awaited,

    /// <summary>No conflict.</summary>
    None,

    /// <summary>A conflict; the assessor leaves the case.</summary>
    Conflict,
}
