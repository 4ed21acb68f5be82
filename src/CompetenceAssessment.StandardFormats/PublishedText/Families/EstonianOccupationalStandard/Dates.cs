using System.Globalization;
using System.Text.RegularExpressions;

namespace CompetenceAssessment.StandardFormats.PublishedText.Families.EstonianOccupationalStandard;

/// <summary>Reads dates as Estonian documents print them.</summary>
internal static partial class Dates
{
    private static readonly string[] Months = ["jaan", "veeb", "märt", "apr", "mai", "juun", "juul", "aug", "sept", "okt", "nov", "dets"];
    private static readonly string[] EnglishMonths = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>The first date of a text; null when there is none, or when it could be two.</summary>
    public static DateOnly? First(string text)
    {
        if (Iso().Match(text) is { Success: true } iso)
            return Date(iso.Groups["y"].Value, Number(iso.Groups["m"].Value), iso.Groups["d"].Value);
        if (Numeric().Match(text) is { Success: true } numeric)
            return Date(numeric.Groups["y"].Value, Number(numeric.Groups["m"].Value), numeric.Groups["d"].Value);
        return Named().Match(text) is { Success: true } named ? Date(named.Groups["y"].Value, Month(named.Groups["m"].Value), named.Groups["d"].Value)
            : NamedFirst().Match(text) is { Success: true } first ? Date(first.Groups["y"].Value, Month(first.Groups["m"].Value), first.Groups["d"].Value) : null;
    }

    private static DateOnly? Date(string year, int month, string day)
    {
        var (y, d) = (Number(year), Number(day));
        return month is >= 1 and <= 12 && y is > 1990 and < 2100 && d >= 1 && d <= DateTime.DaysInMonth(y, month) ? new DateOnly(y, month, d) : null;
    }

    private static int Month(string name)
    {
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
