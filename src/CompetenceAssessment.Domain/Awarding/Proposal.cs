using CompetenceAssessment.Domain.Applications;
using CompetenceAssessment.Domain.Assessments;
using CompetenceAssessment.Domain.Quality;
using CompetenceAssessment.Domain.Standards;

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

    /// <summary>What still prevents a proposal: the panel is not complete, differs, has not concluded, or a quality review is owed.</summary>
    /// <param name="standing">Where the assessment stands.</param>
    /// <param name="conclusions">The panel's conclusions.</param>
    /// <param name="reviews">Quality reviews of the current feedback round.</param>
    public static IReadOnlyList<Blocker> Blockers(CaseStanding standing, IReadOnlyCollection<CompetenceConclusion> conclusions, IEnumerable<QualityReview> reviews)
    {
        var blockers = new List<Blocker>(standing.PanelBlockers);
        blockers.AddRange(standing.DifferenceBlockers());
        foreach (var competence in RequiredCompetences(standing.Standard))
        {
            var conclusion = conclusions.FirstOrDefault(c => c.CompetenceId == competence.Id);
            if (conclusion is null || (conclusion.FeedbackRound != standing.Application.FeedbackRound && !standing.Stands(conclusion, competence)))
                blockers.Add(new Blocker(Rule.CompetenceNotConcluded, Actor.Assessor, competence.Id, competence.Code));
            else if (!standing.Stands(conclusion, competence))
                blockers.Add(new Blocker(Rule.ConclusionNotConfirmed, Actor.Assessor, competence.Id, competence.Code));
        }

        if (standing.Scheme.QualityGate && reviews.MaxBy(r => r.At) is not { Outcome: QualityOutcome.Sound })
            blockers.Add(new Blocker(Rule.QualityReviewOwed, Actor.InternalQualityAssurer, null));
        return blockers;
    }

    /// <summary>The competences that the qualification names (section B.1); for a standard without a qualification, all.</summary>
    public static IEnumerable<Competence> RequiredCompetences(StandardVersion standard) =>
        standard.Structure is { } structure ? structure.Codes.Select(standard.FindCompetence).OfType<Competence>() : standard.Competences;

    /// <summary>Whether the achieved competences satisfy the standard's structure rule (B.1).</summary>
    public static bool IsSatisfied(StandardVersion standard, IReadOnlySet<string> achievedCodes) =>
        standard.Structure?.IsSatisfiedBy(achievedCodes) ?? standard.Competences.All(c => achievedCodes.Contains(c.Code));

    /// <summary>Proposes.</summary>
    /// <param name="standing">Where the assessment stands.</param>
    /// <param name="conclusions">The panel's conclusions.</param>
    /// <param name="reviews">Quality reviews of the current feedback round.</param>
    /// <param name="result">What is proposed.</param>
    /// <param name="partialQualificationCode">The partial qualification, for a partial award; the version must name it and its rule be satisfied.</param>
    /// <param name="reasons">Why.</param>
    /// <param name="involvement">What the proposer already is in the case.</param>
    /// <param name="assessorId">The proposer.</param>
    /// <param name="now">The moment (UTC).</param>
    /// <exception cref="RuleViolationException">Something stands in the way, or the result does not follow from the conclusions.</exception>
    public static Proposal Propose(CaseStanding standing, IReadOnlyCollection<CompetenceConclusion> conclusions, IEnumerable<QualityReview> reviews, ProposedResult result,
        string? partialQualificationCode, string reasons, Involvement involvement, Guid assessorId, DateTime now)
    {
        RequireMayPropose(standing, conclusions, reviews, involvement, assessorId);
        RequireFollows(standing, conclusions, result, partialQualificationCode, reasons);
        return new Proposal(Guid.CreateVersion7(), standing.Application.Id, standing.Application.FeedbackRound, result, reasons.Trim(), assessorId, now)
        {
            PartialQualificationCode = partialQualificationCode,
        };
    }

    /// <summary>An assessor who sees it otherwise proposes anew while the proposal is not complete; earlier confirmations lapse.</summary>
    /// <exception cref="RuleViolationException">As for <see cref="Propose"/>, or the proposal is complete.</exception>
    public void Replace(CaseStanding standing, IReadOnlyCollection<CompetenceConclusion> conclusions, IEnumerable<QualityReview> reviews, ProposedResult result,
        string? partialQualificationCode, string reasons, Involvement involvement, Guid assessorId, DateTime now)
    {
        Rule.Require(CompletedAt is null, Rule.ProposalComplete);
        RequireMayPropose(standing, conclusions, reviews, involvement, assessorId);
        RequireFollows(standing, conclusions, result, partialQualificationCode, reasons);
        (Result, PartialQualificationCode, Reasons, ProposedById, ProposedAt, ConfirmedByIds) = (result, partialQualificationCode, reasons.Trim(), assessorId, now, [assessorId]);
    }

    /// <summary>Confirms what a colleague proposed; when the whole panel has, the proposal is complete.</summary>
    /// <returns>Whether this confirmation completed it.</returns>
    /// <exception cref="RuleViolationException">Complete already, not of the panel, or it no longer follows from the conclusions.</exception>
    public bool Confirm(CaseStanding standing, IReadOnlyCollection<CompetenceConclusion> conclusions, IEnumerable<QualityReview> reviews, Involvement involvement,
        Guid assessorId, DateOnly today, DateTime now)
    {
        Rule.Require(CompletedAt is null, Rule.ProposalComplete);
        RequireMayPropose(standing, conclusions, reviews, involvement, assessorId);
        RequireFollows(standing, conclusions, Result, PartialQualificationCode, Reasons);
        ConfirmedByIds = [.. ConfirmedByIds.Append(assessorId).Distinct()];
        return CompleteIfConfirmed(standing, today, now);
    }

    /// <summary>Completes the proposal once every assessor of the panel stands behind it (at once for a panel of one). If it is adverse, the time in which the candidate is heard begins.</summary>
    /// <returns>Whether it is complete now.</returns>
    public bool CompleteIfConfirmed(CaseStanding standing, DateOnly today, DateTime now)
    {
        if (!standing.Application.Assessors().All(a => ConfirmedByIds.Contains(a.AssessorId)))
            return false;
        CompletedAt = now;
        HearingUntil = IsAdverse && standing.Scheme.HearingDays > 0 ? today.AddDays(standing.Scheme.HearingDays) : null;
        return true;
    }

    /// <summary>Asks the candidate to be heard although the panel proposes an award: the awarding committee considers deciding otherwise.</summary>
    public void AskToBeHeard(int hearingDays, DateOnly today)
    {
        Rule.Require(CompletedAt is not null, Rule.ProposalIncomplete);
        Rule.Require(HearingUntil is null && hearingDays > 0, Rule.NoHearingOwed);
        HearingUntil = today.AddDays(hearingDays);
    }

    /// <summary>The candidate is heard.</summary>
    public void Hear(string? statement, DateOnly today, DateTime now)
    {
        Rule.Require(HearingUntil is not null, Rule.NoHearingOwed);
        Rule.Require(HeardAt is null && today <= HearingUntil, Rule.HearingOver);
        (HeardAt, HearingStatement) = (now, string.IsNullOrWhiteSpace(statement) ? null : statement.Trim());
    }

    /// <summary>Whether the candidate has been asked and may still answer.</summary>
    public bool IsHearingOpen(DateOnly today) => HearingUntil is { } until && HeardAt is null && today <= until;

    /// <summary>Whether the hearing, where one is owed, has taken place or its time is over.</summary>
    public bool IsHearingDone(DateOnly today) => HearingUntil is not { } until || HeardAt is not null || today > until;

    private static void RequireMayPropose(CaseStanding standing, IReadOnlyCollection<CompetenceConclusion> conclusions, IEnumerable<QualityReview> reviews, Involvement involvement,
        Guid assessorId)
    {
        var application = standing.Application;
        Rule.Require(application.State == ApplicationState.UnderAssessment, Rule.NotUnderAssessment, application.State);
        Rule.Require(application.Assessors().Any(a => a.AssessorId == assessorId), Rule.NotAllocated);
        SeparationOfDuties.Require(Duty.Propose, involvement);
        Blocker.RequireNone(Blockers(standing, conclusions, reviews));
    }

    private static void RequireFollows(CaseStanding standing, IReadOnlyCollection<CompetenceConclusion> conclusions, ProposedResult result, string? partialQualificationCode, string reasons)
    {
        var standard = standing.Standard;
        var achieved = conclusions.Where(c => c.Result == CompetenceResult.Achieved)
            .Select(c => standard.Competences.FirstOrDefault(s => s.Id == c.CompetenceId)?.Code).OfType<string>().ToHashSet();
        var partial = standard.Description.PartialQualifications.FirstOrDefault(p => p.Code == partialQualificationCode);
        Rule.Require(result != ProposedResult.Award || IsSatisfied(standard, achieved), Rule.AwardNeedsAllCompetences);
        Rule.Require(result == ProposedResult.PartialAward ? partial is not null : partialQualificationCode is null, Rule.NoSuchPartialQualification);
        Rule.Require(partial is null || partial.Structure.IsSatisfiedBy(achieved), Rule.PartialNeedsItsCompetences, partial?.Title ?? (object)"");
        Rule.Require(!string.IsNullOrWhiteSpace(reasons), Rule.ReasonMissing);
    }
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
