namespace CompetenceAssessment.Domain.Assessments;

/// <summary>The settled outcome of each item: the panel's common judgement, or what an agreement made of a difference.
/// Earlier feedback rounds stand for the items that were not reopened.</summary>
public static class Settlement
{
    /// <summary>The settled outcome of one item in one feedback round; null while it is open.</summary>
    /// <param name="judgements">The judgements of the item in that round by the panel, without the third assessor.</param>
    /// <param name="panelSize">How many assessors owe a judgement.</param>
    /// <param name="agreement">The agreement on the item, if there is one.</param>
    public static Outcome? Of(IReadOnlyCollection<Judgement> judgements, int panelSize, Agreement? agreement)
    {
        if (agreement is { State: AgreementState.Agreed })
            return agreement.Outcome;
        if (judgements.Count < panelSize || judgements.Any(j => j.Outcome is null))
            return null;
        var outcomes = judgements.Select(j => j.Outcome).Distinct().ToList();
        return outcomes.Count == 1 ? outcomes[0] : null;
    }

    /// <summary>Whether assessors differ on an item.</summary>
    public static bool IsDifference(IEnumerable<Judgement> judgements) => judgements.Select(j => j.Outcome).Where(o => o is not null).Distinct().Skip(1).Any();
}
