using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.StandardFormats.Lint;
using CompetenceAssessment.StandardFormats.PublishedText;
using CompetenceAssessment.StandardFormats.PublishedText.Reading;
using CompetenceAssessment.StandardFormats.PublishedText.Source;
using CompetenceAssessment.StandardFormats.Yaml;

namespace CompetenceAssessment.StandardFormats.Drafting;

/// <summary>Reads a published text for transcription: one draft for each unit of the text, and for each qualification of a group standard.</summary>
public static class DraftReader
{
    /// <summary>Most drafts that one text gives; a longer collection is given in parts.</summary>
    public const int MaximumDrafts = 60;

    private static readonly HashSet<string> Proposals =
    [
        FindingCodes.CompetenceInferred.Code, FindingCodes.ItemUnnumbered.Code, FindingCodes.ListUnnumbered.Code, FindingCodes.TextRejoined.Code,
    ];

    /// <summary>Reads the bytes of a file or of a pasted text.</summary>
    /// <param name="bytes">The whole text.</param>
    /// <param name="name">Its name; shown, never opened.</param>
    /// <param name="clock">Tells what has expired.</param>
    public static DraftReading Read(ReadOnlyMemory<byte> bytes, string name, TimeProvider clock)
    {
        var source = SourceReader.Read(bytes, name);
        var reading = PublishedTextReader.Read(source, name, clock);
        if (source.Document is not { } document || reading.Refused is not null || reading.Standards.Count == 0)
            return new(reading.Refused ?? source.Refused ?? "The text holds no standard.", "", [], []);
        var standards = reading.Standards.SelectMany(ByQualification).ToList();
        if (standards.Count > MaximumDrafts)
            return new($"The text holds {standards.Count} standards; give at most {MaximumDrafts} at a time.", "", [], []);
        var drafts = standards.Zip(
            FindingsOf(standards, reading.Findings), (standard, findings) => new ReadDraft(standard, [.. findings.Concat(DraftMethods.Findings(standard)).Select((f, at) => Finding(f, at + 1))]));
        return new(null, reading.Family!, [.. document.Lines.Select(l => l.Text)], [.. drafts]);
    }

    /// <summary>A finding of the readers or of the lint as a draft keeps it.</summary>
    public static DraftFinding Finding(Finding finding, int number) =>
        new(number, finding.Code, (DraftFindingSeverity)finding.Severity, finding.Lines, finding.Message, finding.Repair)
        {
            Place = finding.Place,
            Particulars = finding.Particulars,
            HoldsProposal = Proposals.Contains(finding.Code),
        };

    // A group standard describes several qualifications, each with its own competences; a version of the library is one of them.
    private static IEnumerable<ReadStandard> ByQualification(ReadStandard standard)
    {
        var whole = standard.Qualifications.Where(q => !q.Partial).ToList();
        if (whole.Count < 2 || whole.Any(q => q.Competences.Count == 0))
            return [standard];
        return whole.Select(q =>
        {
            var codes = q.Competences.ToHashSet();
            return standard with
            {
                Title = q.Title ?? standard.Title,
                Levels = q.Level is { } level ? [level] : standard.Levels,
                Competences = [.. standard.Competences.Where(c => c.Code is null || codes.Contains(c.Code))],
                Qualifications = [q, .. standard.Qualifications.Where(p => p.Partial && p.Competences.All(codes.Contains))],
                Structure = q.Structure ?? (standard.Structure is { } shared && shared.Rule.Codes.All(codes.Contains) ? shared : null),
            };
        });
    }

    // What is said of another unit's lines or competences is not repeated here; what concerns the whole text is.
    private static IReadOnlyList<IReadOnlyList<Finding>> FindingsOf(IReadOnlyList<ReadStandard> standards, IReadOnlyList<Finding> findings)
    {
        if (standards.Count == 1)
            return [findings];
        var indexes = standards.Select(s => new DraftPlaceIndex(s)).ToList();
        var lists = standards.Select(_ => new List<Finding>()).ToList();
        foreach (var finding in findings)
        {
            var concerned = indexes.Index().Where(i => i.Item.Of(finding.Place, finding.Lines) is { } place && place != DraftPlace.Facts).Select(i => lists[i.Index]).ToList();
            foreach (var list in concerned.Count == 0 ? lists : concerned)
                list.Add(finding);
        }

        return lists;
    }
}

/// <summary>What a text gave.</summary>
/// <param name="Refused">Why it was not read, as a sentence; null when it was.</param>
/// <param name="Family">The family of the text.</param>
/// <param name="Lines">The lines of the text, blank ones too.</param>
/// <param name="Drafts">The standards with their findings.</param>
public sealed record DraftReading(string? Refused, string Family, IReadOnlyList<string> Lines, IReadOnlyList<ReadDraft> Drafts)
{
    /// <summary>Why a file of an exchange format was refused, each with its place and rule.</summary>
    public IReadOnlyList<StandardFileError> Errors { get; init; } = [];
}

/// <summary>A standard as read, with what is wrong or doubtful.</summary>
public sealed record ReadDraft(ReadStandard Standard, IReadOnlyList<DraftFinding> Findings)
{
    /// <summary>The key that the file gives; null where none is given and one is proposed.</summary>
    public string? Key { get; init; }
}
