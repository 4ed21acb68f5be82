using static CompetenceAssessment.StandardFormats.PublishedText.Reading.FindingSeverity;

namespace CompetenceAssessment.StandardFormats.Lint;

/// <content>What is reported of drafts.</content>
public static partial class FindingCodes
{
    /// <summary>An assessment method that is printed and none of the known ones. {0}: the method. {1}: the competence.</summary>
    public static readonly FindingCode MethodUnknown = new("METHOD-UNKNOWN", Warning,
        "“{0}”, which {1} names, is none of the known assessment methods.", "Tick the method that it means; otherwise it stays as printed, in a note, and no judgement can cite it.");

    /// <summary>A field of a file that comes out of the draft in another form. {0}: the field.</summary>
    public static readonly FindingCode FileDiffers = new("FILE-DIFFERS", Warning,
        "The draft does not hold {0} exactly as the file has it.", "Compare this part with the file before the draft is handed on.");
}
