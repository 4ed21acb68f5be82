namespace CompetenceAssessment.StandardFormats.Lint;

/// <summary>Which beginnings of words stand in a document, and how often. Words are compared by their first letters, anywhere in a word, so that inflected
/// forms and the second half of a compound count: “meetodid” is borne out by “hindamismeetodite”.</summary>
internal sealed class WordUse
{
    private const int Length = 5;
    private const int Short = 4;

    private readonly Dictionary<string, int> parts = new(StringComparer.Ordinal);
    private readonly LintWords words;

    public WordUse(LintWords words, IEnumerable<string> texts)
    {
        this.words = words;
        foreach (var text in texts) Add(parts, text);
    }

    /// <summary>The content words of texts, one for each beginning: those of four letters or more that are not common in every text.</summary>
    public Dictionary<string, string> Content(IEnumerable<string> texts)
    {
        var content = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var word in texts.SelectMany(ContentWords)) content.TryAdd(Beginning(word, Length), word);
        return content;
    }

    /// <summary>The content words of texts that stand nowhere else once <paramref name="without"/> is taken away.</summary>
    public (IReadOnlyList<string> New, int All) Novelty(IEnumerable<string> texts, IEnumerable<string> without)
    {
        var away = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var text in without) Add(away, text);
        var content = Content(texts);
        return ([.. content.Where(c => parts.GetValueOrDefault(c.Key) <= away.GetValueOrDefault(c.Key)).Select(c => c.Value)], content.Count);
    }

    /// <summary>Which share of the content words of <paramref name="topic"/> some words of the list take up; null where the topic has fewer than three.</summary>
    public double? Coverage(IEnumerable<string> topic, IEnumerable<string> list)
    {
        var asked = topic.SelectMany(ContentWords).Select(w => Beginning(w, Short)).ToHashSet(StringComparer.Ordinal);
        if (asked.Count < 3) return null;
        var said = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var text in list) Add(said, text);
        return (double)asked.Count(said.ContainsKey) / asked.Count;
    }

    private IEnumerable<string> ContentWords(string text) => Tokens.Of(text).Where(w => w.Length >= Short && !words.Common.Contains(w));

    private void Add(Dictionary<string, int> counts, string text)
    {
        foreach (var word in ContentWords(text))
        {
            // Each part once a word, so that taking a text away takes exactly what it added.
            for (var length = Short; length <= Length; length++)
            {
                for (var at = 0; at + length <= word.Length; at++)
                {
                    var part = word.Substring(at, length);
                    if (word.IndexOf(part, StringComparison.Ordinal) == at) counts[part] = counts.GetValueOrDefault(part) + 1;
                }
            }
        }
    }

    private static string Beginning(string word, int length) => word.Length <= length ? word : word[..length];
}
