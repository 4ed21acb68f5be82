using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.StandardFormats.PublishedText.Families.Layout;

namespace CompetenceAssessment.StandardFormats.PublishedText.Families.HongKongUnitOfCompetency;

/// <summary>Reads the outcomes of a unit (its assessment criteria).</summary>
/// <param name="language">The language of the unit.</param>
/// <param name="verbs">The verbs with which outcomes begin.</param>
/// <param name="code">The unit's code, for findings.</param>
internal sealed class HongKongOutcomes(string language, Verbs verbs, string? code)
{
    private const int LongestLeadIn = 260;

    /// <summary>Reads the outcomes.</summary>
    public ItemsRead Read(IReadOnlyList<Piece> pieces)
    {
        var used = new List<int>();
        var body = WithoutLeadIn([.. pieces], used);
        var list = new HongKongList(ListStyle.Of(body), verbs, null, bySemicolon: true);
        list.Read(body);
        list.Drafts.RemoveAll(d => d.Text.Length == 0);
        var items = list.Drafts.Select((d, i) => d.ToItem(CompetenceItemKind.Outcome, language, $"O{i + 1}")).ToList();
        return new(items, [.. list.Findings(code), .. HongKongList.SubPoints(list.Drafts, items, code)], [.. used, .. items.SelectMany(i => i.Lines)]);
    }

    // "The integral outcome requirements of this UoC are the abilities to:" may run over lines; what follows the colon is text.
    private static List<Piece> WithoutLeadIn(List<Piece> pieces, List<int> used)
    {
        var sentence = "";
        for (var i = 0; i < pieces.Count && i < 6; i++)
        {
            if (i == 0 && !HongKongWords.MayLeadOutcomesIn(pieces[0].Text))
                return pieces;
            if (i > 0 && ListMark.TryRead(pieces[i].Text, out var mark, out _) && !mark.IsWeak)
                return Taken(pieces, i, used);
            var joined = sentence.Length == 0 ? pieces[i].Text : RunningText.IsChinese(pieces[i].Text[0]) ? sentence + pieces[i].Text : $"{sentence} {pieces[i].Text}";
            var end = HongKongWords.OutcomeLeadIn(joined);
            if (end > 0)
            {
                used.Add(pieces[i].Number);
                var rest = joined[end..].Trim();
                var left = Taken(pieces, i, used);
                left[0] = left[0] with { Text = rest };
                if (rest.Length == 0)
                    left.RemoveAt(0);
                return left;
            }

            if (joined.Length > LongestLeadIn)
                break;
            sentence = joined;
        }

        return pieces;
    }

    private static List<Piece> Taken(List<Piece> pieces, int count, List<int> used)
    {
        used.AddRange(pieces.Take(count).Select(p => p.Number));
        return pieces[count..];
    }
}
