namespace CompetenceAssessment.Domain;

public static partial class Rule
{
    /// <summary>A version in use is immutable.</summary>
    public const string StandardAlreadyInUse = "standard-already-in-use";

    /// <summary>A version has its words in a language once.</summary>
    public const string TranslationExists = "translation-exists";

    /// <summary>Only a version in use is translated.</summary>
    public const string TranslationNotInUse = "translation-not-in-use";
}
