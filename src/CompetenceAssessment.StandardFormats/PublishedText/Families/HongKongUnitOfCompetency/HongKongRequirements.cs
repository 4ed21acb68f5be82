using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.StandardFormats.Lint;
using CompetenceAssessment.StandardFormats.PublishedText.Families.Layout;
using CompetenceAssessment.StandardFormats.PublishedText.Reading;

namespace CompetenceAssessment.StandardFormats.PublishedText.Families.HongKongUnitOfCompetency;

/// <summary>Items, what was doubtful, and the lines that are in them.</summary>
internal sealed record ItemsRead(IReadOnlyList<ReadItem> Items, IReadOnlyList<Finding> Findings, IReadOnlyList<int> Lines);

/// <summary>Reads the performance requirements of a unit, element by element.</summary>
/// <param name="language">The language of the unit.</param>
/// <param name="verbs">The verbs with which requirements begin.</param>
/// <param name="code">The unit's code, for findings.</param>
internal sealed class HongKongRequirements(string language, Verbs verbs, string? code)
{
    private readonly List<int> used = [];
    private readonly List<Finding> findings = [];

    /// <summary>Reads the requirements.</summary>
    public ItemsRead Read(IReadOnlyList<HongKongToken> tokens)
    {
        var elements = HongKongElements.Of(tokens);
        var style = ListStyle.Of([.. elements.SelectMany(e => e.Body)]);
        var drafts = new List<DraftItem>();
        foreach (var element in elements)
        {
            used.AddRange(element.Lines);
            var title = element.Title.Text.TrimEnd(':', '：', ' ');
            var list = new HongKongList(style, verbs, title.Length > 0 ? title : null, bySemicolon: false);
            list.Read(WithoutLeadIns(element.Body));
            drafts.AddRange(list.Drafts);
            findings.AddRange(list.Findings(code));
            if (list.Drafts.Count == 0 && title.Length > 0)
                findings.Add(FindingCodes.ListEmpty.At(element.Lines, code, $"Element “{title}”"));
        }

        drafts.RemoveAll(d => d.Text.Length == 0);
        List<ReadItem> items = [.. drafts.Select((d, i) => d.ToItem(CompetenceItemKind.Indicator, language, $"P{i + 1}"))];
        findings.AddRange(HongKongList.SubPoints(drafts, items, code));
        return new(items, findings, [.. used, .. items.SelectMany(i => i.Lines)]);
    }

    // "Be able to" above the bullets.
    private List<Piece> WithoutLeadIns(List<Piece> body)
    {
        var kept = new List<Piece>();
        foreach (var piece in body)
        {
            if (HongKongWords.LeadIns.Contains(piece.Text.TrimEnd(':', '：', ' ', '.', '…')))
                used.Add(piece.Number);
            else
                kept.Add(piece);
        }

        return kept;
    }
}
