using System.Text.RegularExpressions;
using CompetenceAssessment.StandardFormats.PublishedText.Reading;

namespace CompetenceAssessment.StandardFormats.Lint;

/// <summary>Words that text recognition or a broken table probably spoilt. No list of wrong words: a word is doubted
/// <list type="bullet">
/// <item>when it cannot be a word of its language: it begins with letters with which no word begins, has five letters and no vowel, has a digit inside, or is a single consonant;</item>
/// <item>when it stands once, has three letters in a row that no other word of the document has, and one confusion of similar shapes (j and i, rn and m) makes a word
/// that the document uses at least three times;</item>
/// <item>when it is in two pieces that stand nowhere else while the whole word does, or has a capital inside.</item>
/// </list>
/// Words with capitals (names, abbreviations) are left alone.</summary>
internal static partial class RecognitionErrors
{
    private const int OftenEnough = 3;
    private const int LongestAbbreviation = 4;

    // Shapes that are taken for each other; both directions are tried.
    private static readonly (string, string)[] Shapes =
        [("i", "j"), ("i", "l"), ("l", "t"), ("rn", "m"), ("cl", "d"), ("li", "h"), ("ri", "n"), ("vv", "w"), ("c", "e"), ("f", "t"), ("h", "b"), ("u", "n"), ("ii", "u"), ("õ", "ö"), ("ö", "o"), ("õ", "o"), ("ä", "a"), ("ü", "u")];

    public static IEnumerable<Finding> Check(LintContext context)
    {
        var reported = new HashSet<(string, int)>();
        foreach (var placed in context.Texts)
        {
            foreach (var (language, text) in placed.Text.All)
            {
                foreach (var (word, reason, code) in Doubts(text, language, context.Vocabulary))
                {
                    var lines = context.LinesWith(word, placed.Lines);
                    if (reported.Add((word, lines.Count == 0 ? 0 : lines[0])))
                        yield return code.At(lines, placed.Place, word, reason);
                }
            }
        }
    }

    private static IEnumerable<(string Word, string Reason, FindingCode Code)> Doubts(string text, string language, Vocabulary vocabulary)
    {
        foreach (var match in Misread().Matches(text).Cast<Match>())
            yield return (Tokens.Around(text, match.Index, match.Length), "", FindingCodes.CharacterLost);
        string? before = null;
        foreach (var match in Pieces().Matches(text).Cast<Match>())
        {
            if (Doubt(text, match, language, vocabulary) is { } reason)
                yield return (match.Value, reason, FindingCodes.RecognitionError);
            var adjoins = before is not null && match.Index > 0 && text[match.Index - 1] == ' ' && text.AsSpan(0, match.Index - 1).EndsWith(before);
            if (adjoins && Split(before!, match.Value, vocabulary))
                yield return ($"{before} {match.Value}", $"“{before}{match.Value}” in two pieces", FindingCodes.RecognitionError);
            before = match.Value;
        }
    }

    private static string? Doubt(string text, Match match, string language, Vocabulary vocabulary)
    {
        var word = match.Value;
        if (DigitInside().IsMatch(word)) return "a digit inside a word";
        if (CapitalInside(word, vocabulary) is { } capital) return capital;
        if (word.Any(c => !char.IsLower(c)) || LintWords.Of(language) is not { } words) return null;
        if (Alone(text, match, words)) return "a single letter is no word";
        if (Impossible(word, words) && vocabulary.Count(word) < OftenEnough) return "no word of this language is written so";
        return vocabulary.Count(word) == 1 && word.Length >= 3 && vocabulary.LooksStrange(word)
            && Confusions(word).FirstOrDefault(c => vocabulary.Count(c) >= OftenEnough) is { } meant ? $"perhaps “{meant}”" : null;
    }

    private static bool Alone(string text, Match match, LintWords words)
    {
        if (match.Length != 1 || match.Value == "x" || words.Vowels.Contains(match.Value[0])) return false;
        var before = match.Index == 0 ? ' ' : text[match.Index - 1];
        var after = match.Index + 1 == text.Length ? ' ' : text[match.Index + 1];
        var number = text.AsSpan(0, match.Index).TrimEnd() is { Length: > 0 } head && char.IsDigit(head[^1]);
        return before == ' ' && after is ' ' or ';' && !number;
    }

    private static bool Impossible(string word, LintWords words)
    {
        if (word.Length < 2 || words.Abbreviations.Contains(word) || words.Beginnings.Contains(word)) return false;
        if (!word.Any(words.Vowels.Contains)) return word.Length >= 5 && word is not "https";
        return word.Length >= 4 && char.IsAsciiLetter(word[0]) && char.IsAsciiLetter(word[1])
            && !words.Vowels.Contains(word[0]) && !words.Vowels.Contains(word[1]) && !words.Beginnings.Contains(word[..2]);
    }

    private static string? CapitalInside(string word, Vocabulary vocabulary)
    {
        // UoC, PhD, IoT
        if (word.Length <= LongestAbbreviation && char.IsUpper(word[0])) return null;
        var at = 0;
        while (++at < word.Length && !(char.IsLower(word[at - 1]) && char.IsUpper(word[at]))) ;
        if (at >= word.Length) return null;
        if (vocabulary.Count(word.ToLowerInvariant()) > 0) return "a capital inside a word";
        var (first, second) = (word[..at].ToLowerInvariant(), word[at..].ToLowerInvariant());
        return first.Length > 2 && second.Length > 2 && vocabulary.Count(first) > 0 && vocabulary.Count(second) > 0 ? $"“{first}” and “{second}” run together" : null;
    }

    private static bool Split(string first, string second, Vocabulary vocabulary)
    {
        var whole = (first + second).ToLowerInvariant();
        return whole.Length >= 6 && vocabulary.Count(whole) >= 2 && vocabulary.Count(first.ToLowerInvariant()) <= 1 && vocabulary.Count(second.ToLowerInvariant()) <= 1;
    }

    private static IEnumerable<string> Confusions(string word)
    {
        foreach (var (one, other) in Shapes)
        {
            foreach (var (from, to) in new[] { (one, other), (other, one) })
            {
                for (var at = word.IndexOf(from, StringComparison.Ordinal); at >= 0; at = word.IndexOf(from, at + 1, StringComparison.Ordinal))
                    yield return string.Concat(word.AsSpan(0, at), to, word.AsSpan(at + from.Length));
            }
        }
    }

    [GeneratedRegex(@"[\p{L}0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex Pieces();

    [GeneratedRegex(@"^\p{Ll}+[0-9]+\p{Ll}+$|^[01]\p{Ll}{3,}$", RegexOptions.CultureInvariant)]
    private static partial Regex DigitInside();

    // A replacement character, or UTF-8 read as Windows-1252.
    [GeneratedRegex("\uFFFD|[ÃÅ][\u0080-\u00BF\u0152\u0160\u0161\u0178\u017D\u017E]|â€", RegexOptions.CultureInvariant)]
    private static partial Regex Misread();
}
