using CompetenceAssessment.Domain.Applications;
using CompetenceAssessment.Domain.Assessments;

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
    /// <param name="id">Identifier.</param>
    /// <param name="standing">Where the case stands: the panel has handed in, and the items sampled are judged in it.</param>
    /// <param name="reviewerId">The quality assurer.</param>
    /// <param name="involvement">What the quality assurer already is in the case.</param>
    /// <param name="sampledItemIds">The items looked at.</param>
    /// <param name="outcome">The result.</param>
    /// <param name="findings">What was found.</param>
    /// <param name="at">When (UTC).</param>
    /// <exception cref="RuleViolationException">Duties are not separate, the panel is still blind, no item is named, or no finding given.</exception>
    public QualityReview(Guid id, CaseStanding standing, Guid reviewerId, Involvement involvement, IReadOnlyList<Guid> sampledItemIds, QualityOutcome outcome, string findings,
        DateTime at)
    {
        SeparationOfDuties.Require(Duty.Sample, involvement);
        Rule.Require(standing.HaveAllHandedIn, Rule.StillBlind);
        Rule.Require(sampledItemIds.Count > 0 && sampledItemIds.All(id => standing.Items.Any(i => i.Id == id)), Rule.NoItemsNamed);
        Rule.Require(!string.IsNullOrWhiteSpace(findings), Rule.ReasonMissing);
        (Id, ApplicationId, ReviewerId, FeedbackRound, SampledItemIds, Outcome, Findings, At) =
            (id, standing.Application.Id, reviewerId, standing.Application.FeedbackRound, [.. sampledItemIds.Distinct()], outcome, findings.Trim(), at);
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
