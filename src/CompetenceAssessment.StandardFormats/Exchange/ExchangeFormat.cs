using System.Text;
using System.Text.RegularExpressions;
using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.StandardFormats.Case;
using CompetenceAssessment.StandardFormats.Json;
using CompetenceAssessment.StandardFormats.Sheets;
using CompetenceAssessment.StandardFormats.Yaml;

namespace CompetenceAssessment.StandardFormats.Exchange;

/// <summary>A form in which a standard leaves the library and comes in again, without loss.</summary>
/// <param name="Name">The name in commands and addresses.</param>
/// <param name="Ending">What files of it end in.</param>
/// <param name="MediaType">Its media type.</param>
/// <param name="Write">Writes a standard.</param>
public sealed partial record ExchangeFormat(string Name, string Ending, string MediaType, Func<StandardFile, CaseContext, byte[]> Write)
{
    /// <summary>CASE 1.1 package (1EdTech).</summary>
    public static readonly ExchangeFormat Case = new("case", ".case.json", "application/json", (file, context) => StandardCase.Write(file, context).ToBytes());

    /// <summary>The library's own text form.</summary>
    public static readonly ExchangeFormat Yaml = new("yaml", ".yaml", "application/yaml", (file, _) => Encoding.UTF8.GetBytes(StandardYaml.Write(file)));

    /// <summary>The same fields as JSON.</summary>
    public static readonly ExchangeFormat Json = new("json", ".json", "application/json", (file, _) => StandardJson.Write(file));

    /// <summary>A workbook.</summary>
    public static readonly ExchangeFormat Xlsx =
        new("xlsx", ".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", (file, _) => StandardSheets.WriteXlsx(file));

    /// <summary>The sheets of the workbook in one table of text.</summary>
    public static readonly ExchangeFormat Csv = new("csv", ".csv", "text/csv; charset=utf-8", (file, _) => StandardSheets.WriteCsv(file));

    /// <summary>All of them.</summary>
    public static IReadOnlyList<ExchangeFormat> All { get; } = [Case, Yaml, Json, Xlsx, Csv];

    /// <summary>Finds a format by its name.</summary>
    public static ExchangeFormat? Find(string? name) => All.FirstOrDefault(f => f.Name == name);

    /// <summary>Whether a file of this name can be one of exchange, by its ending.</summary>
    public static bool Reads(string fileName) => Path.GetExtension(fileName).ToLowerInvariant() is ".yaml" or ".yml" or ".json" or ".xlsx" or ".csv";

    /// <summary>The format of a text that was pasted, and has no name to tell it: JSON begins with a brace, and the library's own text form has its fields at
    /// the beginning of lines.</summary>
    /// <returns>The ending that its file would have; null for what is no text of a format.</returns>
    public static string? EndingOf(string text)
    {
        var begin = text.AsSpan().TrimStart("\uFEFF \t\r\n");
        if (begin is ['{', ..] || (begin is ['[', ..] && begin[1..].TrimStart() is ['{', ..]))
            return Json.Ending;
        return OwnField().Matches(text).Select(m => m.Groups[1].Value).Distinct().Count() >= OwnFields ? Yaml.Ending : null;
    }

    /// <summary>Reads a file of any of the formats; the ending tells which, and a JSON file with a CFDocument is a CASE package.</summary>
    /// <param name="fileName">The name; shown, never opened.</param>
    /// <param name="bytes">The file.</param>
    /// <param name="framework">For a CASE package of another system: to which system of standards it belongs.</param>
    /// <param name="isNamedByKey">Whether a YAML file must have the key for its name, as the files of the library's folder do.</param>
    public static ExchangedStandard Read(string fileName, byte[] bytes, StandardFramework? framework = null, bool isNamedByKey = true) => Path.GetExtension(fileName).ToLowerInvariant() switch
    {
        ".yaml" or ".yml" => ExchangedStandard.Of(() => StandardYaml.Read(fileName, bytes, isNamedByKey), fileName),
        ".xlsx" => ExchangedStandard.Of(() => StandardSheets.ReadXlsx(fileName, bytes), fileName),
        ".csv" => ExchangedStandard.Of(() => StandardSheets.ReadCsv(fileName, bytes), fileName),
        _ when bytes.AsSpan().IndexOf("\"CFDocument\""u8) >= 0 => StandardCase.Read(fileName, bytes, framework),
        _ => ExchangedStandard.Of(() => StandardJson.Read(fileName, bytes), fileName),
    };

    // Of the fields that every file has; a published text has none of them in lower case before a colon.
    private const int OwnFields = 3;

    [GeneratedRegex(@"^(key|framework|version|title|qualification|competences|sections|workUnits|structure):(?:\s|$)", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex OwnField();
}
