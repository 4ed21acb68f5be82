using System.Globalization;
using CompetenceAssessment.StandardFormats.Json;
using CompetenceAssessment.StandardFormats.Yaml;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace CompetenceAssessment.StandardFormats.Case;

/// <summary>An object of a CASE file, read by names; a value of the wrong kind is a problem with its line.</summary>
internal sealed class CaseObject
{
    private readonly Dictionary<string, YamlNode> fields;
    private readonly JsonTree tree;

    public CaseObject(YamlMappingNode node, JsonTree tree)
    {
        (Node, this.tree) = (node, tree);
        fields = node.Children.Where(c => !IsNull(c.Value)).ToDictionary(c => ((YamlScalarNode)c.Key).Value!, c => c.Value);
    }

    public YamlMappingNode Node { get; }

    public int Line => (int)tree.Problems.LineOf(Node);

    /// <summary>Names of the fields that have a value.</summary>
    public IEnumerable<string> Names => fields.Keys;

    public YamlNode? Find(string name) => fields.GetValueOrDefault(name);

    public string? Text(string name)
    {
        if (Find(name) is not { } node)
            return null;
        if (node is YamlScalarNode { Style: ScalarStyle.DoubleQuoted, Value: { } text })
            return string.IsNullOrWhiteSpace(text) ? null : text;
        tree.Problems.Add(node, StandardFileRule.FieldType, $"{name} must be a text.");
        return null;
    }

    public string? Required(string name)
    {
        var text = Text(name);
        if (text is null)
            tree.Problems.Add(Node, StandardFileRule.FieldMissing, $"{name} is missing or empty.");
        return text;
    }

    public long? Number(string name)
    {
        if (Find(name) is not { } node)
            return null;
        if (node is YamlScalarNode { Style: ScalarStyle.Plain } scalar && long.TryParse(scalar.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            return number;
        tree.Problems.Add(node, StandardFileRule.FieldType, $"{name} must be a whole number.");
        return null;
    }

    public DateOnly? Day(string name)
    {
        if (Text(name) is not { } text)
            return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;
        tree.Problems.Add(Find(name)!, StandardFileRule.Date, $"{name} must be a day of the calendar, written like 2019-05-07.");
        return null;
    }

    public IReadOnlyList<string> Texts(string name) => [.. Entries(name).OfType<YamlScalarNode>().Select(n => n.Value).OfType<string>()];

    public CaseObject? Object(string name)
    {
        if (Find(name) is not { } node)
            return null;
        if (node is YamlMappingNode map)
            return new CaseObject(map, tree);
        tree.Problems.Add(node, StandardFileRule.FieldType, $"{name} must be an object.");
        return null;
    }

    public IEnumerable<CaseObject> Objects(string name)
    {
        foreach (var node in Entries(name))
        {
            if (node is YamlMappingNode map)
                yield return new CaseObject(map, tree);
            else
                tree.Problems.Add(node, StandardFileRule.FieldType, $"{name} must be a list of objects.");
        }
    }

    /// <summary>The fields of ours in it; null where another system wrote the object.</summary>
    public CaseObject? Own() => Find("extensions") is YamlMappingNode extensions ? new CaseObject(extensions, tree).Object(CaseObjects.Extension) : null;

    private IEnumerable<YamlNode> Entries(string name)
    {
        if (Find(name) is YamlSequenceNode list)
            return list.Children;
        if (Find(name) is { } node)
            tree.Problems.Add(node, StandardFileRule.FieldType, $"{name} must be a list.");
        return [];
    }

    private static bool IsNull(YamlNode node) => node is YamlScalarNode { Style: ScalarStyle.Plain, Value: "null" };
}
