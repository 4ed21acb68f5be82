using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CompetenceAssessment.StandardFormats.PublishedText.Reading;

/// <summary>Readings as JSON, in the shape of <c>standards/reading.schema.json</c>.</summary>
public static class ReadingJson
{
    // Letters such as õ stand as themselves: the text goes to a file or a terminal, never into a page.
    private static readonly ReadingJsonContext Context = new(new JsonSerializerOptions(ReadingJsonContext.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        TypeInfoResolver = null,
    });

    /// <summary>Writes one JSON object as UTF-8.</summary>
    public static void Write(Stream stream, StandardReading reading) => JsonSerializer.Serialize(stream, reading, Context.StandardReading);

    /// <summary>Writes one JSON object.</summary>
    public static string Write(StandardReading reading) => JsonSerializer.Serialize(reading, Context.StandardReading);

    /// <summary>Writes one standard of a reading.</summary>
    public static string Write(ReadStandard standard) => JsonSerializer.Serialize(standard, Context.ReadStandard);

    /// <summary>Reads what <see cref="Write(ReadStandard)"/> wrote.</summary>
    /// <exception cref="JsonException">The text is not a standard of a reading.</exception>
    public static ReadStandard ReadStandard(string json) =>
        JsonSerializer.Deserialize(json, Context.ReadStandard) ?? throw new JsonException("A standard cannot be null.");

    /// <summary>Reads what <see cref="Write(StandardReading)"/> wrote.</summary>
    /// <exception cref="JsonException">The text is not a reading.</exception>
    public static StandardReading Read(string json) =>
        JsonSerializer.Deserialize(json, Context.StandardReading) ?? throw new JsonException("A reading cannot be null.");
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    WriteIndented = true,
    NewLine = "\n",
    Converters = [typeof(LocalizedTextConverter)])]
[JsonSerializable(typeof(StandardReading))]
internal sealed partial class ReadingJsonContext : JsonSerializerContext;
