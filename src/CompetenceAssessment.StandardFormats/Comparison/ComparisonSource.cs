using System.Text;
using CompetenceAssessment.StandardFormats.PublishedText;
using CompetenceAssessment.StandardFormats.Yaml;

namespace CompetenceAssessment.StandardFormats.Comparison;

/// <summary>A file with standards to compare: one of the library's YAML files, or a published text.</summary>
/// <param name="File">The file as the caller named it.</param>
/// <param name="Refused">Why it was not read, as a sentence; null where it was.</param>
/// <param name="HasErrors">Whether the reading found errors: the comparison then rests on a text that a person has yet to put right.</param>
/// <param name="Standards">The standards of the file.</param>
public sealed record ComparisonSource(string File, string? Refused, bool HasErrors, IReadOnlyList<ComparedStandard> Standards)
{
    /// <summary>Reads a file.</summary>
    /// <param name="path">Where it is; the ending <c>.yaml</c> tells a file of the library.</param>
    /// <exception cref="IOException">The file cannot be opened.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be opened.</exception>
    public static ComparisonSource ReadFile(string path) =>
        path.EndsWith(StandardYaml.FileEnding, StringComparison.OrdinalIgnoreCase) ? Yaml(path) : Text(path);

    private static ComparisonSource Yaml(string path)
    {
        try
        {
            // A version kept beside the library may have any name; the key stands in the file.
            var bytes = System.IO.File.ReadAllBytes(path);
            var key = KeyIn(bytes);
            var file = StandardYaml.Read((key ?? Path.GetFileNameWithoutExtension(path)) + StandardYaml.FileEnding, bytes);
            return new(path, null, false, [ComparedStandard.Of(file.Version, file.Standard.Key)]);
        }
        catch (StandardFileException exception)
        {
            return new(path, exception.Message, false, []);
        }
    }

    private static string? KeyIn(byte[] bytes) =>
        Encoding.UTF8.GetString(bytes).Split('\n').Select(l => l.TrimEnd()).FirstOrDefault(l => l.StartsWith("key: ", StringComparison.Ordinal))?["key: ".Length..].Trim('"', '\'', ' ');

    private static ComparisonSource Text(string path)
    {
        var reading = PublishedTextReader.ReadFile(path);
        return new(path, reading.Refused, reading.Findings.Any(f => f.Severity == PublishedText.Reading.FindingSeverity.Error), [.. reading.Standards.Select(ComparedStandard.Of)]);
    }
}
