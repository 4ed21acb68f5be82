using System.Text;
using System.Text.RegularExpressions;

namespace CompetenceAssessment.StandardFormats.Comparison;

/// <summary>A text as words and marks, with the form under which each is compared.</summary>
internal static partial class ComparedWords
{
    // End marks tell a list's place (";" within, "." at the end), not its meaning.
    private static readonly char[] EndMarks = ['.', ';', ',', ':', ' ', '。', '；'];

    /// <summary>One line with plain quotation marks and hyphens: what must be equal for two texts to have the same words and marks.</summary>
    public static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormC))
        {
            if (!char.IsWhiteSpace(c))
                plain.Append(c switch { '’' or '‘' => '\'', '“' or '”' or '„' => '"', '–' or '—' or '‐' or '‑' => '-', _ => c });
            else if (plain.Length > 0 && plain[^1] != ' ')
                plain.Append(' ');
        }

        return plain.ToString().TrimEnd();
    }

    /// <summary>What must be equal for two items to have the same text.</summary>
    public static string Key(string text) => Plain(text).TrimEnd(EndMarks);

    /// <summary>Words, single marks and single Chinese characters, each with whether white space stands before it.</summary>
    public static List<WordToken> Split(string text)
    {
        var tokens = new List<WordToken>();
        var end = 0;
        foreach (var match in Token().EnumerateMatches(text))
        {
            var word = text.Substring(match.Index, match.Length);
            tokens.Add(new(word, Plain(word), match.Index > end));
            end = match.Index + match.Length;
        }

        return tokens;
    }

    /// <summary>Words alone, in lower case.</summary>
    public static IEnumerable<string> Lower(string text) => Split(text).Where(t => char.IsLetterOrDigit(t.Key[0])).Select(t => t.Key.ToLowerInvariant());

    [GeneratedRegex(@"[\p{IsCJKUnifiedIdeographs}\p{IsCJKUnifiedIdeographsExtensionA}]|(?:(?![\p{IsCJKUnifiedIdeographs}\p{IsCJKUnifiedIdeographsExtensionA}])[\p{L}\p{M}\p{N}])+(?:['’‑-](?:(?![\p{IsCJKUnifiedIdeographs}\p{IsCJKUnifiedIdeographsExtensionA}])[\p{L}\p{M}\p{N}])+)*|[\uD800-\uDBFF][\uDC00-\uDFFF]|\S", RegexOptions.CultureInvariant)]
    private static partial Regex Token();
}

/// <summary>A word or mark.</summary>
/// <param name="Text">As it stands.</param>
/// <param name="Key">As it is compared.</param>
/// <param name="IsApart">Whether white space stands before it.</param>
internal readonly record struct WordToken(string Text, string Key, bool IsApart);
