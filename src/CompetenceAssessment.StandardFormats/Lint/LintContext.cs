using CompetenceAssessment.Domain;
using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.StandardFormats.PublishedText.Reading;
using CompetenceAssessment.StandardFormats.PublishedText.Source;

namespace CompetenceAssessment.StandardFormats.Lint;

/// <summary>One standard under check, with what the checks ask of it.</summary>
/// <param name="Family">The document's family.</param>
/// <param name="Standard">The standard as read.</param>
/// <param name="Lines">The source lines by their numbers.</param>
/// <param name="Today">The day against which validity is judged.</param>
internal sealed record LintContext(string? Family, ReadStandard Standard, IReadOnlyDictionary<int, SourceLine> Lines, DateOnly Today)
{
    /// <summary>What the reader reported of the document.</summary>
    public IReadOnlyList<Finding> Reported { get; init; } = [];

    /// <summary>Estonian standards number their items, name methods, levels and a structure; the others need not.</summary>
    public bool IsEstonian => Family == DocumentFamily.EstonianOccupationalStandard;

    /// <summary>Every list of items, in the document's order.</summary>
    public IReadOnlyList<ItemList> Lists { get; } =
        [.. Standard.Competences.SelectMany(c => c.Items.GroupBy(i => i.Kind).Select(g => new ItemList(c, g.Key, [.. g])))];

    /// <summary>All texts that stand in the reading, prose included.</summary>
    public IReadOnlyList<PlacedText> Texts => texts ??= [.. AllTexts()];

    private IReadOnlyList<PlacedText>? texts;

    /// <summary>The words of all texts.</summary>
    public Vocabulary Vocabulary => vocabulary ??= new(Texts.SelectMany(t => t.Text.All).Select(t => t.Value));

    private Vocabulary? vocabulary;

    /// <summary>Those of the lines on which the words stand; all of them where a line break parts the words.</summary>
    public IReadOnlyList<int> LinesWith(string words, IReadOnlyList<int> among)
    {
        var key = WordAt(words, 0);
        if (key.Length == 0 || !Index.TryGetValue(key, out var lines)) return among;
        if (!passages.TryGetValue(among, out var passage)) passages[among] = passage = [.. among];
        var found = lines.Where(n => passage.Contains(n) && HasWords(Lines[n].Text, words)).ToList();
        return found.Count > 0 ? found : among;
    }

    private readonly Dictionary<IReadOnlyList<int>, HashSet<int>> passages = new(ReferenceEqualityComparer.Instance);

    // The lines on which each word stands: looking through all of a long text for each doubt would cost its square.
    private Dictionary<string, List<int>> Index => index ??= MakeIndex();

    private Dictionary<string, List<int>>? index;

    private Dictionary<string, List<int>> MakeIndex()
    {
        var made = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        foreach (var (number, line) in Lines.OrderBy(l => l.Key))
        {
            for (var at = 0; at < line.Text.Length;)
            {
                var run = WordAt(line.Text, at);
                if (run.Length == 0) break;
                at = line.Text.IndexOf(run, at, StringComparison.Ordinal) + run.Length;
                if (!made.TryGetValue(run, out var lines)) made[run] = lines = [];
                if (lines.Count == 0 || lines[^1] != number) lines.Add(number);
            }
        }

        return made;
    }

    private static string WordAt(string text, int from)
    {
        while (from < text.Length && !char.IsLetterOrDigit(text[from])) from++;
        var end = from;
        while (end < text.Length && char.IsLetterOrDigit(text[end])) end++;
        return text[from..end];
    }

    private static bool HasWords(string text, string words)
    {
        for (var at = text.IndexOf(words, StringComparison.Ordinal); at >= 0; at = text.IndexOf(words, at + 1, StringComparison.Ordinal))
        {
            var end = at + words.Length;
            if ((at == 0 || !char.IsLetter(text[at - 1])) && (end == text.Length || !char.IsLetter(text[end]))) return true;
        }

        return false;
    }

    /// <summary>The source line with this number, or null.</summary>
    public SourceLine? Line(int number) => Lines.GetValueOrDefault(number);

    /// <summary>The item in words: "B.2.3 indicator 8".</summary>
    public string Name(ReadCompetence competence, ReadItem item) => $"{Name(competence)} {Word(item.Kind)} {item.Number}".TrimStart();

    /// <summary>A list in words: "B.2.3 indicators".</summary>
    public string Name(ItemList list) => $"{Name(list.Competence)} {Word(list.Kind)} list".TrimStart();

    /// <summary>A competence in words.</summary>
    public static string Name(ReadCompetence competence) => competence.Code ?? competence.Title?.Original ?? "";

    /// <summary>What the family calls an item of this kind.</summary>
    public string Word(CompetenceItemKind kind) => kind switch
    {
        CompetenceItemKind.Knowledge => "knowledge item",
        CompetenceItemKind.Outcome => "outcome",
        _ when Family == DocumentFamily.UkNationalOccupationalStandard => "criterion",
        _ when Family == DocumentFamily.HongKongUnitOfCompetency => "requirement",
        _ => "indicator",
    };

    /// <summary>The item's place in the reading, as <see cref="Finding.Place"/> writes it.</summary>
    public static string Place(ReadCompetence competence, ReadItem item) =>
        $"{competence.Code ?? "?"}/{item.Kind.ToString().ToLowerInvariant()}/{item.Number}";

    private IEnumerable<PlacedText> AllTexts()
    {
        foreach (var section in Standard.Sections)
            yield return new(section.Code ?? section.Heading?.Original ?? "The text", section.Code, section.Text, section.Lines);
        foreach (var unit in Standard.WorkUnits)
        {
            if (unit.Title is { } title) yield return new($"The title of {unit.Code ?? "a unit"}", unit.Code, title, unit.Lines);
            foreach (var task in unit.Tasks)
                yield return new($"{unit.Code} task {task.Number}".TrimStart(), unit.Code, task.Text, task.Lines);
        }

        foreach (var competence in Standard.Competences)
        {
            if (competence.Title is { } title) yield return new($"The title of {competence.Code ?? "the competence"}", competence.Code, title, competence.Lines);
            foreach (var item in competence.Items)
                yield return new(Name(competence, item), Place(competence, item), item.Text, item.Lines);
        }
    }
}

/// <summary>The items of one kind in one competence.</summary>
internal sealed record ItemList(ReadCompetence Competence, CompetenceItemKind Kind, IReadOnlyList<ReadItem> Items);

/// <summary>A text with where it stands.</summary>
internal sealed record PlacedText(string Name, string? Place, LocalizedText Text, IReadOnlyList<int> Lines);
