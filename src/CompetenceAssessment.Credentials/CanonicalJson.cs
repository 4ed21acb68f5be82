using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace CompetenceAssessment.Credentials;

/// <summary>JSON with one spelling per value, for hashing and signing (RFC 8785): members sorted by UTF-16 code
/// units, no white space, numbers as ECMAScript prints them. Records are written with camel-case names, enumerations
/// as words, and absent values left out.</summary>
public static class CanonicalJson
{
    private static readonly JsonSerializerOptions options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>The canonical text of a value.</summary>
    /// <exception cref="ArgumentException">A number is not finite, or an integer beyond ±(2⁵³−1), which other readers would round.</exception>
    public static string Write<T>(T value) => Canonicalise(JsonSerializer.SerializeToNode(value, options));

    /// <summary>The canonical text of JSON that is already there.</summary>
    /// <exception cref="JsonException">The text is not JSON, or an object names a member twice.</exception>
    public static string Canonicalise(string json) =>
        Canonicalise(JsonNode.Parse(json, documentOptions: new JsonDocumentOptions { AllowDuplicateProperties = false }));

    /// <summary>The canonical bytes of a value, UTF-8 without a byte order mark.</summary>
    public static byte[] WriteBytes<T>(T value) => Encoding.UTF8.GetBytes(Write(value));

    /// <summary>Reads a value that <see cref="Write{T}"/> wrote.</summary>
    /// <exception cref="JsonException">The text is not JSON, or not of this type.</exception>
    public static T Read<T>(string json) =>
        JsonSerializer.Deserialize<T>(json, options) ?? throw new JsonException("The text holds no value.");

    private static string Canonicalise(JsonNode? node)
    {
        var text = new StringBuilder();
        Append(text, node);
        return text.ToString();
    }

    private static void Append(StringBuilder text, JsonNode? node)
    {
        switch (node)
        {
            case null:
                text.Append("null");
                break;
            case JsonObject members:
                AppendAll(text, '{', members.OrderBy(m => m.Key, StringComparer.Ordinal), '}', member =>
                {
                    AppendString(text, member.Key);
                    text.Append(':');
                    Append(text, member.Value);
                });
                break;
            case JsonArray items:
                AppendAll(text, '[', items, ']', item => Append(text, item));
                break;
            default:
                AppendValue(text, node.AsValue());
                break;
        }
    }

    private static void AppendAll<T>(StringBuilder text, char open, IEnumerable<T> items, char close, Action<T> append)
    {
        text.Append(open);
        var separate = false;
        foreach (var item in items)
        {
            if (separate)
                text.Append(',');
            append(item);
            separate = true;
        }

        text.Append(close);
    }

    private static void AppendValue(StringBuilder text, JsonValue value)
    {
        switch (value.GetValueKind())
        {
            case JsonValueKind.String:
                AppendString(text, JsonSerializer.Deserialize<string>(value.ToJsonString(options))!);
                break;
            case JsonValueKind.Number:
                text.Append(Number(value.ToJsonString()));
                break;
            default:
                text.Append(value.ToJsonString());
                break;
        }
    }

    /// <summary>RFC 8785, 3.2.2.2: only what JSON requires is escaped, control characters in lower-case hexadecimal.</summary>
    private static void AppendString(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (var character in value)
        {
            _ = character switch
            {
                '"' or '\\' => text.Append('\\').Append(character),
                '\b' => text.Append("\\b"),
                '\f' => text.Append("\\f"),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\t' => text.Append("\\t"),
                < ' ' => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}"),
                _ => text.Append(character),
            };
        }

        text.Append('"');
    }

    /// <summary>RFC 8785, 3.2.2.3: the shortest digits that read back the same double, laid out as ECMAScript does.</summary>
    private static string Number(string json)
    {
        const double LargestExact = 9007199254740991;
        var value = double.Parse(json, CultureInfo.InvariantCulture);
        var integral = !json.AsSpan().ContainsAny('.', 'e', 'E');
        if (!double.IsFinite(value) || (integral && Math.Abs(value) > LargestExact))
            throw new ArgumentException($"{json} has no exact canonical spelling.", nameof(json));
        if (value == 0)
            return "0";
        var shortest = Math.Abs(value).ToString("R", CultureInfo.InvariantCulture).Split('E');
        var whole = shortest[0].Split('.')[0];
        var digits = shortest[0].Replace(".", "", StringComparison.Ordinal);
        var exponent = shortest.Length > 1 ? int.Parse(shortest[1], CultureInfo.InvariantCulture) : 0;
        var leading = digits.Length - digits.TrimStart('0').Length;
        return (value < 0 ? "-" : "") + LayOut(digits.Trim('0'), whole.Length - leading + exponent);
    }

    /// <summary>Sets the decimal point after as many of the digits as given, by exponent where ECMAScript does.</summary>
    private static string LayOut(string digits, int point)
    {
        if (point is <= -6 or > 21)
        {
            var mantissa = digits.Length == 1 ? digits : $"{digits[0]}.{digits[1..]}";
            return string.Create(CultureInfo.InvariantCulture, $"{mantissa}e{(point > 0 ? "+" : "")}{point - 1}");
        }

        if (point <= 0)
            return "0." + new string('0', -point) + digits;
        return digits.Length <= point ? digits.PadRight(point, '0') : $"{digits[..point]}.{digits[point..]}";
    }
}
