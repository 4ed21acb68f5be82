namespace CompetenceAssessment.Domain.Assessments;

/// <summary>How the panel settled a difference on one item. One assessor proposes a common judgement with a reason, every other confirms it,
/// or the item goes to a third assessor, whose judgement settles it.</summary>
public sealed class Agreement : IVersioned
{
    private Agreement()
    {
        ConfirmedByIds = null!;
    }

    /// <summary>Opens a difference.</summary>
    public Agreement(Guid id, Guid applicationId, Guid competenceItemId, int feedbackRound, DateTime now)
    {
        (Id, ApplicationId, CompetenceItemId, FeedbackRound, UpdatedAt) = (id, applicationId, competenceItemId, feedbackRound, now);
        ConfirmedByIds = [];
    }

    /// <summary>The identifier.</summary>
    public Guid Id { get; private set; }

    /// <summary>The application.</summary>
    public Guid ApplicationId { get; private set; }

    /// <summary>The item.</summary>
    public Guid CompetenceItemId { get; private set; }

    /// <summary>The feedback round.</summary>
    public int FeedbackRound { get; private set; }

    /// <summary>Where it stands.</summary>
    public AgreementState State { get; private set; }

    /// <summary>The common judgement proposed or agreed.</summary>
    public Outcome? Outcome { get; private set; }

    /// <summary>Why.</summary>
    public string? Reason { get; private set; }

    /// <summary>Who proposed it.</summary>
    public Guid? ProposedById { get; private set; }

    /// <summary>Who confirmed it.</summary>
    public IReadOnlyList<Guid> ConfirmedByIds { get; private set; }

    /// <summary>The third assessor, once called in.</summary>
    public Guid? ThirdAssessorId { get; private set; }

    /// <summary>Last change (UTC).</summary>
    public DateTime UpdatedAt { get; private set; }

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <summary>Proposes a common judgement; earlier confirmations lapse.</summary>
    /// <param name="assessorId">Who proposes.</param>
    /// <param name="outcome">The common judgement. "Met" only where an assessor of the panel judged so, since such a judgement rests on evidence.</param>
    /// <param name="reason">Why.</param>
    /// <param name="judgements">The panel's judgements of the item.</param>
    /// <param name="panel">The assessors of the item's competence.</param>
    /// <param name="now">The moment (UTC).</param>
    public void Propose(Guid assessorId, Outcome outcome, string reason, IReadOnlyCollection<GivenJudgement> judgements, IReadOnlyCollection<Guid> panel, DateTime now)
    {
        Rule.Require(State is AgreementState.Open or AgreementState.Proposed, Rule.AgreementSettled);
        Rule.Require(panel.Contains(assessorId), Rule.NotAllocated);
        Rule.Require(Settlement.IsDifference(judgements), Rule.NoDifference);
        Rule.Require(!string.IsNullOrWhiteSpace(reason), Rule.ReasonMissing);
        Rule.Require(outcome != Assessments.Outcome.Met || judgements.Any(j => j.Outcome == Assessments.Outcome.Met), Rule.AgreedMetNeedsJudgement);
        (State, Outcome, Reason, ProposedById, ConfirmedByIds, UpdatedAt) = (AgreementState.Proposed, outcome, reason.Trim(), assessorId, [assessorId], now);
        Settle(panel);
    }

    /// <summary>Confirms what another proposed; settled when every assessor of the panel has.</summary>
    public void Confirm(Guid assessorId, IReadOnlyCollection<Guid> panel, DateTime now)
    {
        Rule.Require(State == AgreementState.Proposed, Rule.AgreementSettled);
        Rule.Require(panel.Contains(assessorId), Rule.NotAllocated);
        ConfirmedByIds = [.. ConfirmedByIds.Append(assessorId).Distinct()];
        UpdatedAt = now;
        Settle(panel);
    }

    /// <summary>Asks for a third assessor.</summary>
    public void SendToThird(Guid assessorId, IReadOnlyCollection<Guid> panel, DateTime now)
    {
        Rule.Require(State is AgreementState.Open or AgreementState.Proposed, Rule.AgreementSettled);
        Rule.Require(panel.Contains(assessorId), Rule.NotAllocated);
        (State, Outcome, Reason, ProposedById, ConfirmedByIds, UpdatedAt) = (AgreementState.SentToThird, null, null, null, [], now);
    }

    /// <summary>The third assessor's judgement settles the difference.</summary>
    public void SettleByThird(Guid thirdAssessorId, Outcome outcome, string reason, DateTime now)
    {
        Rule.Require(State == AgreementState.SentToThird, Rule.AgreementSettled);
        Rule.Require(!string.IsNullOrWhiteSpace(reason), Rule.ReasonMissing);
        (State, Outcome, Reason, ThirdAssessorId, UpdatedAt) = (AgreementState.Agreed, outcome, reason.Trim(), thirdAssessorId, now);
    }

    private void Settle(IReadOnlyCollection<Guid> panel)
    {
        if (panel.All(ConfirmedByIds.Contains))
            State = AgreementState.Agreed;
    }
}

/// <summary>Where a difference stands.</summary>
public enum AgreementState
{
    /// <summary>Nobody has proposed a common judgement.</summary>
    Open,

    /// <summary>Proposed; others have yet to confirm.</summary>
    Proposed,

    /// <summary>Settled.</summary>
    Agreed,

    /// <summary>Waits for a third assessor.</summary>
    SentToThird,
}
