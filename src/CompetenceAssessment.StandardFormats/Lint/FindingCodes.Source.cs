using static CompetenceAssessment.StandardFormats.PublishedText.Reading.FindingSeverity;

namespace CompetenceAssessment.StandardFormats.Lint;

/// <content>What readers report.</content>
public static partial class FindingCodes
{
    /// <summary>A line that no part of the reading holds. {0}: the line's beginning.</summary>
    public static readonly FindingCode LineUnread = new("LINE-UNREAD", Error,
        "This line was not understood and is not part of the reading: “{0}”.", "Say where it belongs, or mark it as page furniture.");

    /// <summary>Words that are not part of the standard were left out. {0}: what.</summary>
    public static readonly FindingCode FurnitureRemoved = new("FURNITURE-REMOVED", Info,
        "Page furniture was left out: {0}.", "Nothing, if these words are not part of the standard.");

    /// <summary>Words of a page were taken out of the middle or end of a text. {0}: what.</summary>
    public static readonly FindingCode FurnitureInText = new("FURNITURE-IN-TEXT", Warning,
        "Page furniture was taken out of a text: “{0}”.", "Compare the text around it with the source.");

    /// <summary>A text goes on after a page break or blank lines. {0}: what it is.</summary>
    public static readonly FindingCode TextRejoined = new("TEXT-REJOINED", Info,
        "{0} was broken by a page or line break and is joined again.", "Compare the joined text with the source.");

    /// <summary>Words of a broken table stand in the wrong place or are lost. {0}: what.</summary>
    public static readonly FindingCode TableBroken = new("TABLE-BROKEN", Error,
        "A broken table cut {0}.", "Write the words again from the published document.");

    /// <summary>Text stands where a heading is expected. {0}: the heading that is missing.</summary>
    public static readonly FindingCode HeadingMissing = new("HEADING-MISSING", Warning,
        "The heading {0} is missing; the text here seems to be its section.", "Add the heading {0}.");

    /// <summary>A section that documents of this family have is not there. {0}: the section.</summary>
    public static readonly FindingCode SectionMissing = new("SECTION-MISSING", Warning,
        "The section {0} is missing.", "Look whether the published document has it, and add it.");

    /// <summary>A competence whose heading is lost. {0}: code and title. {1}: where they were taken from.</summary>
    public static readonly FindingCode CompetenceInferred = new("COMPETENCE-INFERRED", Error,
        "A list of items has no competence heading; {0} was taken from {1}.", "Confirm {0} from the published document, or give the right heading.");

    /// <summary>A list of items that belongs to no competence, and nothing says to which.</summary>
    public static readonly FindingCode CompetenceUnknown = new("COMPETENCE-UNKNOWN", Error,
        "A list of items has no competence heading and nothing in the document says which competence it is.", "Give code and title from the published document.");

    /// <summary>A list that is assessed like a competence and has no code. {0}: its title.</summary>
    public static readonly FindingCode CompetenceUncoded = new("COMPETENCE-UNCODED", Error,
        "“{0}” lists what is assessed like a competence, but the document prints no code for it.", "Give it a code, or take it out if it is no competence.");

    /// <summary>A competence that has the code of its section. {0}: its title. {1}: the code.</summary>
    public static readonly FindingCode CodeOfSection = new("CODE-OF-SECTION", Info,
        "“{0}” lists what is assessed like a competence; the document prints {1} for it, which is the code of a section.", "Nothing, if the structure names it by this code.");

    /// <summary>A value is not there. {0}: what, with its article.</summary>
    public static readonly FindingCode ValueMissing = new("VALUE-MISSING", Warning,
        "The document does not name {0}.", "Add {0} from the published document or the register.");

    /// <summary>A value stands there but is not understood. {0}: what. {1}: as printed.</summary>
    public static readonly FindingCode ValueUnclear = new("VALUE-UNCLEAR", Error,
        "{0} is not understood: “{1}”.", "Enter {0} by hand.");

    /// <summary>Two places say different things. {0}: what. {1}, {2}: the two values.</summary>
    public static readonly FindingCode ValueContradiction = new("VALUE-CONTRADICTION", Error,
        "{0} is given twice and differs: “{1}” and “{2}”.", "Decide which of the two is right.");

    /// <summary>The sentence of B.1 is not understood. {0}: the sentence.</summary>
    public static readonly FindingCode StructureUnclear = new("STRUCTURE-UNCLEAR", Error,
        "Which competences the qualification needs is not understood: “{0}”.", "Enter the structure rule by hand.");

    /// <summary>Nothing says which competences are needed.</summary>
    public static readonly FindingCode StructureMissing = new("STRUCTURE-MISSING", Warning,
        "Nothing in the document says which competences the qualification needs.", "Enter the structure rule from the published document.");

    /// <summary>A qualification of several that no sentence on the structure names. {0}: its title.</summary>
    public static readonly FindingCode StructureUnnamed = new("STRUCTURE-UNNAMED", Error,
        "No sentence on the structure is about “{0}”, so that nothing says which competences it needs.", "Enter its structure rule from the published document.");

    /// <summary>The bytes fit more than one encoding. {0}: the one taken.</summary>
    public static readonly FindingCode EncodingGuessed = new("ENCODING-GUESSED", Warning,
        "The file does not say its encoding; it was read as {0}.", "Look at letters such as õ, ä, š, ž and dashes; save the file as UTF-8 if they are wrong.");

    /// <summary>A character was lost, or read in a wrong encoding, before the text came here. {0}: the word.</summary>
    public static readonly FindingCode CharacterLost = new("CHARACTER-LOST", Error,
        "A character of “{0}” is lost or was read in a wrong encoding.", "Write the word again from the published document.");
}
