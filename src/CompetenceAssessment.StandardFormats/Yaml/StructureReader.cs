using CompetenceAssessment.Domain.Standards;
using YamlDotNet.RepresentationModel;

namespace CompetenceAssessment.StandardFormats.Yaml;

/// <summary>Reads a structure rule: a competence code, <c>allOf: [parts]</c>, or <c>atLeast: n</c> with <c>of: [parts]</c>; parts may nest.</summary>
internal static class StructureReader
{
    /// <summary>Reads the rule and checks that it names only competences of the file; null where there is none or it cannot be read.</summary>
    public static StructureRule? Read(Fields fields, string name, IReadOnlyList<CompetenceParts> competences)
    {
        var rule = fields.Value(name) is { } node ? ReadRule(node, fields.Problems) : null;
        foreach (var code in rule?.Codes.Where(code => competences.All(c => c.Code != code)) ?? [])
            fields.Problems.Add(fields.At(name), StandardFileRule.Structure, $"{name} names {code}, which the file does not have.");
        return rule;
    }

    private static StructureRule? ReadRule(YamlNode node, Problems problems)
    {
        if (node is YamlScalarNode { Value: { } code } && !string.IsNullOrWhiteSpace(code))
            return new StructureRule.One(code);
        if (node is YamlMappingNode mapping)
        {
            var rule = new Fields(mapping, problems);
            var count = rule.Number("atLeast");
            var parts = rule.Nodes(count is null ? "allOf" : "of").Select(n => ReadRule(n, problems)).OfType<StructureRule>().ToList();
            rule.Done();
            if (parts.Count > 0 && count is null)
                return new StructureRule.AllOf(parts);
            if (count >= 1 && count <= parts.Count)
                return new StructureRule.AtLeast(count.Value, parts);
        }

        problems.Add(node, StandardFileRule.Structure,
            "A structure is a competence code, allOf: [parts], or atLeast: n with of: [parts] where n is between 1 and the number of parts.");
        return null;
    }
}
