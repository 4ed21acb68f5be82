using CompetenceAssessment.Domain.Applications;
using CompetenceAssessment.Domain.Schemes;
using CompetenceAssessment.Domain.Standards;

namespace CompetenceAssessment.Domain.Assessments;

/// <summary>Everything a judgement depends on, gathered by the caller.</summary>
public sealed record JudgementFacts
{
    /// <summary>The application.</summary>
    public required Guid ApplicationId { get; init; }

    /// <summary>The item.</summary>
    public required Guid CompetenceItemId { get; init; }

    /// <summary>The assessor.</summary>
    public required Guid AssessorId { get; init; }

    /// <summary>The feedback round.</summary>
    public required int FeedbackRound { get; init; }

    /// <summary>Why this assessor may not judge this item now; null when nothing stands in the way.</summary>
    public required Blocker? Obstacle { get; init; }

    /// <summary>The methods that count for the item's competence.</summary>
    public required IReadOnlySet<AssessmentMethod> AllowedMethods { get; init; }

    /// <summary>Everything that may be cited: what was handed in and the sessions of this application.</summary>
    public required IReadOnlyCollection<Citation> Citable { get; init; }

    /// <summary>Gathers the facts of one item for one assessor.</summary>
    /// <param name="application">The application with its panel.</param>
    /// <param name="scheme">The scheme it is pinned to.</param>
    /// <param name="standard">The version it is pinned to.</param>
    /// <param name="judged">The item with its competence.</param>
    /// <param name="assessorId">The assessor.</param>
    /// <param name="hasHandedIn">Whether the assessor has handed in for this feedback round.</param>
    /// <param name="isSentToThird">Whether the panel sent the item to a third assessor.</param>
    /// <param name="citable">What may be cited.</param>
    public static JudgementFacts For(Application application, SchemeSettings scheme, StandardVersion standard, JudgedItem judged, Guid assessorId,
        bool hasHandedIn, bool isSentToThird, IReadOnlyCollection<Citation> citable) => new()
        {
            ApplicationId = application.Id,
            CompetenceItemId = judged.Id,
            AssessorId = assessorId,
            FeedbackRound = application.FeedbackRound,
            AllowedMethods = scheme.MethodsFor(standard, judged.Competence),
            Citable = citable,
            Obstacle = AssessorPlace.Obstacle(application, assessorId, hasHandedIn) ?? FindObstacle(application, scheme, judged, assessorId, isSentToThird),
        };

    /// <summary>Whether a citation is by a method that counts. Where standard and scheme list none (UK, Hong Kong), any does.</summary>
    public bool IsByAllowedMethod(Citation citation) => AllowedMethods.Count == 0 || AllowedMethods.Contains(citation.Method);

    internal void RequireMayJudge()
    {
        if (Obstacle is not null)
            throw new RuleViolationException(Obstacle.Rule, Obstacle.Arguments);
    }

    private static Blocker? FindObstacle(Application application, SchemeSettings scheme, JudgedItem judged, Guid assessorId, bool isSentToThird)
    {
        var place = application.Panel.First(a => a.AssessorId == assessorId);
        return !place.Covers(judged.Competence.Code) ? new Blocker(Rule.NotAllocated, Actor.AwardingOfficer, application.Id)
            : !scheme.JudgedKinds.Contains(judged.Item.Kind) ? new Blocker(Rule.KindNotJudged, Actor.BodyAdministrator, judged.Id)
            : !application.IsOpenForJudgement(judged.Id) ? new Blocker(Rule.ItemNotReopened, Actor.Assessor, judged.Id)
            : place.IsThirdAssessor && !isSentToThird ? new Blocker(Rule.ItemNotSentToThird, Actor.Assessor, judged.Id)
            : null;
    }
}

/// <summary>Whether an assessor may work in a case now: judge, record a session, raise a concern.</summary>
public static class AssessorPlace
{
    /// <summary>Why not; null when nothing stands in the way.</summary>
    public static Blocker? Obstacle(Application application, Guid assessorId, bool hasHandedIn)
    {
        var place = application.Panel.FirstOrDefault(a => a.AssessorId == assessorId);
        return place is null ? new Blocker(Rule.NotAllocated, Actor.AwardingOfficer, application.Id)
            : place.Declaration == ConflictDeclaration.Awaited ? new Blocker(Rule.ConflictNotDeclared, Actor.Assessor, application.Id)
            : application.State != ApplicationState.UnderAssessment ? new Blocker(Rule.NotUnderAssessment, Actor.AwardingOfficer, application.Id, application.State)
            : hasHandedIn ? new Blocker(Rule.AssessmentHandedIn, Actor.Assessor, application.Id)
            : null;
    }

    /// <summary>Refuses work for which something stands in the way.</summary>
    /// <exception cref="RuleViolationException">The assessor may not work in the case now.</exception>
    public static void Require(Application application, Guid assessorId, bool hasHandedIn)
    {
        if (Obstacle(application, assessorId, hasHandedIn) is { } obstacle)
            throw new RuleViolationException(obstacle.Rule, obstacle.Arguments);
    }
}
