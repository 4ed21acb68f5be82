using CompetenceAssessment.Domain.Schemes;

namespace CompetenceAssessment.Domain.Applications;

/// <summary>What is handed in: one line of the frozen list.</summary>
public sealed class HandedInItem
{
    private HandedInItem()
    {
        Sha256 = null!;
    }

    internal HandedInItem(Guid id, int feedbackRound, FrozenLink link)
    {
        (Id, FeedbackRound, EvidenceLinkId, EvidenceItemId, EvidenceFileId, Sha256) =
            (id, feedbackRound, link.EvidenceLinkId, link.EvidenceItemId, link.EvidenceFileId, link.Sha256);
    }

    /// <summary>The identifier.</summary>
    public Guid Id { get; private set; }

    /// <summary>The application.</summary>
    public Guid ApplicationId { get; private set; }

    /// <summary>The feedback round it was handed in for.</summary>
    public int FeedbackRound { get; private set; }

    /// <summary>The link between evidence and competence item.</summary>
    public Guid EvidenceLinkId { get; private set; }

    /// <summary>The evidence item.</summary>
    public Guid EvidenceItemId { get; private set; }

    /// <summary>The version of its file.</summary>
    public Guid EvidenceFileId { get; private set; }

    /// <summary>SHA-256 of that version.</summary>
    public string Sha256 { get; private set; }
}

/// <summary>A link with the version and hash that handing in freezes.</summary>
public sealed record FrozenLink(Guid EvidenceLinkId, Guid EvidenceItemId, Guid EvidenceFileId, string Sha256);

/// <content>Handing in, the panel and feedback rounds.</content>
public sealed partial class Application
{
    /// <summary>The assessors who judge now.</summary>
    public IEnumerable<Allocation> Panel => allocations.Where(a => a.IsActive);

    /// <summary>The assessors who judge now, a third assessor apart.</summary>
    public IEnumerable<Allocation> Assessors() => Panel.Where(a => !a.IsThirdAssessor);

    /// <summary>The assessors who judge a competence now, a third assessor apart.</summary>
    public IReadOnlyList<Guid> AssessorsOf(string competenceCode) => [.. Assessors().Where(a => a.Covers(competenceCode)).Select(a => a.AssessorId)];

    /// <summary>What still prevents handing in the portfolio.</summary>
    /// <param name="links">Links that would be or have been handed in: in a further round the candidate may have nothing to add.</param>
    /// <param name="deadlinePassed">Whether the last day is over.</param>
    /// <param name="declaredAuthentic">Whether the candidate declares the work as own.</param>
    public IReadOnlyList<Blocker> HandInBlockers(int links, bool deadlinePassed, bool declaredAuthentic)
    {
        var blockers = new List<Blocker>();
        if (links == 0)
            blockers.Add(new Blocker(Rule.NothingToHandIn, Actor.Candidate, null));
        if (deadlinePassed)
            blockers.Add(new Blocker(Rule.HandInDeadlinePassed, Actor.AwardingOfficer, RoundId));
        if (!declaredAuthentic)
            blockers.Add(new Blocker(Rule.AuthenticityNotDeclared, Actor.Candidate, null));
        return blockers;
    }

    /// <summary>Hands in the portfolio: freezes what it holds, with the declaration that it is the candidate's own.</summary>
    public void HandIn(IReadOnlyCollection<FrozenLink> links, bool deadlinePassed, bool declaredAuthentic, DateTime now)
    {
        var to = State == ApplicationState.MoreEvidenceAsked ? ApplicationState.UnderAssessment : ApplicationState.HandedIn;
        RequireTransition(to, Actor.Candidate);
        Blocker.RequireNone(HandInBlockers(handedIn.Count + links.Count, deadlinePassed, declaredAuthentic));
        handedIn.AddRange(links.Select(l => new HandedInItem(Guid.CreateVersion7(), FeedbackRound, l)));
        Move(to, CandidateId, null, now);
        (HandedInAt, AnswerBy) = (now, null);
    }

    /// <summary>Adds an assessor to the panel.</summary>
    /// <param name="id">Identifier of the allocation.</param>
    /// <param name="assessorId">The assessor.</param>
    /// <param name="competenceCodes">The competences to judge; empty for all.</param>
    /// <param name="isThirdAssessor">True for one called in to settle differences.</param>
    /// <param name="isAppointed">Whether the body has appointed the person for this version today.</param>
    /// <param name="involvement">What the person already is in this case.</param>
    /// <param name="officerId">Who allocates.</param>
    /// <param name="now">The moment (UTC).</param>
    public Allocation Allocate(Guid id, Guid assessorId, IReadOnlyList<string> competenceCodes, bool isThirdAssessor, bool isAppointed, Involvement involvement, Guid officerId, DateTime now)
    {
        Rule.Require(State is ApplicationState.HandedIn or ApplicationState.UnderAssessment or ApplicationState.MoreEvidenceAsked, Rule.AllocationTooEarly, State);
        Rule.Require(officerId != CandidateId, Rule.OwnCase);
        Rule.Require(isAppointed, Rule.AssessorNotAppointed);
        SeparationOfDuties.Require(Duty.Assess, involvement);
        Rule.Require(!allocations.Any(a => a.AssessorId == assessorId && a.IsBarred), Rule.OtherAssessorsOwed);
        Rule.Require(!allocations.Any(a => a.AssessorId == assessorId && a.ReleasedAt is null), Rule.AlreadyAllocated);
        var allocation = new Allocation(id, assessorId, competenceCodes, isThirdAssessor, officerId, now);
        allocations.Add(allocation);
        if (State == ApplicationState.HandedIn)
            Move(ApplicationState.UnderAssessment, officerId, null, now);
        UpdatedAt = now;
        return allocation;
    }

    /// <summary>An assessor declares a conflict of interest, or that there is none. A conflict ends the allocation.</summary>
    public void DeclareConflict(Guid assessorId, bool hasConflict, string? reason, DateTime now)
    {
        var allocation = allocations.Find(a => a.AssessorId == assessorId && a.ReleasedAt is null);
        Rule.Require(allocation is not null, Rule.NotAllocated);
        Rule.Require(!hasConflict || !string.IsNullOrWhiteSpace(reason), Rule.ReasonMissing);
        allocation!.Declare(hasConflict, reason, now);
        if (hasConflict)
            allocation.Release(reason!, now);
        UpdatedAt = now;
    }

    /// <summary>Takes an assessor out of the panel.</summary>
    public void ReleaseAssessor(Guid assessorId, string reason, DateTime now)
    {
        var allocation = allocations.Find(a => a.AssessorId == assessorId && a.ReleasedAt is null);
        Rule.Require(allocation is not null, Rule.NotAllocated);
        Rule.Require(!string.IsNullOrWhiteSpace(reason), Rule.ReasonMissing);
        allocation!.Release(reason, now);
        UpdatedAt = now;
    }

    /// <summary>An officer records a conflict of interest of somebody with duties in the case; who is in the panel leaves it.</summary>
    public ConflictOfInterest RecordConflict(Guid id, Guid personId, ConflictKind kind, string note, Guid officerId, DateTime now)
    {
        Rule.Require(officerId != CandidateId, Rule.OwnCase);
        Rule.Require(personId != CandidateId, Rule.ConflictOfOthers);
        Rule.Require(!string.IsNullOrWhiteSpace(note), Rule.ReasonMissing);
        allocations.Find(a => a.AssessorId == personId && a.ReleasedAt is null)?.Release(note, now);
        UpdatedAt = now;
        return new ConflictOfInterest(id, Id, personId, kind, note.Trim(), officerId, now);
    }

    /// <summary>Asks the candidate for more evidence on some items; they alone are judged again, blind again.</summary>
    public void AskForMoreEvidence(Guid assessorId, SchemeSettings scheme, IReadOnlyList<Guid> itemIds, string what, DateOnly answerBy, DateOnly today, DateTime now)
    {
        RequireTransition(ApplicationState.MoreEvidenceAsked, Actor.Assessor);
        Rule.Require(FeedbackRoundsUsed < scheme.FeedbackRounds, Rule.NoFeedbackRoundLeft, scheme.FeedbackRounds);
        Rule.Require(Panel.Any(a => a.AssessorId == assessorId), Rule.NotAllocated);
        Rule.Require(itemIds.Count > 0, Rule.NoItemsNamed);
        Rule.Require(!string.IsNullOrWhiteSpace(what), Rule.ReasonMissing);
        Rule.Require(answerBy >= today, Rule.DeadlineInThePast);
        Move(ApplicationState.MoreEvidenceAsked, assessorId, what, now);
        (FeedbackRound, ReopenedItemIds, AnswerBy) = (FeedbackRound + 1, itemIds, answerBy);
    }

    /// <summary>The panel's proposal is complete and goes to the awarding committee.</summary>
    public void MarkProposed(Guid assessorId, DateTime now)
    {
        RequireTransition(ApplicationState.Proposed, Actor.Assessor);
        Move(ApplicationState.Proposed, assessorId, null, now);
    }

    /// <summary>The awarding committee has decided.</summary>
    public void MarkDecided(Guid chairId, DateTime now)
    {
        RequireTransition(ApplicationState.Decided, Actor.CommitteeMember);
        Move(ApplicationState.Decided, chairId, null, now);
    }

    /// <summary>The committee, or an upheld challenge, sends the case back to a panel; named items are judged anew, the rest stands.</summary>
    public void SendBackToPanel(Guid byPersonId, string reason, IReadOnlyList<Guid> itemIds, DateTime now)
    {
        RequireTransition(ApplicationState.UnderAssessment, Actor.CommitteeMember);
        Rule.Require(!string.IsNullOrWhiteSpace(reason), Rule.ReasonMissing);
        Rule.Require(itemIds.Count > 0, Rule.NoItemsNamed);
        Move(ApplicationState.UnderAssessment, byPersonId, reason, now);
        (FeedbackRound, ReopenedItemIds) = (FeedbackRound + 1, itemIds);
    }

    /// <summary>An upheld challenge: as <see cref="SendBackToPanel"/>, but the former panel leaves and does not come back; the officer allocates others.</summary>
    public void SendToOtherAssessors(Guid byPersonId, string reason, IReadOnlyList<Guid> itemIds, DateTime now)
    {
        SendBackToPanel(byPersonId, reason, itemIds, now);
        foreach (var allocation in allocations.Where(a => a.IsActive))
            allocation.Bar(now);
    }

    /// <summary>The committee puts the decision off to a later meeting; the proposal stands.</summary>
    public void PutOff(Guid memberId, string reason, DateTime now) => Defer(memberId, Actor.CommitteeMember, reason, null, now);

    /// <summary>An officer puts a decision that the committee had put off on a later agenda.</summary>
    public void TakeUpAgain(Guid officerId, DateTime now)
    {
        RequireOfficer(officerId, ApplicationState.Proposed);
        Rule.Require(WasPutOffByCommittee, Rule.StepNotAllowed, State, ApplicationState.Proposed);
        Move(ApplicationState.Proposed, officerId, null, now);
    }

    /// <summary>Deferred after a proposal: it waits for a committee, not for a round.</summary>
    public bool WasPutOffByCommittee => State == ApplicationState.Deferred && history.MaxBy(h => h.Ordinal)?.From == ApplicationState.Proposed;
}
