using static CompetenceAssessment.StandardFormats.PublishedText.Reading.FindingSeverity;

namespace CompetenceAssessment.StandardFormats.Lint;

/// <content>What the lint reports of a reading.</content>
public static partial class FindingCodes
{
    /// <summary>One item without a number among numbered ones. {0}: place. {1}: the number its neighbours leave.</summary>
    public static readonly FindingCode ItemUnnumbered = new("ITEM-UNNUMBERED", Warning,
        "{0} is printed without a number; its place makes it {1}.", "Give it the number {1}.");

    /// <summary>A list without any number in a family that numbers its items. {0}: place. {1}: first and last number given.</summary>
    public static readonly FindingCode ListUnnumbered = new("LIST-UNNUMBERED", Info,
        "{0} is printed without numbers; they were given here ({1}).", "Nothing, if the published document has no numbers either.");

    /// <summary>A number twice in one list. {0}: place. {1}: number.</summary>
    public static readonly FindingCode NumberRepeated = new("NUMBER-REPEATED", Error,
        "{0}: the number {1} stands twice.", "Number the list again from {1}, or join the two if they are one text.");

    /// <summary>Numbers left out. {0}: the item after the gap. {1}: the numbers, with "is" or "are".</summary>
    public static readonly FindingCode NumberSkipped = new("NUMBER-SKIPPED", Error,
        "Before {0}: {1} missing.", "Look in the published document whether a text is lost; otherwise number the list again.");

    /// <summary>A smaller number after a larger one. {0}: place. {1}: the number. {2}: the one before it.</summary>
    public static readonly FindingCode NumberOutOfOrder = new("NUMBER-OUT-OF-ORDER", Warning,
        "{0}: number {1} stands after {2}.", "Put the items in the order of the published document.");

    /// <summary>A text ends in the middle. {0}: place. {1}: its last words.</summary>
    public static readonly FindingCode TextCut = new("TEXT-CUT", Error,
        "{0} is cut off: “… {1}”.", "Complete the text from the published document.");

    /// <summary>A text lacks the end mark that its neighbours have. {0}: place. {1}: its last words.</summary>
    public static readonly FindingCode TextEnd = new("TEXT-END", Warning,
        "{0} ends without the mark that its neighbours end with, and may be cut: “… {1}”.", "Compare the end of the text with the published document.");

    /// <summary>A text begins in the middle. {0}: place. {1}: its first words.</summary>
    public static readonly FindingCode StartLowerCase = new("START-LOWER-CASE", Warning,
        "{0} begins in lower case as if it went on from a text before it: “{1} …”.", "Join it to the text before it, or write its beginning.");

    /// <summary>Words of a page that probably still stand in a text. {0}: what.</summary>
    public static readonly FindingCode FurnitureLeft = new("FURNITURE-LEFT", Warning,
        "Page furniture probably stands inside a text: “{0}”.", "Take the words out and join the text again.");

    /// <summary>A word that recognition probably misread. {0}: the word. {1}: why, or what it could be.</summary>
    public static readonly FindingCode RecognitionError = new("RECOGNITION-ERROR", Warning,
        "“{0}” is probably a recognition error ({1}).", "Compare the word with the published document.");

    /// <summary>A heading with nothing under it. {0}: place.</summary>
    public static readonly FindingCode ListEmpty = new("LIST-EMPTY", Error,
        "{0} has no items.", "Add the items from the published document.");

    /// <summary>The same text twice in one competence. {0}: place. {1}: the other place.</summary>
    public static readonly FindingCode ItemRepeated = new("ITEM-REPEATED", Warning,
        "{0} repeats {1}.", "Remove one of the two, unless the published document has both.");

    /// <summary>The same text in two competences. {0}: place. {1}: the other place.</summary>
    public static readonly FindingCode ItemShared = new("ITEM-SHARED", Info,
        "{0} has the same words as {1}.", "Nothing; the same evidence may serve both.");

    /// <summary>An item that probably belongs to another occupation. {0}: place. {1}: why, in words and figures.</summary>
    public static readonly FindingCode ItemForeign = new("ITEM-FOREIGN", Error,
        "{0} probably belongs to another occupation: {1}.", "Compare it with the published document; take it out if it is not there.");

    /// <summary>B.1 names a competence that is not there. {0}: its code.</summary>
    public static readonly FindingCode CompetenceAbsent = new("COMPETENCE-ABSENT", Error,
        "The structure names competence {0}, which the document does not contain.", "Add competence {0} from the published document.");

    /// <summary>A competence that B.1 does not name. {0}: its code.</summary>
    public static readonly FindingCode CompetenceUnnamed = new("COMPETENCE-UNNAMED", Warning,
        "Competence {0} is not named by the structure of the qualification.", "Add {0} to the structure, or take it out.");

    /// <summary>A code twice. {0}: the code.</summary>
    public static readonly FindingCode CodeRepeated = new("CODE-REPEATED", Error,
        "The code {0} stands twice.", "Give each its own code, or take the second out.");

    /// <summary>A competence of another level than the qualification's. {0}: competence. {1}: its level. {2}: the qualification's.</summary>
    public static readonly FindingCode LevelDiffers = new("LEVEL-DIFFERS", Warning,
        "{0} has level {1}, the qualification has {2}.", "Nothing, if the published document says so too.");

    /// <summary>Levels that exclude each other. {0}: what. {1}: the level. {2}: what it differs from.</summary>
    public static readonly FindingCode LevelContradiction = new("LEVEL-CONTRADICTION", Error,
        "{0} has level {1}, but {2}.", "Decide which level is right.");

    /// <summary>No longer valid. {0}: last day of validity.</summary>
    public static readonly FindingCode Expired = new("EXPIRED", Warning,
        "The standard was valid until {0}.", "Look for a newer version; use this one only where a right with teach-out allows it.");

    /// <summary>No assessment method where the family names them. {0}: place.</summary>
    public static readonly FindingCode MethodsMissing = new("METHODS-MISSING", Warning,
        "{0} names no assessment methods.", "Add them from the published document, or choose them in the assessment scheme.");

    /// <summary>An item of a translation without a unique counterpart. {0}: place. {1}: why.</summary>
    public static readonly FindingCode LanguageUnpaired = new("LANGUAGE-UNPAIRED", Warning,
        "{0} of the translation is paired with nothing: {1}.", "Pair it by hand, or leave it out.");

    /// <summary>A competence that one of two languages lacks. {0}: its code. {1}: what lacks it.</summary>
    public static readonly FindingCode LanguageCompetence = new("LANGUAGE-COMPETENCE", Error,
        "Competence {0} is not in {1}; nothing of it is paired.", "Give the right code, or leave the competence without a translation.");

    /// <summary>A heading of a translation that was taken from elsewhere. {0}: the competence.</summary>
    public static readonly FindingCode LanguageHeading = new("LANGUAGE-HEADING", Warning,
        "The translation has lost the heading of {0}; its title in this language was taken from elsewhere in the text.", "Compare the title with the published document.");

    /// <summary>Two languages with different counts. {0}: place. {1}: counts with their languages.</summary>
    public static readonly FindingCode LanguageCounts = new("LANGUAGE-COUNTS", Error,
        "{0} has different counts in two languages: {1}.", "Pair the items by hand; none is paired by its place.");
}
