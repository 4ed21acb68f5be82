using CompetenceAssessment.Domain.Applications;
using CompetenceAssessment.Domain.Schemes;
using CompetenceAssessment.Domain.Standards;

namespace CompetenceAssessment.Domain.Portfolios;

/// <summary>Says that a version of an evidence item shows something in an application: a competence item, or at first only a competence.</summary>
public sealed class EvidenceLink
{
    /// <summary>Longest note.</summary>
    public const int NoteMaxLength = 1000;

    private EvidenceLink()
    {
    }

    private EvidenceLink(Guid id, Guid applicationId, Guid evidenceItemId, Guid evidenceFileId, Guid competenceId, Guid? competenceItemId, DateTime now)
    {
        (Id, ApplicationId, EvidenceItemId, EvidenceFileId, CompetenceId, CompetenceItemId, CreatedAt) =
            (id, applicationId, evidenceItemId, evidenceFileId, competenceId, competenceItemId, now);
    }

    /// <summary>Links the newest version of an evidence item.</summary>
    /// <param name="id">The identifier.</param>
    /// <param name="application">The application with what was handed in.</param>
    /// <param name="scheme">The scheme it is pinned to.</param>
    /// <param name="evidence">The evidence item.</param>
    /// <param name="competence">The competence it shows.</param>
    /// <param name="item">The item of that competence; null while only the competence is named.</param>
    /// <param name="now">The moment (UTC).</param>
    /// <exception cref="RuleViolationException">The portfolio is closed, the evidence is somebody else's or removed, or the item is not open for evidence.</exception>
    public static EvidenceLink Create(Guid id, Application application, SchemeSettings scheme, EvidenceItem evidence, Competence competence, CompetenceItem? item, DateTime now)
    {
        application.RequireOpenPortfolio();
        Rule.Require(evidence.PersonId == application.CandidateId && evidence.Current is not null, Rule.EvidenceNotYours);
        Rule.Require(evidence.RemovedAt is null, Rule.EvidenceRemoved);
        Rule.Require(item is null || (item.CompetenceId == competence.Id && scheme.JudgedKinds.Contains(item.Kind)), Rule.KindNotJudged);
        Rule.Require(application.TakesEvidenceFor(competence, item), Rule.ItemNotReopened);
        return new EvidenceLink(id, application.Id, evidence.Id, evidence.Current!.Id, competence.Id, item?.Id, now);
    }

    /// <summary>The same evidence, version and place for the corresponding part of another version of the standard, to which the case has gone over.</summary>
    /// <param name="id">The identifier.</param>
    /// <param name="former">The link as it was made; it stays.</param>
    /// <param name="competence">The corresponding competence.</param>
    /// <param name="item">The corresponding item; null where only the competence was named.</param>
    /// <param name="now">The moment (UTC).</param>
    /// <exception cref="RuleViolationException">The item belongs to another competence.</exception>
    public static EvidenceLink CarryOver(Guid id, EvidenceLink former, Competence competence, CompetenceItem? item, DateTime now)
    {
        Rule.Require(item is null || item.CompetenceId == competence.Id, Rule.KindNotJudged);
        return new EvidenceLink(id, former.ApplicationId, former.EvidenceItemId, former.EvidenceFileId, competence.Id, item?.Id, now)
        {
            Page = former.Page,
            Seconds = former.Seconds,
            Note = former.Note,
        };
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
    /// <exception cref="RuleViolationException">A page below 1, a time before the start, or the link can no longer change.</exception>
    public void Pin(Application application, int? page, int? seconds, string? note)
    {
        RequireChangeable(application);
        Rule.Require(page is null or >= 1 && seconds is null or >= 0, Rule.PlaceOutOfRange);
        (Page, Seconds, Note) = (page, seconds, note);
    }

    /// <summary>Moves the link to another version of the same item, as a rule the newest.</summary>
    /// <exception cref="RuleViolationException">The link can no longer change, or the item has no such version.</exception>
    public void UseVersion(Application application, EvidenceItem evidence, Guid evidenceFileId)
    {
        if (evidenceFileId == EvidenceFileId)
            return;
        RequireChangeable(application);
        Rule.Require(evidence.Id == EvidenceItemId && evidence.Files.Any(f => f.Id == evidenceFileId), Rule.EvidenceNotYours);
        EvidenceFileId = evidenceFileId;
    }

    /// <summary>Refuses to change or take away a link of a closed portfolio, or one that was handed in: assessors rely on it.</summary>
    /// <exception cref="RuleViolationException">The portfolio is closed or the link was handed in.</exception>
    public void RequireChangeable(Application application)
    {
        application.RequireOpenPortfolio();
        Rule.Require(!application.HasHandedIn(this), Rule.EvidenceHandedIn);
    }
}

/// <summary>The candidate's own tick that an item or a competence is met. Never evidence.</summary>
public sealed class SelfClaim
{
    private SelfClaim()
    {
    }

    /// <summary>Claims.</summary>
    /// <exception cref="RuleViolationException">The portfolio is closed.</exception>
    public static SelfClaim Make(Guid id, Application application, CompetenceItem item, DateTime now)
    {
        application.RequireOpenPortfolio();
        return new SelfClaim(id, application.Id, item.Id, now);
    }

    private SelfClaim(Guid id, Guid applicationId, Guid competenceItemId, DateTime claimedAt)
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
