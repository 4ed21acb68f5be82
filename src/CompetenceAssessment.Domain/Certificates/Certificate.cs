using CompetenceAssessment.Domain.Awarding;
using CompetenceAssessment.Domain.Standards;

namespace CompetenceAssessment.Domain.Certificates;

/// <summary>The award itself: one number, one register entry, a status with its history. Its documents are <see cref="CertificateIssue"/>s.
/// Unique per decision; nothing is re-rendered or deleted.</summary>
public sealed class Certificate : IVersioned
{
    /// <summary>Longest <see cref="SearchWords"/>.</summary>
    public const int SearchWordsMaxLength = 1000;

    private readonly List<StatusChange> history = [];
    private readonly List<CertificateIssue> issues = [];

    private Certificate()
    {
        Number = FamilyNameKey = HolderName = StandardDesignation = SearchWords = null!;
        QualificationTitle = null!;
    }

    /// <summary>Issues a certificate for a decision.</summary>
    /// <exception cref="RuleViolationException">The decision does not give a certificate.</exception>
    public Certificate(Guid id, DecisionItem decision, Guid holderId, CertificateKind kind, string number, CertificateSummary summary, bool isPublic, Guid issuedById, DateTime now)
    {
        Rule.Require(decision is { State: DecisionState.Decided, Outcome: { } outcome } && outcome.GivesCertificate(), Rule.NoAwardDecided);
        Rule.Require(holderId != issuedById, Rule.OwnCase);
        (Id, DecisionItemId, AwardingBodyId, ApplicationId, HolderId, Kind, Number) = (id, decision.Id, decision.AwardingBodyId, decision.ApplicationId, holderId, kind, number);
        (HolderName, FamilyNameKey, QualificationTitle, Level, StandardDesignation, IssuedOn, ValidUntil) =
            (summary.HolderName, summary.FamilyNameKey, summary.QualificationTitle, summary.Level, summary.StandardDesignation, summary.IssuedOn, summary.ValidUntil);
        (IsPublic, IssuedById, IssuedAt) = (isPublic, issuedById, now);
        SearchWords = Shortened(SearchText.Fold(string.Join(' ', summary.QualificationTitle.All.Select(t => t.Value).Prepend(HolderName).Prepend(number))));
        history.Add(new StatusChange(Guid.CreateVersion7(), 1, CertificateStatus.Valid, summary.IssuedOn, null, null, issuedById, now));
    }

    /// <summary>The identifier.</summary>
    public Guid Id { get; private set; }

    /// <summary>The decision it carries out.</summary>
    public Guid DecisionItemId { get; private set; }

    /// <summary>The body.</summary>
    public Guid AwardingBodyId { get; private set; }

    /// <summary>The application.</summary>
    public Guid ApplicationId { get; private set; }

    /// <summary>The holder.</summary>
    public Guid HolderId { get; private set; }

    /// <summary>Full or partial.</summary>
    public CertificateKind Kind { get; private set; }

    /// <summary>The number, unique in the installation.</summary>
    public string Number { get; private set; }

    /// <summary>The holder's name at issue.</summary>
    public string HolderName { get; private set; }

    /// <summary>The holder's family name at issue, folded, for looking up by number and name.</summary>
    public string FamilyNameKey { get; private set; }

    /// <summary>The qualification's title at issue.</summary>
    public LocalizedText QualificationTitle { get; private set; }

    /// <summary>Its level.</summary>
    public int? Level { get; private set; }

    /// <summary>The standard's designation.</summary>
    public string StandardDesignation { get; private set; }

    /// <summary>Number, holder and qualification, folded by <see cref="SearchText.Fold"/>: what a search of the register looks through.</summary>
    public string SearchWords { get; private set; }

    /// <summary>Day of issue, and first day of validity.</summary>
    public DateOnly IssuedOn { get; private set; }

    /// <summary>Last day of validity, inclusive; null where it does not expire.</summary>
    public DateOnly? ValidUntil { get; private set; }

    /// <summary>Who issued.</summary>
    public Guid IssuedById { get; private set; }

    /// <summary>When (UTC).</summary>
    public DateTime IssuedAt { get; private set; }

    /// <summary>Whether the register shows it to everyone; the holder may change that at any time.</summary>
    public bool IsPublic { get; private set; }

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <summary>Every status it has had, oldest first.</summary>
    public IReadOnlyList<StatusChange> History => history;

    /// <summary>Its documents, oldest first.</summary>
    public IReadOnlyList<CertificateIssue> Issues => issues;

    /// <summary>The status on a day; expiry is computed.</summary>
    public CertificateStatus StatusOn(DateOnly day) => StatusOn(Recorded, ValidUntil, day);

    /// <summary>The status on a day of a certificate whose last recorded status and last day are known.</summary>
    public static CertificateStatus StatusOn(CertificateStatus recorded, DateOnly? validUntil, DateOnly day) =>
        recorded == CertificateStatus.Valid && day > validUntil ? CertificateStatus.Expired : recorded;

    /// <summary>The document that stands for the certificate now.</summary>
    public CertificateIssue? CurrentIssue => issues.Find(i => i.SupersededAt is null);

    /// <summary>Adds the original, or a duplicate that takes the place of the former document under the same number.</summary>
    /// <exception cref="RuleViolationException">A duplicate without a reason, of a certificate that was withdrawn or annulled, or one's own.</exception>
    public CertificateIssue AddIssue(Guid id, string token, string factsJson, byte[] pdf, string pdfSha256, string? reason, Guid byPersonId, DateTime now)
    {
        Rule.Require(issues.Count == 0 || !string.IsNullOrWhiteSpace(reason), Rule.ReasonMissing);
        Rule.Require(issues.Count == 0 || Recorded is not (CertificateStatus.Withdrawn or CertificateStatus.Annulled), Rule.CertificateEnded, Recorded);
        Rule.Require(byPersonId != HolderId, Rule.OwnCase);
        CurrentIssue?.Supersede(now);
        var issue = new CertificateIssue(id, issues.Count, token, factsJson, pdf, pdfSha256, reason, byPersonId, now);
        issues.Add(issue);
        return issue;
    }

    /// <summary>Carries out the committee's decision to withdraw or annul.</summary>
    public void CarryOut(DecisionItem decision, DateOnly from, Guid officerId, DateTime now)
    {
        Rule.Require(decision is { State: DecisionState.Decided, Outcome: DecisionOutcome.Withdrawn or DecisionOutcome.Annulled } && decision.CertificateId == Id, Rule.NoWithdrawalDecided);
        Rule.Require(officerId != HolderId, Rule.OwnCase);
        Rule.Require(!history.Any(h => h.DecisionItemId == decision.Id), Rule.AlreadyCarriedOut);
        var status = decision.Outcome == DecisionOutcome.Withdrawn ? CertificateStatus.Withdrawn : CertificateStatus.Annulled;
        history.Add(new StatusChange(Guid.CreateVersion7(), history.Count + 1, status, from, decision.Reasons, decision.Id, officerId, now));
    }

    /// <summary>The holder shows or hides the certificate in the public register.</summary>
    public void Publish(bool isPublic) => IsPublic = isPublic;

    private CertificateStatus Recorded => history.MaxBy(h => h.Ordinal)!.Status;

    private static string Shortened(string words) => words.Length <= SearchWordsMaxLength ? words : words[..SearchWordsMaxLength];
}

/// <summary>What of a certificate is kept in columns for the register.</summary>
public sealed record CertificateSummary(string HolderName, string FamilyNameKey, LocalizedText QualificationTitle, int? Level, string StandardDesignation, DateOnly IssuedOn, DateOnly? ValidUntil);

/// <summary>The status of a certificate.</summary>
public enum CertificateStatus
{
    /// <summary>Valid.</summary>
    Valid,

    /// <summary>Its last day is over; computed, never recorded.</summary>
    Expired,

    /// <summary>Suspended for a time.</summary>
    Suspended,

    /// <summary>Withdrawn from a day.</summary>
    Withdrawn,

    /// <summary>Never was valid.</summary>
    Annulled,
}

/// <summary>One status a certificate has had.</summary>
public sealed class StatusChange
{
    private StatusChange()
    {
    }

    internal StatusChange(Guid id, int ordinal, CertificateStatus status, DateOnly from, string? ground, Guid? decisionItemId, Guid byPersonId, DateTime at)
    {
        (Id, Ordinal, Status, From, Ground, DecisionItemId, ByPersonId, At) = (id, ordinal, status, from, ground, decisionItemId, byPersonId, at);
    }

    /// <summary>The identifier.</summary>
    public Guid Id { get; private set; }

    /// <summary>The certificate.</summary>
    public Guid CertificateId { get; private set; }

    /// <summary>1 for issue.</summary>
    public int Ordinal { get; private set; }

    /// <summary>The status.</summary>
    public CertificateStatus Status { get; private set; }

    /// <summary>From which day.</summary>
    public DateOnly From { get; private set; }

    /// <summary>On what ground.</summary>
    public string? Ground { get; private set; }

    /// <summary>The decision carried out, if any.</summary>
    public Guid? DecisionItemId { get; private set; }

    /// <summary>Who carried it out.</summary>
    public Guid ByPersonId { get; private set; }

    /// <summary>When (UTC).</summary>
    public DateTime At { get; private set; }
}
