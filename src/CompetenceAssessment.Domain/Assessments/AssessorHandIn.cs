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
    public static IReadOnlyList<Blocker> Blockers(IEnumerable<JudgedItem> itemsToJudge, IReadOnlyCollection<Judgement> ownJudgements)
    {
        var byItem = ownJudgements.ToDictionary(j => j.CompetenceItemId);
        var blockers = new List<Blocker>();
        foreach (var item in itemsToJudge)
        {
            if (!byItem.TryGetValue(item.Id, out var judgement) || judgement.Outcome is not { } outcome)
                blockers.Add(new Blocker(Rule.ItemNotAssessed, Actor.Assessor, item.Id, item.Reference));
            else if (Judgement.OwedFor(outcome, judgement.Reason, judgement.Citations) is { } owed)
                blockers.Add(new Blocker(Rule.ItemOwes, Actor.Assessor, item.Id, item.Reference, owed));
        }

        return blockers;
    }

    /// <summary>What still prevents an assessor, third or not, from handing in.</summary>
    public static IReadOnlyList<Blocker> BlockersFor(CaseStanding standing, Guid assessorId, IReadOnlyCollection<Judgement> ownJudgements) =>
        standing.Application.Panel.Any(a => a.AssessorId == assessorId && a.IsThirdAssessor)
            ? BlockersOfThird(standing, assessorId, ownJudgements)
            : Blockers(standing.OwedBy(assessorId), ownJudgements);

    /// <summary>What still prevents a third assessor from handing in: something was sent on, the panel has settled or sent on all else
    /// (handing in is final, so nothing could follow), and each judgement has its reason, "Met" included, because it settles a difference.</summary>
    public static IReadOnlyList<Blocker> BlockersOfThird(CaseStanding standing, Guid assessorId, IReadOnlyCollection<Judgement> ownJudgements)
    {
        var owed = standing.OwedBy(assessorId);
        if (owed.Count == 0)
            return [new Blocker(Rule.NothingSentToThird, Actor.Assessor, null)];
        var open = standing.OpenDifferences.Where(d => owed.All(o => o.Id != d.Id));
        var unexplained = ownJudgements.Where(j => j.Outcome is not null && j.Reason is null && owed.Any(o => o.Id == j.CompetenceItemId));
        return [
            .. open.Select(d => new Blocker(Rule.DifferenceOpen, Actor.Assessor, d.Id, d.Reference)),
            .. Blockers(owed, ownJudgements),
            .. unexplained.Where(j => j.Outcome == Outcome.Met).Select(j => new Blocker(Rule.ItemOwes, Actor.Assessor, j.CompetenceItemId, owed.First(o => o.Id == j.CompetenceItemId).Reference, Rule.ReasonMissing)),
        ];
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
