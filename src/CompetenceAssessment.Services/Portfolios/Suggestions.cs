using CompetenceAssessment.Domain.Standards;

namespace CompetenceAssessment.Services.Portfolios;

/// <summary>Finds the items whose words are nearest to what a person says about a piece of evidence. Words alone: nothing learns, nothing leaves the machine,
/// and it only puts some items first in a list.</summary>
public static class Suggestions
{
    /// <summary>Enough of a word to be the same in all its forms: Estonian and English change the end.</summary>
    private const int StemLength = 5;

    private const int ShortestWord = 4;

    private static readonly HashSet<string> Empty = new(["about", "after", "their", "there", "these", "those", "which", "while", "with", "from", "that", "this", "have", "into", "more", "other", "such", "than",
        "ning", "selle", "mille", "mida", "kuidas", "kui", "vastavalt", "lahtuvalt", "olla", "koos", "tema", "oma", "seda"]);

    /// <summary>The nearest items, the best first; none where no word of weight is shared.</summary>
    public static IReadOnlyList<CompetenceItem> For(string text, IReadOnlyCollection<CompetenceItem> items, int count)
    {
        var wanted = Stems(text);
        var stems = items.ToDictionary(i => i, i => i.Text.All.SelectMany(t => Stems(t.Value)).ToHashSet());
        return [.. items.Select(item => (Item: item, Score: wanted.Where(stems[item].Contains).Sum(Weight)))
            .Where(s => s.Score > 0).OrderByDescending(s => s.Score).ThenBy(s => s.Item.Position).Take(count).Select(s => s.Item)];

        // A word that stands in every item tells nothing.
        double Weight(string stem) => Math.Log((items.Count + 1.0) / stems.Values.Count(s => s.Contains(stem)));
    }

    private static HashSet<string> Stems(string text) =>
    [
        .. SearchText.Fold(text).Split([.. " ,.;:()/\\-–—\"'!?&0123456789"], StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word.Length >= ShortestWord && !Empty.Contains(word)).Select(word => word[..Math.Min(word.Length, StemLength)]),
    ];
}
