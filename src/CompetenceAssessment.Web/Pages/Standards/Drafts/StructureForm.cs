using CompetenceAssessment.Domain.Standards;

namespace CompetenceAssessment.Web.Pages.Standards.Drafts;

/// <summary>A structure rule as groups within groups: of each, all parts are needed or at least so many. The first group is the whole.</summary>
public sealed class StructureForm
{
    // More than any standard has; a page of them could not be used.
    private const int MostGroups = 100;

    /// <summary>Groups stand after the one that holds them.</summary>
    public List<StructureGroup> Groups { get; set; } = [new()];

    /// <summary>The form of a rule; null where a group names one competence twice.</summary>
    public static StructureForm? Of(StructureRule? rule)
    {
        var form = new StructureForm { Groups = [] };
        return form.Add(rule is StructureRule.One ? new StructureRule.AllOf([rule]) : rule, parent: null) ? form : null;
    }

    /// <summary>Whether two forms say the same; a group that holds nothing says nothing.</summary>
    public bool Says(StructureForm other) => Saying(Rule()) == Saying(other.Rule());

    /// <summary>The rule that the form says; null where it names nothing.</summary>
    public StructureRule? Rule() => Groups.Count == 0 || Parts(0) is not { Count: > 0 } parts ? null
        : Groups[0].IsChoice ? new StructureRule.AtLeast(CountOf(Groups[0], parts), parts) : new StructureRule.AllOf(parts);

    /// <summary>The group whose number is missing or larger than the group; null where all is well.</summary>
    public int? Problem()
    {
        for (var at = 0; at < Groups.Count; at++)
        {
            if (Groups[at].IsChoice && Parts(at).Count is > 0 and var parts && !(Groups[at].Count >= 1 && Groups[at].Count <= parts))
                return at;
        }

        return null;
    }

    /// <summary>How many parts a group has.</summary>
    public int PartsOf(int group) => Parts(group).Count;

    /// <summary>Whether each group but the first stands within one before it, as the pages write it.</summary>
    public bool IsTree() => Groups.Count > 0 && Groups.Index().All(g => g.Index == 0 ? g.Item.Parent is null : g.Item.Parent is { } parent && parent >= 0 && parent < g.Index) && Groups.Count <= MostGroups;

    /// <summary>The groups directly within one.</summary>
    public IEnumerable<int> Within(int group) => Groups.Index().Where(g => g.Item.Parent == group).Select(g => g.Index);

    /// <summary>Adds an empty group within another.</summary>
    public void AddWithin(int group) => Groups.Add(new() { Parent = group, IsChoice = true, Count = 1 });

    /// <summary>Takes a group out, with those within it.</summary>
    public void Remove(int group)
    {
        var gone = new HashSet<int> { group };
        foreach (var (at, other) in Groups.Index())
        {
            if (other.Parent is { } parent && gone.Contains(parent))
                gone.Add(at);
        }

        var left = Groups.Index().Where(g => !gone.Contains(g.Index)).Select(g => g.Index).ToList();
        Groups = [.. left.Select(at => new StructureGroup
        {
            Parent = Groups[at].Parent is { } parent ? left.IndexOf(parent) : null,
            IsChoice = Groups[at].IsChoice,
            Count = Groups[at].Count,
            Codes = Groups[at].Codes,
        })];
    }

    private bool Add(StructureRule? rule, int? parent)
    {
        var own = Groups.Count;
        var parts = rule switch { StructureRule.AllOf all => all.Parts, StructureRule.AtLeast some => some.Of, _ => [] };
        var codes = parts.OfType<StructureRule.One>().Select(p => p.Code).ToList();
        Groups.Add(new() { Parent = parent, IsChoice = rule is StructureRule.AtLeast, Count = (rule as StructureRule.AtLeast)?.Count, Codes = codes });
        return codes.Distinct().Count() == codes.Count && parts.Where(p => p is not StructureRule.One).All(p => Add(p, own));
    }

    private List<StructureRule> Parts(int group) =>
    [
        .. Groups[group].Codes.Where(c => !string.IsNullOrWhiteSpace(c)).Distinct().Select(c => new StructureRule.One(c)),
        .. Within(group).Select(Part).OfType<StructureRule>(),
    ];

    private StructureRule? Part(int group) => Parts(group) switch
    {
        [] => null,
        var parts when Groups[group].IsChoice => new StructureRule.AtLeast(CountOf(Groups[group], parts), parts),
        [var only] => only,
        var parts => new StructureRule.AllOf(parts),
    };

    private static int CountOf(StructureGroup group, List<StructureRule> parts) => Math.Clamp(group.Count ?? 1, 1, parts.Count);

    // In whatever order the parts stand.
    private static string Saying(StructureRule? rule) => rule switch
    {
        null => "",
        StructureRule.One one => one.Code,
        StructureRule.AllOf { Parts: [var only] } => Saying(only),
        StructureRule.AllOf all => $"all({Saying(all.Parts)})",
        StructureRule.AtLeast some => $"{some.Count}({Saying(some.Of)})",
        _ => throw new ArgumentOutOfRangeException(nameof(rule)),
    };

    private static string Saying(IEnumerable<StructureRule> parts) => string.Join('|', parts.Select(Saying).Order(StringComparer.Ordinal));
}

/// <summary>A group of a rule: competences, and the groups that name it as theirs.</summary>
public sealed class StructureGroup
{
    /// <summary>The group that holds it; null for the first.</summary>
    public int? Parent { get; set; }

    /// <summary>Whether only so many of its parts are needed.</summary>
    public bool IsChoice { get; set; }

    public int? Count { get; set; }

    public List<string> Codes { get; set; } = [];
}
