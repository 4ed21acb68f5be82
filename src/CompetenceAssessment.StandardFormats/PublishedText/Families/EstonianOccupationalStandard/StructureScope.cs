using System.Text.RegularExpressions;
using CompetenceAssessment.StandardFormats.PublishedText.Reading;
using CompetenceAssessment.StandardFormats.PublishedText.Sections;

namespace CompetenceAssessment.StandardFormats.PublishedText.Families.EstonianOccupationalStandard;

/// <summary>The qualifications that a sentence of the structure is about.</summary>
/// <param name="Places">Their places in the list; -1 where the document names no qualification at all.</param>
/// <param name="IsNamed">Whether the sentence or the heading above it names them; else it is about all.</param>
internal sealed record StructureSubject(IReadOnlyList<int> Places, bool IsNamed);

/// <summary>Says whom the sentences of the structure are about: the qualifications that a sentence names, else those that the heading or sentence before it
/// names, else all. A sentence about a qualification that the document does not list is about none of the listed ones.</summary>
internal sealed partial class StructureScope(IReadOnlyList<ReadQualification> qualifications)
{
    private static readonly IReadOnlyList<int> Everybody = [];

    // What the last heading or sentence named; null where it named a qualification that is not listed.
    private IReadOnlyList<int>? scope = Everybody;

    /// <summary>The places of the qualifications that are no partial ones.</summary>
    public IReadOnlyList<int> Whole { get; } = [.. Enumerable.Range(0, qualifications.Count).Where(i => !qualifications[i].Partial)];

    /// <summary>A section opens: what was named before it is over.</summary>
    public void Open(string? heading)
    {
        scope = Everybody;
        scope = Mentioned(Words.Fold(heading ?? ""));
    }

    /// <summary>Which qualifications words name; null for one that is not listed.</summary>
    public IReadOnlyList<int>? Of(string words) => Mentioned(Words.Fold(words));

    /// <summary>Whom a sentence is about; null where that is nobody of the list. What follows is about the same until another is named.</summary>
    public StructureSubject? Hear(string sentence)
    {
        var folded = Words.Fold(sentence);
        var mentioned = Mentioned(folded);
        if (mentioned is [_, ..])
            scope = mentioned;
        if (mentioned is null && (!ItemListReader.EndsText(sentence) || Codes.Mentions(sentence).Count > 0))
            scope = null;
        if (mentioned is null or [_, ..])
            return mentioned is null ? null : new(mentioned, true);
        if (AllQualifications().IsMatch(folded) && Whole.Count > 0)
            return new(Whole, false);
        return scope is null ? null : scope.Count > 0 ? new(scope, true) : new(Whole.Count > 0 ? Whole : [-1], false);
    }

    // By title with level, by title alone, or by level; a title or level that no listed qualification has is another's.
    private IReadOnlyList<int>? Mentioned(string folded)
    {
        if (qualifications.Count == 0)
            return Everybody;
        if (Found(folded, q => Words.Fold(q.Title?.Original ?? "")) is { Count: > 0 } exact)
            return exact;
        var partial = PartialWord().IsMatch(folded);
        var levels = LevelWord().Matches(BeforeCodes(folded)).Select(m => m.Value.First(char.IsAsciiDigit) - '0').ToHashSet();
        if (Found(folded, q => q.Partial == partial ? Stem(q) : "") is { Count: > 0 } named)
            return Levelled(named, levels);
        var leveled = Enumerable.Range(0, qualifications.Count).Where(i => qualifications[i].Partial == partial && levels.Contains(qualifications[i].Level ?? 0)).ToList();
        if (leveled.Count > 0)
            return leveled;
        return levels.Count > 0 || (partial && !IsPartial(scope)) ? null : Everybody;
    }

    // "Keevitaja" under the heading "Keevitaja, tase 4" means that one.
    private IReadOnlyList<int>? Levelled(List<int> named, HashSet<int> levels)
    {
        var fits = named.Where(i => levels.Count == 0 || qualifications[i].Level is not { } level || levels.Contains(level)).ToList();
        var isSaidAbove = levels.Count == 0 && scope is [_, ..] && scope.All(fits.Contains);
        return fits.Count == 0 ? null : isSaidAbove ? Everybody : fits;
    }

    // The longest titles first, so that "Pagar-kondiiter" is not taken for "Pagar".
    private List<int> Found(string folded, Func<ReadQualification, string> words)
    {
        var found = new List<int>();
        foreach (var title in Enumerable.Range(0, qualifications.Count).GroupBy(i => words(qualifications[i])).Where(g => g.Key.Length > 0).OrderByDescending(g => g.Key.Length))
        {
            var without = Without(folded, title.Key);
            if (without.Length < folded.Length)
                found.AddRange(title);
            folded = without;
        }

        return [.. found.Order()];
    }

    // Takes words out wherever they begin a word of the text.
    private static string Without(string text, string words)
    {
        for (var at = text.IndexOf(words, StringComparison.Ordinal); at >= 0; at = at < text.Length ? text.IndexOf(words, at, StringComparison.Ordinal) : -1)
        {
            if (at == 0 || !(char.IsLetter(text[at - 1]) || text[at - 1] == '-'))
                text = text.Remove(at, words.Length - 1);
            at++;
        }

        return text;
    }

    // Case endings change the last letters.
    private static string Stem(ReadQualification qualification) =>
        Levels.WithoutLevel(Words.Fold(qualification.Title?.Original ?? "")) is { Length: > 3 } title ? title[..Math.Max(4, title.Length - 2)] : "";

    private static string BeforeCodes(string folded) => FirstCode().Match(folded) is { Success: true } code ? folded[..code.Index] : folded;

    private bool IsPartial(IReadOnlyList<int>? places) => places is [_, ..] && places.All(p => qualifications[p].Partial);

    [GeneratedRegex(@"koigi kutsete|koikide kutsete|koigil tasemetel|all qualifications|all levels|iga kutse|each qualification", RegexOptions.CultureInvariant)]
    private static partial Regex AllQualifications();

    [GeneratedRegex(@"osakuts|partial", RegexOptions.CultureInvariant)]
    private static partial Regex PartialWord();

    [GeneratedRegex(@"\b(?:tase|level) [1-8]\b|\b[1-8]\. tase\p{L}*", RegexOptions.CultureInvariant)]
    private static partial Regex LevelWord();

    [GeneratedRegex(@"\bb\s?\.\s?[0-9]", RegexOptions.CultureInvariant)]
    private static partial Regex FirstCode();
}
