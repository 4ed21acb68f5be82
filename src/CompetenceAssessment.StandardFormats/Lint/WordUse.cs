namespace CompetenceAssessment.StandardFormats.Lint;

/// <summary>Which beginnings of words stand in a document, and how often. Words are compared by their first letters, anywhere in a word, so that inflected
/// forms and the second half of a compound count: “meetodid” is borne out by “hindamismeetodite”.</summary>
internal sealed class WordUse
{
    private const int Length = 5;
    private const int Short = 4;

    private readonly LintWords words;
    private readonly Dictionary<string, int> parts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Analysis> analyses = new(StringComparer.Ordinal);
    private readonly int[] counts;
    private readonly int[] away;

    public WordUse(LintWords words, IEnumerable<string> texts)
    {
        this.words = words;
        var all = texts.Select(Analyse).ToList();
        counts = new int[parts.Count];
        away = new int[parts.Count];
        foreach (var part in all.SelectMany(a => a.Parts)) counts[part]++;
        ContentWords = all.Sum(a => a.Content.Count);
    }

    /// <summary>How many content words the document has, each as often as it stands there.</summary>
    public int ContentWords { get; }

    /// <summary>The content words of texts that stand nowhere else once <paramref name="without"/> is taken away, one for each beginning, and how many they have.
    /// Content words are those of four letters or more that are not common in every text.</summary>
    /// <param name="texts">Texts of the document.</param>
    /// <param name="without">Texts of the document.</param>
    public (IReadOnlyList<string> New, int All) Novelty(IReadOnlyList<string> texts, IReadOnlyList<string> without)
    {
        foreach (var part in without.SelectMany(t => Analyse(t).Parts)) away[part]++;
        var content = texts.SelectMany(t => Analyse(t).Content).DistinctBy(c => c.Beginning).ToList();
        List<string> news = [.. content.Where(c => counts[c.Beginning] <= away[c.Beginning]).Select(c => c.Word)];
        foreach (var part in without.SelectMany(t => Analyse(t).Parts)) away[part] = 0;
        return (news, content.Count);
    }

    /// <summary>Which share of the content words of <paramref name="topic"/> some words of the list take up; null where the topic has fewer than three.</summary>
    public double? Coverage(IEnumerable<string> topic, IEnumerable<string> list)
    {
        var asked = topic.SelectMany(t => Analyse(t).Content).Select(c => c.Short).ToHashSet();
        if (asked.Count < 3) return null;
        var said = list.SelectMany(t => Analyse(t).Parts).ToHashSet();
        return (double)asked.Count(said.Contains) / asked.Count;
    }

    private Analysis Analyse(string text)
    {
        if (analyses.TryGetValue(text, out var known)) return known;
        var (content, all) = (new List<(int, int, string)>(), new List<int>());
        foreach (var word in Tokens.Of(text).Where(w => w.Length >= Short && !words.Common.Contains(w)))
        {
            content.Add((Part(word[..Math.Min(word.Length, Length)]), Part(word[..Short]), word));
            AddParts(all, word);
        }

        return analyses[text] = new(content, all);
    }

    // Each part once a word, so that taking a text away takes exactly what it added.
    private void AddParts(List<int> all, string word)
    {
        for (var length = Short; length <= Length; length++)
        {
            for (var at = 0; at + length <= word.Length; at++)
            {
                var part = word.Substring(at, length);
                if (word.IndexOf(part, StringComparison.Ordinal) == at) all.Add(Part(part));
            }
        }
    }

    private int Part(string part) => parts.TryGetValue(part, out var number) ? number : parts[part] = parts.Count;

    private sealed record Analysis(IReadOnlyList<(int Beginning, int Short, string Word)> Content, IReadOnlyList<int> Parts);
}
