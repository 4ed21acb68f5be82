using CompetenceAssessment.Domain.Applications;
using CompetenceAssessment.Domain.Schemes;

namespace CompetenceAssessment.Domain.Awarding;

/// <summary>One item of a meeting's agenda, and the decision taken on it: an administrative act with reasons.
/// It is never changed once decided; an upheld challenge sets it aside and a second item replaces it.</summary>
public sealed class DecisionItem : IVersioned
{
    /// <summary>Longest reasons, legal basis.</summary>
    public const int ReasonsMaxLength = 8000;

    /// <summary>Longest decision number ("18-3").</summary>
    public const int NumberMaxLength = 40;

    private readonly List<Vote> votes = [];
    private readonly List<Recusal> recusals = [];

    private DecisionItem()
    {
        Results = null!;
    }

    private DecisionItem(Guid id, CommitteeMeeting meeting, Guid applicationId, DecisionSubject subject, int ordinal)
    {
        (Id, CommitteeMeetingId, AwardingBodyId, ApplicationId, Subject, Ordinal) = (id, meeting.Id, meeting.AwardingBodyId, applicationId, subject, ordinal);
        Results = [];
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

    /// <summary>Number of the decision.</summary>
    public string? Number { get; private set; }

    /// <summary>When it was decided (UTC).</summary>
    public DateTime? DecidedAt { get; private set; }

    /// <summary>The day of the decision in the body's time zone.</summary>
    public DateOnly? DecidedOn { get; private set; }

    /// <summary>When the notice was delivered to the candidate (UTC): deadlines count from it.</summary>
    public DateTime? NoticeDeliveredAt { get; private set; }

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

    /// <summary>Puts a complete proposal on the agenda.</summary>
    public static DecisionItem ForProposal(Guid id, CommitteeMeeting meeting, Application application, Proposal proposal, Guid? replacesId, int ordinal)
    {
        Rule.Require(meeting.State != MeetingState.Closed, Rule.MeetingClosed);
        Rule.Require(application.State == ApplicationState.Proposed && proposal.CompletedAt is not null, Rule.ProposalIncomplete);
        return new DecisionItem(id, meeting, application.Id, DecisionSubject.Application, ordinal)
        {
            ProposalId = proposal.Id,
            ReplacesId = replacesId,
            PartialQualificationCode = proposal.PartialQualificationCode,
            Motion = proposal.Result switch
            {
                ProposedResult.Award => DecisionOutcome.Awarded,
                ProposedResult.PartialAward => DecisionOutcome.PartialAward,
                _ => DecisionOutcome.NotAwarded,
            },
        };
    }

    /// <summary>Puts the withdrawal or annulment of a certificate on the agenda.</summary>
    public static DecisionItem ForCertificate(Guid id, CommitteeMeeting meeting, Guid applicationId, Guid certificateId, bool annul, string grounds, int ordinal)
    {
        Rule.Require(meeting.State != MeetingState.Closed, Rule.MeetingClosed);
        Rule.Require(!string.IsNullOrWhiteSpace(grounds), Rule.ReasonMissing);
        return new DecisionItem(id, meeting, applicationId, DecisionSubject.Certificate, ordinal)
        {
            CertificateId = certificateId,
            Motion = annul ? DecisionOutcome.Annulled : DecisionOutcome.Withdrawn,
            Reasons = grounds.Trim(),
        };
    }

    /// <summary>Changes what is voted on; votes given so far lapse.</summary>
    public void Move(DecisionOutcome motion, string? reasons, string? legalBasis, DateTime now)
    {
        Rule.Require(State == DecisionState.Open, Rule.DecisionTaken);
        Rule.Require(motion.Fits(Subject), Rule.MotionDoesNotFit, motion);
        if (motion != Motion)
            votes.Clear();
        (Motion, Reasons, LegalBasis, UpdatedAt) = (motion, Trimmed(reasons), Trimmed(legalBasis), now);
    }

    /// <summary>A member takes no part in this item; a vote already given lapses.</summary>
    public void Recuse(Guid memberId, string reason, DateTime now)
    {
        Rule.Require(State == DecisionState.Open, Rule.DecisionTaken);
        Rule.Require(!string.IsNullOrWhiteSpace(reason), Rule.ReasonMissing);
        Rule.Require(!recusals.Any(r => r.PersonId == memberId), Rule.AlreadyRecused);
        recusals.Add(new Recusal(Guid.CreateVersion7(), memberId, reason.Trim(), now));
        votes.RemoveAll(v => v.PersonId == memberId);
        UpdatedAt = now;
    }

    /// <summary>Votes, or changes a vote, while the item is open.</summary>
    public void CastVote(CommitteeMeeting meeting, Guid memberId, VoteChoice choice, Involvement involvement, DateTime now)
    {
        Rule.Require(State == DecisionState.Open, Rule.DecisionTaken);
        Rule.Require(meeting.State == MeetingState.Open, Rule.MeetingNotOpen);
        Rule.Require(meeting.IsPresent(memberId), Rule.NotPresent);
        Rule.Require(!recusals.Any(r => r.PersonId == memberId), Rule.MemberRecused);
        SeparationOfDuties.Require(Duty.Vote, involvement);
        votes.RemoveAll(v => v.PersonId == memberId);
        votes.Add(new Vote(Guid.CreateVersion7(), memberId, choice, now));
        UpdatedAt = now;
    }

    /// <summary>What still prevents the decision.</summary>
    public IReadOnlyList<Blocker> Blockers(CommitteeMeeting meeting, SchemeSettings scheme, Proposal? proposal, DateOnly today)
    {
        var blockers = new List<Blocker>();
        if (meeting.State != MeetingState.Open)
            blockers.Add(new Blocker(Rule.MeetingNotOpen, Actor.AwardingOfficer, meeting.Id));
        if (!meeting.HasQuorum)
            blockers.Add(new Blocker(Rule.NoQuorum, Actor.AwardingOfficer, meeting.Id, meeting.Quorum, meeting.Attendances.Count));
        if (!IsCarried(scheme.Carrying, meeting))
            blockers.Add(new Blocker(Rule.MotionNotCarried, Actor.CommitteeMember, Id));
        if (IsAdverse && proposal is not null && !proposal.IsHearingDone(today))
            blockers.Add(new Blocker(Rule.HearingOwed, Actor.Candidate, proposal.Id, proposal.HearingUntil!));
        if (OwesReasons(proposal) && string.IsNullOrWhiteSpace(Reasons))
            blockers.Add(new Blocker(Rule.OwnReasonsOwed, Actor.CommitteeMember, Id));
        if (IsAdverse && string.IsNullOrWhiteSpace(LegalBasis))
            blockers.Add(new Blocker(Rule.LegalBasisOwed, Actor.AwardingOfficer, Id));
        return blockers;
    }

    /// <summary>Whether the committee owes reasons of its own: when the decision is adverse, or departs from the proposal.</summary>
    public bool OwesReasons(Proposal? proposal) =>
        IsAdverse || Motion is DecisionOutcome.BackToPanel or DecisionOutcome.Deferred || (proposal is { IsAdverse: true } && Motion == DecisionOutcome.Awarded);

    /// <summary>Whether the votes carry the motion.</summary>
    public bool IsCarried(CarryingRule rule, CommitteeMeeting meeting)
    {
        var (inFavour, against) = (votes.Count(v => v.Choice == VoteChoice.For), votes.Count(v => v.Choice == VoteChoice.Against));
        var voting = meeting.Attendances.Count(a => !recusals.Any(r => r.PersonId == a.PersonId));
        return rule == CarryingRule.MoreForThanAgainst ? inFavour > against : inFavour * 2 > voting;
    }

    /// <summary>Takes the decision: freezes results and reasons and gives it its number.</summary>
    /// <param name="blockers">From <see cref="Blockers"/>.</param>
    /// <param name="awardIsJustified">Whether the achieved competences satisfy the structure rule.</param>
    /// <param name="rightRefusal">The rule that forbids awards today, if any.</param>
    /// <param name="meetingNumber">Number of the meeting.</param>
    /// <param name="results">Result per competence, with the judgements it rests on.</param>
    /// <param name="today">The day in the body's time zone.</param>
    /// <param name="now">The moment (UTC).</param>
    public void Decide(IReadOnlyList<Blocker> blockers, bool awardIsJustified, string? rightRefusal, int meetingNumber, IReadOnlyList<CompetenceResultFact> results, DateOnly today, DateTime now)
    {
        Rule.Require(State == DecisionState.Open, Rule.DecisionTaken);
        Blocker.RequireNone(blockers);
        if (Motion is DecisionOutcome.Awarded)
        {
            Rule.Require(awardIsJustified, Rule.AwardNeedsAllCompetences);
            Rule.Require(rightRefusal is null, rightRefusal ?? "");
        }

        (State, Outcome, DecidedAt, DecidedOn, Number, Results, UpdatedAt) = (DecisionState.Decided, Motion, now, today, $"{meetingNumber}-{Ordinal}", results, now);
    }

    /// <summary>Records that the notice reached the candidate; the time for a challenge runs from it.</summary>
    public void RecordDelivery(int challengeDays, DateOnly today, DateTime now)
    {
        Rule.Require(State == DecisionState.Decided, Rule.DecisionOpen);
        if (NoticeDeliveredAt is null)
            (NoticeDeliveredAt, ChallengeUntil, UpdatedAt) = (now, today.AddDays(challengeDays), now);
    }

    /// <summary>Sets the decision aside after an upheld challenge.</summary>
    public void SetAside(DateTime now)
    {
        Rule.Require(State == DecisionState.Decided, Rule.DecisionOpen);
        (State, UpdatedAt) = (DecisionState.SetAside, now);
    }

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
