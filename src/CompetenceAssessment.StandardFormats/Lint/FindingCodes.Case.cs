using static CompetenceAssessment.StandardFormats.PublishedText.Reading.FindingSeverity;

namespace CompetenceAssessment.StandardFormats.Lint;

/// <content>What the reader of other systems' CASE packages reports.</content>
public static partial class FindingCodes
{
    /// <summary>An item that is linked to nothing. {0}: its beginning.</summary>
    public static readonly FindingCode CaseLoose = new("CASE-LOOSE", Error,
        "“{0}” is not linked to the document and is not part of the reading.", "Add it where it belongs, or leave it out.");

    /// <summary>A link that leads nowhere, or a second parent. {0}: what, as a sentence.</summary>
    public static readonly FindingCode CaseLink = new("CASE-LINK", Error, "A link of the file is broken: {0}.", "Compare the order of the items with the source.");

    /// <summary>A field or a kind of link that the library has no place for. {0}: its name. {1}: how many.</summary>
    public static readonly FindingCode CaseNoPlace = new("CASE-NO-PLACE", Warning,
        "{0} ({1}) has no place in the library and was left out.", "Write it into a section of prose, if it matters.");

    /// <summary>An item whose type does not say what it is. {0}: its type.</summary>
    public static readonly FindingCode CaseKind = new("CASE-KIND", Warning,
        "Items with {0} were read as performance indicators.", "Say for each whether it is an indicator, knowledge or an outcome.");

    /// <summary>A number that another item of the competence has. {0}: the number. {1}: the item's beginning.</summary>
    public static readonly FindingCode CaseNumber = new("CASE-NUMBER", Warning,
        "The number {0} of “{1}” belongs to another item already; a number was assigned.", "Give the item its number.");

    /// <summary>A top-level item with nothing below it. {0}: its beginning.</summary>
    public static readonly FindingCode CaseEmpty = new("CASE-EMPTY", Error,
        "“{0}” has no items below it.", "Add its items, or take it out.");

    /// <summary>No language is given.</summary>
    public static readonly FindingCode CaseLanguage = new("CASE-LANGUAGE", Error,
        "The file does not say its language.", "Say in which language the texts are.");
}
