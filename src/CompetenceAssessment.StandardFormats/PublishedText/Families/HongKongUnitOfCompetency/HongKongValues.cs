using System.Globalization;
using System.Text.RegularExpressions;

namespace CompetenceAssessment.StandardFormats.PublishedText.Families.HongKongUnitOfCompetency;

/// <summary>What the values of a Hong Kong unit look like.</summary>
internal static partial class HongKongValues
{
    private const string Hanzi = "一二三四五六七";

    /// <summary>The level, 1 to 7; null where the text names none.</summary>
    public static int? Level(string text)
    {
        var match = LevelPattern().Match(text.Trim());
        if (!match.Success)
            return null;
        var level = match.Groups[1].Value;
        return char.IsAsciiDigit(level[0]) ? level[0] - '0' : Hanzi.IndexOf(level[0], StringComparison.Ordinal) + 1;
    }

    /// <summary>The number of credits at the beginning of the text; null where it names none.</summary>
    public static decimal? Credit(string text) => CreditPattern().Match(text.Trim()) is { Success: true } match
        ? decimal.Parse(match.Groups[1].ValueSpan, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture) : null;

    /// <summary>Whether the text says that the unit has no credit.</summary>
    public static bool IsNoCredit(string text) => NoCredit().IsMatch(text.Trim());

    /// <summary>Whether the text is a value of the field Credit.</summary>
    public static bool IsCredit(string text) => IsNoCredit(text) || Credit(text) is not null;

    [GeneratedRegex("^(?:QF ?)?(?:Level |L|第)? ?([1-7一二三四五六七])(?: ?[級级])?$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex LevelPattern();

    [GeneratedRegex(@"^([0-9]{1,3}(?:\.[0-9])?) ?(?:credits?|學分|学分|分)? ?(?:[（(\[].{0,40}[）)\]]|for reference only|僅供參考)?[.*]?$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex CreditPattern();

    [GeneratedRegex(@"^(?:n\.?/?a\.?|not applicable|nil|none|to be (?:confirmed|determined)|tbc|tbd|[-–—]+|不適用|不适用|無|无|待定)(?: ?[（(].{0,40}[）)])?$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex NoCredit();
}
