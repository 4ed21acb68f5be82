namespace CompetenceAssessment.Domain;

public static partial class Rule
{
    /// <summary>Only an open draft is edited.</summary>
    public const string DraftNotOpen = "draft-not-open";

    /// <summary>Only a draft that was handed on is confirmed or given back.</summary>
    public const string DraftNotSubmitted = "draft-not-submitted";

    /// <summary>The part that a form was made from no longer stands at its place: it was moved, or taken out.</summary>
    public const string DraftPartMoved = "draft-part-moved";

    /// <summary>Nothing is known of a finding of this number.</summary>
    public const string DraftFindingUnknown = "draft-finding-unknown";

    /// <summary>An error nobody decided about.</summary>
    public const string DraftFindingOpen = "draft-finding-open";

    /// <summary>A finding is ignored only with a reason.</summary>
    public const string DraftReasonMissing = "draft-reason-missing";

    /// <summary>An error without a proposal in the text is repaired, or ignored with a reason.</summary>
    public const string DraftErrorNotAcceptable = "draft-error-not-acceptable";

    /// <summary>Giving back or giving up needs a reason.</summary>
    public const string DraftRemarkMissing = "draft-remark-missing";

    /// <summary>Whoever had a hand in a text does not confirm it.</summary>
    public const string DraftSecondPerson = "draft-second-person";

    /// <summary>Confirming is declaring that the text is a true copy.</summary>
    public const string DraftNotDeclared = "draft-not-declared";

    /// <summary>The standard has no key yet, or one that no address can hold.</summary>
    public const string DraftKeyWrong = "draft-key-wrong";

    /// <summary>A version in use never changes: its number is taken by another text.</summary>
    public const string DraftVersionTaken = "draft-version-taken";

    /// <summary>The key belongs to a standard of another framework.</summary>
    public const string DraftKeyTaken = "draft-key-taken";

    /// <summary>A standard without a title.</summary>
    public const string DraftTitleMissing = "draft-title-missing";

    /// <summary>A section or competence without its heading.</summary>
    public const string DraftHeadingMissing = "draft-heading-missing";

    /// <summary>A code stands twice.</summary>
    public const string DraftCodeRepeated = "draft-code-repeated";

    /// <summary>A number stands twice in one list.</summary>
    public const string DraftNumberRepeated = "draft-number-repeated";

    /// <summary>A competence without anything to assess.</summary>
    public const string DraftItemsMissing = "draft-items-missing";

    /// <summary>Nothing says which competences the qualification needs.</summary>
    public const string DraftStructureMissing = "draft-structure-missing";

    /// <summary>More than one level, and nobody decided which.</summary>
    public const string DraftLevelUnclear = "draft-level-unclear";

    /// <summary>A draft that is no translation has no pairs.</summary>
    public const string TranslationOfNothing = "translation-of-nothing";

    /// <summary>An item of a translation that is neither paired nor left out.</summary>
    public const string TranslationUnpaired = "translation-unpaired";

    /// <summary>A version has its words in a language once.</summary>
    public const string TranslationExists = "translation-exists";

    /// <summary>The words that were to be replaced were replaced by others meanwhile.</summary>
    public const string TranslationReplacedMeanwhile = "translation-replaced-meanwhile";

    /// <summary>Words in use are replaced for a reason.</summary>
    public const string TranslationReasonMissing = "translation-reason-missing";

    /// <summary>Only a translation into a language that has one already replaces anything.</summary>
    public const string TranslationReplacesNothing = "translation-replaces-nothing";

    /// <summary>A pair names an item of the translation and an item of the version.</summary>
    public const string TranslationPlaceUnknown = "translation-place-unknown";

    /// <summary>A translation adds words to a version and does not become one.</summary>
    public const string TranslationIsNoVersion = "translation-is-no-version";

    /// <summary>Only a version in use is translated.</summary>
    public const string TranslationNotInUse = "translation-not-in-use";

    /// <summary>Another rule of the library's format.</summary>
    public const string DraftFormat = "draft-format";

    /// <summary>A new version begins from one that is in use.</summary>
    public const string BasisNotInUse = "basis-not-in-use";
}
