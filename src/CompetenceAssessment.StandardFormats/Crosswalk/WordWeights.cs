using CompetenceAssessment.StandardFormats.Lint;

namespace CompetenceAssessment.StandardFormats.Crosswalk;

/// <summary>Weights of words over a collection of texts: term frequency by inverse document frequency.</summary>
internal sealed class WordWeights
{
    private const int EnglishBeginning = 6;
    private const int OtherBeginning = 5;
    private readonly Dictionary<string, int> textsWith = new(StringComparer.Ordinal);
    private readonly int count;

    public WordWeights(IEnumerable<IReadOnlyList<string>> texts)
    {
        foreach (var text in texts)
        {
            count++;
            foreach (var word in text.Distinct())
                textsWith[word] = textsWith.GetValueOrDefault(word) + 1;
        }
    }

    /// <summary>The beginnings of a text's content words, so that inflected forms are one; of Chinese text its pairs of characters.</summary>
    public static IEnumerable<string> Beginnings(string text, string language)
    {
        var common = LintWords.Of(language)?.Common;
        var length = language == "en" ? EnglishBeginning : OtherBeginning;
        foreach (var word in Tokens.Of(text))
        {
            if (word[0] >= '\u2E80')
                foreach (var pair in word.Zip(word.Skip(1), (a, b) => $"{a}{b}"))
                    yield return pair;
            else if (word.Length > 2 && common?.Contains(word) != true)
                yield return word.Length <= length ? word.TrimEnd('s') : word[..length];
        }
    }

    /// <summary>The weights of a text's words, of length one.</summary>
    public Dictionary<string, double> Of(IReadOnlyList<string> words)
    {
        var weights = words.CountBy(w => w).ToDictionary(w => w.Key, w => (1 + Math.Log(w.Value)) * Math.Log((1.0 + count) / textsWith[w.Key]), StringComparer.Ordinal);
        var length = Math.Sqrt(weights.Values.Sum(w => w * w));
        return length == 0 ? [] : weights.ToDictionary(w => w.Key, w => w.Value / length, StringComparer.Ordinal);
    }

    public static double Cosine(Dictionary<string, double> first, Dictionary<string, double> second) =>
        first.Sum(w => w.Value * second.GetValueOrDefault(w.Key));
}
