namespace CompetenceAssessment.Domain.Organisations;

/// <summary>A body's appointment of an assessor for one standard version, with the ground (occupational competence and assessor training).</summary>
public sealed class AssessorAppointment
{
    /// <summary>Longest description of the ground.</summary>
    public const int GroundMaxLength = 500;

    private AssessorAppointment()
    {
        Ground = null!;
    }

    /// <summary>Appoints an assessor.</summary>
    public AssessorAppointment(Guid id, Guid awardingBodyId, Guid personId, Guid standardVersionId, DateOnly from, DateOnly? until, string ground)
    {
        Rule.Require(until is not { } end || end >= from, Rule.PeriodEndsBeforeItBegins);
        (Id, AwardingBodyId, PersonId, StandardVersionId, From, Until, Ground) = (id, awardingBodyId, personId, standardVersionId, from, until, ground);
    }

    /// <summary>The identifier.</summary>
    public Guid Id { get; private set; }

    /// <summary>The body.</summary>
    public Guid AwardingBodyId { get; private set; }

    /// <summary>The assessor.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>What the assessor may assess.</summary>
    public Guid StandardVersionId { get; private set; }

    /// <summary>First day.</summary>
    public DateOnly From { get; private set; }

    /// <summary>Last day, inclusive; null while it lasts.</summary>
    public DateOnly? Until { get; private set; }

    /// <summary>Why this person: occupational competence, assessor training.</summary>
    public string Ground { get; private set; }

    /// <summary>Whether it holds on a day.</summary>
    public bool IsCurrentOn(DateOnly day) => day >= From && (Until is not { } until || day <= until);

    /// <summary>Ends the appointment with a day, which is its last.</summary>
    public void EndOn(DateOnly day)
    {
        Rule.Require(day >= From, Rule.PeriodEndsBeforeItBegins);
        Until = day;
    }
}
