namespace CompetenceAssessment.StandardFormats.Comparison;

/// <summary>Finds the competence of one standard that corresponds to one of another: by the items both have, the title, and the code, in this order.
/// A code alone says little, because codes are counted anew when a competence is inserted.</summary>
internal sealed class CompetencePairs
{
    private readonly Dictionary<ComparedCompetence, ComparedCompetence> newOf = [];
    private readonly Dictionary<ComparedCompetence, ComparedCompetence> oldOf = [];

    public CompetencePairs(ComparedStandard old, ComparedStandard now, string? language, Likeness likeness)
    {
        var candidates =
            from o in old.Competences
            from n in now.Competences
            let score = Score(o, n, Shared(o, n, language), likeness.Of(o.Title, n.Title), old.Competences.Count == 1 && now.Competences.Count == 1)
            where score > 0
            orderby score descending, Math.Abs(o.Position - n.Position), Math.Min(o.Position, n.Position)
            select (Old: o, New: n);
        foreach (var (o, n) in candidates)
        {
            if (!newOf.ContainsKey(o) && !oldOf.ContainsKey(n))
                (newOf[o], oldOf[n]) = (n, o);
        }
    }

    public ComparedCompetence? NewOf(ComparedCompetence old) => newOf.GetValueOrDefault(old);

    public ComparedCompetence? OldOf(ComparedCompetence now) => oldOf.GetValueOrDefault(now);

    public bool AreOne(ComparedCompetence old, ComparedCompetence now) => NewOf(old) == now;

    private static double Score(ComparedCompetence old, ComparedCompetence now, double items, double title, bool areAlone)
    {
        var sameCode = old.Code is not null && old.Code == now.Code;
        var correspond = items >= 0.5 || title >= 0.6 || (sameCode && (items >= 0.3 || title >= 0.3 || areAlone));
        return correspond ? (3 * items) + (2 * title) + (sameCode ? 1 : 0) : 0;
    }

    // The share of items with the same text, of the longer list.
    private static double Shared(ComparedCompetence old, ComparedCompetence now, string? language)
    {
        var most = Math.Max(old.Items.Count, now.Items.Count);
        if (most == 0 || language is null)
            return 0;
        var counts = Keys(old, language).CountBy(k => k).ToDictionary();
        return (double)Keys(now, language).CountBy(k => k).Sum(k => Math.Min(k.Value, counts.GetValueOrDefault(k.Key))) / most;
    }

    private static IEnumerable<string> Keys(ComparedCompetence competence, string language) =>
        competence.Items.Where(i => i.Text.Has(language)).Select(i => $"{i.Kind} {ComparedWords.Key(i.Text.In(language).Text)}");
}
