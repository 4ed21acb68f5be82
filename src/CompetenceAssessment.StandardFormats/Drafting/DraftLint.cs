using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.StandardFormats.Lint;
using CompetenceAssessment.StandardFormats.PublishedText.Reading;
using CompetenceAssessment.StandardFormats.PublishedText.Source;
using CompetenceAssessment.StandardFormats.Translation;

namespace CompetenceAssessment.StandardFormats.Drafting;

/// <summary>Keeps the findings of a draft true to its text: a change that removes a defect which the lint sees decides the finding as repaired
/// until the defect comes back, and a defect that a change brings is added, until a later change takes it away.</summary>
public static class DraftLint
{
    /// <summary>The findings after a change.</summary>
    /// <param name="source">The text the draft was read from.</param>
    /// <param name="before">The standard before the change.</param>
    /// <param name="after">The standard after it.</param>
    /// <param name="findings">The findings before the change.</param>
    /// <param name="repaired">The decision to note where the change removed the defect.</param>
    /// <param name="today">The day against which validity is judged.</param>
    /// <param name="translated">The version that the draft translates; null where it is to become one itself.</param>
    public static IReadOnlyList<DraftFinding> Renew(
        DraftSource source, ReadStandard before, ReadStandard after, IReadOnlyList<DraftFinding> findings, FindingDecision repaired, DateOnly today, TranslatedVersion? translated = null) =>
        Renew(Check(source, before, today, translated), Check(source, after, today, translated), findings, repaired);

    /// <summary>The findings after a change of which it is known what was wrong before it and what is after it.</summary>
    /// <param name="old">What <see cref="Check(DraftSource, ReadStandard, DateOnly, TranslatedVersion?)"/> said before.</param>
    /// <param name="now">What it says after.</param>
    /// <param name="findings">The findings before the change.</param>
    /// <param name="repaired">The decision to note where the change removed the defect.</param>
    public static IReadOnlyList<DraftFinding> Renew(IReadOnlyList<Finding> old, IReadOnlyList<Finding> now, IReadOnlyList<DraftFinding> findings, FindingDecision repaired)
    {
        var were = old.Select(Sign).ToHashSet();
        var are = now.DistinctBy(Sign).ToDictionary(Sign);
        var known = findings.Select(Sign).ToHashSet();
        var next = findings.Count == 0 ? 1 : findings.Max(f => f.Number) + 1;
        bool IsGone(DraftFinding finding) => Sign(finding) is var sign && were.Contains(sign) && !are.ContainsKey(sign);
        bool IsBack(DraftFinding finding) => finding.Decision?.Kind == FindingDecisionKind.Repaired && Sign(finding) is var sign && are.ContainsKey(sign) && !were.Contains(sign);
        return
        [
            .. findings.Where(f => !(f.FromEdit && IsGone(f)))
                .Select(f => f.IsOpen && IsGone(f) ? f with { Decision = repaired } : IsBack(f) ? f with { Decision = null } : f)
                .Select(f => Counted(f, are.GetValueOrDefault(Sign(f)))),
            .. now.Where(f => !were.Contains(Sign(f)) && !known.Contains(Sign(f))).Select((f, at) => DraftReader.Finding(f, next + at) with { FromEdit = true }),
        ];
    }

    /// <summary>What is wrong with a draft's text as it stands.</summary>
    /// <param name="source">The text the draft was read from.</param>
    /// <param name="standard">The draft's text.</param>
    /// <param name="today">The day against which validity is judged.</param>
    /// <param name="translated">The version that the draft translates; null where it is to become one itself.</param>
    public static IReadOnlyList<Finding> Check(DraftSource source, ReadStandard standard, DateOnly today, TranslatedVersion? translated = null)
    {
        var document = new SourceDocument(source.Name, SourceFormat.Text, [.. source.Lines.Select((text, at) => new SourceLine(at + 1, text))]);
        return [.. Check(document, source.Family, standard, today), .. translated?.Findings(standard) ?? []];
    }

    /// <summary>What a standard that is written from nothing still lacks. As nothing was read, each finding goes when the text is right.</summary>
    public static IReadOnlyList<DraftFinding> OfWritten(DraftSource source, ReadStandard standard, DateOnly today) =>
        [.. Check(new SourceDocument(source.Name, SourceFormat.Text, []), source.Family, standard, today).Select((f, at) => DraftReader.Finding(f, at + 1) with { FromEdit = true })];

    private static IReadOnlyList<Finding> Check(SourceDocument document, string family, ReadStandard standard, DateOnly today)
    {
        var reading = new StandardReading { File = document.File, Family = family, Standards = [standard], Lines = new LineCount(0, 0, 0, 0) };
        return [.. StandardLint.Check(reading, document, today).Findings, .. DraftMethods.Findings(standard)];
    }

    // Who decided about 16 against 17 did not decide about 16 against 12.
    private static DraftFinding Counted(DraftFinding finding, Finding? now) => now is null || !IsCount(finding.Code) || now.Message == finding.Message ? finding
        : DraftReader.Finding(now, finding.Number) with { FromEdit = finding.FromEdit };

    private static string Sign(Finding finding) => Sign(finding.Code, finding.Lines, finding.Message);

    private static string Sign(DraftFinding finding) => Sign(finding.Code, finding.Lines, finding.Message);

    // Lines stay when an item is moved or numbered anew; a finding without lines is known by its words, and one about two counts by the list that it names.
    private static string Sign(string code, IReadOnlyList<int> lines, string message) =>
        IsCount(code) ? $"{code} {message[..Math.Max(message.LastIndexOf(':'), 0)]}" : $"{code} {(lines.Count == 0 ? message : string.Join(',', lines) + Quoted(message))}";

    private static bool IsCount(string code) => code == FindingCodes.LanguageCounts.Code;

    // Two words of one line may both be doubtful: the quoted words tell them apart.
    private static string Quoted(string message)
    {
        var (start, end) = (message.IndexOf('“'), message.IndexOf('”'));
        return start >= 0 && end > start ? message[start..end] : "";
    }
}
