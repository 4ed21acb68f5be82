using static CompetenceAssessment.StandardFormats.PublishedText.Reading.FindingSeverity;

namespace CompetenceAssessment.StandardFormats.Lint;

/// <content>What is reported of files of the exchange formats.</content>
public static partial class FindingCodes
{
    /// <summary>A field of a file that comes out of the draft in another form. {0}: the field.</summary>
    public static readonly FindingCode FileDiffers = new("FILE-DIFFERS", Warning,
        "The draft does not hold {0} exactly as the file has it.", "Compare this part with the file before the draft is handed on.");
}
