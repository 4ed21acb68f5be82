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
    /// <param name="competence">The item's competence.</param>
    /// <param name="item">The item.</param>
    /// <param name="assessorId">The assessor.</param>
    /// <param name="hasHandedIn">Whether the assessor has handed in for this feedback round.</param>
    /// <param name="citable">What may be cited.</param>
    public static JudgementFacts For(Application application, SchemeSettings scheme, StandardVersion standard, Competence competence, CompetenceItem item, Guid assessorId,
        bool hasHandedIn, IReadOnlyCollection<Citation> citable) => new()
        {
            ApplicationId = application.Id,
            CompetenceItemId = item.Id,
            AssessorId = assessorId,
            FeedbackRound = application.FeedbackRound,
            AllowedMethods = scheme.MethodsFor(standard, competence),
            Citable = citable,
            Obstacle = FindObstacle(application, scheme, competence, item, assessorId, hasHandedIn),
        };

    /// <summary>Whether a citation is by a method that counts. Where standard and scheme list none (UK, Hong Kong), any does.</summary>
    public bool IsByAllowedMethod(Citation citation) => AllowedMethods.Count == 0 || AllowedMethods.Contains(citation.Method);

    internal void RequireMayJudge()
    {
        if (Obstacle is not null)
            throw new RuleViolationException(Obstacle.Rule, Obstacle.Arguments);
    }

    private static Blocker? FindObstacle(Application application, SchemeSettings scheme, Competence competence, CompetenceItem item, Guid assessorId, bool hasHandedIn)
    {
        var allocation = application.Panel.FirstOrDefault(a => a.AssessorId == assessorId);
        return allocation is null || !allocation.Covers(competence.Code) ? new Blocker(Rule.NotAllocated, Actor.AwardingOfficer, application.Id)
            : allocation.Declaration == ConflictDeclaration.Awaited ? new Blocker(Rule.ConflictNotDeclared, Actor.Assessor, application.Id)
            : application.State != ApplicationState.UnderAssessment ? new Blocker(Rule.NotUnderAssessment, Actor.AwardingOfficer, application.Id, application.State)
            : hasHandedIn ? new Blocker(Rule.AssessmentHandedIn, Actor.Assessor, application.Id)
            : !scheme.JudgedKinds.Contains(item.Kind) ? new Blocker(Rule.KindNotJudged, Actor.BodyAdministrator, item.Id)
            : !application.IsOpenForJudgement(item.Id) ? new Blocker(Rule.ItemNotReopened, Actor.Assessor, item.Id)
            : null;
    }
}
