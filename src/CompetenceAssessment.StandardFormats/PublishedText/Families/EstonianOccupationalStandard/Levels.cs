using System.Text.RegularExpressions;
using CompetenceAssessment.Domain;
using CompetenceAssessment.StandardFormats.PublishedText.Sections;

namespace CompetenceAssessment.StandardFormats.PublishedText.Families.EstonianOccupationalStandard;

/// <summary>Reads levels beside titles.</summary>
internal static partial class Levels
{
    /// <summary>The levels of a cell that holds nothing else ("6", "EKR tase 6", "4, 5", "3–5"); null when it holds more or none.</summary>
    public static IReadOnlyList<int>? Only(string cell)
    {
        var match = OnlyLevels().Match(cell);
        return match.Success ? List(match.Groups["levels"].Value) : null;
    }

    /// <summary>Whether a cell only labels a level.</summary>
    public static bool IsLabel(string cell) => LevelLabel().IsMatch(cell);

    /// <summary>A title and the level printed behind it under the framework's name: "… EKR tase 6", "… (EstQF level 4)".</summary>
    public static (string Title, IReadOnlyList<int> Levels) Behind(string text)
    {
        var match = LevelBehind().Match(text);
        return match.Success ? (match.Groups["title"].Value.TrimEnd(' ', ',', '(', '–', '-'), List(match.Groups["levels"].Value)) : (text, []);
    }

    /// <summary>A title and a bare level behind it, as the register's page prints it.</summary>
    public static (string Title, IReadOnlyList<int> Levels) Bare(string text)
    {
        var match = BareBehind().Match(text);
        return match.Success ? (match.Groups["title"].Value.TrimEnd(), List(match.Groups["levels"].Value)) : (text, []);
    }

    /// <summary>The level that belongs to a qualification's title: "…, tase 6", "…, EstQF level 6".</summary>
    public static int? InTitle(string title) => TitleLevel().Match(title) is { Success: true } match ? match.Groups["level"].Value[0] - '0' : null;

    /// <summary>A qualification's title without its level.</summary>
    public static string WithoutLevel(string title) => TextJoiner.Squeeze(TitleLevel().Replace(title, "")).TrimEnd(' ', ',');

    /// <summary>A qualification's name without its level in each language.</summary>
    public static LocalizedText WithoutLevel(LocalizedText name) => new(name.All.Select(t => new KeyValuePair<string, string>(t.Key, WithoutLevel(t.Value) is { Length: > 0 } bare ? bare : t.Value)));

    /// <summary>The levels of a text such as "3–5" or "4, 5".</summary>
    private static List<int> List(string text)
    {
        var digits = Digit().Matches(text).Select(m => m.Value[0] - '0').ToList();
        var range = digits.Count == 2 && text.AsSpan().IndexOfAny('-', '–') >= 0 && digits[0] < digits[1];
        return range ? [.. Enumerable.Range(digits[0], digits[1] - digits[0] + 1)] : [.. digits.Distinct().Order()];
    }

    [GeneratedRegex(@"^\(?(?:(?:EKR|EstQF|EQF)(?:['’]?i)?\s*)?(?:(?:tase(?:med)?|levels?)\s*:?\s*)?(?<levels>[1-8](?:\s*(?:[-–,/]|ja|and)\s*[1-8]){0,7})(?:\.?\s*tase)?\)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OnlyLevels();

    [GeneratedRegex(@"^(?:(?:EKR|EstQF|EQF)(?:['’]?i)?\s*)?(?:tase(?:med)?|levels?)\s*:?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LevelLabel();

    [GeneratedRegex(@"^(?<title>.*?\S)[\s,(–-]+(?:EKR|EstQF|EQF)(?:['’]?i)?\s*(?:tase(?:med)?|levels?)?\s*:?\s*(?<levels>[1-8](?:\s*(?:[-–,/]|ja|and)\s*[1-8]){0,7}|)\)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LevelBehind();

    [GeneratedRegex(@"^(?<title>.*?\p{L}.*?)\s+(?<levels>[1-8](?:\s*[-–,/]\s*[1-8]){0,7})$", RegexOptions.CultureInvariant)]
    private static partial Regex BareBehind();

    [GeneratedRegex(@"(?:,\s*|\s+)(?:(?:EstQF|EKR|EQF)\s+)?(?:tase|level)\s+(?<level>[1-8])\b|(?:,\s*)(?<level>[1-8])\.?\s*tase\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TitleLevel();

    [GeneratedRegex("[1-8]")]
    private static partial Regex Digit();
}
