using System.Text.Json;
using System.Text.Json.Serialization;
using CompetenceAssessment.Domain;
using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.StandardFormats.Yaml;

namespace CompetenceAssessment.StandardFormats.PublishedText.Reading;

/// <summary>A text as <c>{ "en": "…", "et": "…" }</c>, the original first.</summary>
internal sealed class LocalizedTextConverter : JsonConverter<LocalizedText>
{
    public override LocalizedText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var texts = new List<KeyValuePair<string, string>>();
        if (reader.TokenType != JsonTokenType.StartObject) throw new JsonException("A text is an object of languages.");
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var language = reader.GetString()!;
            reader.Read();
            texts.Add(new(language, reader.GetString() ?? throw new JsonException("A text cannot be null.")));
        }

        try
        {
            return new LocalizedText(texts);
        }
        catch (ArgumentException exception)
        {
            throw new JsonException(exception.Message, exception);
        }
    }

    public override void Write(Utf8JsonWriter writer, LocalizedText value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (var (language, text) in value.All) writer.WriteString(language, text);
        writer.WriteEndObject();
    }
}

/// <summary>A rule as a code, <c>{ "allOf": [] }</c> or <c>{ "atLeast": n, "of": [] }</c>.</summary>
internal sealed class StructureRuleConverter : JsonConverter<StructureRule>
{
    public override StructureRule Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        try
        {
            return Rule(document.RootElement);
        }
        catch (Exception exception) when (exception is ArgumentException or KeyNotFoundException or InvalidOperationException)
        {
            throw new JsonException("Not a structure rule.", exception);
        }
    }

    // A single competence is written as a list of one: the contract's rule is always an object.
    public override void Write(Utf8JsonWriter writer, StructureRule value, JsonSerializerOptions options) =>
        WritePart(writer, value is StructureRule.One ? new StructureRule.AllOf([value]) : value);

    private static StructureRule Rule(JsonElement element) =>
        element.ValueKind == JsonValueKind.String ? new StructureRule.One(element.GetString()!)
        : element.TryGetProperty("allOf", out var all) ? new StructureRule.AllOf(Rules(all))
        : new StructureRule.AtLeast(element.GetProperty("atLeast").GetInt32(), Rules(element.GetProperty("of")));

    private static List<StructureRule> Rules(JsonElement list) => [.. list.EnumerateArray().Select(Rule)];

    private static void WritePart(Utf8JsonWriter writer, StructureRule rule)
    {
        if (rule is StructureRule.One one)
        {
            writer.WriteStringValue(one.Code);
            return;
        }

        writer.WriteStartObject();
        if (rule is StructureRule.AtLeast some) writer.WriteNumber("atLeast", some.Count);
        writer.WriteStartArray(rule is StructureRule.AtLeast ? "of" : "allOf");
        foreach (var part in rule is StructureRule.AtLeast few ? few.Of : ((StructureRule.AllOf)rule).Parts) WritePart(writer, part);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}

/// <summary>A word of a closed list.</summary>
internal abstract class WordConverter<T>(Words<T> words) : JsonConverter<T>
    where T : struct, Enum
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.GetString() is { } word && words.TryRead(word, out var value) ? value : throw new JsonException("Unknown word.");

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(words.Write(value));
}

internal sealed class FrameworkConverter() : WordConverter<StandardFramework>(StandardWords.Frameworks);

internal sealed class CompetenceKindConverter() : WordConverter<CompetenceKind>(StandardWords.CompetenceKinds);

internal sealed class ItemKindConverter() : WordConverter<CompetenceItemKind>(StandardWords.ItemKinds);
