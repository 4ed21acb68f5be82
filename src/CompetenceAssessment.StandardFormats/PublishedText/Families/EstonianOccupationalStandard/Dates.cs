using System.Globalization;
using System.Text.RegularExpressions;

namespace CompetenceAssessment.StandardFormats.PublishedText.Families.EstonianOccupationalStandard;

/// <summary>Reads dates as Estonian documents print them.</summary>
internal static partial class Dates
{
    private static readonly string[] Months = ["jaan", "veeb", "märt", "apr", "mai", "juun", "juul", "aug", "sept", "okt", "nov", "dets"];
    private static readonly string[] EnglishMonths = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>The date of a text; null when it holds none, one that is none of the calendar, or several that differ.</summary>
    public static DateOnly? Only(string text)
    {
        var found = new[] { Iso(), Numeric(), Named(), NamedFirst() }.SelectMany(p => p.Matches(text)).Where(m => IsMonth(m.Groups["m"].Value))
            .Select(m => Date(m.Groups["y"].Value, Month(m.Groups["m"].Value), m.Groups["d"].Value)).Distinct().ToList();
        return found is [var only] ? only : null;
    }

    private static bool IsMonth(string name) => char.IsAsciiDigit(name[0]) || Month(name) > 0;

    private static DateOnly? Date(string year, int month, string day)
    {
        var (y, d) = (Number(year), Number(day));
        return month is >= 1 and <= 12 && y is > 1990 and < 2100 && d >= 1 && d <= DateTime.DaysInMonth(y, month) ? new DateOnly(y, month, d) : null;
    }

    private static int Month(string name)
    {
        if (char.IsAsciiDigit(name[0]))
            return Number(name);
        var lower = name.ToLowerInvariant();
        var at = Array.FindIndex(Months, m => lower.StartsWith(m, StringComparison.Ordinal));
        return 1 + (at >= 0 ? at : Array.FindIndex(EnglishMonths, m => lower.StartsWith(m, StringComparison.Ordinal)));
    }

    private static int Number(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\b(?<y>[0-9]{4})-(?<m>[0-9]{2})-(?<d>[0-9]{2})\b")]
    private static partial Regex Iso();

    [GeneratedRegex(@"\b(?<d>[0-9]{1,2})\s?[./]\s?(?<m>[0-9]{1,2})\s?[./]\s?(?<y>[0-9]{4})\b")]
    private static partial Regex Numeric();

    [GeneratedRegex(@"\b(?<d>[0-9]{1,2})(?:st|nd|rd|th|\.)?\s+(?:of\s+)?(?<m>\p{L}{3,12})\.?,?\s+(?<y>[0-9]{4})\b", RegexOptions.CultureInvariant)]
    private static partial Regex Named();

    [GeneratedRegex(@"\b(?<m>\p{L}{3,12})\.?\s+(?<d>[0-9]{1,2})(?:st|nd|rd|th)?,\s*(?<y>[0-9]{4})\b", RegexOptions.CultureInvariant)]
    private static partial Regex NamedFirst();
}
