using CompetenceAssessment.Domain.Standards;

namespace CompetenceAssessment.Services.Language;

/// <summary>How each system of qualifications calls its things: a performance indicator, a criterion, a requirement.</summary>
public static class StandardWords
{
    /// <summary>"performance indicator", "criterion", "requirement".</summary>
    public static string ItemName(this Texts texts, StandardFramework framework, CompetenceItemKind kind) =>
        texts[$"standards.item.{framework}.{kind}"];

    /// <summary>"7 performance indicators", "20 criteria".</summary>
    public static string ItemCount(this Texts texts, StandardFramework framework, CompetenceItemKind kind, int count)
    {
        var form = count == 1 ? "one" : "other";
        return texts[$"standards.items.{framework}.{kind}.{form}", count];
    }

    /// <summary>"EstQF level 6".</summary>
    public static string Level(this Texts texts, StandardFramework framework, int level) => texts[$"standards.level.{framework}", level];

    /// <summary>The counts of all kinds that occur: "61 performance indicators, 23 knowledge items".</summary>
    public static string ItemCounts(this Texts texts, StandardFramework framework, IEnumerable<CompetenceItem> items) =>
        string.Join(", ", items.CountBy(i => i.Kind).OrderBy(c => c.Key).Select(c => texts.ItemCount(framework, c.Key, c.Value)));

    /// <summary>A structure rule in words: "all of B.2.1–B.2.6"; "all of: B.2.1; at least 2 of B.2.2–B.2.5".</summary>
    public static string Reading(this Texts texts, StructureRule rule) => rule switch
    {
        StructureRule.AllOf all => texts["standards.structure.all", Parts(texts, all.Parts)],
        StructureRule.AtLeast some => texts["standards.structure.at-least", some.Count, Parts(texts, some.Of)],
        StructureRule.One one => one.Code,
        _ => throw new ArgumentOutOfRangeException(nameof(rule)),
    };

    private static string Parts(Texts texts, IReadOnlyList<StructureRule> parts)
    {
        if (parts.All(p => p is StructureRule.One))
            return string.Join(", ", Runs([.. parts.Select(p => ((StructureRule.One)p).Code)]));
        return string.Join("; ", parts.Select(p => IsDeep(p) ? $"({texts.Reading(p)})" : texts.Reading(p)));
    }

    // Without brackets nobody could tell where a group within a group ends.
    private static bool IsDeep(StructureRule rule) => rule switch
    {
        StructureRule.AllOf all => all.Parts.Any(p => p is not StructureRule.One),
        StructureRule.AtLeast some => some.Of.Any(p => p is not StructureRule.One),
        _ => false,
    };

    // B.2.1, B.2.2, B.2.3 reads better as B.2.1–B.2.3.
    private static IEnumerable<string> Runs(List<string> codes)
    {
        for (var start = 0; start < codes.Count;)
        {
            var end = start;
            while (end + 1 < codes.Count && Follows(codes[end], codes[end + 1]))
                end++;
            if (end - start < 2)
                yield return codes[start++];
            else
            {
                yield return $"{codes[start]}–{codes[end]}";
                start = end + 1;
            }
        }
    }

    private static bool Follows(string code, string next)
    {
        var (point, nextPoint) = (code.LastIndexOf('.') + 1, next.LastIndexOf('.') + 1);
        return code[..point] == next[..nextPoint]
            && int.TryParse(code[point..], out var number) && int.TryParse(next[nextPoint..], out var nextNumber) && nextNumber == number + 1;
    }
}
