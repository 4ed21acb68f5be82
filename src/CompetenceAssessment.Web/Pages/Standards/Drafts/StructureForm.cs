using CompetenceAssessment.Domain.Standards;

namespace CompetenceAssessment.Web.Pages.Standards.Drafts;

/// <summary>A structure rule as choices: each competence is needed, or belongs to one of three lists of which at least so many are needed.</summary>
public sealed class StructureForm
{
    public const int Lists = 3;

    public const string Needed = "all";

    /// <summary>By the competence's code: "all", the number of a list from 1, or nothing.</summary>
    public Dictionary<string, string?> Choices { get; set; } = [];

    /// <summary>How many of each list are needed.</summary>
    public List<int?> Counts { get; set; } = [null, null, null];

    /// <summary>The form of a rule; null where the rule says more than the form can: it is deeper, or names a competence twice.</summary>
    public static StructureForm? Of(StructureRule? rule)
    {
        var form = new StructureForm();
        var list = 0;
        foreach (var part in rule is StructureRule.AllOf all ? all.Parts : rule is null ? [] : [rule])
        {
            if (part is StructureRule.One one)
            {
                if (!form.Choices.TryAdd(one.Code, Needed))
                    return null;
            }
            else if (part is StructureRule.AtLeast some && list < Lists && some.Of.All(o => o is StructureRule.One))
            {
                form.Counts[list++] = some.Count;
                if (!some.Of.OfType<StructureRule.One>().All(o => form.Choices.TryAdd(o.Code, list.ToString(System.Globalization.CultureInfo.InvariantCulture))))
                    return null;
            }
            else
            {
                return null;
            }
        }

        return form;
    }

    /// <summary>Whether two forms say the same; a list that holds nothing says nothing.</summary>
    public bool Says(StructureForm other) =>
        CodesOf(Needed).ToHashSet().SetEquals(other.CodesOf(Needed))
        && Enumerable.Range(0, Lists).All(l => Codes(l).ToHashSet().SetEquals(other.Codes(l)) && (Codes(l).Count == 0 || Count(l) == other.Count(l)));

    /// <summary>The rule that the form says; null where it names nothing.</summary>
    public StructureRule? Rule()
    {
        var parts = CodesOf(Needed).Select(c => (StructureRule)new StructureRule.One(c)).ToList();
        for (var list = 0; list < Lists; list++)
        {
            var codes = Codes(list);
            if (codes.Count > 0)
                parts.Add(new StructureRule.AtLeast(Math.Clamp(Count(list) ?? 1, 1, codes.Count), codes));
        }

        return parts.Count == 0 ? null : new StructureRule.AllOf(parts);
    }

    /// <summary>The list, from 0, whose number is missing or larger than the list; null where all is well.</summary>
    public int? Problem()
    {
        for (var list = 0; list < Lists; list++)
        {
            var codes = Codes(list).Count;
            if (codes > 0 && !(Count(list) >= 1 && Count(list) <= codes))
                return list;
        }

        return null;
    }

    private int? Count(int list) => list < Counts.Count ? Counts[list] : null;

    private List<StructureRule> Codes(int list) =>
        [.. CodesOf((list + 1).ToString(System.Globalization.CultureInfo.InvariantCulture)).Select(c => new StructureRule.One(c))];

    private IEnumerable<string> CodesOf(string choice) => Choices.Where(c => c.Value == choice && !string.IsNullOrWhiteSpace(c.Key)).Select(c => c.Key);
}
