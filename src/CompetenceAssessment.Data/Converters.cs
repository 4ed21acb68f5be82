using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using CompetenceAssessment.Domain;
using CompetenceAssessment.Domain.Standards;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CompetenceAssessment.Data;

/// <summary>UTC in the database whatever the engine says about kinds, to the microsecond, which is the finest that all three keep.</summary>
internal sealed class UtcDateTimeConverter() : ValueConverter<DateTime, DateTime>(
    value => new DateTime(value.Ticks - (value.Ticks % TimeSpan.TicksPerMicrosecond), DateTimeKind.Utc),
    value => DateTime.SpecifyKind(value, DateTimeKind.Utc));

internal sealed class LocalizedTextConverter() : ValueConverter<LocalizedText, string>(
    value => JsonText.Write(value),
    text => JsonText.Read<LocalizedText>(text));

internal sealed class JsonTextConverter<T>() : ValueConverter<T, string>(
    value => JsonText.Write(value),
    text => JsonText.Read<T>(text));

internal sealed class JsonTextComparer<T>() : ValueComparer<T>(
    (left, right) => JsonText.Write(left) == JsonText.Write(right),
    value => JsonText.Write(value).GetHashCode(StringComparison.Ordinal),
    value => JsonText.Read<T>(JsonText.Write(value)));

/// <summary>For a long value that never changes once it is stored: it is neither copied nor compared by its content.</summary>
internal sealed class UnchangingComparer<T>() : ValueComparer<T>(
    (left, right) => ReferenceEquals(left, right),
    value => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(value),
    value => value)
    where T : class;

/// <summary>How domain values are written as JSON text in a column.</summary>
public static class JsonText
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(), new LocalizedTextJsonConverter(), new StructureRuleJsonConverter() },
    };

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    public static T Read<T>(string text) => JsonSerializer.Deserialize<T>(text, Options)!;
}

internal sealed class LocalizedTextJsonConverter : JsonConverter<LocalizedText>
{
    public override LocalizedText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var texts = new List<KeyValuePair<string, string>>();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var language = reader.GetString()!;
            reader.Read();
            texts.Add(new(language, reader.GetString()!));
        }

        return new LocalizedText(texts);
    }

    public override void Write(Utf8JsonWriter writer, LocalizedText value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (var (language, text) in value.All)
            writer.WriteString(language, text);
        writer.WriteEndObject();
    }
}

internal sealed class StructureRuleJsonConverter : JsonConverter<StructureRule>
{
    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsAssignableTo(typeof(StructureRule));

    public override StructureRule Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        FromElement(JsonElement.ParseValue(ref reader));

    public override void Write(Utf8JsonWriter writer, StructureRule value, JsonSerializerOptions options)
    {
        switch (value)
        {
            case StructureRule.One one:
                writer.WriteStringValue(one.Code);
                break;
            case StructureRule.AllOf all:
                writer.WriteStartObject();
                WriteParts(writer, "allOf", all.Parts, options);
                writer.WriteEndObject();
                break;
            case StructureRule.AtLeast atLeast:
                writer.WriteStartObject();
                writer.WriteNumber("atLeast", atLeast.Count);
                WriteParts(writer, "of", atLeast.Of, options);
                writer.WriteEndObject();
                break;
        }
    }

    private static StructureRule FromElement(JsonElement element) => element switch
    {
        { ValueKind: JsonValueKind.String } => new StructureRule.One(element.GetString()!),
        _ when element.TryGetProperty("allOf", out var parts) => new StructureRule.AllOf([.. parts.EnumerateArray().Select(FromElement)]),
        _ => new StructureRule.AtLeast(element.GetProperty("atLeast").GetInt32(), [.. element.GetProperty("of").EnumerateArray().Select(FromElement)]),
    };

    private void WriteParts(Utf8JsonWriter writer, string name, IEnumerable<StructureRule> parts, JsonSerializerOptions options)
    {
        writer.WriteStartArray(name);
        foreach (var part in parts)
            Write(writer, part, options);
        writer.WriteEndArray();
    }
}
