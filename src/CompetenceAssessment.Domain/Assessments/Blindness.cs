namespace CompetenceAssessment.Domain.Assessments;

/// <summary>The blind rule's one home: who may see whose judgements, notes and counts.
/// Everything that shows what an assessor wrote asks here.</summary>
public static class Blindness
{
    /// <summary>Whether a viewer may see what an author wrote in a feedback round of a case.</summary>
    /// <param name="standing">Where the case stands.</param>
    /// <param name="viewerId">Who looks; being allowed to know of the case at all is asked elsewhere.</param>
    /// <param name="authorId">Whose judgement, concern or note it is.</param>
    /// <param name="feedbackRound">The feedback round it was written in.</param>
    public static bool MaySee(CaseStanding standing, Guid viewerId, Guid authorId, int feedbackRound)
    {
        if (viewerId == authorId || !standing.Scheme.Blind)
            return true;
        if (feedbackRound < standing.Application.FeedbackRound)
            return IsOpenNow(standing, viewerId, authorId) || !IsNewToTheCase(standing, viewerId);
        return IsOpenNow(standing, viewerId, authorId);
    }

    /// <summary>Whether the judgements of the current round are open to a viewer, so that differences and settled outcomes may be shown.</summary>
    public static bool IsOpenTo(CaseStanding standing, Guid viewerId) =>
        !standing.Scheme.Blind || (standing.HaveAllHandedIn && !IsThirdStillJudging(standing, viewerId));

    private static bool IsOpenNow(CaseStanding standing, Guid viewerId, Guid authorId) =>
        standing.HaveAllHandedIn && !IsThirdStillJudging(standing, viewerId) && !IsThirdStillJudging(standing, authorId);

    /// <summary>A third assessor judges without seeing the others, and unseen by them.</summary>
    private static bool IsThirdStillJudging(CaseStanding standing, Guid personId) =>
        standing.Application.Panel.Any(a => a.AssessorId == personId && a.IsThirdAssessor) && !standing.HasHandedIn(personId);

    /// <summary>Someone called in for a later round judges without knowing what was said before.</summary>
    private static bool IsNewToTheCase(CaseStanding standing, Guid personId) =>
        standing.Application.Panel.Any(a => a.AssessorId == personId) && !standing.HasEverHandedIn(personId);
}
