using System.Globalization;
using System.Text;

namespace CompetenceAssessment.Domain.Standards;

/// <summary>How texts and search words are made alike, so that a search finds a word on every engine whatever its case, and "rollimang" finds "rollimäng".</summary>
public static class SearchText
{
    /// <summary>Lower case, without accents, white space runs made one space.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var character in WithoutAccents(text))
        {
            if (char.IsWhiteSpace(character))
                folded.Append(folded.Length > 0 && folded[^1] == ' ' ? "" : " ");
            else
                folded.Append(char.ToLowerInvariant(character));
        }

        return folded.ToString().Trim();
    }

    /// <summary>The text in its decomposed form without the accents: "Õ" is "O".</summary>
    public static string WithoutAccents(string text) =>
        string.Concat(text.Normalize(NormalizationForm.FormD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark));

    /// <summary>The folded words of a search; all of them must be found.</summary>
    public static IReadOnlyList<string> Words(string? query) =>
        Fold(query ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
