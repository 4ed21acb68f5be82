using CompetenceAssessment.Domain.Applications;
using CompetenceAssessment.Domain.Assessments;

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
        UpheldCodes = null!;
    }

    /// <summary>Receives a challenge.</summary>
    /// <exception cref="RuleViolationException">The decision is not adverse, there is no text, or a competence named was achieved.</exception>
    public Challenge(Guid id, DecisionItem decision, Guid candidateId, string text, IReadOnlyList<string> competenceCodes, DateOnly receivedOn, DateTime now)
    {
        Rule.Require(decision.State == DecisionState.Decided && decision.IsAdverse, Rule.NothingToChallenge);
        Rule.Require(!string.IsNullOrWhiteSpace(text), Rule.ReasonMissing);
        Rule.Require(receivedOn >= decision.DecidedOn, Rule.ReceiptDay, decision.DecidedOn!);
        Rule.Require(competenceCodes.All(OpenTo(decision).Contains), Rule.ChallengeNamesNotYet);
        (Id, DecisionItemId, ApplicationId, AwardingBodyId, CandidateId, Text, CompetenceCodes, ReceivedOn, ReceivedAt) =
            (id, decision.Id, decision.ApplicationId, decision.AwardingBodyId, candidateId, text.Trim(), competenceCodes, receivedOn, now);
        UpheldCodes = [];
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

    /// <summary>The competences that others assess again; fewer than were named where the challenge is upheld in part.</summary>
    public IReadOnlyList<string> UpheldCodes { get; private set; }

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

    /// <summary>The competences a decision can be challenged for: those not achieved in it.</summary>
    public static IReadOnlyList<string> OpenTo(DecisionItem decision) =>
        [.. decision.Results.Where(r => r.Result == CompetenceResult.NotYet).Select(r => r.CompetenceCode)];

    /// <summary>Decides on the challenge.</summary>
    /// <param name="decision">The decision challenged.</param>
    /// <param name="outcome">The result.</param>
    /// <param name="upheldCodes">For a challenge upheld: the competences that others assess again, out of those it names.</param>
    /// <param name="reasons">The reasons.</param>
    /// <param name="hearerId">Who hears it.</param>
    /// <param name="involvement">What the hearer already is in the case.</param>
    /// <param name="exceptionReason">A recorded reason for an exception; it excuses everything but an own case and a conflict of interest.</param>
    /// <param name="now">The moment (UTC).</param>
    public void Hear(DecisionItem decision, ChallengeOutcome outcome, IReadOnlyList<string> upheldCodes, string reasons, Guid hearerId, Involvement involvement, string? exceptionReason, DateTime now)
    {
        Rule.Require(Outcome is null, Rule.ChallengeHeard);
        Rule.Require(!string.IsNullOrWhiteSpace(reasons), Rule.ReasonMissing);
        var mayName = CompetenceCodes.Count > 0 ? CompetenceCodes : OpenTo(decision);
        var namesRightly = outcome == ChallengeOutcome.Upheld ? (upheldCodes.Count > 0 || mayName.Count == 0) && upheldCodes.All(mayName.Contains) : upheldCodes.Count == 0;
        Rule.Require(namesRightly, Rule.UpheldNamesCompetences);
        var obstacle = SeparationOfDuties.Obstacle(Duty.HearChallenge, involvement);
        var excusable = (obstacle & (Involvement.Candidate | Involvement.Conflicted | Involvement.Trainer)) == Involvement.None && !string.IsNullOrWhiteSpace(exceptionReason);
        if (!excusable)
            SeparationOfDuties.Require(Duty.HearChallenge, involvement);
        (Outcome, UpheldCodes, Reasons, HeardById, HeardAt) = (outcome, upheldCodes, reasons.Trim(), hearerId, now);
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
