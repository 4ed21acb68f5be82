namespace CompetenceAssessment.Domain;

public static partial class Rule
{
    /// <summary>Outside its awarding right a body takes no applications and awards nothing (RTL 2009, 69, 1016 § 2).</summary>
    public const string NoAwardingRight = "no-awarding-right";

    /// <summary>The standard version has expired and no teach-out allows it.</summary>
    public const string StandardExpired = "standard-expired";

    /// <summary>A body's role is held in a body, an installation's role in none.</summary>
    public const string RoleNeedsItsBody = "role-needs-its-body";

    /// <summary>A period may not end before it begins.</summary>
    public const string PeriodEndsBeforeItBegins = "period-ends-before-it-begins";

    /// <summary>The step needs a role that the person does not hold in this body today.</summary>
    public const string RoleMissing = "role-missing";
}
