namespace CompetenceAssessment.Domain;

public static partial class Rule
{
    /// <summary>Only items of versions in use are compared.</summary>
    public const string CrosswalkNotInUse = "crosswalk-not-in-use";

    /// <summary>Versions of one standard are compared as versions, not by a crosswalk.</summary>
    public const string CrosswalkSameStandard = "crosswalk-same-standard";

    /// <summary>A version does not have the item.</summary>
    public const string CrosswalkItemUnknown = "crosswalk-item-unknown";

    /// <summary>A pair has one standing relation; another is noted after it is withdrawn.</summary>
    public const string CrosswalkDecided = "crosswalk-decided";

    /// <summary>That one item asks for more than another needs a reason.</summary>
    public const string CrosswalkReasonMissing = "crosswalk-reason-missing";

    /// <summary>What was withdrawn is not withdrawn again.</summary>
    public const string CrosswalkWithdrawn = "crosswalk-withdrawn";
}
