using static CompetenceAssessment.StandardFormats.PublishedText.Reading.FindingSeverity;

namespace CompetenceAssessment.StandardFormats.Lint;

/// <content>What readers report of lists whose marks say too little.</content>
public static partial class FindingCodes
{
    /// <summary>A list without marks whose items were parted by where lines end. {0}: what is listed.</summary>
    public static readonly FindingCode ItemsUnmarked = new("ITEMS-UNMARKED", Warning,
        "The {0} have neither numbers nor bullets and some run over several lines; where each begins was judged from the lines' ends.", "Compare the items with the source; split or join them where needed.");

    /// <summary>A line that goes on with an item or is an item that has lost its mark. {0}: the item.</summary>
    public static readonly FindingCode MarkPerhapsLost = new("MARK-PERHAPS-LOST", Warning,
        "This line was read as the end of {0}; it may be an item whose mark is lost.", "Compare with the published document; split the item if it is one.");

    /// <summary>Points below an item, kept in its text. {0}: the item.</summary>
    public static readonly FindingCode SubPointsKept = new("SUB-POINTS-KEPT", Info,
        "{0} has points below it; they stand in its text.", "Nothing, if the points are not assessed one by one.");

    /// <summary>Points below an item that only their mark tells from items. {0}: the item.</summary>
    public static readonly FindingCode SubPointsDoubtful = new("SUB-POINTS-DOUBTFUL", Warning,
        "{0} is followed by points with another mark; they were kept in its text, but may be items of their own.", "Split the item where the published document has them side by side.");

    /// <summary>An item that leads in others of the same list. {0}: the item.</summary>
    public static readonly FindingCode SubPointsFlat = new("SUB-POINTS-FLAT", Warning,
        "{0} ends with a colon; items after it may be its points and not items of their own.", "Join the points to the item where the published document has them below it.");

    /// <summary>Words of a line that was read in part. {0}: the words.</summary>
    public static readonly FindingCode WordsUnread = new("WORDS-UNREAD", Error,
        "These words were not understood and are not part of the reading: “{0}”.", "Say where they belong, or mark them as page furniture.");

    /// <summary>Which line is the title was judged from its place. {0}: the title taken.</summary>
    public static readonly FindingCode TitleDoubtful = new("TITLE-DOUBTFUL", Warning,
        "Several lines stand above the first heading; “{0}” was taken as the title.", "Compare the title with the published document.");

    /// <summary>Requirements that run on in one line, parted. {0}: how many. {1}: what shows where each begins.</summary>
    public static readonly FindingCode RunOnSplit = new("RUN-ON-SPLIT", Warning,
        "The items run on without bullets; {0} were told apart by {1}.", "Compare the items with the source; split or join them where needed.");

    /// <summary>A place where another item may begin. {0}: the words there.</summary>
    public static readonly FindingCode RunOnDoubtful = new("RUN-ON-DOUBTFUL", Warning,
        "Another item may begin at “{0}”; the text was not split there.", "Split the text there if the published document has a bullet.");

    /// <summary>A unit's code in a form of its own. {0}: the code.</summary>
    public static readonly FindingCode CodeUnusual = new("CODE-UNUSUAL", Warning,
        "“{0}” is not written as the codes of this family are.", "Compare the code with the published document.");
}
