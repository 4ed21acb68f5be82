using System.Globalization;
using System.Text.RegularExpressions;
using CompetenceAssessment.Domain;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace CompetenceAssessment.StandardFormats.Yaml;

/// <summary>The named fields of one part of the file, read with their types; what is wrong goes to the problems, and reading goes on.</summary>
internal sealed partial class Fields
{
    // Stands in for what could not be read, so that reading can go on; the problem is noted, so it reaches nobody.
    private const string Placeholder = "?";
    private static readonly LocalizedText Unreadable = new("und", Placeholder);
    private readonly Dictionary<string, YamlNode> fields = [];
    private readonly Dictionary<string, YamlNode> names = [];
    private readonly HashSet<string> asked = [];

    public Fields(YamlMappingNode node, Problems problems)
    {
        (Node, Problems) = (node, problems);
        foreach (var (key, value) in node.Children)
        {
            if (key is YamlScalarNode { Value: { } name })
                (fields[name], names[name]) = (value, key);
            else
                problems.Add(key, StandardFileRule.FieldType, "A field's name must be a word.");
        }
    }

    public YamlMappingNode Node { get; }

    public Problems Problems { get; }

    public YamlNode At(string name) => fields.GetValueOrDefault(name, Node);

    public string Required(string name, int maxLength = int.MaxValue)
    {
        var text = Optional(name, maxLength);
        if (text is null)
            Missing(name);
        return text ?? Placeholder;
    }

    public string? Optional(string name, int maxLength = int.MaxValue)
    {
        if (Find(name) is not { } node)
            return null;
        if (node is not YamlScalarNode { Value: { } value })
            return Wrong<string>(node, name, "a text");
        CheckText(node, name, value);
        if (value.Length > maxLength)
            Problems.Add(node, StandardFileRule.TooLong, $"{name} has {value.Length} characters; at most {maxLength} are kept.");
        return value.Length == 0 ? Placeholder : value;
    }

    public int? Number(string name)
    {
        if (Find(name) is not { } node)
            return null;
        return node is YamlScalarNode scalar && int.TryParse(scalar.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : WrongValue<int>(node, name, "a whole number");
    }

    public bool Flag(string name) => Find(name) switch
    {
        null => false,
        YamlScalarNode { Value: "true" } => true,
        YamlScalarNode { Value: "false" } => false,
        var node => WrongValue<bool>(node, name, "true or false") ?? false,
    };

    public DateOnly? Date(string name)
    {
        if (Find(name) is not { } node)
            return null;
        if (node is YamlScalarNode scalar && DateOnly.TryParseExact(scalar.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return date;
        Problems.Add(node, StandardFileRule.Date, $"{name} must be a day of the calendar, written like 2019-05-07.");
        return null;
    }

    public T? Word<T>(string name, Words<T> words)
        where T : struct, Enum =>
        Find(name) is { } node ? ReadWord(node, name, words) : null;

    public T RequiredWord<T>(string name, Words<T> words)
        where T : struct, Enum
    {
        if (Find(name) is null)
            Missing(name);
        return Word(name, words) ?? default;
    }

    public LocalizedText RequiredTexts(string name)
    {
        var texts = Texts(name);
        if (texts is null)
            Missing(name);
        return texts ?? Unreadable;
    }

    public LocalizedText? Texts(string name)
    {
        if (Find(name) is not { } node)
            return null;
        if (node is not YamlMappingNode mapping || mapping.Children.Count == 0)
            return Wrong<LocalizedText>(node, name, "a text for each language, such as en: …") ?? Unreadable;
        var texts = new List<KeyValuePair<string, string>>();
        foreach (var (key, value) in mapping.Children)
        {
            if (key is not YamlScalarNode { Value: { } language } || !LanguageTag().IsMatch(language))
                Problems.Add(key, StandardFileRule.Language, $"{key} is not a language tag such as en or et.");
            else if (value is not YamlScalarNode { Value: { } text } || IsNull(value))
                Wrong<string>(value, $"{name}.{language}", "a text");
            else if (CheckText(value, $"{name}.{language}", text))
                texts.Add(new(language, text));
        }

        return texts.Count == 0 ? Unreadable : new LocalizedText(texts.DistinctBy(t => t.Key, StringComparer.OrdinalIgnoreCase));
    }

    public IEnumerable<Fields> Entries(string name)
    {
        foreach (var node in Nodes(name))
        {
            if (node is YamlMappingNode mapping)
                yield return new Fields(mapping, Problems);
            else
                Wrong<string>(node, name, "a list of entries with named fields");
        }
    }

    public IReadOnlyList<YamlNode> Nodes(string name)
    {
        var node = Find(name);
        if (node is YamlSequenceNode list)
            return [.. list.Children];
        if (node is not null)
            Wrong<string>(node, name, "a list");
        return [];
    }

    /// <summary>A value of whatever kind; null where there is none.</summary>
    public YamlNode? Value(string name) => Find(name);

    public Fields? Group(string name) => Find(name) switch
    {
        null => null,
        YamlMappingNode mapping => new Fields(mapping, Problems),
        var node => Wrong<Fields>(node, name, "named fields"),
    };

    public IReadOnlyList<T> WordList<T>(string name, Words<T> words)
        where T : struct, Enum
    {
        var values = new List<T>();
        foreach (var node in Nodes(name))
        {
            if (ReadWord(node, name, words) is not { } value)
                continue;
            if (values.Contains(value))
                Problems.Add(node, StandardFileRule.Repeated, $"{node} stands twice in {name}.");
            else
                values.Add(value);
        }

        return values;
    }

    public IReadOnlyList<string> TextList(string name)
    {
        var values = new List<string>();
        foreach (var node in Nodes(name))
        {
            if (node is YamlScalarNode { Value: { } value } && CheckText(node, name, value))
                values.Add(value);
            else if (node is not YamlScalarNode)
                Wrong<string>(node, name, "a list of texts");
        }

        return values;
    }

    /// <summary>Call when every field of the part has been asked for: what is left over is not of the format.</summary>
    public void Done()
    {
        foreach (var (name, _) in fields.Where(f => !asked.Contains(f.Key)))
            Problems.Add(names[name], StandardFileRule.FieldUnknown, $"{name} is not a field of this part of the format.");
    }

    /// <summary>Whether a word has the form of a language tag (BCP 47).</summary>
    public static bool IsLanguage(string word) => LanguageTag().IsMatch(word);

    private static bool IsNull(YamlNode node) =>
        node is YamlScalarNode { Style: ScalarStyle.Plain or ScalarStyle.Any, Value: null or "" or "null" or "~" };

    [GeneratedRegex("^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$")]
    private static partial Regex LanguageTag();

    private YamlNode? Find(string name)
    {
        asked.Add(name);
        return fields.TryGetValue(name, out var node) && !IsNull(node) ? node : null;
    }

    private void Missing(string name) =>
        Problems.Add(At(name), StandardFileRule.FieldMissing, $"{name} is missing or empty.");

    private T? ReadWord<T>(YamlNode node, string name, Words<T> words)
        where T : struct, Enum
    {
        if (node is YamlScalarNode { Value: { } word } && words.TryRead(word, out var value))
            return value;
        Problems.Add(node, StandardFileRule.UnknownWord, $"{name}: {node} is none of: {string.Join(", ", words.All)}.");
        return null;
    }

    private bool CheckText(YamlNode node, string name, string text)
    {
        var wrong = text.Length == 0 || text.Trim().Length != text.Length ? "is empty, or begins or ends with white space"
            : text.Any(c => char.IsControl(c) && c != '\n') ? "holds a tab or another control character"
            : null;
        if (wrong is not null)
            Problems.Add(node, StandardFileRule.Text, $"{name} {wrong}.");
        return wrong is null;
    }

    private T? Wrong<T>(YamlNode node, string name, string expected)
        where T : class
    {
        Problems.Add(node, StandardFileRule.FieldType, $"{name} must be {expected}.");
        return null;
    }

    private T? WrongValue<T>(YamlNode node, string name, string expected)
        where T : struct
    {
        Problems.Add(node, StandardFileRule.FieldType, $"{name} must be {expected}.");
        return null;
    }
}
