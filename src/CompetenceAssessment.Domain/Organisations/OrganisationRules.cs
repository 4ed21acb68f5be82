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

    /// <summary>The role is already held in that time.</summary>
    public const string RoleHeldAlready = "role-held-already";

    /// <summary>A body's key in addresses: small letters, digits and single hyphens.</summary>
    public const string BodyKey = "body-key";

    /// <summary>Another body has the key.</summary>
    public const string BodyKeyTaken = "body-key-taken";

    /// <summary>A colour is written #rrggbb.</summary>
    public const string BodyAccent = "body-accent";

    /// <summary>A body's deadlines end in a time zone of the IANA database.</summary>
    public const string BodyTimeZone = "body-time-zone";

    /// <summary>A teach-out has a last day and a legal basis.</summary>
    public const string TeachOutBasis = "teach-out-basis";

    /// <summary>A right is ended once, and only earlier than it would end by itself.</summary>
    public const string RightEndsEarlier = "right-ends-earlier";

    /// <summary>An administrator or operator does not end the own role, so that a body or the installation never loses its last one by mistake.</summary>
    public const string OwnAdministratorRole = "own-administrator-role";

    /// <summary>Only people with the role of an assessor are appointed.</summary>
    public const string AppointsAssessors = "appoints-assessors";

    /// <summary>The person has nothing to do with the body.</summary>
    public const string NotOfThisBody = "not-of-this-body";
}
