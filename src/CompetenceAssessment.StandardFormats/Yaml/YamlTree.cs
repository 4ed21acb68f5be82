using System.Globalization;
using CompetenceAssessment.Domain;
using CompetenceAssessment.Domain.Standards;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace CompetenceAssessment.StandardFormats.Yaml;

/// <summary>Makes the nodes of a file in its one form: words plain, texts that another reader could take for something else quoted, paragraphs as blocks.</summary>
internal static class YamlTree
{
    public static YamlNode Null => Scalar("null", ScalarStyle.Plain);

    public static YamlMappingNode Map(params (string Name, YamlNode Value)[] fields)
    {
        var map = new YamlMappingNode();
        foreach (var (name, value) in fields)
            map.Add(Scalar(name, ScalarStyle.Plain), value);
        return map;
    }

    public static YamlNode Word(string word) => Scalar(word, ScalarStyle.Plain);

    public static YamlNode Text(string? text) => text switch
    {
        null => Null,
        _ when text.Contains('\n') => Scalar(text, ScalarStyle.Literal),
        _ when IsPlain(text) => Scalar(text, ScalarStyle.Plain),
        _ => Scalar(text, ScalarStyle.DoubleQuoted),
    };

    public static YamlNode Texts(LocalizedText? text) =>
        text is null ? Null : Map([.. text.All.Select(t => (t.Key, Text(t.Value)))]);

    public static YamlNode Number(int? number) =>
        number is { } value ? Word(value.ToString(CultureInfo.InvariantCulture)) : Null;

    public static YamlNode Date(DateOnly? date) =>
        date is { } value ? Scalar(value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), ScalarStyle.DoubleQuoted) : Null;

    public static YamlNode List<T>(IEnumerable<T> values, Func<T, YamlNode> make)
    {
        var list = new YamlSequenceNode(values.Select(make));
        list.Style = list.Children.Count == 0 ? SequenceStyle.Flow : SequenceStyle.Block;
        return list;
    }

    public static YamlNode InLine<T>(IEnumerable<T> values, Func<T, YamlNode> make) =>
        new YamlSequenceNode(values.Select(make)) { Style = SequenceStyle.Flow };

    public static YamlNode Rule(StructureRule? rule) => rule switch
    {
        null => Null,
        StructureRule.One one => Text(one.Code),
        StructureRule.AllOf all => Map(("allOf", InLine(all.Parts, Rule))),
        StructureRule.AtLeast some => Map(("atLeast", Number(some.Count)), ("of", InLine(some.Of, Rule))),
        _ => throw new ArgumentOutOfRangeException(nameof(rule)),
    };

    // A letter first, and no word that some YAML reader takes for something else; the emitter quotes what is structure to YAML.
    private static bool IsPlain(string text) => char.IsLetter(text[0]) && !Reserved.Contains(text.ToLowerInvariant());

    private static readonly HashSet<string> Reserved = ["null", "true", "false", "yes", "no", "on", "off", "y", "n"];

    private static YamlScalarNode Scalar(string value, ScalarStyle style) => new(value) { Style = style };
}
