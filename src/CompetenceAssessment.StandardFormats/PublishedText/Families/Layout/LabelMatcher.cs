using System.Collections.Frozen;
using System.Text;

namespace CompetenceAssessment.StandardFormats.PublishedText.Families.Layout;

/// <summary>A heading or label found at a row.</summary>
/// <param name="Value">What it means.</param>
/// <param name="Words">The words as printed.</param>
/// <param name="Rows">How many rows it takes: heads break over several lines.</param>
/// <param name="Beside">What stands beside or after it on the same rows.</param>
internal sealed record LabelMatch<T>(T Value, string Words, int Rows, IReadOnlyList<Piece> Beside)
{
    /// <summary>Whether a colon alone parts the label from what follows.</summary>
    public bool ByColon { get; init; }
}

/// <summary>Finds headings and labels by their words, whether they stand alone, before a colon, in a left column, or broken over lines.</summary>
/// <param name="phrases">The words, as <see cref="Normalise"/> gives them, and what they mean.</param>
/// <param name="numbered">Whether labels may have a number before them: "3. Range".</param>
internal sealed class LabelMatcher<T>(IEnumerable<KeyValuePair<string, T>> phrases, bool numbered = false)
{
    private const int MostRows = 6;
    private const int LongestRow = 2000;
    private const int LongestLabel = 140;
    private readonly FrozenDictionary<string, T> phrases = phrases.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The words in the form in which they are compared: lower case, no colon or full stop at the end, "and" for "&amp;".</summary>
    public static string Normalise(string words)
    {
        var plain = new StringBuilder(words.Length);
        foreach (var c in words.Trim(' ', '*', '_', '「', '」', '【', '】').TrimEnd(':', '：', '.', '?', '*', '-', '–', ' '))
        {
            if (c is ' ' or '\t')
            {
                if (plain.Length > 0 && plain[^1] != ' ')
                    plain.Append(' ');
            }
            else if (c == '&')
                plain.Append("and");
            else
                plain.Append(char.ToLowerInvariant(c));
        }

        return plain.ToString().Replace(" / ", "/", StringComparison.Ordinal).TrimEnd();
    }

    /// <summary>The longest label that begins at this row; null when none does.</summary>
    public LabelMatch<T>? At(IReadOnlyList<Row> rows, int index)
    {
        LabelMatch<T>? found = null;
        var words = "";
        var beside = new List<Piece>();
        for (var taken = 0; taken < MostRows && index + taken < rows.Count; taken++)
        {
            var row = rows[index + taken];
            if (row.Left.Length == 0 || words.Contains(':') || words.Contains('：') || (taken > 0 && (row.AfterBlank || row.AfterPage || words.Length > 60)))
                break;
            if (taken == 0 && !Begins(row.Left))
                break;
            var left = taken == 0 ? WithoutNumber(row.Left) : $"{words} {row.Left}";
            if (left.Length > LongestRow)
                break;
            found = Whole(left, row, taken, beside) ?? found;
            if (BeforeColon(left, words.Length, row, taken, beside) is { } before)
                return before;
            words = left;
            if (row.Right.Length > 0)
                beside.Add(row.RightPiece());
        }

        return found;
    }

    /// <summary>What a row is: no label, a label with its value, or one whose value stands below.</summary>
    public LabelState State(IReadOnlyList<Row> rows, int index, Func<T, bool> isValue) =>
        At(rows, index) is not { } match ? LabelState.None : match.Beside.Count == 0 && isValue(match.Value) ? LabelState.AwaitsValue : LabelState.Label;

    private LabelMatch<T>? Whole(string left, Row row, int taken, List<Piece> beside) =>
        left.Length <= LongestLabel && phrases.TryGetValue(Normalise(left), out var value)
            ? new(value, left, taken + 1, row.Right.Length > 0 ? [.. beside, row.RightPiece()] : [.. beside]) : null;

    private LabelMatch<T>? BeforeColon(string left, int earlier, Row row, int taken, List<Piece> beside)
    {
        var colon = left.AsSpan().IndexOfAny(':', '：');
        if (colon < earlier || colon > LongestLabel || colon + 1 == left.Length || !phrases.TryGetValue(Normalise(left[..colon]), out var value))
            return null;
        var rest = left[(colon + 1)..].Trim();
        var piece = row.RightPiece() with { Text = row.Right.Length > 0 ? $"{rest} {row.Right}" : rest, Column = row.LeftColumn + colon + 1 };
        return new(value, left[..colon], taken + 1, [.. beside, piece]) { ByColon = true };
    }

    private bool Begins(string text)
    {
        var first = WithoutNumber(text).TrimStart('*', ' ', '「', '【');
        return first.Length > 0 && !char.IsLower(first[0]) && char.IsLetter(first[0]);
    }

    private string WithoutNumber(string text) =>
        numbered && ListMark.TryRead(text, out var mark, out var rest) && mark.Style is MarkStyle.Number or MarkStyle.Letter or MarkStyle.Roman && rest.Length > 0 ? rest : text;
}
