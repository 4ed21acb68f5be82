using System.Text.Json;
using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.StandardFormats.PublishedText;
using CompetenceAssessment.StandardFormats.PublishedText.Reading;

namespace CompetenceAssessment.StandardFormats.Tests.PublishedText.EstonianOccupationalStandard;

/// <summary>What a sample holds, counted by hand.</summary>
internal sealed record Truth
{
    public string? Refused { get; init; }
    public string? Code { get; init; }
    public string? Version { get; init; }
    public string? Title { get; init; }
    public int[] Levels { get; init; } = [];
    public int? EqfLevel { get; init; }
    public DateOnly? ValidUntil { get; init; }
    public string[] Isco { get; init; } = [];

    /// <summary>Titles of the entries, where they are compared word by word.</summary>
    public string?[]? IscoTitles { get; init; }

    /// <summary>Labelled values that are compared word by word, by their names.</summary>
    public Dictionary<string, string> Facts { get; init; } = [];

    /// <summary>Prose that is compared word by word, by the codes of its sections; "" for what stands before part A. No text says that there is none.</summary>
    public Dictionary<string, string> Prose { get; init; } = [];
    public TrueQualification[] Qualifications { get; init; } = [];
    public int[] WorkUnits { get; init; } = [];
    public string? Structure { get; init; }
    public TrueCompetence[] Competences { get; init; } = [];
    public string[] Findings { get; init; } = [];
    public string[] Errors { get; init; } = [];

    /// <summary>Findings that there must not be.</summary>
    public string[] Absent { get; init; } = [];

    /// <summary>The lines of the structure, where it is not understood.</summary>
    public int[] StructureUnclear { get; init; } = [];
    public int Furniture { get; init; }

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    public static string Folder => Path.Combine(AppContext.BaseDirectory, "Samples", "ee");

    /// <summary>The samples' files; each has a truth beside it.</summary>
    public static IEnumerable<string> Files =>
        Directory.EnumerateFiles(Folder).Where(f => !f.EndsWith(".truth.json", StringComparison.Ordinal)).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal);

    public static Truth Of(string file) => JsonSerializer.Deserialize<Truth>(File.ReadAllText(Path.Combine(Folder, Path.GetFileNameWithoutExtension(file) + ".truth.json")), Options)!;

    public static StandardReading Read(string file) => PublishedTextReader.ReadFile(Path.Combine(Folder, file), file, new Noon());

    /// <summary>The day on which the samples are read, whenever the tests run.</summary>
    public static DateOnly Today { get; } = new(2026, 11, 22);

    private sealed class Noon : TimeProvider
    {
        public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

        public override DateTimeOffset GetUtcNow() => new(Today, new TimeOnly(12, 0), TimeSpan.Zero);
    }
}

internal sealed record TrueQualification(string Title, int? Level, bool Partial, string[] Competences);

/// <summary>A competence, with its first and last indicator word by word.</summary>
internal sealed record TrueCompetence(string Code, string Kind, int[] Levels, string Title, int Indicators, int Knowledge, string[] Methods, bool Integrated, string First, string Last)
{
    public static string KindOf(CompetenceKind? kind) => kind?.ToString().ToLowerInvariant() ?? "";
}
