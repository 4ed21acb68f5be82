namespace CompetenceAssessment.Domain.Organisations;

/// <summary>The right of a body to award a qualification on a standard version, granted by a council for a time.
/// It may carry a teach-out that lets applications and awards go on after the version itself has expired.</summary>
public sealed class AwardingRight
{
    /// <summary>Longest reference to a council decision.</summary>
    public const int DecisionMaxLength = 200;

    private AwardingRight()
    {
        CouncilDecision = null!;
    }

    /// <summary>Records a right.</summary>
    /// <exception cref="RuleViolationException">It would end before it begins.</exception>
    public AwardingRight(Guid id, Guid awardingBodyId, Guid standardVersionId, DateOnly from, DateOnly until, string councilDecision)
    {
        Rule.Require(until >= from, Rule.PeriodEndsBeforeItBegins);
        (Id, AwardingBodyId, StandardVersionId, From, Until, CouncilDecision) = (id, awardingBodyId, standardVersionId, from, until, councilDecision);
    }

    /// <summary>The identifier.</summary>
    public Guid Id { get; private set; }

    /// <summary>The body.</summary>
    public Guid AwardingBodyId { get; private set; }

    /// <summary>The standard version.</summary>
    public Guid StandardVersionId { get; private set; }

    /// <summary>First day.</summary>
    public DateOnly From { get; private set; }

    /// <summary>Last day, inclusive.</summary>
    public DateOnly Until { get; private set; }

    /// <summary>The decision that grants it.</summary>
    public string CouncilDecision { get; private set; }

    /// <summary>The decision that ended it before its time; null where none did.</summary>
    public string? EndDecision { get; private set; }

    /// <summary>Last day of the teach-out of an expired version, inclusive; null where there is none.</summary>
    public DateOnly? TeachOutUntil { get; init; }

    /// <summary>Legal basis of the teach-out.</summary>
    public LocalizedText? TeachOutBasis { get; init; }

    /// <summary>Ends the right before its time. What was awarded under it stands.</summary>
    /// <param name="lastDay">The last day on which it holds; the day before the first one for a right that never comes into force.</param>
    /// <param name="decision">The council's decision.</param>
    /// <exception cref="RuleViolationException">It was ended already, or would last longer than it does.</exception>
    public void EndOn(DateOnly lastDay, string decision)
    {
        Rule.Require(EndDecision is null && lastDay < Until, Rule.RightEndsEarlier);
        Rule.Require(lastDay >= From.AddDays(-1), Rule.PeriodEndsBeforeItBegins);
        (Until, EndDecision) = (lastDay, decision);
    }

    /// <summary>What stops the body from taking applications or awarding on a day: no right that day, or a version that has expired without teach-out.</summary>
    /// <param name="versionValidUntil">Last day of the version's own validity.</param>
    /// <param name="day">The day in the body's time zone.</param>
    public string? RefusalOn(DateOnly? versionValidUntil, DateOnly day)
    {
        if (day < From || day > Until)
            return Rule.NoAwardingRight;
        var expired = versionValidUntil is { } end && day > end;
        return expired && (TeachOutUntil is not { } teachOut || day > teachOut) ? Rule.StandardExpired : null;
    }

    /// <summary>What stops a body that holds these rights from taking applications or awarding on a day; null where one of them allows it.</summary>
    /// <param name="rights">The body's rights for the version, former ones too.</param>
    /// <param name="versionValidUntil">Last day of the version's own validity.</param>
    /// <param name="day">The day in the body's time zone.</param>
    public static string? RefusalOfAll(IEnumerable<AwardingRight> rights, DateOnly? versionValidUntil, DateOnly day)
    {
        var refusals = rights.Select(r => r.RefusalOn(versionValidUntil, day)).ToList();
        return refusals.Count == 0 ? Rule.NoAwardingRight
            : refusals.Contains(null) ? null
            : refusals.Contains(Rule.StandardExpired) ? Rule.StandardExpired
            : Rule.NoAwardingRight;
    }
}
