using CompetenceAssessment.Domain.Applications;

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

    private Concern(Guid id, Guid applicationId, Guid assessorId, ConcernContent content, DateTime at) =>
        (Id, ApplicationId, AssessorId, EvidenceItemId, EvidenceLinkId, Kind, Text, At) =
            (id, applicationId, assessorId, content.EvidenceItemId, content.EvidenceLinkId, content.Kind, content.Text.Trim(), at);

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

    /// <summary>Records a concern: once per assessor, evidence item (or link) and kind.</summary>
    /// <param name="id">Identifier.</param>
    /// <param name="application">The application with its panel and what was handed in.</param>
    /// <param name="assessorId">The assessor.</param>
    /// <param name="hasHandedIn">Whether the assessor has handed in for this feedback round.</param>
    /// <param name="recorded">The assessor's concerns in this case.</param>
    /// <param name="content">What is in doubt, and why.</param>
    /// <param name="at">When (UTC).</param>
    /// <exception cref="RuleViolationException">Not the assessor's to do now; about something not handed in; recorded already; without words; or validity
    /// without a link (validity is a question of a link, the other kinds of the item as a whole).</exception>
    public static Concern Record(Guid id, Application application, Guid assessorId, bool hasHandedIn, IEnumerable<Concern> recorded, ConcernContent content, DateTime at)
    {
        AssessorPlace.Require(application, assessorId, hasHandedIn);
        Rule.Require(!string.IsNullOrWhiteSpace(content.Text), Rule.ReasonMissing);
        Rule.Require(content.Kind == ConcernKind.Valid == content.EvidenceLinkId is not null, Rule.ConcernPlace, content.Kind);
        Rule.Require(
            application.HandedIn.Any(h => h.EvidenceItemId == content.EvidenceItemId && (content.EvidenceLinkId is not { } link || h.EvidenceLinkId == link)),
            Rule.ConcernForeignEvidence);
        Rule.Require(
            !recorded.Any(c => c.EvidenceItemId == content.EvidenceItemId && c.EvidenceLinkId == content.EvidenceLinkId && c.Kind == content.Kind), Rule.ConcernRecorded, content.Kind);
        return new Concern(id, application.Id, assessorId, content, at);
    }

    /// <summary>Asks whether the assessor may still take the concern back.</summary>
    /// <exception cref="RuleViolationException">Not the assessor's to do now.</exception>
    public void RequireMayWithdraw(Application application, bool hasHandedIn) => AssessorPlace.Require(application, AssessorId, hasHandedIn);
}

/// <summary>What is in doubt about evidence, and why.</summary>
/// <param name="EvidenceItemId">The evidence item.</param>
/// <param name="EvidenceLinkId">The link, for a concern about validity.</param>
/// <param name="Kind">What is in doubt.</param>
/// <param name="Text">Why.</param>
public sealed record ConcernContent(Guid EvidenceItemId, Guid? EvidenceLinkId, ConcernKind Kind, string Text);

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
