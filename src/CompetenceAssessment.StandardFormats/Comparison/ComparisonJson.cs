using System.Text.Encodings.Web;
using System.Text.Json;
using CompetenceAssessment.Domain;
using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.StandardFormats.PublishedText.Reading;
using CompetenceAssessment.StandardFormats.Yaml;

namespace CompetenceAssessment.StandardFormats.Comparison;

/// <summary>Comparisons as one JSON object, as <c>docs/standards.md</c> describes it.</summary>
public static class ComparisonJson
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes UTF-8.</summary>
    public static void Write(Stream stream, FileComparison files)
    {
        using var json = new Utf8JsonWriter(stream, Options);
        json.WriteStartObject();
        json.WriteString("old", files.Old.File);
        json.WriteString("new", files.New.File);
        json.WriteString("refused", files.Refused);
        List(json, "comparisons", files.Refused is null ? files.Compared : [], Comparison);
        List(json, "onlyOld", files.OnlyOld, Heading);
        List(json, "onlyNew", files.OnlyNew, Heading);
        json.WriteEndObject();
    }

    private static void Comparison(Utf8JsonWriter json, StandardComparison comparison)
    {
        json.WritePropertyName("old");
        json.WriteStartObject();
        Heading(json, comparison.Old);
        json.WriteEndObject();
        json.WritePropertyName("new");
        json.WriteStartObject();
        Heading(json, comparison.New);
        json.WriteEndObject();
        json.WriteStartObject("counts");
        foreach (var kind in Enum.GetValues<ChangeKind>())
            json.WriteNumber(Word(kind), comparison.Count(kind));
        json.WriteEndObject();
        List(json, "values", comparison.Values, Value);
        Differences(json, "title", comparison.Title);
        json.WriteStartObject("structure");
        json.WriteString("old", Reading(comparison.Structure.Old));
        json.WriteString("new", Reading(comparison.Structure.New));
        json.WriteBoolean("same", comparison.Structure.IsSame);
        json.WriteEndObject();
        List(json, "competences", comparison.Competences, Competence);
        List(json, "items", comparison.Items, Item);
    }

    private static void Heading(Utf8JsonWriter json, ComparedStandard standard)
    {
        json.WriteString("code", standard.Values.GetValueOrDefault(StandardValue.Designation));
        json.WriteString("version", standard.Version);
        Text(json, "title", standard.Title);
    }

    private static void Value(Utf8JsonWriter json, ValueChange change)
    {
        json.WriteString("value", Word(change.Value));
        json.WriteString("old", change.Old);
        json.WriteString("new", change.New);
    }

    private static void Competence(Utf8JsonWriter json, CompetenceChange change)
    {
        json.WriteString("old", change.Old?.Code ?? change.Old?.Title?.Original);
        json.WriteString("new", change.New?.Code ?? change.New?.Title?.Original);
        json.WriteStartArray("differs");
        foreach (var aspect in change.Differs)
            json.WriteStringValue(Word(aspect));
        json.WriteEndArray();
        Differences(json, "title", change.Title);
    }

    private static void Item(Utf8JsonWriter json, ItemChange change)
    {
        json.WriteString("change", Word(change.Kind));
        json.WriteString("kind", StandardWords.ItemKinds.Write((change.Old ?? change.New)!.Kind));
        Side(json, "old", change.Old);
        Side(json, "new", change.New);
        json.WriteBoolean("renumbered", change.IsRenumbered);
        json.WriteBoolean("elsewhere", change.IsElsewhere);
        json.WriteBoolean("marksDiffer", change.MarksDiffer);
        json.WriteBoolean("groupDiffers", change.GroupDiffers);
        Differences(json, "differences", change.Differences);
        if (change.CarryOver is not { } carry)
        {
            json.WriteNull("carryOver");
        }
        else
        {
            json.WriteStartObject("carryOver");
            json.WriteString("certainty", Word(carry.Certainty));
            json.WriteString("ground", Word(carry.Ground));
            json.WriteEndObject();
        }

        json.WriteString("doubt", change.Doubt is { } doubt ? Word(doubt) : null);
    }

    private static void Side(Utf8JsonWriter json, string name, ComparedItem? item)
    {
        if (item is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteString("competence", item.Competence.Code);
        json.WriteString("number", item.Number);
        json.WriteString("reference", item.Reference);
        Text(json, "text", item.Text);
        json.WriteEndObject();
    }

    private static void Differences(Utf8JsonWriter json, string name, IReadOnlyList<TextDifference> differences) => List(json, name, differences, (_, difference) =>
    {
        json.WriteString("language", difference.Language);
        List(json, "pieces", difference.Pieces, (_, piece) => json.WriteString(Word(piece.Kind), piece.Text));
    });

    private static void Text(Utf8JsonWriter json, string name, LocalizedText? text)
    {
        if (text is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        foreach (var (language, words) in text.All)
            json.WriteString(language, words);
        json.WriteEndObject();
    }

    private static void List<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> list, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var one in list)
        {
            json.WriteStartObject();
            write(json, one);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string? Reading(StructureRule? rule) => rule is null ? null : ReadStructure.Describe(rule);

    private static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
