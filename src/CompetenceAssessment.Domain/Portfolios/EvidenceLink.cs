namespace CompetenceAssessment.Domain.Portfolios;

/// <summary>Says that a version of an evidence item shows something in an application: a competence item, or at first only a competence.</summary>
public sealed class EvidenceLink
{
    /// <summary>Longest note.</summary>
    public const int NoteMaxLength = 1000;

    private EvidenceLink()
    {
    }

    /// <summary>Links.</summary>
    public EvidenceLink(Guid id, Guid applicationId, Guid evidenceItemId, Guid evidenceFileId, Guid competenceId, Guid? competenceItemId, DateTime now)
    {
        (Id, ApplicationId, EvidenceItemId, EvidenceFileId, CompetenceId, CompetenceItemId, CreatedAt) =
            (id, applicationId, evidenceItemId, evidenceFileId, competenceId, competenceItemId, now);
    }

    /// <summary>The identifier.</summary>
    public Guid Id { get; private set; }

    /// <summary>The application.</summary>
    public Guid ApplicationId { get; private set; }

    /// <summary>The evidence item.</summary>
    public Guid EvidenceItemId { get; private set; }

    /// <summary>The version pinned.</summary>
    public Guid EvidenceFileId { get; private set; }

    /// <summary>The competence.</summary>
    public Guid CompetenceId { get; private set; }

    /// <summary>The competence item; null while only the competence is named.</summary>
    public Guid? CompetenceItemId { get; private set; }

    /// <summary>Page, from 1, where the item is shown.</summary>
    public int? Page { get; private set; }

    /// <summary>Seconds from the start of a recording.</summary>
    public int? Seconds { get; private set; }

    /// <summary>What to look at there.</summary>
    public string? Note { get; private set; }

    /// <summary>When (UTC).</summary>
    public DateTime CreatedAt { get; private set; }

    /// <summary>Says where to look.</summary>
    /// <exception cref="RuleViolationException">A page below 1 or a time before the start.</exception>
    public void Pin(int? page, int? seconds, string? note)
    {
        Rule.Require(page is null or >= 1 && seconds is null or >= 0, Rule.PlaceOutOfRange);
        (Page, Seconds, Note) = (page, seconds, note);
    }

    /// <summary>Moves the link to another version of the same item.</summary>
    public void UseFile(Guid evidenceFileId) => EvidenceFileId = evidenceFileId;
}

/// <summary>The candidate's own tick that an item or a competence is met. Never evidence.</summary>
public sealed class SelfClaim
{
    private SelfClaim()
    {
    }

    /// <summary>Claims.</summary>
    public SelfClaim(Guid id, Guid applicationId, Guid competenceItemId, DateTime claimedAt)
    {
        (Id, ApplicationId, CompetenceItemId, ClaimedAt) = (id, applicationId, competenceItemId, claimedAt);
    }

    /// <summary>The identifier.</summary>
    public Guid Id { get; private set; }

    /// <summary>The application.</summary>
    public Guid ApplicationId { get; private set; }

    /// <summary>The item claimed.</summary>
    public Guid CompetenceItemId { get; private set; }

    /// <summary>When (UTC).</summary>
    public DateTime ClaimedAt { get; private set; }
}
