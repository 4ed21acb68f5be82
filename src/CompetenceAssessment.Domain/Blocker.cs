namespace CompetenceAssessment.Domain;

/// <summary>One answer to "why not yet?": something that still prevents the next step.
/// The screen lists blockers, and the operation refuses with the first of them, so both always agree.</summary>
/// <param name="Rule">The rule that is not yet met, one of the constants of <see cref="Domain.Rule"/>.</param>
/// <param name="WhoActs">Who can remove the obstacle.</param>
/// <param name="SubjectId">The thing to go to (a competence item, an assessor's judgement, a document), if there is one.</param>
/// <param name="Arguments">Values for the placeholders of the rule's sentence.</param>
public sealed record Blocker(string Rule, Actor WhoActs, Guid? SubjectId, params object[] Arguments)
{
    /// <summary>Refuses an operation while anything still stands in its way.</summary>
    /// <exception cref="RuleViolationException">The list is not empty.</exception>
    public static void RequireNone(IReadOnlyList<Blocker> blockers)
    {
        if (blockers.Count > 0)
            throw new RuleViolationException(blockers[0].Rule, blockers[0].Arguments);
    }
}

/// <summary>Who acts in a step of the chain.</summary>
public enum Actor
{
    /// <summary>The person who applies and is assessed.</summary>
    Candidate,

    /// <summary>An assessor of the panel.</summary>
    Assessor,

    /// <summary>The awarding body's officer, who admits, allocates, keeps minutes and issues.</summary>
    AwardingOfficer,

    /// <summary>A member of the awarding committee, which decides.</summary>
    CommitteeMember,

    /// <summary>The internal quality assurer, who samples judgements.</summary>
    InternalQualityAssurer,

    /// <summary>The awarding body's administrator.</summary>
    BodyAdministrator,

    /// <summary>Whoever looks after the standards library.</summary>
    StandardsEditor,
}
