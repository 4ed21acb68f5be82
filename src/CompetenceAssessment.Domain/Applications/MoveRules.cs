namespace CompetenceAssessment.Domain;

public static partial class Rule
{
    /// <summary>A case goes over while admitted, handed in or under assessment; a proposed one first comes back from the committee.</summary>
    public const string MoveNotNow = "move-not-now";

    /// <summary>The version is the case's own, or another standard's.</summary>
    public const string MoveNowhere = "move-nowhere";

    /// <summary>The body has no scheme in use for the version.</summary>
    public const string MoveSchemeMissing = "move-scheme-missing";

    /// <summary>An assessor of the panel is not appointed for the version.</summary>
    public const string MoveAssessorNotAppointed = "move-assessor-not-appointed";

    /// <summary>The panel was shared out by a code that means something else in the version.</summary>
    public const string MovePanelCodes = "move-panel-codes";

    /// <summary>A proposal is answered once.</summary>
    public const string MoveAnswered = "move-answered";

    /// <summary>The case or the body's scheme is no longer what the proposal was made from.</summary>
    public const string MoveOutdated = "move-outdated";

    /// <summary>Only a move that is in force is reversed.</summary>
    public const string MoveNotInForce = "move-not-in-force";

    /// <summary>One proposal waits at a time.</summary>
    public const string MoveWaits = "move-waits";

    /// <summary>Only what was handed in is carried as handed in.</summary>
    public const string EvidenceNotHandedIn = "evidence-not-handed-in";
}
