using System.Text.RegularExpressions;
using CompetenceAssessment.StandardFormats.PublishedText.Reading;

namespace CompetenceAssessment.StandardFormats.Lint;

/// <summary>Page furniture that a reader left inside a text: buttons of web pages, page numbers, addresses, an ellipsis inside a word,
/// and words after the last full stop that stand in the same place of several texts.</summary>
internal static partial class TextFurniture
{
    public static IEnumerable<Finding> Check(LintContext context)
    {
        var tails = Tails(context);
        foreach (var placed in context.Texts)
        {
            foreach (var (language, text) in placed.Text.All)
            {
                foreach (var words in Furniture(text, language, tails).Distinct())
                    yield return FindingCodes.FurnitureLeft.At(context.LinesWith(words, placed.Lines), placed.Place, words);
            }
        }
    }

    private static IEnumerable<string> Furniture(string text, string language, HashSet<string> tails)
    {
        foreach (var match in Patterns().Matches(text).Cast<Match>()) yield return match.Value.Trim();
        foreach (var ellipsis in new[] { "...", "…" })
        {
            for (var at = text.IndexOf(ellipsis, StringComparison.Ordinal); at >= 0; at = text.IndexOf(ellipsis, at + 1, StringComparison.Ordinal))
            {
                if (at > 0 && char.IsLetter(text[at - 1]) && at + ellipsis.Length < text.Length && char.IsLower(text[at + ellipsis.Length]))
                    yield return Tokens.Around(text, at, ellipsis.Length);
            }
        }

        foreach (var words in LintWords.Of(language)?.PageWords ?? [])
        {
            var at = text.IndexOf(words, StringComparison.OrdinalIgnoreCase);
            // In a sentence such words are lower case; as a button they begin with a capital.
            if (at >= 0 && char.IsUpper(text[at])) yield return text.Substring(at, words.Length);
        }

        if (Tail(text) is { } tail && tails.Contains(tail)) yield return tail;
    }

    private static HashSet<string> Tails(LintContext context) =>
    [
        .. context.Texts.SelectMany(t => t.Text.All).Select(t => Tail(t.Value)).OfType<string>().GroupBy(t => t).Where(g => g.Count() >= 3).Select(g => g.Key),
    ];

    // What stands after the last end mark of a text of which it is a small part.
    private static string? Tail(string text)
    {
        var end = text.LastIndexOfAny(['.', ';', '!', '?']);
        return end > 20 && text.Length - end is > 4 and < 40 && text[end + 1] == ' ' ? text[(end + 1)..].Trim() : null;
    }

    [GeneratedRegex(@"https?://[^\s]+|\b(?:[Pp]age|[Ll]k|[Ll]ehekülg|[Ll]ehekülje) [0-9]+ ?(?:of|/) ?[0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex Patterns();
}
