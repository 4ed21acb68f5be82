namespace CompetenceAssessment.Domain.Assessments;

/// <summary>An assessor's concern about evidence (VACSR). Recorded only where there is one; shown at every item the evidence is linked to.</summary>
public sealed class Concern
{
    /// <summary>Longest text.</summary>
    public const int TextMaxLength = 2000;

    private Concern()
    {
        Text = null!;
    }

    /// <summary>Records a concern.</summary>
    /// <exception cref="RuleViolationException">Validity is a question of a link, the other kinds of the item as a whole.</exception>
    public Concern(Guid id, Guid applicationId, Guid assessorId, Guid evidenceItemId, Guid? evidenceLinkId, ConcernKind kind, string text, DateTime at)
    {
        Rule.Require(!string.IsNullOrWhiteSpace(text), Rule.ReasonMissing);
        Rule.Require(kind == ConcernKind.Valid == evidenceLinkId is not null, Rule.ConcernPlace, kind);
        (Id, ApplicationId, AssessorId, EvidenceItemId, EvidenceLinkId, Kind, Text, At) = (id, applicationId, assessorId, evidenceItemId, evidenceLinkId, kind, text, at);
    }

    /// <summary>The identifier.</summary>
    public Guid Id { get; private set; }

    /// <summary>The application.</summary>
    public Guid ApplicationId { get; private set; }

    /// <summary>The assessor.</summary>
    public Guid AssessorId { get; private set; }

    /// <summary>The evidence item.</summary>
    public Guid EvidenceItemId { get; private set; }

    /// <summary>The link, for a concern about validity.</summary>
    public Guid? EvidenceLinkId { get; private set; }

    /// <summary>What is in doubt.</summary>
    public ConcernKind Kind { get; private set; }

    /// <summary>Why.</summary>
    public string Text { get; private set; }

    /// <summary>When (UTC).</summary>
    public DateTime At { get; private set; }
}

/// <summary>What is in doubt about evidence. Sufficiency belongs to the judgement itself.</summary>
public enum ConcernKind
{
    /// <summary>Is it the candidate's own? (autentne)</summary>
    Authentic,

    /// <summary>Is it recent enough? (ajakohane)</summary>
    Current,

    /// <summary>Can it be relied upon? (usaldusväärne)</summary>
    Reliable,

    /// <summary>Does it show this item? (valiidne)</summary>
    Valid,
}
