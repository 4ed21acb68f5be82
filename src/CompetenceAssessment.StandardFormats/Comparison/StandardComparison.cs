using CompetenceAssessment.Domain;
using CompetenceAssessment.Domain.Standards;

namespace CompetenceAssessment.StandardFormats.Comparison;

/// <summary>Two standards side by side, mostly two versions of one: what became of each item and competence, of the structure and of single values,
/// and which judgements could be carried over.</summary>
public sealed class StandardComparison
{
    private readonly string? language;
    private readonly CompetencePairs pairs;

    private StandardComparison(ComparedStandard old, ComparedStandard now)
    {
        (Old, New) = (old, now);
        Languages = SharedLanguages(old, now);
        language = Languages.Count == 0 ? null : Languages[0];
        var likeness = new Likeness();
        pairs = new(old, now, language, likeness);
        var items = ItemPairs.Find(old, now, pairs, language, likeness);
        var reordered = Reordered(items);
        var found = items.ToDictionary(p => p.Old, p => Changed(p, reordered.Contains(p)));
        var counterparts = items.Select(p => p.New).ToHashSet();
        Items =
        [
            .. old.Items.Select(i => found.GetValueOrDefault(i) ?? new ItemChange { Kind = ChangeKind.Removed, Old = i }),
            .. now.Items.Where(i => !counterparts.Contains(i)).Select(i => new ItemChange { Kind = ChangeKind.Added, New = i }),
        ];
        Competences =
        [
            .. old.Competences.Select(c => Changed(c, pairs.NewOf(c))),
            .. now.Competences.Where(c => pairs.OldOf(c) is null).Select(c => new CompetenceChange { New = c }),
        ];
        Structure = new(old.Structure, now.Structure, old.Structure is null ? now.Structure is null : now.Structure is not null && IsSame(old.Structure, now.Structure));
    }

    /// <summary>The older standard.</summary>
    public ComparedStandard Old { get; }

    /// <summary>The newer standard.</summary>
    public ComparedStandard New { get; }

    /// <summary>The languages that both have, the one by which items were paired first. Where there is none nothing can be compared.</summary>
    public IReadOnlyList<string> Languages { get; }

    /// <summary>Every item of both sides, each once: those of the older standard in its order, then the added ones in the newer standard's order.</summary>
    public IReadOnlyList<ItemChange> Items { get; }

    /// <summary>Every competence of both sides, each once, in the same order.</summary>
    public IReadOnlyList<CompetenceChange> Competences { get; }

    /// <summary>The rule of section B.1.</summary>
    public StructureChange Structure { get; }

    /// <summary>Single values that differ.</summary>
    public IReadOnlyList<ValueChange> Values =>
    [
        .. Enum.GetValues<StandardValue>().Select(v => new ValueChange(v, Old.Values.GetValueOrDefault(v), New.Values.GetValueOrDefault(v))).Where(v => v.Old != v.New),
    ];

    /// <summary>The differences of the title in words; empty where it is the same.</summary>
    public IReadOnlyList<TextDifference> Title => Differences(Old.Title, New.Title);

    /// <summary>The proposed carry-over map: each old item that has a counterpart nobody need doubt.</summary>
    public IEnumerable<ItemChange> CarriedOver => Items.Where(i => i.CarryOver is not null);

    /// <summary>Compares two standards.</summary>
    public static StandardComparison Between(ComparedStandard old, ComparedStandard now) => new(old, now);

    /// <summary>How many items became what.</summary>
    public int Count(ChangeKind kind) => Items.Count(i => i.Kind == kind);

    // The language that most items of both have; a translation into a third language does not decide.
    private static List<string> SharedLanguages(ComparedStandard old, ComparedStandard now)
    {
        var (before, after) = (Counts(old), Counts(now));
        return [.. before.Keys.Where(after.ContainsKey).OrderByDescending(l => before[l] + after[l]).ThenBy(l => l, StringComparer.Ordinal)];
    }

    private static Dictionary<string, int> Counts(ComparedStandard standard) =>
        standard.Items.SelectMany(i => i.Text.All).CountBy(t => t.Key).ToDictionary(c => c.Key, c => c.Value);

    // Of the items that stayed in a competence, those outside the longest run that kept its order were moved.
    private static HashSet<ItemPair> Reordered(IReadOnlyList<ItemPair> items)
    {
        var moved = new HashSet<ItemPair>();
        foreach (var group in items.Where(p => p.InPlace).GroupBy(p => p.Old.Competence))
        {
            var list = group.OrderBy(p => p.Old.Position).ToList();
            moved.UnionWith(list.Except(LongestRise.Of(list, p => p.New.Position)));
        }

        return moved;
    }

    private static ItemChange Changed(ItemPair pair, bool isReordered)
    {
        var differences = Differences(pair.Old.Text, pair.New.Text);
        var isElsewhere = !pair.InPlace || isReordered;
        var (carryOver, doubt) = CarryOverRules.Decide(pair, differences);
        return new()
        {
            Kind = differences.Count > 0 ? ChangeKind.Reworded : isElsewhere ? ChangeKind.Moved : ChangeKind.Unchanged,
            Old = pair.Old,
            New = pair.New,
            Differences = differences,
            IsElsewhere = isElsewhere,
            MarksDiffer = differences.Count == 0 && pair.Old.Text.All.Any(t => pair.New.Text.Has(t.Key) && pair.New.Text.In(t.Key).Text != t.Value),
            GroupDiffers = CarryOverRules.GroupDiffers(pair),
            CarryOver = carryOver,
            Doubt = doubt,
        };
    }

    private static CompetenceChange Changed(ComparedCompetence old, ComparedCompetence? now)
    {
        if (now is null)
            return new() { Old = old };
        var title = Differences(old.Title, now.Title);
        (CompetenceAspect Aspect, bool Differs)[] aspects =
        [
            (CompetenceAspect.Code, old.Code != now.Code), (CompetenceAspect.Title, title.Count > 0 || old.Title is null != now.Title is null),
            (CompetenceAspect.Kind, old.Kind != now.Kind), (CompetenceAspect.Level, !old.Levels.SequenceEqual(now.Levels)),
            (CompetenceAspect.Methods, !old.Methods.ToHashSet().SetEquals(now.Methods)), (CompetenceAspect.Integrated, old.IsIntegrated != now.IsIntegrated),
        ];
        return new() { Old = old, New = now, Title = title, Differs = [.. aspects.Where(a => a.Differs).Select(a => a.Aspect)] };
    }

    private static List<TextDifference> Differences(LocalizedText? old, LocalizedText? now) => old is null || now is null ? [] :
    [
        .. old.All.Where(t => now.Has(t.Key) && ComparedWords.Key(t.Value) != ComparedWords.Key(now.In(t.Key).Text))
            .Select(t => new TextDifference(t.Key, WordDifference.Between(t.Value, now.In(t.Key).Text))),
    ];

    // Codes counted anew do not change what is asked for.
    private bool IsSame(StructureRule old, StructureRule now) => (old, now) switch
    {
        (StructureRule.One a, StructureRule.One b) => CodeNow(a.Code) == b.Code,
        (StructureRule.AllOf a, StructureRule.AllOf b) => AreSame(a.Parts, b.Parts),
        (StructureRule.AtLeast a, StructureRule.AtLeast b) => a.Count == b.Count && AreSame(a.Of, b.Of),
        _ => false,
    };

    private bool AreSame(IReadOnlyList<StructureRule> old, IReadOnlyList<StructureRule> now)
    {
        var left = now.ToList();
        return old.Count == now.Count && old.All(o => left.FindIndex(n => IsSame(o, n)) is >= 0 and var at && RemoveAt(at));

        bool RemoveAt(int at)
        {
            left.RemoveAt(at);
            return true;
        }
    }

    private string? CodeNow(string code) => Old.Competences.FirstOrDefault(c => c.Code == code) is { } competence ? pairs.NewOf(competence)?.Code : code;
}
