using CompetenceAssessment.Domain.Applications;

namespace CompetenceAssessment.Domain.Awarding;

/// <summary>One item of a meeting's agenda, and the decision taken on it: an administrative act with reasons.
/// It is never changed once decided; an upheld challenge sets it aside and a second item replaces it.</summary>
public sealed partial class DecisionItem : IVersioned
{
    /// <summary>Longest reasons, legal basis.</summary>
    public const int ReasonsMaxLength = 8000;

    /// <summary>Longest decision number ("18-3").</summary>
    public const int NumberMaxLength = 40;

    /// <summary>Longest key of an open item.</summary>
    public const int OpenKeyMaxLength = 60;

    private readonly List<Vote> votes = [];
    private readonly List<Recusal> recusals = [];

    private DecisionItem()
    {
        Results = null!;
        SentBackItemIds = null!;
    }

    private DecisionItem(Guid id, CommitteeMeeting meeting, Guid applicationId, DecisionSubject subject, int ordinal)
    {
        (Id, CommitteeMeetingId, AwardingBodyId, ApplicationId, Subject, Ordinal) = (id, meeting.Id, meeting.AwardingBodyId, applicationId, subject, ordinal);
        Results = [];
        SentBackItemIds = [];
        OpenKey = KeyOf(subject, applicationId);
    }

    /// <summary>The identifier.</summary>
    public Guid Id { get; private set; }

    /// <summary>The meeting.</summary>
    public Guid CommitteeMeetingId { get; private set; }

    /// <summary>The body.</summary>
    public Guid AwardingBodyId { get; private set; }

    /// <summary>The application.</summary>
    public Guid ApplicationId { get; private set; }

    /// <summary>What is decided about.</summary>
    public DecisionSubject Subject { get; private set; }

    /// <summary>The proposal decided on; null for decisions about a certificate.</summary>
    public Guid? ProposalId { get; private set; }

    /// <summary>The certificate, for its withdrawal or annulment.</summary>
    public Guid? CertificateId { get; private set; }

    /// <summary>The decision this one replaces after a challenge.</summary>
    public Guid? ReplacesId { get; private set; }

    /// <summary>Place on the agenda, from 1.</summary>
    public int Ordinal { get; private set; }

    /// <summary>Open, decided or set aside.</summary>
    public DecisionState State { get; private set; }

    /// <summary>What the item is about while it is open, else null: a unique column keeps a case from standing on two agendas at once.</summary>
    public string? OpenKey { get; private set; }

    /// <summary>Whether a member asked to take it by itself rather than with the uncontested ones.</summary>
    public bool IsTakenSeparately { get; private set; }

    /// <summary>What the vote is about.</summary>
    public DecisionOutcome Motion { get; private set; }

    /// <summary>The decision.</summary>
    public DecisionOutcome? Outcome { get; private set; }

    /// <summary>The partial qualification awarded, if any.</summary>
    public string? PartialQualificationCode { get; private set; }

    /// <summary>The committee's own reasons; owed when adverse or against the proposal (3-17-1994).</summary>
    public string? Reasons { get; private set; }

    /// <summary>The law and procedure it rests on.</summary>
    public string? LegalBasis { get; private set; }

    /// <summary>The items that the panel is to judge again, for a motion to send the case back.</summary>
    public IReadOnlyList<Guid> SentBackItemIds { get; private set; }

    /// <summary>Last day for the holder's statement before a certificate is withdrawn or annulled; null where none is owed.
    /// For an application the hearing belongs to the proposal.</summary>
    public DateOnly? HearingUntil { get; private set; }

    /// <summary>When the holder answered (UTC).</summary>
    public DateTime? HeardAt { get; private set; }

    /// <summary>The holder's statement; null for "nothing to add".</summary>
    public string? HearingStatement { get; private set; }

    /// <summary>Number of the decision.</summary>
    public string? Number { get; private set; }

    /// <summary>When it was decided (UTC).</summary>
    public DateTime? DecidedAt { get; private set; }

    /// <summary>The day of the decision in the body's time zone.</summary>
    public DateOnly? DecidedOn { get; private set; }

    /// <summary>When the delivery of the notice to the candidate was recorded (UTC).</summary>
    public DateTime? NoticeDeliveredAt { get; private set; }

    /// <summary>The day the notice reached the candidate: deadlines count from it.</summary>
    public DateOnly? NoticeDeliveredOn { get; private set; }

    /// <summary>Last day for a challenge.</summary>
    public DateOnly? ChallengeUntil { get; private set; }

    /// <summary>The result per competence as it stood when decided, with the judgements pinned.</summary>
    public IReadOnlyList<CompetenceResultFact> Results { get; private set; }

    /// <summary>Last change (UTC).</summary>
    public DateTime? UpdatedAt { get; private set; }

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <summary>The votes.</summary>
    public IReadOnlyList<Vote> Votes => votes;

    /// <summary>Members who take no part in this item.</summary>
    public IReadOnlyList<Recusal> Recusals => recusals;

    /// <summary>Whether the outcome is to the candidate's disadvantage.</summary>
    public bool IsAdverse => Motion is DecisionOutcome.NotAwarded or DecisionOutcome.PartialAward or DecisionOutcome.Withdrawn or DecisionOutcome.Annulled;

    /// <summary>The unique key of what an open item is about.</summary>
    public static string KeyOf(DecisionSubject subject, Guid subjectId) => $"{subject}/{subjectId:D}";

    /// <summary>Puts a complete proposal on the agenda.</summary>
    public static DecisionItem ForProposal(Guid id, CommitteeMeeting meeting, Application application, Proposal proposal, Guid? replacesId, string? legalBasis, int ordinal)
    {
        Rule.Require(meeting.State != MeetingState.Closed, Rule.MeetingClosed);
        Rule.Require(application.State == ApplicationState.Proposed && proposal.CompletedAt is not null, Rule.ProposalIncomplete);
        return new DecisionItem(id, meeting, application.Id, DecisionSubject.Application, ordinal)
        {
            ProposalId = proposal.Id,
            ReplacesId = replacesId,
            LegalBasis = Trimmed(legalBasis),
            PartialQualificationCode = proposal.PartialQualificationCode,
            Motion = MotionFor(proposal),
        };
    }

    /// <summary>Puts the withdrawal or annulment of a certificate on the agenda; the holder is heard first (HMS § 40).</summary>
    /// <param name="id">Identifier.</param>
    /// <param name="meeting">The meeting.</param>
    /// <param name="applicationId">The application the certificate came from.</param>
    /// <param name="certificateId">The certificate.</param>
    /// <param name="annul">Annul (never was valid) rather than withdraw from this day.</param>
    /// <param name="grounds">Why.</param>
    /// <param name="legalBasis">The law and procedure it rests on.</param>
    /// <param name="hearingUntil">Last day for the holder's statement; null where the scheme switches the hearing off.</param>
    /// <param name="ordinal">Place on the agenda.</param>
    public static DecisionItem ForCertificate(Guid id, CommitteeMeeting meeting, Guid applicationId, Guid certificateId, bool annul, string grounds, string? legalBasis, DateOnly? hearingUntil,
        int ordinal)
    {
        Rule.Require(meeting.State != MeetingState.Closed, Rule.MeetingClosed);
        Rule.Require(!string.IsNullOrWhiteSpace(grounds), Rule.ReasonMissing);
        return new DecisionItem(id, meeting, applicationId, DecisionSubject.Certificate, ordinal)
        {
            CertificateId = certificateId,
            OpenKey = KeyOf(DecisionSubject.Certificate, certificateId),
            Motion = annul ? DecisionOutcome.Annulled : DecisionOutcome.Withdrawn,
            Reasons = grounds.Trim(),
            LegalBasis = Trimmed(legalBasis),
            HearingUntil = hearingUntil,
        };
    }

    /// <summary>The motion that a proposal makes.</summary>
    public static DecisionOutcome MotionFor(Proposal proposal) => proposal.Result switch
    {
        ProposedResult.Award => DecisionOutcome.Awarded,
        ProposedResult.PartialAward => DecisionOutcome.PartialAward,
        _ => DecisionOutcome.NotAwarded,
    };

    /// <summary>The holder of the certificate is heard.</summary>
    public void Hear(string? statement, DateOnly today, DateTime now)
    {
        Rule.Require(Subject == DecisionSubject.Certificate && HearingUntil is not null, Rule.NoHearingOwed);
        Rule.Require(State == DecisionState.Open && IsHearingOpen(today), Rule.HearingOver);
        (HeardAt, HearingStatement, UpdatedAt) = (now, Trimmed(statement), now);
    }

    /// <summary>Whether the holder has been asked and may still answer.</summary>
    public bool IsHearingOpen(DateOnly today) => HearingUntil is { } until && HeardAt is null && today <= until;

    /// <summary>Records that the notice reached the candidate; the time for a challenge runs from it. A second delivery changes nothing.</summary>
    /// <param name="challengeDays">Days for a challenge.</param>
    /// <param name="deliveredOn">The day it reached the candidate.</param>
    /// <param name="today">The day in the body's time zone.</param>
    /// <param name="now">The moment (UTC).</param>
    public void RecordDelivery(int challengeDays, DateOnly deliveredOn, DateOnly today, DateTime now)
    {
        Rule.Require(State != DecisionState.Open && Outcome is { } outcome && outcome.EndsTheCase(), Rule.DecisionOpen);
        Rule.Require(deliveredOn >= DecidedOn && deliveredOn <= today, Rule.DeliveryDay, DecidedOn!);
        if (NoticeDeliveredAt is null)
            (NoticeDeliveredAt, NoticeDeliveredOn, ChallengeUntil, UpdatedAt) = (now, deliveredOn, deliveredOn.AddDays(challengeDays), now);
    }

    /// <summary>Sets the decision aside after an upheld challenge.</summary>
    public void SetAside(DateTime now)
    {
        Rule.Require(State == DecisionState.Decided, Rule.DecisionOpen);
        (State, UpdatedAt) = (DecisionState.SetAside, now);
    }

    /// <summary>What still prevents closing the case that this item decided: a certificate not yet issued, a notice not delivered, a challenge that is open or still possible.</summary>
    /// <param name="certificateIssued">Whether the certificate of this decision has been issued.</param>
    /// <param name="challengeOpen">Whether a challenge against it waits to be heard.</param>
    /// <param name="today">The day in the body's time zone.</param>
    public IReadOnlyList<Blocker> ClosingBlockers(bool certificateIssued, bool challengeOpen, DateOnly today)
    {
        var blockers = new List<Blocker>();
        if (State != DecisionState.Decided)
            blockers.Add(new Blocker(Rule.DecisionOpen, Actor.CommitteeMember, Id));
        if (Outcome is { } outcome && outcome.GivesCertificate() && !certificateIssued)
            blockers.Add(new Blocker(Rule.CertificateOwed, Actor.AwardingOfficer, Id));
        if (challengeOpen)
            blockers.Add(new Blocker(Rule.ChallengeWaits, Actor.CommitteeMember, Id));
        if (IsAdverse && ChallengeUntil is null)
            blockers.Add(new Blocker(Rule.NoticeNotDelivered, Actor.AwardingOfficer, Id));
        else if (IsAdverse && today <= ChallengeUntil)
            blockers.Add(new Blocker(Rule.ChallengeStillPossible, Actor.Candidate, Id, ChallengeUntil!));
        return blockers;
    }

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
