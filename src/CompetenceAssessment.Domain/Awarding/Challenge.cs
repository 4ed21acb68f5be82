using CompetenceAssessment.Domain.Applications;

namespace CompetenceAssessment.Domain.Awarding;

/// <summary>A candidate's challenge (vaie) against a decision. Heard by people who took no part, unless the body records an exception with its reason.</summary>
public sealed class Challenge : IVersioned
{
    /// <summary>Longest text and reasons.</summary>
    public const int TextMaxLength = 8000;

    private Challenge()
    {
        Text = null!;
        CompetenceCodes = null!;
    }

    /// <summary>Receives a challenge.</summary>
    public Challenge(Guid id, DecisionItem decision, Guid candidateId, string text, IReadOnlyList<string> competenceCodes, DateOnly receivedOn, DateTime now)
    {
        Rule.Require(decision.State == DecisionState.Decided && decision.IsAdverse, Rule.NothingToChallenge);
        Rule.Require(!string.IsNullOrWhiteSpace(text), Rule.ReasonMissing);
        (Id, DecisionItemId, ApplicationId, AwardingBodyId, CandidateId, Text, CompetenceCodes, ReceivedOn, ReceivedAt) =
            (id, decision.Id, decision.ApplicationId, decision.AwardingBodyId, candidateId, text.Trim(), competenceCodes, receivedOn, now);
        IsInTime = decision.ChallengeUntil is not { } until || receivedOn <= until;
    }

    /// <summary>The identifier.</summary>
    public Guid Id { get; private set; }

    /// <summary>The decision challenged.</summary>
    public Guid DecisionItemId { get; private set; }

    /// <summary>The application.</summary>
    public Guid ApplicationId { get; private set; }

    /// <summary>The body.</summary>
    public Guid AwardingBodyId { get; private set; }

    /// <summary>Who challenges.</summary>
    public Guid CandidateId { get; private set; }

    /// <summary>What is challenged and why.</summary>
    public string Text { get; private set; }

    /// <summary>The competences concerned; empty for the decision as a whole.</summary>
    public IReadOnlyList<string> CompetenceCodes { get; private set; }

    /// <summary>The day it was received.</summary>
    public DateOnly ReceivedOn { get; private set; }

    /// <summary>The moment (UTC).</summary>
    public DateTime ReceivedAt { get; private set; }

    /// <summary>Whether it came within the time the notice named.</summary>
    public bool IsInTime { get; private set; }

    /// <summary>The result; null while it has not been heard.</summary>
    public ChallengeOutcome? Outcome { get; private set; }

    /// <summary>The reasons.</summary>
    public string? Reasons { get; private set; }

    /// <summary>Who heard it.</summary>
    public Guid? HeardById { get; private set; }

    /// <summary>When (UTC).</summary>
    public DateTime? HeardAt { get; private set; }

    /// <summary>Why someone heard it who took part in the decision; null in the usual case.</summary>
    public string? ExceptionReason { get; private set; }

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <summary>Decides on the challenge.</summary>
    /// <param name="outcome">The result.</param>
    /// <param name="reasons">The reasons.</param>
    /// <param name="hearerId">Who hears it.</param>
    /// <param name="involvement">What the hearer already is in the case.</param>
    /// <param name="exceptionReason">A recorded reason for an exception; it excuses everything but an own case and a conflict of interest.</param>
    /// <param name="now">The moment (UTC).</param>
    public void Hear(ChallengeOutcome outcome, string reasons, Guid hearerId, Involvement involvement, string? exceptionReason, DateTime now)
    {
        Rule.Require(Outcome is null, Rule.ChallengeHeard);
        Rule.Require(!string.IsNullOrWhiteSpace(reasons), Rule.ReasonMissing);
        var obstacle = SeparationOfDuties.Obstacle(Duty.HearChallenge, involvement);
        var excusable = (obstacle & (Involvement.Candidate | Involvement.Conflicted | Involvement.Trainer)) == Involvement.None && !string.IsNullOrWhiteSpace(exceptionReason);
        if (!excusable)
            SeparationOfDuties.Require(Duty.HearChallenge, involvement);
        (Outcome, Reasons, HeardById, HeardAt) = (outcome, reasons.Trim(), hearerId, now);
        ExceptionReason = obstacle == Involvement.None ? null : exceptionReason!.Trim();
    }
}

/// <summary>The result of a challenge.</summary>
public enum ChallengeOutcome
{
    /// <summary>Upheld: the decision is set aside, named competences go to other assessors.</summary>
    Upheld,

    /// <summary>Dismissed: the decision stands.</summary>
    Dismissed,

    /// <summary>Too late, or without what it needs; not heard in substance.</summary>
    NotHeard,
}
