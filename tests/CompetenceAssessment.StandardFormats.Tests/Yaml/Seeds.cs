using System.Text.RegularExpressions;
using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.StandardFormats.Yaml;

namespace CompetenceAssessment.StandardFormats.Tests.Yaml;

/// <summary>The committed standards and the texts they were transcribed from.</summary>
internal static partial class Seeds
{
    public const string Estonian = "ee-customer-service-manager-6";
    public const string British = "uk-lead-a-team-customer-service";
    public const string HongKong = "hk-manage-customer-service-performance";

    public static string StandardsFolder => Path.Combine(AppContext.BaseDirectory, "standards");

    public static string FilePath(string key) => Path.Combine(StandardsFolder, key + StandardYaml.FileEnding);

    public static string FileText(string key) => File.ReadAllText(FilePath(key));

    public static StandardFile Read(string key) => StandardYaml.Read(FilePath(key), File.ReadAllBytes(FilePath(key)));

    public static StandardVersion Version(string key) => Read(key).Version;

    public static string[] SourceLines(string key, string language) =>
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Samples", $"{key}.{language}.txt")).Split('\n');

    public static string OneLine(string text) => WhiteSpace().Replace(text, " ").Trim();

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();
}
