namespace CompetenceAssessment.Domain.Applications;

/// <summary>An application round (taotlusvoor): when one may apply and hand in, when and where sessions take place, when the committee meets.</summary>
public sealed class Round
{
    /// <summary>Longest name and list of places.</summary>
    public const int NameMaxLength = 200;

    private Round()
    {
        Name = Places = null!;
    }

    /// <summary>Opens a round.</summary>
    /// <exception cref="RuleViolationException">The dates are not in order.</exception>
    public Round(Guid id, Guid awardingBodyId, Guid standardVersionId, string name, DateOnly opensOn, DateOnly closesOn, DateOnly handInBy, DateOnly committeeOn, string places)
    {
        Rule.Require(opensOn <= closesOn && closesOn <= committeeOn && handInBy <= committeeOn, Rule.RoundDatesInOrder);
        (Id, AwardingBodyId, StandardVersionId, Name, OpensOn, ClosesOn, HandInBy, CommitteeOn, Places) =
            (id, awardingBodyId, standardVersionId, name, opensOn, closesOn, handInBy, committeeOn, places);
    }

    /// <summary>The identifier.</summary>
    public Guid Id { get; private set; }

    /// <summary>The body.</summary>
    public Guid AwardingBodyId { get; private set; }

    /// <summary>The standard version that is assessed.</summary>
    public Guid StandardVersionId { get; private set; }

    /// <summary>The name ("2026/2").</summary>
    public string Name { get; private set; }

    /// <summary>First day for applications.</summary>
    public DateOnly OpensOn { get; private set; }

    /// <summary>Last day for applications, inclusive.</summary>
    public DateOnly ClosesOn { get; private set; }

    /// <summary>Last day for handing in the portfolio, inclusive.</summary>
    public DateOnly HandInBy { get; private set; }

    /// <summary>First and last day of the assessment sessions.</summary>
    public DateOnly? SessionsFrom { get; init; }

    /// <summary>Last day of the assessment sessions.</summary>
    public DateOnly? SessionsUntil { get; init; }

    /// <summary>When the awarding committee is to meet.</summary>
    public DateOnly CommitteeOn { get; private set; }

    /// <summary>Where sessions take place.</summary>
    public string Places { get; private set; }

    /// <summary>Refuses unless the days stand in their order: apply, hand in, sessions, committee.</summary>
    /// <exception cref="RuleViolationException">The dates are not in order.</exception>
    public void RequireDatesInOrder()
    {
        var (from, until) = (SessionsFrom ?? HandInBy, SessionsUntil ?? SessionsFrom ?? CommitteeOn);
        Rule.Require(OpensOn <= ClosesOn && ClosesOn <= HandInBy && HandInBy <= from && from <= until && until <= CommitteeOn, Rule.RoundDatesInOrder);
    }

    /// <summary>Whether an application to a body under a standard version can belong to the round.</summary>
    public bool Fits(Guid awardingBodyId, Guid standardVersionId) => (AwardingBodyId, StandardVersionId) == (awardingBodyId, standardVersionId);

    /// <summary>Whether one may apply on a day.</summary>
    public bool IsOpenOn(DateOnly day) => day >= OpensOn && day <= ClosesOn;
}
