using System.Globalization;
using System.Text.RegularExpressions;
using CompetenceAssessment.Services.Language;

namespace CompetenceAssessment.Web.Pages.Portfolios;

/// <summary>A place in a piece of evidence, as people write and read it: a page, or a time such as 1:04 or 1:02:30.</summary>
public static partial class Place
{
    /// <summary>Seconds as a time; empty where there is none.</summary>
    public static string Time(int? seconds) => seconds is not { } value ? ""
        : value < 3600 ? string.Create(CultureInfo.InvariantCulture, $"{value / 60}:{value % 60:00}")
        : string.Create(CultureInfo.InvariantCulture, $"{value / 3600}:{value / 60 % 60:00}:{value % 60:00}");

    /// <summary>Whether a text is a time or empty.</summary>
    public static bool TryParse(string? text, out int? seconds)
    {
        seconds = null;
        if (string.IsNullOrWhiteSpace(text))
            return true;
        var match = TimePattern().Match(text.Trim());
        if (!match.Success)
            return false;
        seconds = match.Groups.Cast<Group>().Skip(1).Where(g => g.Success).Aggregate(0, (sum, part) => (sum * 60) + int.Parse(part.Value, CultureInfo.InvariantCulture));
        return true;
    }

    /// <summary>", page 4" or ", at 1:04"; empty where no place is named.</summary>
    public static string Words(Texts texts, int? page, int? seconds) =>
        page is { } number ? ", " + texts["portfolio.place.page", number] : seconds is not null ? ", " + texts["portfolio.place.time", Time(seconds)] : "";

    [GeneratedRegex(@"^(?:(\d{1,2}):)?(\d{1,3}):([0-5]\d)$")]
    private static partial Regex TimePattern();
}
