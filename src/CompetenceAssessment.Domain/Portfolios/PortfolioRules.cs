namespace CompetenceAssessment.Domain;

public static partial class Rule
{
    /// <summary>The newest version has the same bytes.</summary>
    public const string SameFileAgain = "same-file-again";

    /// <summary>A page begins at 1, a time at 0.</summary>
    public const string PlaceOutOfRange = "place-out-of-range";

    /// <summary>The portfolio is closed: it opens at admission and is frozen when handed in.</summary>
    public const string PortfolioClosed = "portfolio-closed";

    /// <summary>An item that was handed in stays as it is.</summary>
    public const string EvidenceHandedIn = "evidence-handed-in";
}
