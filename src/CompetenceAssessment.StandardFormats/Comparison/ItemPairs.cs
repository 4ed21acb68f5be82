namespace CompetenceAssessment.StandardFormats.Comparison;

/// <summary>Finds for each item of one standard its counterpart in another, each item at most once: first the same text in the corresponding competence,
/// then the same text elsewhere, then a similar text there, then a very similar text elsewhere. The result is the same from either side.</summary>
internal sealed class ItemPairs
{
    private const double AlikeWithSameNumber = 0.5;
    private const double AlikeInPlace = 0.6;
    private const double AlikeElsewhere = 0.8;

    // Another candidate within this distance leaves it open which of the two is meant.
    private const double Margin = 0.1;

    // Very long lists that differ throughout are not compared each with each; what has no counterpart by then counts as removed and added.
    private const long MostCandidates = 4_000_000;

    private readonly CompetencePairs competences;
    private readonly string language;
    private readonly Likeness likeness;
    private readonly HashSet<ComparedItem> old;
    private readonly HashSet<ComparedItem> now;
    private readonly List<ItemPair> pairs = [];

    private ItemPairs(ComparedStandard old, ComparedStandard now, CompetencePairs competences, string language, Likeness likeness)
    {
        (this.competences, this.language, this.likeness) = (competences, language, likeness);
        this.old = [.. old.Items.Where(i => i.Text.Has(language))];
        this.now = [.. now.Items.Where(i => i.Text.Has(language))];
    }

    public static IReadOnlyList<ItemPair> Find(ComparedStandard old, ComparedStandard now, CompetencePairs competences, string? language, Likeness likeness)
    {
        if (language is null)
            return [];
        var search = new ItemPairs(old, now, competences, language, likeness);
        search.PairSame(inPlace: true);
        search.PairSame(inPlace: false);
        search.PairAlike(inPlace: true);
        search.PairAlike(inPlace: false);
        return search.pairs;
    }

    private void PairSame(bool inPlace)
    {
        var groups = now.GroupBy(i => Place(i, inPlace ? i.Competence : null)).ToDictionary(g => g.Key, g => g.ToList());
        foreach (var group in old.GroupBy(i => Place(i, inPlace ? competences.NewOf(i.Competence) : null)).ToList())
        {
            if ((inPlace && group.Key.Competence is null) || !groups.TryGetValue(group.Key, out var others))
                continue;
            var isUnclear = group.Count() > 1 || others.Count > 1;
            var (left, right) = (group.ToList(), others.ToList());
            foreach (var item in group)
            {
                if (right.Find(o => o.Number == item.Number && (inPlace || o.Competence.Code == item.Competence.Code)) is { } twin)
                    Take(item, twin, isUnclear && !inPlace, left, right);
            }

            foreach (var (item, other) in left.Zip(right).ToList())
                Take(item, other, isUnclear, left, right);
        }
    }

    private (ComparedCompetence? Competence, Domain.Standards.CompetenceItemKind Kind, string Text) Place(ComparedItem item, ComparedCompetence? competence) =>
        (competence, item.Kind, ComparedWords.Key(item.Text.In(language).Text));

    private void Take(ComparedItem item, ComparedItem other, bool isUnclear, List<ComparedItem> left, List<ComparedItem> right)
    {
        left.Remove(item);
        right.Remove(other);
        Add(item, other, likeness.Of(item.Text, other.Text), isUnclear);
    }

    private void PairAlike(bool inPlace)
    {
        var candidates = (inPlace ? InPlace() : Elsewhere()).OrderByDescending(c => c.Rank)
            .ThenBy(c => Math.Abs(c.Old.Position - c.New.Position))
            .ThenBy(c => Math.Min(c.Old.Competence.Position, c.New.Competence.Position)).ThenBy(c => Math.Max(c.Old.Competence.Position, c.New.Competence.Position))
            .ThenBy(c => Math.Min(c.Old.Position, c.New.Position)).ThenBy(c => Math.Max(c.Old.Position, c.New.Position)).ToList();
        var (byOld, byNew) = (candidates.ToLookup(c => c.Old), candidates.ToLookup(c => c.New));
        foreach (var candidate in candidates)
        {
            bool IsRival(Candidate other) => other != candidate && other.Rank >= candidate.Rank - Margin && old.Contains(other.Old) && now.Contains(other.New);
            if (old.Contains(candidate.Old) && now.Contains(candidate.New))
                Add(candidate.Old, candidate.New, candidate.Likeness, byOld[candidate.Old].Any(IsRival) || byNew[candidate.New].Any(IsRival));
        }
    }

    private IEnumerable<Candidate> InPlace() =>
        from list in old.GroupBy(i => (i.Competence, i.Kind)).ToList()
        let others = now.Where(n => n.Kind == list.Key.Kind && competences.AreOne(list.Key.Competence, n.Competence)).ToList()
        where (long)list.Count() * others.Count <= MostCandidates
        from item in list
        from other in others
        let alike = likeness.Of(item.Text, other.Text)
        let sameNumber = item.Number == other.Number
        where alike >= (sameNumber ? AlikeWithSameNumber : AlikeInPlace)
        select new Candidate(item, other, alike, alike + (sameNumber ? Margin : 0));

    private IEnumerable<Candidate> Elsewhere()
    {
        if ((long)old.Count * now.Count > MostCandidates)
            return [];
        return
            from item in old.ToList()
            from other in now.ToList()
            where item.Kind == other.Kind && !competences.AreOne(item.Competence, other.Competence)
            let alike = likeness.Of(item.Text, other.Text)
            where alike >= AlikeElsewhere
            select new Candidate(item, other, alike, alike);
    }

    private void Add(ComparedItem item, ComparedItem other, double alike, bool isUnclear)
    {
        old.Remove(item);
        now.Remove(other);
        pairs.Add(new(item, other, alike, isUnclear, competences.AreOne(item.Competence, other.Competence)));
    }

    private sealed record Candidate(ComparedItem Old, ComparedItem New, double Likeness, double Rank);
}

/// <summary>Two items that correspond.</summary>
/// <param name="Old">The one.</param>
/// <param name="New">The other.</param>
/// <param name="Likeness">How alike their texts are, 0 to 1.</param>
/// <param name="IsUnclear">Whether another item could have been meant as well.</param>
/// <param name="InPlace">Whether their competences correspond.</param>
internal sealed record ItemPair(ComparedItem Old, ComparedItem New, double Likeness, bool IsUnclear, bool InPlace);
