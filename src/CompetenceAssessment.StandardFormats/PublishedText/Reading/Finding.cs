using System.Text.Json.Serialization;

namespace CompetenceAssessment.StandardFormats.PublishedText.Reading;

/// <summary>Something wrong with a document, or doubtful about its reading. <see cref="Lint.FindingCodes"/> makes them.</summary>
/// <param name="Code">The code, listed in <c>docs/standards.md</c>.</param>
/// <param name="Severity">How bad it is.</param>
/// <param name="Lines">Source lines it is about, from 1, ascending; empty where it is about something that is not there.</param>
/// <param name="Message">What is wrong, in a sentence.</param>
/// <param name="Repair">What a person could do, in a sentence.</param>
public sealed record Finding(string Code, FindingSeverity Severity, IReadOnlyList<int> Lines, string Message, string Repair)
{
    /// <summary>The part of the reading it is about: a competence's code, with the item's kind and number (<c>B.2.3/indicator/8</c>).</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Place { get; init; }

    /// <summary>What stands for {0}, {1}, … in the words of its code: numbers, codes, words of the source, and phrases in English. Whoever puts a finding into
    /// another language begins from these; the files that are written do not hold them.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Particulars { get; init; } = [];
}

/// <summary>How bad a finding is.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<FindingSeverity>))]
public enum FindingSeverity
{
    /// <summary>Worth knowing; the reading is right.</summary>
    [JsonStringEnumMemberName("info")]
    Info,

    /// <summary>Doubtful: a person should look.</summary>
    [JsonStringEnumMemberName("warning")]
    Warning,

    /// <summary>Wrong or missing: a person must decide before the standard can be used.</summary>
    [JsonStringEnumMemberName("error")]
    Error,
}
