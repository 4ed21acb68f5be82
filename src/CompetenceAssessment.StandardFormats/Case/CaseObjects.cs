using System.Text.Json.Nodes;
using CompetenceAssessment.Domain;
using CompetenceAssessment.StandardFormats.Json;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace CompetenceAssessment.StandardFormats.Case;

/// <summary>Parts that CASE objects are made of. The specification knows no null: what has no value is left out.</summary>
internal static class CaseObjects
{
    /// <summary>The name under which extensions of this project stand; others' readers pass over it.</summary>
    public const string Extension = "competenceAssessment";

    public static JsonObject Object(params (string Name, JsonNode? Value)[] fields) =>
        new(fields.Where(f => f.Value is not null).Select(f => KeyValuePair.Create(f.Name, f.Value)));

    public static JsonArray? Texts(IEnumerable<string> texts) =>
        texts.Select(t => (JsonNode?)Normalized(t)).ToArray() is { Length: > 0 } list ? new JsonArray(list) : null;

    public static JsonObject Link(string title, Guid id, string address) =>
        Object(("title", Normalized(title)), ("identifier", id.ToString()), ("uri", address));

    /// <summary>A link of an association, which may also lead to another framework.</summary>
    public static JsonObject Node(string title, Guid id, string address)
    {
        var link = Link(title, id, address);
        link["targetType"] = "CASE";
        return link;
    }

    /// <summary>Own fields of an object; null where there are none.</summary>
    public static JsonObject? Extensions(IEnumerable<(string Name, YamlNode Value)> fields)
    {
        var own = Object([.. fields.Where(f => !IsEmpty(f.Value)).Select(f => (f.Name, JsonNodes.Of(f.Value)))]);
        return own.Count == 0 ? null : new JsonObject { [Extension] = own };
    }

    /// <summary>The languages besides the original, which is in the object's own fields.</summary>
    public static YamlNode Translations(LocalizedText text) =>
        new YamlMappingNode(text.All.Skip(1).Select(t => KeyValuePair.Create<YamlNode, YamlNode>(Quoted(t.Key), Quoted(t.Value))));

    /// <summary>One line: what the specification calls a normalized string.</summary>
    public static string Normalized(string text) => text.Contains('\n') ? string.Join(' ', text.Split('\n', StringSplitOptions.RemoveEmptyEntries)) : text;

    private static YamlScalarNode Quoted(string text) => new(text) { Style = ScalarStyle.DoubleQuoted };

    private static bool IsEmpty(YamlNode node) => node switch
    {
        YamlMappingNode map => map.Children.Count == 0,
        YamlSequenceNode list => list.Children.Count == 0,
        YamlScalarNode { Style: ScalarStyle.Plain, Value: "null" or "false" } => true,
        _ => false,
    };
}
