namespace CompetenceAssessment.Domain;

public static partial class Rule
{
    /// <summary>A scheme in use never changes; draft the next number instead.</summary>
    public const string SchemeInUseIsFixed = "scheme-in-use-is-fixed";

    /// <summary>The scheme is not in use.</summary>
    public const string SchemeNotInUse = "scheme-not-in-use";

    /// <summary>A scheme may not demand more than the standard.</summary>
    public const string SchemeBeyondStandard = "scheme-beyond-standard";

    /// <summary>A number of the scheme is out of range.</summary>
    public const string SchemeNumbers = "scheme-numbers";

    /// <summary>There is one draft at a time.</summary>
    public const string SchemeDraftExists = "scheme-draft-exists";

    /// <summary>A scheme says how a qualification is assessed that the body has, had or will have the right to award.</summary>
    public const string SchemeNeedsRight = "scheme-needs-right";
}
