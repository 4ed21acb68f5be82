using System.Text.RegularExpressions;

namespace CompetenceAssessment.StandardFormats.Lint;

/// <summary>The words of one document: how often each stands there, and which groups of three letters its words have.</summary>
internal sealed class Vocabulary
{
    private readonly Dictionary<string, int> words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> letters = new(StringComparer.Ordinal);
    private readonly List<string> sorted;

    public Vocabulary(IEnumerable<string> texts)
    {
        foreach (var word in texts.SelectMany(t => Tokens.Of(t, skipMixed: true)))
            words[word] = words.GetValueOrDefault(word) + 1;
        foreach (var group in words.Keys.SelectMany(w => Threes(w).Distinct()))
            letters[group] = letters.GetValueOrDefault(group) + 1;
        sorted = [.. words.Keys.Order(StringComparer.Ordinal)];
    }

    /// <summary>How often the word (in lower case) stands in the document.</summary>
    public int Count(string word) => words.GetValueOrDefault(word);

    /// <summary>Whether the word stands once and a much longer word of the document begins with it: what is left of a cut word.</summary>
    public bool IsFragment(string word)
    {
        if (word.Length == 0 || Count(word) != 1) return false;
        for (var i = sorted.BinarySearch(word, StringComparer.Ordinal) + 1; i < sorted.Count && sorted[i].StartsWith(word, StringComparison.Ordinal); i++)
        {
            if (sorted[i].Length >= word.Length + 3) return true;
        }

        return false;
    }

    /// <summary>Whether a word of the document has three letters in a row (beginning and end count) that no other word of it has.</summary>
    public bool LooksStrange(string word) => Threes(word).Any(t => letters.GetValueOrDefault(t) <= 1);

    private static IEnumerable<string> Threes(string word)
    {
        var marked = $"^{word}$";
        for (var i = 0; i + 3 <= marked.Length; i++) yield return marked.Substring(i, 3);
    }
}

/// <summary>The words of a text.</summary>
internal static partial class Tokens
{
    /// <summary>Words in lower case; a possessive ending is no part of a word.</summary>
    /// <param name="text">The text.</param>
    /// <param name="skipMixed">Leaves out words with a capital after a small letter, such as UoC, which bear out no word in lower case.</param>
    public static IEnumerable<string> Of(string text, bool skipMixed = false)
    {
        foreach (var word in Word().Matches(text).Select(m => m.Value))
        {
            if (skipMixed && word.Skip(1).Any(char.IsUpper) && word.Any(char.IsLower)) continue;
            var end = word.IndexOfAny(['\'', '’']);
            yield return (end > 0 ? word[..end] : word).ToLowerInvariant();
        }
    }

    /// <summary>A place in a text with the letters that adjoin it.</summary>
    public static string Around(string text, int at, int length)
    {
        var (start, end) = (at, at + length);
        while (start > 0 && char.IsLetter(text[start - 1])) start--;
        while (end < text.Length && char.IsLetter(text[end])) end++;
        return text[start..end];
    }

    [GeneratedRegex(@"\p{L}+(?:['’]\p{L}+)?", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
