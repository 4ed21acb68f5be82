using CompetenceAssessment.Domain.Applications;

namespace CompetenceAssessment.Domain.Assessments;

/// <summary>An assessor's handing in for one feedback round. It is final. Once every assessor of the panel has handed in,
/// they see each other's judgements.</summary>
public sealed class AssessorHandIn
{
    private AssessorHandIn()
    {
    }

    private AssessorHandIn(Guid id, Guid applicationId, Guid assessorId, int feedbackRound, DateTime at)
    {
        (Id, ApplicationId, AssessorId, FeedbackRound, At) = (id, applicationId, assessorId, feedbackRound, at);
    }

    /// <summary>The identifier.</summary>
    public Guid Id { get; private set; }

    /// <summary>The application.</summary>
    public Guid ApplicationId { get; private set; }

    /// <summary>The assessor.</summary>
    public Guid AssessorId { get; private set; }

    /// <summary>The feedback round.</summary>
    public int FeedbackRound { get; private set; }

    /// <summary>When (UTC).</summary>
    public DateTime At { get; private set; }

    /// <summary>What still prevents an assessor from handing in.</summary>
    /// <param name="itemsToJudge">The items this assessor owes, with their references on screen.</param>
    /// <param name="ownJudgements">The assessor's judgements of this feedback round.</param>
    public static IReadOnlyList<Blocker> Blockers(IEnumerable<(Guid ItemId, string Reference)> itemsToJudge, IReadOnlyCollection<Judgement> ownJudgements)
    {
        var byItem = ownJudgements.ToDictionary(j => j.CompetenceItemId);
        var blockers = new List<Blocker>();
        foreach (var (itemId, reference) in itemsToJudge)
        {
            if (!byItem.TryGetValue(itemId, out var judgement) || judgement.Outcome is not { } outcome)
                blockers.Add(new Blocker(Rule.ItemNotAssessed, Actor.Assessor, itemId, reference));
            else if (Judgement.OwedFor(outcome, judgement.Reason, judgement.Citations) is { } owed)
                blockers.Add(new Blocker(Rule.ItemOwes, Actor.Assessor, itemId, reference, owed));
        }

        return blockers;
    }

    /// <summary>Hands in.</summary>
    public static AssessorHandIn HandIn(Guid id, Application application, Guid assessorId, IReadOnlyList<Blocker> blockers, DateTime now)
    {
        Rule.Require(application.State == ApplicationState.UnderAssessment, Rule.NotUnderAssessment, application.State);
        Rule.Require(application.Panel.Any(a => a.AssessorId == assessorId && a.Declaration == ConflictDeclaration.None), Rule.NotAllocated);
        Blocker.RequireNone(blockers);
        return new AssessorHandIn(id, application.Id, assessorId, application.FeedbackRound, now);
    }
}
