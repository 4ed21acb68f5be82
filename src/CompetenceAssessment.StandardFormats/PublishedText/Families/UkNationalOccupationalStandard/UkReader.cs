using CompetenceAssessment.StandardFormats.PublishedText.Families.Layout;
using CompetenceAssessment.StandardFormats.PublishedText.Reading;
using CompetenceAssessment.StandardFormats.PublishedText.Sections;
using CompetenceAssessment.StandardFormats.PublishedText.Source;

namespace CompetenceAssessment.StandardFormats.PublishedText.Families.UkNationalOccupationalStandard;

/// <summary>Reads UK National Occupational Standards: text from the PDF of a standards-setting body, from the register's page, or pasted; one standard or several.</summary>
public sealed class UkReader : IFamilyReader
{
    private static readonly PageHeads Heads = new(
        (rows, i) => UkWords.LeadIn(rows[i].Whole) is not null ? LabelState.Label : UkWords.Labels.State(rows, i, l => l.IsField()),
        BeginsStandard, SiteWords.Match);

    /// <inheritdoc/>
    public string Family => DocumentFamily.UkNationalOccupationalStandard;

    /// <inheritdoc/>
    public Recognition Recognise(SourceDocument document) => UkRecognition.Of(document);

    /// <inheritdoc/>
    public FamilyReading Read(SourceDocument document, LineLedger ledger)
    {
        var (lines, divided) = DividedWords.Join(document.Lines);
        var rows = Heads.Remove(Rows.Of(lines), ledger);
        var trail = Trail(document);
        var standards = new List<ReadStandard>();
        var findings = divided.ToList();
        foreach (var part in UkDocument.Parts(rows))
        {
            var reader = new UkStandard(ledger);
            if (reader.Read(part, trail) is not { } standard)
                continue;
            standards.Add(standard);
            findings.AddRange(reader.Findings);
        }

        return standards.Count > 0 ? new(standards, findings)
            : new([], [], "The text looks like a UK National Occupational Standard, but has neither performance criteria nor knowledge items.");
    }

    // Code and title stand above the overview; above the first one they may also come back as a page's head.
    private static bool BeginsStandard(IReadOnlyList<Row> rows, int i)
    {
        for (var k = i + 1; k < rows.Count && k <= i + 5; k++)
        {
            if (UkWords.Labels.At(rows, k) is { } match && !match.Value.IsField())
                return match.Value == UkLabel.Overview && HasOverview(rows, i);
        }

        return false;
    }

    private static bool HasOverview(IReadOnlyList<Row> rows, int before)
    {
        for (var k = 0; k < before; k++)
        {
            if (UkWords.Labels.At(rows, k)?.Value == UkLabel.Overview)
                return true;
        }

        return false;
    }

    // "Home > Search standards > Title" names the title of the page.
    private static string? Trail(SourceDocument document) => document.Written.Take(40).Select(l => l.Text.Trim())
        .Where(t => t.StartsWith("Home", StringComparison.OrdinalIgnoreCase) && t.AsSpan().IndexOfAny('>', '»', '›') > 0)
        .Select(t => t[(t.LastIndexOfAny(['>', '»', '›']) + 1)..].Trim()).FirstOrDefault(t => t.Length > 0);
}
