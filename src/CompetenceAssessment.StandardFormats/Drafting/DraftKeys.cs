using System.Globalization;
using System.Text;
using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.StandardFormats.PublishedText.Reading;

namespace CompetenceAssessment.StandardFormats.Drafting;

/// <summary>Keys of standards: part of an address and a file's name.</summary>
public static class DraftKeys
{
    // Addresses of the library that are no standards.
    private static readonly HashSet<string> Taken = ["crosswalk", "drafts", "import"];

    /// <summary>A key made from framework, title and level: "ee-customer-service-manager-6"; empty where there is no title.</summary>
    public static string Propose(ReadStandard standard)
    {
        if (standard.Title is null)
            return "";
        var country = standard.Framework switch { StandardFramework.EstQf => "ee", StandardFramework.UkNos => "uk", _ => "hk" };
        var level = standard.Framework == StandardFramework.EstQf && standard.Levels.Count == 1 ? $"-{standard.Levels[0]}" : "";
        var words = Slug(standard.Title.Original);
        var room = Standard.KeyMaxLength - country.Length - level.Length - 1;
        return words.Length == 0 ? "" : $"{country}-{(words.Length > room ? words[..room].TrimEnd('-') : words)}{level}";
    }

    /// <summary>Whether a standard may have the key: lower-case letters and digits joined by single hyphens, and no other page's address.</summary>
    public static bool IsGood(string key) =>
        key.Length is > 0 and <= Standard.KeyMaxLength && key == Slug(key) && !Taken.Contains(key);

    private static string Slug(string text)
    {
        var slug = new StringBuilder();
        foreach (var c in text.Normalize(NormalizationForm.FormD).ToLowerInvariant())
        {
            if (char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c))
                slug.Append(c);
            else if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark && slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }

        return slug.ToString().TrimEnd('-');
    }
}
