using CompetenceAssessment.Domain;
using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.StandardFormats.Lint;
using CompetenceAssessment.StandardFormats.PublishedText.Families.Layout;
using CompetenceAssessment.StandardFormats.PublishedText.Reading;
using CompetenceAssessment.StandardFormats.PublishedText.Sections;

namespace CompetenceAssessment.StandardFormats.PublishedText.Families.UkNationalOccupationalStandard;

/// <summary>Reads one UK standard from its rows.</summary>
internal sealed class UkStandard(LineLedger ledger)
{
    private const string English = "en";
    private readonly List<Finding> findings = [];

    /// <summary>What was found doubtful.</summary>
    public IReadOnlyList<Finding> Findings => findings;

    /// <summary>Reads the standard; null where the rows hold neither criteria nor knowledge items.</summary>
    /// <param name="rows">The rows of this standard.</param>
    /// <param name="trail">The last word of a site's trail, where there is one.</param>
    public ReadStandard? Read(IReadOnlyList<Row> rows, string? trail)
    {
        var sections = UkSections.Of(UkTokens.Of(rows));
        var top = rows.Where(r => r.Line.HeadingLevel == 1).Select(r => r.Number).ToHashSet();
        var head = UkHead.Read(sections.Head, top, trail);
        var values = new UkFields();
        values.Read(sections.Others);
        var code = values.Code ?? head.Code;
        var criteria = UkItems.Read(sections.Criteria, CompetenceItemKind.Indicator, code);
        var knowledge = UkItems.Read(sections.Knowledge, CompetenceItemKind.Knowledge, code);
        if (criteria.Items.Count + knowledge.Items.Count == 0)
            return null;
        ledger.Use([.. values.Used, .. sections.LabelLines, .. criteria.Lines, .. knowledge.Lines, .. head.CodeLines, .. head.TitleLines, .. head.Collection.Concat(head.OtherCodes).Select(p => p.Number)]);
        Left([.. head.Left, .. values.Left, .. criteria.Left, .. knowledge.Left], code);
        findings.AddRange([.. values.Findings, .. criteria.Findings, .. knowledge.Findings]);
        Missing(sections, head, values, code);
        if (knowledge.Items.Count == 0 && sections.Knowledge.Find(t => t.Label is not null) is { } heading)
            findings.Add(FindingCodes.ListEmpty.At(heading.Lines, code, $"“{heading.Words}”"));
        return Standard(head, values, code, [.. criteria.Items, .. knowledge.Items]);
    }

    // Words left over on a line of which another part was read: the line itself is not reported.
    private void Left(IEnumerable<Piece> pieces, string? code) => findings.AddRange(
        pieces.Where(p => p.Text.Length > 0 && ledger[p.Number] == LineUse.Used).Select(p => FindingCodes.WordsUnread.At([p.Number], code, p.Text)));

    private static ReadStandard Standard(UkHead head, UkFields values, string? code, IReadOnlyList<ReadItem> items)
    {
        var title = values.Title ?? head.Title;
        var text = title is null ? null : new LocalizedText(English, title);
        var titleLines = values.Title is null ? head.TitleLines : values.LinesOf(UkLabel.Title);
        var lines = new Dictionary<string, IReadOnlyList<int>>();
        Note(lines, "code", code, values.Code is null ? head.CodeLines : values.LinesOf(UkLabel.Urn));
        Note(lines, "version", values.Version, values.LinesOf(UkLabel.Version));
        Note(lines, "title", title, titleLines);
        return new ReadStandard
        {
            Code = code,
            Version = values.Version,
            Framework = StandardFramework.UkNos,
            Title = text,
            Classifications = values.Classifications,
            Competences = [new ReadCompetence { Code = code, Title = text, Items = items, Lines = titleLines }],
            Facts = [.. head.Collection.Concat(head.OtherCodes).Select(p => new ReadFact(FactName.Other, p.Text, [p.Number])), .. values.Facts],
            Sections = values.Sections,
            ValueLines = lines,
        };
    }

    private void Missing(UkSections sections, UkHead head, UkFields values, string? code)
    {
        if (values.Code is not null && head.Code is not null && values.Code != head.Code)
            findings.Add(FindingCodes.ValueContradiction.At([.. head.CodeLines, .. values.LinesOf(UkLabel.Urn)], code, "The unit reference number", head.Code, values.Code));
        if (head.TitleDoubtful && values.Title is null)
            findings.Add(FindingCodes.TitleDoubtful.At([.. head.TitleLines, .. head.Left.Select(p => p.Number)], code, head.Title!));
        if (sections.Criteria.Count == 0)
            findings.Add(FindingCodes.SectionMissing.At([], code, "Performance criteria"));
        if (sections.Knowledge.Count == 0)
            findings.Add(FindingCodes.SectionMissing.At([], code, "Knowledge and understanding"));
        foreach (var (kind, line) in sections.WithoutHeading)
            findings.Add(FindingCodes.HeadingMissing.At([line], code, kind == UkLabel.Criteria ? "“Performance criteria”" : "“Knowledge and understanding”"));
    }

    private static void Note(Dictionary<string, IReadOnlyList<int>> lines, string name, string? value, IReadOnlyList<int> from)
    {
        if (value is not null && from.Count > 0)
            lines[name] = from;
    }
}
