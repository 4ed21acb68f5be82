using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;

namespace CompetenceAssessment.Services.Language;

/// <summary>Every word the product says, in both languages, read once from the embedded <c>Resources/*.json</c> of the given assemblies.</summary>
public sealed class TextCatalogue
{
    private readonly FrozenDictionary<string, Entry> entries;

    private TextCatalogue(Dictionary<string, Entry> entries) => this.entries = entries.ToFrozenDictionary(StringComparer.Ordinal);

    public IEnumerable<string> Keys => entries.Keys;

    public bool Has(string key) => entries.ContainsKey(key);

    /// <summary>The text, or null where no such key is defined.</summary>
    public string? Find(string key, string language) =>
        entries.TryGetValue(key, out var entry) ? (language == Languages.Estonian ? entry.Et : entry.En) : null;

    /// <exception cref="InvalidOperationException">A key stands twice or lacks a language: the message names file and key.</exception>
    public static TextCatalogue Load(params Assembly[] assemblies)
    {
        var entries = new Dictionary<string, Entry>(StringComparer.Ordinal);
        foreach (var assembly in assemblies)
        {
            foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith("Resources/", StringComparison.Ordinal)))
                Read(assembly, name, entries);
        }

        return new TextCatalogue(entries);
    }

    private static void Read(Assembly assembly, string name, Dictionary<string, Entry> entries)
    {
        using var stream = assembly.GetManifestResourceStream(name)!;
        using var document = JsonDocument.Parse(stream);
        foreach (var property in document.RootElement.EnumerateObject())
        {
            var entry = new Entry(Text(property, "en", name), Text(property, "et", name));
            if (!entries.TryAdd(property.Name, entry))
                throw new InvalidOperationException($"{name}: the text {property.Name} is defined twice.");
        }
    }

    private static string Text(JsonProperty property, string language, string file) =>
        property.Value.TryGetProperty(language, out var text) && text.GetString() is { Length: > 0 } value
            ? value
            : throw new InvalidOperationException($"{file}: the text {property.Name} has no '{language}'.");

    private readonly record struct Entry(string En, string Et);
}
