namespace CompetenceAssessment.Domain;

public static partial class Rule
{
    /// <summary>A version in use is immutable.</summary>
    public const string StandardAlreadyInUse = "standard-already-in-use";
}
