using CompetenceAssessment.Domain.Standards;

namespace CompetenceAssessment.StandardFormats.Crosswalk;

/// <summary>Which items of another standard say something like an item of this one. A suggestion is a place to look, never a finding: whether two items are equal,
/// or one is broader, a person decides.
/// Texts of one language are compared by the cosine of their words' beginnings, a word weighing the more the fewer items of both standards have it.</summary>
public static class CrosswalkSuggestions
{
    /// <summary>Similarity, from 0 to 1, below which nothing is suggested. Items of unrelated occupations stay below it but for the general phrases of all standards.</summary>
    public const double Threshold = 0.25;

    /// <summary>Most candidates for one item.</summary>
    public const int MostForOne = 3;

    /// <summary>Candidates for each item of a version among the items of another, the most similar first; the same versions give the same candidates.</summary>
    /// <param name="from">The version whose items look for others.</param>
    /// <param name="to">The version in which they look.</param>
    /// <returns>Items in the order of the first version; those without a candidate are left out. Empty where the two have no language in common.</returns>
    public static IReadOnlyList<CrosswalkSuggestion> Between(StandardVersion from, StandardVersion to)
    {
        if (from.Title.All.Select(t => t.Key).FirstOrDefault(to.Title.Has) is not { } language)
            return [];
        var (mine, others) = (Texts(from, language), Texts(to, language));
        var weights = new WordWeights(mine.Concat(others).Select(t => t.Words));
        var (left, right) = (mine.ConvertAll(t => (t.Place, Vector: weights.Of(t.Words))), others.ConvertAll(t => (t.Place, Vector: weights.Of(t.Words))));
        return [.. left.SelectMany(item => right
            .Select(other => new CrosswalkSuggestion(item.Place, other.Place, language, WordWeights.Cosine(item.Vector, other.Vector)))
            .Where(s => s.Similarity >= Threshold)
            .OrderByDescending(s => s.Similarity).ThenBy(s => s.To.Reference, StringComparer.Ordinal).Take(MostForOne))];
    }

    private static List<(CrosswalkPlace Place, IReadOnlyList<string> Words)> Texts(StandardVersion version, string language) =>
    [
        .. CrosswalkPlace.AllOf(version).Where(p => p.Item.Text.Has(language))
            .Select(p => (p, (IReadOnlyList<string>)[.. WordWeights.Beginnings(p.Item.Text.In(language).Text, language)])),
    ];
}

/// <summary>An item that another resembles.</summary>
/// <param name="From">The item.</param>
/// <param name="To">The candidate.</param>
/// <param name="Language">The language in which they were compared.</param>
/// <param name="Similarity">How alike they are, from <see cref="CrosswalkSuggestions.Threshold"/> to 1.</param>
public sealed record CrosswalkSuggestion(CrosswalkPlace From, CrosswalkPlace To, string Language, double Similarity);

/// <summary>An item with its competence.</summary>
public sealed record CrosswalkPlace(Competence Competence, CompetenceItem Item)
{
    /// <summary>How the item is named on screen.</summary>
    public string Reference => Item.ReferenceWithin(Competence.Code);

    /// <summary>Every item of a version, in the order of the document.</summary>
    public static IEnumerable<CrosswalkPlace> AllOf(StandardVersion version) => version.Competences.SelectMany(c => c.Items, (c, i) => new CrosswalkPlace(c, i));
}
