using System.Globalization;
using System.Text.Json;
using CompetenceAssessment.StandardFormats.PublishedText;
using CompetenceAssessment.StandardFormats.PublishedText.Reading;

namespace CompetenceAssessment.StandardFormats.Tests.PublishedText.Families;

/// <summary>A sample text with what a person counted in it. Items are written "number | group | first words … last words".</summary>
internal static class SampleTruth
{
    private static readonly (string Name, string Kind)[] Lists = [("indicator", "Indicator"), ("knowledge", "Knowledge"), ("outcome", "Outcome")];

    /// <summary>The sample files of a family, by name.</summary>
    public static TheoryData<string> Files(string family) =>
        [.. Directory.GetFiles(Folder(family)).Where(f => !f.EndsWith(".json", StringComparison.Ordinal)).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    public static string PathOf(string family, string file) => Path.Combine(Folder(family), file);

    /// <summary>Compares a reading with its truth; tells all that differs.</summary>
    public static void Compare(string family, string file)
    {
        var reading = PublishedTextReader.ReadFile(PathOf(family, file), file);
        using var truth = JsonDocument.Parse(File.ReadAllBytes(PathOf(family, Path.GetFileNameWithoutExtension(file) + ".truth.json")));
        var root = truth.RootElement;
        Assert.Null(reading.Refused);
        Assert.Equal(root.GetProperty("family").GetString(), reading.Family);
        var unread = reading.Findings.Where(f => f.Code == "LINE-UNREAD").SelectMany(f => f.Lines).Order().ToArray();
        Assert.Equal(root.GetProperty("unread").EnumerateArray().Select(u => u.GetInt32()), unread);
        Assert.Equal(unread.Length, reading.Lines.Unread);
        Assert.Equal(reading.Lines.Total, reading.Lines.Used + reading.Lines.Furniture + reading.Lines.Unread);
        Assert.All(root.GetProperty("findings").EnumerateArray(), f => Assert.Contains(reading.Findings, x => x.Code == f.GetString()));
        Assert.Equal(Codes(root.GetProperty("errors")), reading.Findings.Where(f => f.Severity == FindingSeverity.Error).Select(f => f.Code).Order(StringComparer.Ordinal));
        var standards = root.GetProperty("standards").EnumerateArray().ToList();
        Assert.Equal(standards.Count, reading.Standards.Count);
        foreach (var (expected, actual) in standards.Zip(reading.Standards))
            Standard(expected, actual);
    }

    private static IEnumerable<string?> Codes(JsonElement list) => list.EnumerateArray().Select(c => c.GetString()).Order(StringComparer.Ordinal);

    private static void Standard(JsonElement expected, ReadStandard actual)
    {
        Assert.Equal(expected.GetProperty("code").GetString(), actual.Code);
        Assert.Equal(expected.GetProperty("version").GetString(), actual.Version);
        Assert.Equal(expected.GetProperty("title").GetString(), actual.Title?.Original);
        Assert.Equal(expected.GetProperty("levels").EnumerateArray().Select(l => l.GetInt32()), actual.Levels);
        Assert.Equal(expected.GetProperty("credit") is { ValueKind: JsonValueKind.Number } credit ? credit.GetDecimal() : null, actual.Credit);
        Assert.Equal(expected.GetProperty("classifications").EnumerateArray().Select(c => c.GetString()), actual.Classifications.Select(c => $"{c.Scheme} {c.Code}"));
        Assert.All(expected.GetProperty("facts").EnumerateObject(), fact => Assert.Contains(actual.Facts, f => f.Name == fact.Name && f.Value == fact.Value.GetString()));
        Assert.Equal(expected.GetProperty("sections").EnumerateArray().Select(s => s.GetString()), actual.Sections.Select(s => s.Heading?.Original));
        var competence = Assert.Single(actual.Competences);
        foreach (var (name, kind) in Lists)
        {
            var items = competence.Items.Where(i => i.Kind.ToString() == kind).ToList();
            string[] lines = expected.TryGetProperty(name, out var list) ? [.. list.EnumerateArray().Select(l => l.GetString()!)] : [];
            Assert.Equal(lines.Length, items.Count);
            foreach (var (line, item) in lines.Zip(items))
                Item(line, item);
        }
    }

    private static void Item(string expected, ReadItem item)
    {
        var parts = expected.Split('|', StringSplitOptions.TrimEntries);
        var ends = parts[2].Split('…', StringSplitOptions.TrimEntries);
        Assert.Equal(parts[0], item.Number);
        Assert.Equal(parts[1], item.Group?.Original ?? "");
        Assert.StartsWith(ends[0], item.Text.Original, StringComparison.Ordinal);
        Assert.EndsWith(ends[^1], item.Text.Original, StringComparison.Ordinal);
        Assert.NotEmpty(item.Lines);
        Assert.DoesNotContain('\f', item.Text.Original);
        Assert.True(item.Text.Original.Length < 400, item.Number.ToString(CultureInfo.InvariantCulture));
    }

    private static string Folder(string family) => Path.Combine(AppContext.BaseDirectory, "Samples", family);
}
