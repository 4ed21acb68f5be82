using CompetenceAssessment.Domain.Applications;
using CompetenceAssessment.Domain.Schemes;

namespace CompetenceAssessment.Domain.Awarding;

/// <content>Motion, recusals, votes and the decision.</content>
public sealed partial class DecisionItem
{
    /// <summary>Changes what is voted on; votes given so far lapse when the motion or the items sent back become others.</summary>
    /// <param name="motion">What to decide.</param>
    /// <param name="reasons">The committee's own reasons.</param>
    /// <param name="legalBasis">The law and procedure it rests on.</param>
    /// <param name="sentBackItemIds">The items to judge again, for a motion to send the case back; else empty.</param>
    /// <param name="now">The moment (UTC).</param>
    public void Move(DecisionOutcome motion, string? reasons, string? legalBasis, IReadOnlyList<Guid> sentBackItemIds, DateTime now)
    {
        Rule.Require(State == DecisionState.Open, Rule.DecisionTaken);
        Rule.Require(motion.Fits(Subject), Rule.MotionDoesNotFit, motion);
        Rule.Require(motion != DecisionOutcome.PartialAward || PartialQualificationCode is not null, Rule.NoSuchPartialQualification);
        Rule.Require(motion == DecisionOutcome.BackToPanel == sentBackItemIds.Count > 0, Rule.NoItemsNamed);
        if (motion != Motion || !sentBackItemIds.Order().SequenceEqual(SentBackItemIds.Order()))
            votes.Clear();
        (Motion, Reasons, LegalBasis, SentBackItemIds, UpdatedAt) = (motion, Trimmed(reasons), Trimmed(legalBasis), sentBackItemIds, now);
    }

    /// <summary>A member asks to take the item by itself.</summary>
    public void TakeSeparately(DateTime now)
    {
        Rule.Require(State == DecisionState.Open, Rule.DecisionTaken);
        (IsTakenSeparately, UpdatedAt) = (true, now);
    }

    /// <summary>Whether it may be decided together with others: an award as proposed, that nobody disputes.</summary>
    /// <param name="proposal">The proposal.</param>
    /// <param name="neededThirdAssessor">Whether the panel could not settle a difference by itself.</param>
    public bool IsUncontested(Proposal? proposal, bool neededThirdAssessor) =>
        Subject == DecisionSubject.Application && Motion == DecisionOutcome.Awarded && proposal is { IsAdverse: false } && !neededThirdAssessor && !IsTakenSeparately
        && ReplacesId is null && votes.TrueForAll(v => v.Choice == VoteChoice.For);

    /// <summary>A member takes no part in this item; a vote already given lapses.</summary>
    /// <param name="memberId">The member.</param>
    /// <param name="ground">What of the member's involvement in the case excludes the vote; <see cref="Involvement.None"/> where the member declares a reason.</param>
    /// <param name="reason">The member's reason; owed unless there is a ground.</param>
    /// <param name="now">The moment (UTC).</param>
    public void Recuse(Guid memberId, Involvement ground, string? reason, DateTime now)
    {
        Rule.Require(State == DecisionState.Open, Rule.DecisionTaken);
        Rule.Require(ground != Involvement.None || !string.IsNullOrWhiteSpace(reason), Rule.ReasonMissing);
        Rule.Require(!IsRecused(memberId), Rule.AlreadyRecused);
        recusals.Add(new Recusal(Guid.CreateVersion7(), memberId, ground, Trimmed(reason), now));
        votes.RemoveAll(v => v.PersonId == memberId);
        UpdatedAt = now;
    }

    /// <summary>Whether a member takes no part in this item.</summary>
    public bool IsRecused(Guid memberId) => recusals.Exists(r => r.PersonId == memberId);

    /// <summary>Votes, or changes a vote, while the item is open.</summary>
    public void CastVote(CommitteeMeeting meeting, Guid memberId, VoteChoice choice, Involvement involvement, DateTime now)
    {
        Rule.Require(State == DecisionState.Open, Rule.DecisionTaken);
        Rule.Require(meeting.State == MeetingState.Open, Rule.MeetingNotOpen);
        Rule.Require(meeting.IsPresent(memberId), Rule.NotPresent);
        Rule.Require(!IsRecused(memberId), Rule.MemberRecused);
        SeparationOfDuties.Require(Duty.Vote, involvement);
        votes.RemoveAll(v => v.PersonId == memberId);
        votes.Add(new Vote(Guid.CreateVersion7(), memberId, choice, now));
        UpdatedAt = now;
    }

    /// <summary>Who of the members closes the vote: the chair, or where the chair is recused any other member who is not.</summary>
    public bool MayBeDecidedBy(Guid memberId, CommitteeMeeting meeting) =>
        meeting.IsPresent(memberId) && !IsRecused(memberId) && (meeting.ChairId == memberId || (meeting.ChairId is { } chair && IsRecused(chair)));

    /// <summary>What still prevents the decision.</summary>
    public IReadOnlyList<Blocker> Blockers(CommitteeMeeting meeting, SchemeSettings scheme, Proposal? proposal, DateOnly today)
    {
        var blockers = new List<Blocker>();
        if (meeting.State != MeetingState.Open)
            blockers.Add(new Blocker(Rule.MeetingNotOpen, Actor.AwardingOfficer, meeting.Id));
        if (!meeting.HasQuorum)
            blockers.Add(new Blocker(Rule.NoQuorum, Actor.AwardingOfficer, meeting.Id, meeting.Quorum, meeting.Attendances.Count));
        if (HearingBlocker(scheme, proposal, today) is { } hearing)
            blockers.Add(hearing);
        if (OwesReasons(proposal) && Reasons is null)
            blockers.Add(new Blocker(Rule.OwnReasonsOwed, Actor.AwardingOfficer, Id));
        if (IsAdverse && LegalBasis is null)
            blockers.Add(new Blocker(Rule.LegalBasisOwed, Actor.AwardingOfficer, Id));
        if (!IsCarried(scheme.Carrying, meeting))
            blockers.Add(new Blocker(Rule.MotionNotCarried, Actor.CommitteeMember, Id));
        return blockers;
    }

    /// <summary>Whether the candidate must be asked to be heard because the motion is adverse although the proposal was not.</summary>
    public bool OwesFurtherHearing(SchemeSettings scheme, Proposal? proposal) =>
        State == DecisionState.Open && IsAdverse && scheme.HearingDays > 0 && proposal is { HearingUntil: null };

    /// <summary>Whether the committee owes reasons of its own: when the decision is adverse, or departs from the proposal.</summary>
    public bool OwesReasons(Proposal? proposal) => IsAdverse || Subject == DecisionSubject.Certificate || proposal is null || Motion != MotionFor(proposal);

    /// <summary>Whether the votes of those present carry the motion.</summary>
    public bool IsCarried(CarryingRule rule, CommitteeMeeting meeting)
    {
        var given = votes.Where(v => meeting.IsPresent(v.PersonId)).ToList();
        var (inFavour, against) = (given.Count(v => v.Choice == VoteChoice.For), given.Count(v => v.Choice == VoteChoice.Against));
        var voting = meeting.Attendances.Count(a => !IsRecused(a.PersonId));
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
        Rule.Require(Motion != DecisionOutcome.Awarded || awardIsJustified, Rule.AwardNeedsAllCompetences);
        Rule.Require(!Motion.GivesCertificate() || rightRefusal is null, rightRefusal ?? "");
        (State, Outcome, DecidedAt, DecidedOn, Number, Results, UpdatedAt) = (DecisionState.Decided, Motion, now, today, $"{meetingNumber}-{Ordinal}", results, now);
        OpenKey = null;
    }

    private Blocker? HearingBlocker(SchemeSettings scheme, Proposal? proposal, DateOnly today)
    {
        if (!IsAdverse)
            return null;
        if (OwesFurtherHearing(scheme, proposal))
            return new Blocker(Rule.HearingNotAsked, Actor.AwardingOfficer, proposal!.Id);
        if (proposal is not null && !proposal.IsHearingDone(today))
            return new Blocker(Rule.HearingOwed, Actor.Candidate, proposal.Id, proposal.HearingUntil!);
        return IsHearingOpen(today) ? new Blocker(Rule.HearingOwed, Actor.Candidate, Id, HearingUntil!) : null;
    }
}
