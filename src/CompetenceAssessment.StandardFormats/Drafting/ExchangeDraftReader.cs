using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.StandardFormats.Exchange;
using CompetenceAssessment.StandardFormats.Json;
using CompetenceAssessment.StandardFormats.Lint;
using CompetenceAssessment.StandardFormats.PublishedText.Reading;
using CompetenceAssessment.StandardFormats.PublishedText.Source;
using CompetenceAssessment.StandardFormats.Yaml;
using YamlDotNet.RepresentationModel;

namespace CompetenceAssessment.StandardFormats.Drafting;

/// <summary>Reads a file of an exchange format as a draft: everything the file says is in it, or a finding says what is not.</summary>
public static class ExchangeDraftReader
{
    /// <summary>Most items of a standard that an editor can be expected to look through.</summary>
    public const int MaximumItems = 5000;

    /// <summary>Reads the bytes of a file.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="name">Its name, whose ending tells the format; never opened.</param>
    /// <param name="framework">The system of standards that another system's CASE package belongs to, which CASE does not tell.</param>
    /// <param name="clock">Tells what has expired.</param>
    public static DraftReading Read(ReadOnlyMemory<byte> bytes, string name, StandardFramework? framework, TimeProvider clock)
    {
        var exchanged = ExchangeFormat.Read(name, bytes.ToArray(), framework, isNamedByKey: false);
        if (exchanged.Errors.Count > 0 || exchanged.Reading?.Refused is not null)
            return new(exchanged.Reading?.Refused ?? "The file cannot be read.", "", [], []) { Errors = exchanged.Errors };
        var items = (exchanged.File?.Version.Competences.Sum(c => c.Items.Count) ?? 0) + (exchanged.Reading?.Standards.SelectMany(s => s.Competences).Sum(c => c.Items.Count) ?? 0);
        if (items > MaximumItems)
            return new($"The file holds {items} items; a draft holds at most {MaximumItems}.", "", [], []);
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        return exchanged.File is { } file ? Own(file, exchanged.LeftOut, name, today) : Foreign(exchanged.Reading!, name, today);
    }

    private static DraftReading Own(StandardFile file, IReadOnlyList<Finding> leftOut, string name, DateOnly today)
    {
        var draft = VersionDraft.Of(file);
        // The lines of a file are not those of the draft's text.
        return Checked(name, draft.Standard, draft.Lines, [.. leftOut.Select(f => f with { Lines = [] }), .. Differences(file, draft)], file.Standard.Key, today);
    }

    private static DraftReading Foreign(StandardReading reading, string name, DateOnly today)
    {
        var outline = DraftOutline.Of(reading.Standards[0]);
        var findings = reading.Findings.Select(f => f with
        {
            Lines = [.. f.Lines.SelectMany(outline.LinesOf).Distinct().Order()],
            Message = f.Lines.Count == 0 ? f.Message : $"Line {string.Join(", ", f.Lines)} of the file: {f.Message}",
        });
        return Checked(name, outline.Standard, outline.Lines, findings, key: null, today);
    }

    private static DraftReading Checked(string name, ReadStandard standard, IReadOnlyList<string> lines, IEnumerable<Finding> findings, string? key, DateOnly today)
    {
        var family = VersionDraft.FamilyOf(standard.Framework);
        var source = new SourceDocument(name, SourceFormat.Text, [.. lines.Select((text, at) => new SourceLine(at + 1, text))]);
        var reading = new StandardReading { File = name, Family = family, Standards = [standard], Findings = [.. findings], Lines = new LineCount(0, 0, 0, 0) };
        var found = StandardLint.Check(reading, source, today);
        var draft = new ReadDraft(found.Standards[0], [.. found.Findings.Select((f, at) => DraftReader.Finding(f, at + 1))]) { Key = key };
        return new(null, family, lines, [draft]);
    }

    // Whatever a draft does not hold would be lost without anybody seeing it: the file that the draft makes now is compared with the one that came.
    private static IEnumerable<Finding> Differences(StandardFile file, VersionDraft draft)
    {
        var source = new DraftSource("", draft.Lines, "", draft.Family);
        var text = new DraftText(file.Standard.Key, file.Version.VersionNumber, file.Version.Title, "");
        var made = new DraftConverter(new StandardDraft(Guid.Empty, source, text, [], Guid.Empty, default), draft.Standard).Convert();
        var (came, comes) = (Fields(file), Fields(made));
        // One competence, and all of one, mean the same; a draft writes the second.
        if (Alone(file.Version.Structure) is { } alone && alone == Alone(made.Version.Structure))
            came.Remove("structure");
        foreach (var (field, value) in came)
        {
            // The draft adds where it came from.
            var isKept = field == "sources" ? comes[field].StartsWith(value.TrimEnd(']', '\n', ' '), StringComparison.Ordinal) : comes[field] == value;
            if (!isKept)
                yield return FindingCodes.FileDiffers.At([], null, field);
        }
    }

    private static string? Alone(StructureRule? rule) => rule switch
    {
        StructureRule.One one => one.Code,
        StructureRule.AllOf { Parts: [StructureRule.One only] } => only.Code,
        _ => null,
    };

    private static Dictionary<string, string> Fields(StandardFile file) =>
        new StandardWriter(file).Tree().Children.ToDictionary(c => ((YamlScalarNode)c.Key).Value!, c => JsonNodes.Of(c.Value)?.ToJsonString(JsonNodes.Indented) ?? "");
}
