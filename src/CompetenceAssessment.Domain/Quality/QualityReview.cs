using CompetenceAssessment.Domain.Applications;

namespace CompetenceAssessment.Domain.Quality;

/// <summary>An internal quality assurer's sample of a case's judgements, once the panel has handed in.</summary>
public sealed class QualityReview
{
    /// <summary>Longest finding.</summary>
    public const int FindingsMaxLength = 4000;

    private QualityReview()
    {
        Findings = null!;
        SampledItemIds = null!;
    }

    /// <summary>Records a review.</summary>
    public QualityReview(Guid id, Guid applicationId, Guid reviewerId, Involvement involvement, bool panelHasHandedIn, int feedbackRound, IReadOnlyList<Guid> sampledItemIds,
        QualityOutcome outcome, string findings, DateTime at)
    {
        SeparationOfDuties.Require(Duty.Sample, involvement);
        Rule.Require(panelHasHandedIn, Rule.StillBlind);
        Rule.Require(sampledItemIds.Count > 0, Rule.NoItemsNamed);
        Rule.Require(!string.IsNullOrWhiteSpace(findings), Rule.ReasonMissing);
        (Id, ApplicationId, ReviewerId, FeedbackRound, SampledItemIds, Outcome, Findings, At) =
            (id, applicationId, reviewerId, feedbackRound, sampledItemIds, outcome, findings.Trim(), at);
    }

    /// <summary>The identifier.</summary>
    public Guid Id { get; private set; }

    /// <summary>The application.</summary>
    public Guid ApplicationId { get; private set; }

    /// <summary>The quality assurer.</summary>
    public Guid ReviewerId { get; private set; }

    /// <summary>The feedback round reviewed.</summary>
    public int FeedbackRound { get; private set; }

    /// <summary>The items looked at.</summary>
    public IReadOnlyList<Guid> SampledItemIds { get; private set; }

    /// <summary>The result.</summary>
    public QualityOutcome Outcome { get; private set; }

    /// <summary>What was found.</summary>
    public string Findings { get; private set; }

    /// <summary>When (UTC).</summary>
    public DateTime At { get; private set; }
}

/// <summary>The result of a quality review.</summary>
public enum QualityOutcome
{
    /// <summary>The sampled judgements are sound.</summary>
    Sound,

    /// <summary>Assessors should look again before proposing.</summary>
    LookAgain,
}
