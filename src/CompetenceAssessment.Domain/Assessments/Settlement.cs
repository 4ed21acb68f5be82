namespace CompetenceAssessment.Domain.Assessments;

/// <summary>A judgement as far as settling needs it: who said what about which item, without reasons and citations.</summary>
/// <param name="JudgementId">The judgement.</param>
/// <param name="CompetenceItemId">The item.</param>
/// <param name="AssessorId">The assessor.</param>
/// <param name="FeedbackRound">The feedback round.</param>
/// <param name="Outcome">The judgement; null while undecided.</param>
public sealed record GivenJudgement(Guid JudgementId, Guid CompetenceItemId, Guid AssessorId, int FeedbackRound, Outcome? Outcome);

/// <summary>The settled outcome of one item: the panel's common judgement, or what an agreement made of a difference.</summary>
public static class Settlement
{
    /// <summary>The settled outcome of one item in one feedback round; null while it is open.</summary>
    /// <param name="judgements">The judgements of the item in that round by the panel, without the third assessor.</param>
    /// <param name="panelSize">How many assessors owe a judgement.</param>
    /// <param name="agreement">The agreement on the item, if there is one.</param>
    public static Outcome? Of(IReadOnlyCollection<GivenJudgement> judgements, int panelSize, Agreement? agreement)
    {
        if (agreement is { State: AgreementState.Agreed })
            return agreement.Outcome;
        if (judgements.Count == 0 || judgements.Count < panelSize || judgements.Any(j => j.Outcome is null))
            return null;
        var outcomes = judgements.Select(j => j.Outcome).Distinct().ToList();
        return outcomes.Count == 1 ? outcomes[0] : null;
    }

    /// <summary>Whether assessors differ on an item.</summary>
    public static bool IsDifference(IEnumerable<GivenJudgement> judgements) => judgements.Select(j => j.Outcome).Where(o => o is not null).Distinct().Skip(1).Any();
}
