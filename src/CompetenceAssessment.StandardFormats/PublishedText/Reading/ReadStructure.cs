using System.Globalization;
using System.Text.Json.Serialization;
using CompetenceAssessment.Domain.Standards;

namespace CompetenceAssessment.StandardFormats.PublishedText.Reading;

/// <summary>Which competences a qualification needs.</summary>
/// <param name="Reading">The rule in plain English, for a person to compare with the source.</param>
/// <param name="Rule">The rule: <c>{ "allOf": [] }</c> or <c>{ "atLeast": n, "of": [] }</c>; parts are codes or rules.</param>
public sealed record ReadStructure(string Reading, [property: JsonConverter(typeof(StructureRuleConverter))] StructureRule Rule)
{
    /// <summary>Source lines, from 1.</summary>
    public IReadOnlyList<int> Lines { get; init; } = [];

    /// <summary>Makes the structure of a rule, with its reading.</summary>
    public static ReadStructure Of(StructureRule rule, IReadOnlyList<int> lines) => new(Describe(rule), rule) { Lines = lines };

    /// <summary>Says a rule in plain English: "all of B.2.1–B.2.6", "all of B.2.1–B.2.4; at least 2 of B.2.5–B.2.8".</summary>
    public static string Describe(StructureRule rule) => rule switch
    {
        StructureRule.One one => one.Code,
        StructureRule.AtLeast some => $"at least {some.Count} of {Parts(some.Of)}",
        StructureRule.AllOf all when all.Parts.All(p => p is StructureRule.One) => $"all of {Ranges([.. all.Codes])}",
        StructureRule.AllOf all => All(all),
        _ => throw new ArgumentOutOfRangeException(nameof(rule)),
    };

    private static string All(StructureRule.AllOf all)
    {
        var codes = all.Parts.OfType<StructureRule.One>().Select(p => p.Code).ToList();
        var others = all.Parts.Where(p => p is not StructureRule.One).Select(Describe);
        return string.Join("; ", codes.Count == 0 ? others : [codes.Count == 1 ? codes[0] : $"all of {Ranges(codes)}", .. others]);
    }

    private static string Parts(IReadOnlyList<StructureRule> parts) => parts.All(p => p is StructureRule.One)
        ? Ranges([.. parts.Select(p => ((StructureRule.One)p).Code)])
        : string.Join(" or ", parts.Select(p => p is StructureRule.One ? Describe(p) : $"({Describe(p)})"));

    private static string Ranges(IReadOnlyList<string> codes)
    {
        var words = new List<string>();
        for (int start = 0, end; start < codes.Count; start = end + 1)
        {
            end = start;
            while (end + 1 < codes.Count && Follows(codes[end], codes[end + 1])) end++;
            words.Add(end - start >= 2 ? $"{codes[start]}–{codes[end]}" : string.Join(", ", codes.Skip(start).Take(end - start + 1)));
        }

        return string.Join(", ", words);
    }

    private static bool Follows(string code, string next)
    {
        var (first, second) = (Parts(code), Parts(next));
        return first.Prefix == second.Prefix && first.Number is { } number && second.Number == number + 1;
    }

    private static (string Prefix, int? Number) Parts(string code)
    {
        var start = code.Length;
        while (start > 0 && char.IsAsciiDigit(code[start - 1])) start--;
        return (code[..start], int.TryParse(code.AsSpan(start), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null);
    }
}
