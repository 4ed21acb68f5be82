using CompetenceAssessment.Domain;

namespace CompetenceAssessment.StandardFormats.Comparison;

/// <summary>How alike texts are: the share of words that both have, whatever their order. Words of up to three letters ("the", "of", "ja") count little.</summary>
internal sealed class Likeness
{
    private const int LightTo = 3;
    private const double LightWeight = 0.3;

    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<double> weights = [];
    private readonly Dictionary<string, Bag> bags = new(StringComparer.Ordinal);

    /// <summary>0 to 1. In several languages the least: a text that says something else in one of them is not alike.</summary>
    public double Of(LocalizedText? old, LocalizedText? now)
    {
        if (old is null || now is null)
            return 0;
        var shared = old.All.Where(t => now.Has(t.Key)).ToList();
        return shared.Count == 0 ? 0 : shared.Min(t => Of(t.Value, now.In(t.Key).Text));
    }

    private double Of(string old, string now)
    {
        var (a, b) = (BagOf(old), BagOf(now));
        if (a.Weight + b.Weight == 0)
            return ComparedWords.Key(old) == ComparedWords.Key(now) ? 1 : 0;
        var common = 0.0;
        for (int i = 0, j = 0; i < a.Words.Length && j < b.Words.Length;)
        {
            var order = a.Words[i].CompareTo(b.Words[j]);
            if (order == 0)
                common += weights[a.Words[i]];
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        return 2 * common / (a.Weight + b.Weight);
    }

    private Bag BagOf(string text)
    {
        if (bags.TryGetValue(text, out var bag))
            return bag;
        var words = ComparedWords.Lower(text).Select(NumberOf).Order().ToArray();
        return bags[text] = new(words, words.Sum(w => weights[w]));
    }

    private int NumberOf(string word)
    {
        if (numbers.TryGetValue(word, out var number))
            return number;
        weights.Add(word.Length <= LightTo && word.All(char.IsAsciiLetter) ? LightWeight : 1);
        return numbers[word] = weights.Count - 1;
    }

    private sealed record Bag(int[] Words, double Weight);
}
