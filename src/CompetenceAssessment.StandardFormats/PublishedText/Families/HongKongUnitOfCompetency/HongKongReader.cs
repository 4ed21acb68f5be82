using CompetenceAssessment.StandardFormats.PublishedText.Families.Layout;
using CompetenceAssessment.StandardFormats.PublishedText.Reading;
using CompetenceAssessment.StandardFormats.PublishedText.Sections;
using CompetenceAssessment.StandardFormats.PublishedText.Source;

namespace CompetenceAssessment.StandardFormats.PublishedText.Families.HongKongUnitOfCompetency;

/// <summary>Reads Hong Kong Units of Competency in English or Chinese: older and newer layouts, one unit or many in a document.</summary>
public sealed class HongKongReader : IFamilyReader
{
    private const int Enough = 6;
    private static readonly PageHeads Heads = new(HongKongTokens.State, (_, _) => false, SiteWords.Match);

    /// <inheritdoc/>
    public string Family => DocumentFamily.HongKongUnitOfCompetency;

    /// <inheritdoc/>
    public Recognition Recognise(SourceDocument document)
    {
        var rows = Rows.Of(document.Lines);
        var labels = new HashSet<HongKongLabel>();
        int codes = 0, outcomes = 0, names = 0;
        for (var i = 0; i < rows.Count; i++)
        {
            var text = rows[i].Whole;
            if (HongKongWords.Labels.At(rows, i) is { } match)
                labels.Add(match.Value);
            codes += text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Any(HongKongWords.IsCode) ? 1 : 0;
            outcomes += HongKongWords.OutcomeLeadIn(rows[i].Right.Length > 0 ? rows[i].Right : text) > 0 ? 1 : 0;
            names += HongKongWords.IsSpecification(text) || text.Contains("(UoC)", StringComparison.Ordinal) || text.Contains("this UoC", StringComparison.OrdinalIgnoreCase)
                || text.Contains("能力單元", StringComparison.Ordinal) || text.Contains("能力单元", StringComparison.Ordinal) ? 1 : 0;
        }

        var fields = labels.Count(l => l is HongKongLabel.Title or HongKongLabel.Code or HongKongLabel.Range or HongKongLabel.Level or HongKongLabel.Credit);
        var lists = labels.Count(l => l is HongKongLabel.Competency or HongKongLabel.Requirements or HongKongLabel.Outcomes);
        var score = fields + (2 * lists) + (codes > 0 ? 3 : 0) + (outcomes > 0 ? 3 : 0) + (names > 0 ? 2 : 0) + (labels.Contains(HongKongLabel.UnitHeading) ? 1 : 0);
        return score < Enough + 2 || codes + outcomes + names == 0 ? Recognition.None
            : lists == 0 ? new(score, "The text names a Hong Kong Unit of Competency, but has neither performance requirements nor assessment criteria.")
            : new(score);
    }

    /// <inheritdoc/>
    public FamilyReading Read(SourceDocument document, LineLedger ledger)
    {
        var (lines, divided) = DividedWords.Join(document.Lines);
        var rows = Heads.Remove(Rows.Of(lines), ledger);
        var units = HongKongUnits.Of(HongKongTokens.Of(rows), out var pageHeads);
        var heads = pageHeads.ToHashSet();
        foreach (var line in document.Lines.Where(l => heads.Contains(l.Number)))
            ledger.Furniture(line);
        var verbs = new Verbs(FirstWords(rows));
        var standards = new List<ReadStandard>();
        var findings = divided.ToList();
        foreach (var tokens in units)
        {
            var unit = new HongKongUnit(ledger, verbs);
            if (unit.Read(tokens) is not { } standard)
                continue;
            standards.Add(standard);
            findings.AddRange(unit.Findings);
        }

        return standards.Count > 0 ? new(standards, findings) : new([], [], "The text looks like a Hong Kong Unit of Competency, but has no performance requirements and no assessment criteria.");
    }

    // The words with which marked items begin are verbs of this document.
    private static IEnumerable<string> FirstWords(IEnumerable<Row> rows) =>
        rows.Select(r => ListMark.TryRead(r.Right.Length > 0 ? r.Right : r.Left, out var mark, out var rest) && mark.Style == MarkStyle.Bullet ? Wrapping.FirstWord(rest) : "")
            .Where(w => w.Length > 2 && char.IsUpper(w[0]) && w.Skip(1).All(char.IsLower));
}
