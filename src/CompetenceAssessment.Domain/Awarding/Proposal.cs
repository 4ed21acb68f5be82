using CompetenceAssessment.Domain.Applications;
using CompetenceAssessment.Domain.Assessments;
using CompetenceAssessment.Domain.Quality;
using CompetenceAssessment.Domain.Schemes;

namespace CompetenceAssessment.Domain.Awarding;

/// <summary>The assessment committee's proposal to the awarding committee. Any assessor of the panel proposes, the others confirm.
/// Before an adverse decision the candidate is heard (HMS § 40), unless the scheme says otherwise.</summary>
public sealed class Proposal : IVersioned
{
    /// <summary>Longest reasons and statement.</summary>
    public const int ReasonsMaxLength = 8000;

    private Proposal()
    {
        Reasons = null!;
        ConfirmedByIds = null!;
    }

    private Proposal(Guid id, Guid applicationId, int feedbackRound, ProposedResult result, string reasons, Guid proposedById, DateTime proposedAt)
    {
        (Id, ApplicationId, FeedbackRound, Result, Reasons, ProposedById, ProposedAt) = (id, applicationId, feedbackRound, result, reasons, proposedById, proposedAt);
        ConfirmedByIds = [proposedById];
    }

    /// <summary>The identifier.</summary>
    public Guid Id { get; private set; }

    /// <summary>The application.</summary>
    public Guid ApplicationId { get; private set; }

    /// <summary>The feedback round it concludes.</summary>
    public int FeedbackRound { get; private set; }

    /// <summary>What is proposed.</summary>
    public ProposedResult Result { get; private set; }

    /// <summary>The partial qualification proposed, where the version names it.</summary>
    public string? PartialQualificationCode { get; private set; }

    /// <summary>Why.</summary>
    public string Reasons { get; private set; }

    /// <summary>Who proposed.</summary>
    public Guid ProposedById { get; private set; }

    /// <summary>When (UTC).</summary>
    public DateTime ProposedAt { get; private set; }

    /// <summary>The assessors who stand behind it, the proposer among them.</summary>
    public IReadOnlyList<Guid> ConfirmedByIds { get; private set; }

    /// <summary>When the last assessor confirmed (UTC).</summary>
    public DateTime? CompletedAt { get; private set; }

    /// <summary>Last day for the candidate's statement; null where no hearing is owed.</summary>
    public DateOnly? HearingUntil { get; private set; }

    /// <summary>When the candidate answered (UTC).</summary>
    public DateTime? HeardAt { get; private set; }

    /// <summary>The candidate's statement; null for "nothing to add".</summary>
    public string? HearingStatement { get; private set; }

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <summary>Whether it is to the candidate's disadvantage.</summary>
    public bool IsAdverse => Result != ProposedResult.Award;

    /// <summary>What still prevents a proposal.</summary>
    /// <param name="requiredCompetences">Every competence the qualification names, with its code.</param>
    /// <param name="conclusions">The panel's conclusions.</param>
    /// <param name="openDifferences">References of the items on which the panel still differs.</param>
    /// <param name="panel">The assessors.</param>
    /// <param name="scheme">The scheme.</param>
    /// <param name="reviews">Quality reviews of this feedback round.</param>
    public static IReadOnlyList<Blocker> Blockers(IEnumerable<(Guid Id, string Code)> requiredCompetences, IReadOnlyCollection<CompetenceConclusion> conclusions,
        IEnumerable<(Guid ItemId, string Reference)> openDifferences, IReadOnlyCollection<Guid> panel, SchemeSettings scheme, IEnumerable<QualityReview> reviews)
    {
        var blockers = openDifferences.Select(d => new Blocker(Rule.DifferenceOpen, Actor.Assessor, d.ItemId, d.Reference)).ToList();
        foreach (var (id, code) in requiredCompetences)
        {
            var conclusion = conclusions.FirstOrDefault(c => c.CompetenceId == id);
            if (conclusion is null)
                blockers.Add(new Blocker(Rule.CompetenceNotConcluded, Actor.Assessor, id, code));
            else if (!conclusion.IsConfirmedBy(panel))
                blockers.Add(new Blocker(Rule.ConclusionNotConfirmed, Actor.Assessor, id, code));
        }

        if (scheme.QualityGate && reviews.MaxBy(r => r.At) is not { Outcome: QualityOutcome.Sound })
            blockers.Add(new Blocker(Rule.QualityReviewOwed, Actor.InternalQualityAssurer, null));
        return blockers;
    }

    /// <summary>Proposes.</summary>
    /// <param name="id">Identifier.</param>
    /// <param name="application">The application.</param>
    /// <param name="blockers">What still stands in the way.</param>
    /// <param name="isSatisfied">Whether the achieved competences satisfy the standard's structure rule (B.1).</param>
    /// <param name="result">What is proposed.</param>
    /// <param name="partialQualificationCode">The partial qualification, for a partial award.</param>
    /// <param name="reasons">Why.</param>
    /// <param name="involvement">What the proposer already is in the case.</param>
    /// <param name="assessorId">The proposer.</param>
    /// <param name="now">The moment (UTC).</param>
    public static Proposal Propose(Guid id, Application application, IReadOnlyList<Blocker> blockers, bool isSatisfied, ProposedResult result, string? partialQualificationCode,
        string reasons, Involvement involvement, Guid assessorId, DateTime now)
    {
        Rule.Require(application.State == ApplicationState.UnderAssessment, Rule.NotUnderAssessment, application.State);
        Rule.Require(application.Panel.Any(a => a.AssessorId == assessorId), Rule.NotAllocated);
        SeparationOfDuties.Require(Duty.Propose, involvement);
        Blocker.RequireNone(blockers);
        Rule.Require(result != ProposedResult.Award || isSatisfied, Rule.AwardNeedsAllCompetences);
        Rule.Require(result != ProposedResult.PartialAward == partialQualificationCode is null, Rule.NoSuchPartialQualification);
        Rule.Require(!string.IsNullOrWhiteSpace(reasons), Rule.ReasonMissing);
        return new Proposal(id, application.Id, application.FeedbackRound, result, reasons.Trim(), assessorId, now) { PartialQualificationCode = partialQualificationCode };
    }

    /// <summary>Confirms; when the whole panel has, the proposal is complete and, if adverse, the candidate is asked to be heard.</summary>
    /// <returns>Whether this confirmation completed it.</returns>
    public bool Confirm(Guid assessorId, IReadOnlyCollection<Guid> panel, int hearingDays, DateOnly today, DateTime now)
    {
        Rule.Require(CompletedAt is null, Rule.ProposalComplete);
        Rule.Require(panel.Contains(assessorId), Rule.NotAllocated);
        ConfirmedByIds = [.. ConfirmedByIds.Append(assessorId).Distinct()];
        if (!panel.All(ConfirmedByIds.Contains))
            return false;
        CompletedAt = now;
        if (IsAdverse && hearingDays > 0)
            HearingUntil = today.AddDays(hearingDays);
        return true;
    }

    /// <summary>Whether one assessor's proposal is at once complete (a panel of one), or waits for others.</summary>
    public bool CompleteIfConfirmed(IReadOnlyCollection<Guid> panel, int hearingDays, DateOnly today, DateTime now) =>
        Confirm(ProposedById, panel, hearingDays, today, now);

    /// <summary>The candidate is heard.</summary>
    public void Hear(string? statement, DateOnly today, DateTime now)
    {
        Rule.Require(HearingUntil is not null, Rule.NoHearingOwed);
        Rule.Require(HeardAt is null && today <= HearingUntil, Rule.HearingOver);
        (HeardAt, HearingStatement) = (now, string.IsNullOrWhiteSpace(statement) ? null : statement.Trim());
    }

    /// <summary>Whether the hearing, where one is owed, has taken place or its time is over.</summary>
    public bool IsHearingDone(DateOnly today) => HearingUntil is not { } until || HeardAt is not null || today > until;
}

/// <summary>What a panel may propose.</summary>
public enum ProposedResult
{
    /// <summary>Award the qualification.</summary>
    Award,

    /// <summary>Award a partial qualification that the version names.</summary>
    PartialAward,

    /// <summary>Do not award.</summary>
    NotAwarded,
}
