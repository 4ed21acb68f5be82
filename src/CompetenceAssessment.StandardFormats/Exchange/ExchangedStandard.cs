using CompetenceAssessment.StandardFormats.PublishedText.Reading;
using CompetenceAssessment.StandardFormats.Yaml;

namespace CompetenceAssessment.StandardFormats.Exchange;

/// <summary>What a file of exchange holds: a standard in this project's own form, or a reading of another system's.</summary>
/// <param name="File">The standard, complete; null for another system's file and where the file is refused.</param>
/// <param name="Reading">What another system's file says, with findings. Where the file is refused, it says why.</param>
/// <param name="Errors">Why the file is refused, with lines.</param>
public sealed record ExchangedStandard(StandardFile? File, StandardReading? Reading, IReadOnlyList<StandardFileError> Errors)
{
    private const int ErrorsInTheReason = 5;

    /// <summary>What a file in this project's own form holds besides the standard and was left out, such as its relations to other standards:
    /// these belong to the library that decided them.</summary>
    public IReadOnlyList<Finding> LeftOut { get; init; } = [];

    internal static ExchangedStandard Of(Func<StandardFile> read, string fileName)
    {
        try
        {
            return new(read(), null, []);
        }
        catch (StandardFileException refused)
        {
            return Refused(fileName, refused.Errors);
        }
    }

    internal static ExchangedStandard Refused(string fileName, IReadOnlyList<StandardFileError> errors) =>
        new(null, StandardReading.RefusedBecause(fileName, string.Join(" ", errors.Take(ErrorsInTheReason).Select(e => $"Line {e.Line}: {e.Message}"))), errors);
}
