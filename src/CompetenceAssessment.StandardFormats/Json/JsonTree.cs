using System.Runtime.CompilerServices;
using System.Text.Json;
using CompetenceAssessment.StandardFormats.Yaml;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace CompetenceAssessment.StandardFormats.Json;

/// <summary>From bytes of JSON to the tree that the readers walk, with the line of each value: strict UTF-8, limited size and depth, no name twice.</summary>
internal sealed class JsonTree
{
    private const int MaxDepth = 40;
    private readonly Dictionary<YamlNode, long> lines = new(ReferenceEqualityComparer.Instance);
    private readonly byte[] bytes;
    private int counted;
    private long line = 1;

    private JsonTree(string file, byte[] bytes)
    {
        this.bytes = bytes;
        Problems = new Problems(file, n => lines.GetValueOrDefault(n, 1));
    }

    public Problems Problems { get; }

    public YamlMappingNode Root { get; private set; } = [];

    /// <summary>Reads the file, or throws with the reason.</summary>
    public static JsonTree Read(string file, byte[] bytes, int maxBytes)
    {
        var tree = new JsonTree(file, bytes.AsSpan().StartsWith("\uFEFF"u8) ? bytes[3..] : bytes);
        if (bytes.Length > maxBytes)
            tree.Problems.Add(1, StandardFileRule.Encoding, $"The file has {bytes.Length} bytes; at most {maxBytes} are read.");
        tree.Problems.ThrowIfAny();
        tree.Parse();
        tree.Problems.ThrowIfAny();
        return tree;
    }

    /// <summary>Gives a value that was put together here the line of the value it was made from.</summary>
    public T At<T>(YamlNode origin, T made)
        where T : YamlNode
    {
        lines.TryAdd(made, Problems.LineOf(origin));
        return made;
    }

    private void Parse()
    {
        try
        {
            var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = MaxDepth });
            reader.Read();
            if (Value(ref reader) is YamlMappingNode root)
                Root = root;
            else
                Problems.Add(1, StandardFileRule.Syntax, "The file must hold one JSON object.");
            reader.Read();
        }
        catch (JsonException exception)
        {
            Problems.Add((exception.LineNumber ?? 0) + 1, StandardFileRule.Syntax, $"The file is not well-formed JSON: {exception.Message}");
        }
        catch (InvalidOperationException)
        {
            Problems.Add(line, StandardFileRule.Encoding, "A text is not valid Unicode.");
        }
    }

    private YamlNode Value(ref Utf8JsonReader reader)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var start = LineAt(reader.TokenStartIndex);
        YamlNode node = reader.TokenType switch
        {
            JsonTokenType.StartObject => Fields(ref reader),
            JsonTokenType.StartArray => Entries(ref reader),
            JsonTokenType.String => new YamlScalarNode(reader.GetString()) { Style = ScalarStyle.DoubleQuoted },
            _ => new YamlScalarNode(System.Text.Encoding.ASCII.GetString(reader.ValueSpan)) { Style = ScalarStyle.Plain },
        };
        lines[node] = start;
        return node;
    }

    private YamlMappingNode Fields(ref Utf8JsonReader reader)
    {
        var map = new YamlMappingNode();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var at = LineAt(reader.TokenStartIndex);
            var name = new YamlScalarNode(reader.GetString()) { Style = ScalarStyle.DoubleQuoted };
            lines[name] = at;
            reader.Read();
            var value = Value(ref reader);
            if (map.Children.ContainsKey(name))
                Problems.Add(at, StandardFileRule.Repeated, $"The field {name.Value} stands twice.");
            else
                map.Add(name, value);
        }

        return map;
    }

    private YamlSequenceNode Entries(ref Utf8JsonReader reader)
    {
        var list = new YamlSequenceNode();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            list.Add(Value(ref reader));
        return list;
    }

    // Values come in the order of the file, so that each stretch is counted once.
    private long LineAt(long index)
    {
        line += bytes.AsSpan(counted, (int)index - counted).Count((byte)'\n');
        counted = (int)index;
        return line;
    }
}
