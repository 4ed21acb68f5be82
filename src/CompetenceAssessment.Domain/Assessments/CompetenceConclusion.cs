using CompetenceAssessment.Domain.Applications;
using CompetenceAssessment.Domain.Schemes;
using CompetenceAssessment.Domain.Standards;

namespace CompetenceAssessment.Domain.Assessments;

/// <summary>The panel's conclusion on one competence. The product suggests it from the settled judgements; the panel makes it.</summary>
public sealed class CompetenceConclusion : IVersioned
{
    private CompetenceConclusion()
    {
        ConfirmedByIds = null!;
    }

    private CompetenceConclusion(Guid id, Guid applicationId, Guid competenceId, int feedbackRound)
    {
        (Id, ApplicationId, CompetenceId, FeedbackRound, ConfirmedByIds) = (id, applicationId, competenceId, feedbackRound, []);
    }

    /// <summary>The identifier.</summary>
    public Guid Id { get; private set; }

    /// <summary>The application.</summary>
    public Guid ApplicationId { get; private set; }

    /// <summary>The competence.</summary>
    public Guid CompetenceId { get; private set; }

    /// <summary>The feedback round in which it was last concluded.</summary>
    public int FeedbackRound { get; private set; }

    /// <summary>Achieved or not yet.</summary>
    public CompetenceResult Result { get; private set; }

    /// <summary>Why; owed for "not yet", and wherever the panel departs from the suggestion.</summary>
    public string? Reason { get; private set; }

    /// <summary>Who concluded it.</summary>
    public Guid ConcludedById { get; private set; }

    /// <summary>Who confirmed it.</summary>
    public IReadOnlyList<Guid> ConfirmedByIds { get; private set; }

    /// <summary>When it was last changed (UTC).</summary>
    public DateTime UpdatedAt { get; private set; }

    /// <summary>The earlier application from which an achieved competence was carried forward; null when assessed here.</summary>
    public Guid? CarriedFromApplicationId { get; private set; }

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <summary>What the settled judgements suggest.</summary>
    /// <param name="items">The judged items of the competence.</param>
    /// <param name="outcomes">Settled outcome per item; null where open.</param>
    /// <param name="scheme">The competence's rules.</param>
    public static CompetenceResult? Suggest(IReadOnlyCollection<CompetenceItem> items, IReadOnlyDictionary<Guid, Outcome?> outcomes, CompetenceScheme scheme)
    {
        var settled = items.Select(i => (Item: i, Outcome: outcomes.GetValueOrDefault(i.Id))).ToList();
        if (settled.Any(s => s.Outcome is null))
            return null;
        var deciding = scheme.PassRule == PassRule.AllMet ? settled : settled.Where(s => scheme.CriticalItems.Contains(s.Item.Number)).ToList();
        return deciding.All(s => s.Outcome == Outcome.Met) ? CompetenceResult.Achieved : CompetenceResult.NotYet;
    }

    /// <summary>Concludes, or concludes anew; earlier confirmations lapse.</summary>
    /// <param name="former">The conclusion there is, to be made anew; null for a first one.</param>
    /// <param name="standing">Where the case stands: it gives the suggestion, the pass rule and the panel.</param>
    /// <param name="competence">The competence.</param>
    /// <param name="result">Achieved or not yet.</param>
    /// <param name="reason">Why; owed for "not yet", and wherever the pass rule asks for a reasoned conclusion.</param>
    /// <param name="assessorId">Who concludes.</param>
    /// <param name="now">The moment (UTC).</param>
    /// <exception cref="RuleViolationException">Judgements are still open, "achieved" against the pass rule, or no reason where one is owed.</exception>
    public static CompetenceConclusion Conclude(CompetenceConclusion? former, CaseStanding standing, Competence competence, CompetenceResult result, string? reason,
        Guid assessorId, DateTime now)
    {
        var application = standing.Application;
        Rule.Require(application.State == ApplicationState.UnderAssessment, Rule.NotUnderAssessment, application.State);
        Rule.Require(application.AssessorsOf(competence.Code).Contains(assessorId), Rule.NotAllocated);
        Rule.Require(former?.CarriedFromApplicationId is null, Rule.CompetenceCarriedForward, competence.Code);
        var suggestion = standing.Suggest(competence);
        Rule.Require(suggestion is not null, Rule.JudgementsOpen);
        Rule.Require(result == CompetenceResult.NotYet || suggestion == CompetenceResult.Achieved, Rule.ConclusionAgainstPassRule);
        var owesReason = result == CompetenceResult.NotYet || standing.Scheme.For(competence.Code).PassRule == PassRule.CriticalMetAndReasonedConclusion;
        Rule.Require(!owesReason || !string.IsNullOrWhiteSpace(reason), Rule.ReasonMissing);
        var conclusion = former ?? new CompetenceConclusion(Guid.CreateVersion7(), application.Id, competence.Id, application.FeedbackRound);
        (conclusion.FeedbackRound, conclusion.Result, conclusion.Reason, conclusion.ConcludedById, conclusion.ConfirmedByIds, conclusion.UpdatedAt) =
            (application.FeedbackRound, result, string.IsNullOrWhiteSpace(reason) ? null : reason.Trim(), assessorId, [assessorId], now);
        return conclusion;
    }

    /// <summary>Takes an achieved competence over from an earlier application of the same person for the same standard.</summary>
    /// <param name="id">Identifier.</param>
    /// <param name="application">The application that takes it over.</param>
    /// <param name="earlier">The earlier application.</param>
    /// <param name="achieved">The earlier conclusion; null where the competence was not achieved.</param>
    /// <param name="competence">The competence.</param>
    /// <param name="until">The last day on which it counts, as the notice of the earlier decision says.</param>
    /// <param name="officerId">Who takes it over.</param>
    /// <param name="appliedOn">The day of the new application.</param>
    /// <exception cref="RuleViolationException">Another person's or standard's, not decided, not achieved, too old, or assessors have begun.</exception>
    public static CompetenceConclusion CarryForward(Guid id, Application application, Application earlier, CompetenceConclusion? achieved, Competence competence,
        DateOnly until, Guid officerId, DateOnly appliedOn)
    {
        Rule.Require(application.State is ApplicationState.Submitted or ApplicationState.Admitted or ApplicationState.HandedIn, Rule.CarryForwardTooLate, application.State);
        Rule.Require(officerId != application.CandidateId, Rule.OwnCase);
        var isOwn = earlier.CandidateId == application.CandidateId && earlier.StandardId == application.StandardId && earlier.Id != application.Id;
        var isDecided = earlier.State is ApplicationState.Decided or ApplicationState.Closed;
        Rule.Require(isOwn && isDecided && achieved is { Result: CompetenceResult.Achieved }, Rule.NothingToCarryForward, competence.Code);
        Rule.Require(appliedOn <= until, Rule.CarryForwardTooOld, competence.Code, until);
        return new CompetenceConclusion(id, application.Id, competence.Id, 0)
        {
            Result = CompetenceResult.Achieved,
            CarriedFromApplicationId = earlier.Id,
            ConcludedById = officerId,
            UpdatedAt = achieved!.UpdatedAt,
        };
    }

    /// <summary>Confirms the conclusion of a colleague.</summary>
    public void Confirm(Guid assessorId, IReadOnlyCollection<Guid> panel, DateTime now)
    {
        Rule.Require(panel.Contains(assessorId), Rule.NotAllocated);
        ConfirmedByIds = [.. ConfirmedByIds.Append(assessorId).Distinct()];
        UpdatedAt = now;
    }

    /// <summary>Whether every assessor of the panel stands behind it.</summary>
    public bool IsConfirmedBy(IEnumerable<Guid> panel) => CarriedFromApplicationId is not null || panel.All(ConfirmedByIds.Contains);
}

/// <summary>The result of a competence.</summary>
public enum CompetenceResult
{
    /// <summary>Achieved.</summary>
    Achieved,

    /// <summary>Not yet achieved.</summary>
    NotYet,
}

/// <summary>The one agreed text per item that the candidate reads, released after the panel agreed.</summary>
public sealed class ReleasedFeedback
{
    private ReleasedFeedback()
    {
        Text = null!;
    }

    /// <summary>Asks whether a text is the one that was released.</summary>
    /// <exception cref="RuleViolationException">The candidate has read another.</exception>
    public void RequireSame(JudgedItem item, string text) => Rule.Require(Text == text.Trim(), Rule.FeedbackReleased, item.Reference);

    private ReleasedFeedback(Guid id, Guid applicationId, Guid competenceItemId, int feedbackRound, Outcome outcome, string text, Guid releasedById, DateTime releasedAt)
    {
        (Id, ApplicationId, CompetenceItemId, FeedbackRound, Outcome, Text, ReleasedById, ReleasedAt) =
            (id, applicationId, competenceItemId, feedbackRound, outcome, text, releasedById, releasedAt);
    }

    /// <summary>Releases the panel's text on one item to the candidate.</summary>
    /// <exception cref="RuleViolationException">Not of the panel, the outcome is open, or no text.</exception>
    public static ReleasedFeedback Release(Guid id, CaseStanding standing, JudgedItem item, string text, Guid assessorId, DateTime now)
    {
        Rule.Require(standing.Application.AssessorsOf(item.Competence.Code).Contains(assessorId), Rule.NotAllocated);
        Rule.Require(!string.IsNullOrWhiteSpace(text), Rule.ReasonMissing);
        var (round, _, _, outcome) = standing.Of(item);
        Rule.Require(outcome is not null, Rule.FeedbackBeforeSettled, item.Reference);
        return new ReleasedFeedback(id, standing.Application.Id, item.Id, round, outcome!.Value, text.Trim(), assessorId, now);
    }

    /// <summary>The identifier.</summary>
    public Guid Id { get; private set; }

    /// <summary>The application.</summary>
    public Guid ApplicationId { get; private set; }

    /// <summary>The item.</summary>
    public Guid CompetenceItemId { get; private set; }

    /// <summary>The feedback round.</summary>
    public int FeedbackRound { get; private set; }

    /// <summary>The settled outcome.</summary>
    public Outcome Outcome { get; private set; }

    /// <summary>The text.</summary>
    public string Text { get; private set; }

    /// <summary>Who released it.</summary>
    public Guid ReleasedById { get; private set; }

    /// <summary>When (UTC).</summary>
    public DateTime ReleasedAt { get; private set; }
}
