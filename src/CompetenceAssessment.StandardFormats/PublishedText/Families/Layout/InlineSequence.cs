using System.Globalization;

namespace CompetenceAssessment.StandardFormats.PublishedText.Families.Layout;

/// <summary>Parts a line that goes on counting: "(i) …; and (ii) …", "1) … 2) …".</summary>
internal static class InlineSequence
{
    private static readonly string[] Roman = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"];

    /// <summary>The line with one marked item a piece. Only marks with a bracket are taken, and only those that go on counting.</summary>
    public static IEnumerable<Piece> Split(Piece piece)
    {
        if (!ListMark.TryRead(piece.Text, out var mark, out var rest) || mark.Style is MarkStyle.Bullet or MarkStyle.Coded || mark.Depth != 1 || rest.Length == 0)
        {
            yield return piece;
            yield break;
        }

        var printed = piece.Text[..^rest.Length].TrimEnd();
        var from = 0;
        for (var next = mark.Last + 1; printed[^1] is ')' or '）' && Label(mark, printed, next) is { } label; next++)
        {
            var at = piece.Text.IndexOf(label, from + 1, StringComparison.Ordinal);
            if (at <= 0 || !(piece.Text[at - 1] is ' ' || RunningText.IsChinese(piece.Text[at - 1])))
                break;
            yield return piece with { Text = piece.Text[from..at].Trim(), WithinWord = false };
            from = at;
        }

        yield return piece with { Text = piece.Text[from..].Trim(), AfterBlank = from == 0 && piece.AfterBlank };
    }

    private static string? Label(ListMark mark, string printed, int next)
    {
        var label = mark.Style switch
        {
            MarkStyle.Roman => next <= Roman.Length ? Roman[next - 1] : null,
            MarkStyle.Letter => next <= 26 ? ((char)('a' + next - 1)).ToString() : null,
            _ => next.ToString(CultureInfo.InvariantCulture),
        };
        if (label is null)
            return null;
        return (printed[0] is '(' or '（' ? printed[..1] : "") + (char.IsUpper(mark.Label[0]) ? label.ToUpperInvariant() : label) + printed[^1];
    }
}
