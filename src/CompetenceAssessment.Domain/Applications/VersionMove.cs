namespace CompetenceAssessment.Domain.Applications;

/// <summary>A case's way to another version of its standard: proposed by an officer with a reason, agreed or declined by the candidate, and reversible until the case is decided.
/// Nothing is copied over or deleted but evidence links: judgements belong to the items of their version and stay there; under the new version each assessor judges anew,
/// with the own earlier judgements as proposals.</summary>
public sealed class VersionMove : IVersioned
{
    /// <summary>Longest reason and answer.</summary>
    public const int TextMaxLength = 4000;

    private VersionMove()
    {
        Reason = null!;
        Map = null!;
    }

    private VersionMove(Guid id, MoveFacts facts, string reason, MoveMap map, Guid officerId, DateTime now)
    {
        var application = facts.Application;
        (Id, ApplicationId, FromVersionId, FromSchemeId) = (id, application.Id, application.StandardVersionId, application.SchemeId);
        (ToVersionId, ToSchemeId, Reason, Map, ProposedById, ProposedAt) = (facts.ToVersionId, facts.SchemeId!.Value, reason, map, officerId, now);
        OpenKey = application.Id.ToString("N");
    }

    /// <summary>The identifier.</summary>
    public Guid Id { get; private set; }

    /// <summary>The case.</summary>
    public Guid ApplicationId { get; private set; }

    /// <summary>The version it is under when the move is proposed.</summary>
    public Guid FromVersionId { get; private set; }

    /// <summary>The scheme it is under then.</summary>
    public Guid FromSchemeId { get; private set; }

    /// <summary>The version it is to go over to.</summary>
    public Guid ToVersionId { get; private set; }

    /// <summary>The body's scheme for that version.</summary>
    public Guid ToSchemeId { get; private set; }

    /// <summary>Why, in the officer's words.</summary>
    public string Reason { get; private set; }

    /// <summary>Which items correspond, as they were proposed: what the candidate agreed to.</summary>
    public MoveMap Map { get; private set; }

    /// <summary>The officer.</summary>
    public Guid ProposedById { get; private set; }

    /// <summary>When (UTC).</summary>
    public DateTime ProposedAt { get; private set; }

    /// <summary>How far it is.</summary>
    public MoveState State { get; private set; } = MoveState.Proposed;

    /// <summary>The case while the proposal waits for its answer, else null: a unique column allows one at a time.</summary>
    public string? OpenKey { get; private set; }

    /// <summary>What the candidate, or the officer who took it back, said to it.</summary>
    public string? Answer { get; private set; }

    /// <summary>When it was answered (UTC).</summary>
    public DateTime? AnsweredAt { get; private set; }

    /// <summary>The round before the move, where the move opened one.</summary>
    public RoundBefore? Before { get; private set; }

    /// <summary>When it was reversed (UTC).</summary>
    public DateTime? ReversedAt { get; private set; }

    /// <summary>Why it was reversed.</summary>
    public string? ReverseReason { get; private set; }

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <summary>What still prevents a case from going over to a version, whichever way.</summary>
    public static IReadOnlyList<Blocker> Blockers(MoveFacts facts)
    {
        var state = facts.Application.State;
        var blockers = new List<Blocker>();
        if (state is not (ApplicationState.Admitted or ApplicationState.HandedIn or ApplicationState.UnderAssessment))
            blockers.Add(new Blocker(Rule.MoveNotNow, state == ApplicationState.Proposed ? Actor.CommitteeMember : Actor.Candidate, null, state));
        if (facts.ToVersionId == facts.Application.StandardVersionId || facts.ToStandardId != facts.Application.StandardId)
            blockers.Add(new Blocker(Rule.MoveNowhere, Actor.AwardingOfficer, null, facts.ToNumber));
        if (facts.SchemeId is null)
            blockers.Add(new Blocker(Rule.MoveSchemeMissing, Actor.BodyAdministrator, null, facts.ToNumber));
        if (facts.RightRefusal is { } refusal)
            blockers.Add(new Blocker(refusal, Actor.BodyAdministrator, null));
        blockers.AddRange(facts.NotAppointed.Select(n => new Blocker(Rule.MoveAssessorNotAppointed, Actor.BodyAdministrator, n.Id, n.Name, facts.ToNumber)));
        blockers.AddRange(facts.UnsettledCodes.Select(c => new Blocker(Rule.MovePanelCodes, Actor.AwardingOfficer, null, c)));
        return blockers;
    }

    /// <summary>Proposes.</summary>
    /// <exception cref="RuleViolationException">Something stands in the way, no reason, or the officer's own case.</exception>
    public static VersionMove Propose(Guid id, MoveFacts facts, string reason, MoveMap map, Guid officerId, DateTime now)
    {
        Rule.Require(officerId != facts.Application.CandidateId, Rule.OwnCase);
        Rule.Require(!string.IsNullOrWhiteSpace(reason), Rule.ReasonMissing);
        Blocker.RequireNone(Blockers(facts));
        return new VersionMove(id, facts, reason.Trim(), map, officerId, now);
    }

    /// <summary>The candidate agrees: the case goes over.</summary>
    /// <param name="facts">As they are now.</param>
    /// <param name="candidateId">Who agrees.</param>
    /// <param name="answer">What the candidate says to it, if anything.</param>
    /// <param name="lastRound">The highest feedback round that anything of the case was ever written in.</param>
    /// <param name="now">The moment (UTC).</param>
    /// <exception cref="RuleViolationException">It is no longer open, the case has changed, or something stands in the way by now.</exception>
    public void Agree(MoveFacts facts, Guid candidateId, string? answer, int lastRound, DateTime now)
    {
        var application = facts.Application;
        RequireAnswerBy(application, candidateId);
        Rule.Require(application.StandardVersionId == FromVersionId && facts.SchemeId == ToSchemeId, Rule.MoveOutdated);
        Blocker.RequireNone(Blockers(facts));
        var before = application.RoundNow;
        application.GoOver(ToVersionId, ToSchemeId, lastRound, now);
        Before = application.FeedbackRound == before.FeedbackRound ? null : before;
        Close(MoveState.Agreed, answer, now);
    }

    /// <summary>The candidate declines: the case stays as it is.</summary>
    /// <exception cref="RuleViolationException">It is no longer open, or somebody else's.</exception>
    public void Decline(Application application, Guid candidateId, string? answer, DateTime now)
    {
        RequireAnswerBy(application, candidateId);
        Close(MoveState.Declined, answer, now);
    }

    /// <summary>An officer takes back what was not answered yet.</summary>
    /// <exception cref="RuleViolationException">It is no longer open.</exception>
    public void TakeBack(string? reason, DateTime now)
    {
        Rule.Require(State == MoveState.Proposed, Rule.MoveAnswered, State);
        Close(MoveState.TakenBack, reason, now);
    }

    /// <summary>The candidate goes back to the former version. Where the move had opened a round, the case stands exactly where it stood; what was judged since stays with its items.</summary>
    /// <param name="facts">The facts of going back: the former version and scheme.</param>
    /// <param name="candidateId">Who.</param>
    /// <param name="reason">Why.</param>
    /// <param name="lastRound">The highest feedback round that anything of the case was ever written in.</param>
    /// <param name="now">The moment (UTC).</param>
    /// <exception cref="RuleViolationException">It is not in force, the case is decided or with the committee, no reason, or something stands in the way.</exception>
    public void Reverse(MoveFacts facts, Guid candidateId, string reason, int lastRound, DateTime now)
    {
        var application = facts.Application;
        Rule.Require(candidateId == application.CandidateId, Rule.NotYourApplication);
        Rule.Require(State == MoveState.Agreed && application.StandardVersionId == ToVersionId, Rule.MoveNotInForce);
        Rule.Require(!string.IsNullOrWhiteSpace(reason), Rule.ReasonMissing);
        Blocker.RequireNone(Blockers(facts));
        if (Before is { } before)
            application.Restore(FromVersionId, FromSchemeId, before, now);
        else
            application.GoOver(FromVersionId, FromSchemeId, lastRound, now);
        (State, ReverseReason, ReversedAt) = (MoveState.Reversed, reason.Trim(), now);
    }

    private void RequireAnswerBy(Application application, Guid candidateId)
    {
        Rule.Require(candidateId == application.CandidateId && application.Id == ApplicationId, Rule.NotYourApplication);
        Rule.Require(State == MoveState.Proposed, Rule.MoveAnswered, State);
    }

    private void Close(MoveState state, string? answer, DateTime now) =>
        (State, Answer, AnsweredAt, OpenKey) = (state, string.IsNullOrWhiteSpace(answer) ? null : answer.Trim(), now, null);
}

/// <summary>How far a move is.</summary>
public enum MoveState
{
    /// <summary>Waits for the candidate.</summary>
    Proposed,

    /// <summary>The case went over.</summary>
    Agreed,

    /// <summary>The candidate did not want it.</summary>
    Declined,

    /// <summary>The officer took it back before an answer.</summary>
    TakenBack,

    /// <summary>The case went over and came back.</summary>
    Reversed,
}
