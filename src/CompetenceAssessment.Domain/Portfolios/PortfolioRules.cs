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

    /// <summary>Only the candidate's own evidence, with a file, can be linked.</summary>
    public const string EvidenceNotYours = "evidence-not-yours";

    /// <summary>The evidence was taken out of the portfolio.</summary>
    public const string EvidenceRemoved = "evidence-removed";

    /// <summary>By this method only assessors make evidence, in a session.</summary>
    public const string MethodNotByCandidate = "method-not-by-candidate";
}
