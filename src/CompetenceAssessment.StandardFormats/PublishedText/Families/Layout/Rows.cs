using System.Text.RegularExpressions;
using CompetenceAssessment.StandardFormats.PublishedText.Source;

namespace CompetenceAssessment.StandardFormats.PublishedText.Families.Layout;

/// <summary>Sees the lines of a text as rows: cells parted by tabs, or columns kept apart by spaces as text from a PDF has them.</summary>
internal static partial class Rows
{
    private const int LongestLabel = 48;
    private const int NarrowestLeft = 12;

    /// <summary>The rows of the lines that are not furniture.</summary>
    public static List<Row> Of(IEnumerable<SourceLine> lines)
    {
        var rows = new List<Row>();
        bool blank = false, page = false;
        foreach (var line in lines)
        {
            page |= line.StartsPage;
            if (line.IsBlank || line.Origin == LineOrigin.Furniture)
            {
                blank |= line.IsBlank;
                continue;
            }

            rows.Add(Split(line) with { AfterBlank = blank, AfterPage = page });
            blank = page = false;
        }

        return Align(rows);
    }

    private static Row Split(SourceLine line) => line.Text.Contains('\t') ? Cells(line) : Columns(line);

    private static Row Cells(SourceLine line)
    {
        var raw = line.Text.Split('\t');
        var cells = raw.Select(OneSpace).ToList();
        var first = cells.FindIndex(c => c.Length > 0);
        var next = cells.FindIndex(first + 1, c => c.Length > 0);
        var rest = string.Join(' ', cells.Skip(first + 1).Where(c => c.Length > 0));
        if (next > 0 && !ListMark.IsBare(cells[first]))
            return new(line, cells[first], rest, Column(raw, first), Column(raw, next));
        var whole = next > 0 ? $"{cells[first]} {rest}" : cells[first];
        return first > 0 ? new(line, "", whole, 0, Column(raw, first)) : new(line, whole, "", Column(raw, first), 0);
    }

    // The first column to the right of a label is where texts begin; deeper cells and spaces within a cell are deeper levels.
    private static int Column(string[] cells, int index) => (8 * Math.Max(0, index - 1)) + cells[index].Length - cells[index].TrimStart(' ').Length;

    private static Row Columns(SourceLine line)
    {
        var text = line.Text;
        var start = text.Length - text.TrimStart().Length;
        var gap = Gap().Match(text, start);
        while (gap.Success && ListMark.IsBare(text[start..gap.Index]))
            gap = gap.NextMatch();
        if (!gap.Success || gap.Index - start > LongestLabel)
            return new(line, OneSpace(text), "", start, start);
        // "You need to know and K1   the signs": the mark stands close to the label and belongs to the text.
        var label = MarkAtEnd().Match(text[start..gap.Index]) is { Success: true } mark ? start + mark.Index : gap.Index;
        var end = label == gap.Index ? gap.Index + gap.Length : label + 1;
        return new(line, OneSpace(text[start..label]), OneSpace(text[end..]), start, end);
    }

    // A row without a gap that begins where other rows have their right column belongs to that column.
    private static List<Row> Align(List<Row> rows)
    {
        var columns = rows.Where(r => r.Left.Length > 0 && r.Right.Length > 0 && r.RightColumn >= NarrowestLeft && !r.Line.Text.Contains('\t'))
            .Select(r => r.RightColumn).ToList();
        if (columns.Count == 0)
            return rows;
        var right = columns.Min() - 2;
        return [.. rows.Select(r => r.Right.Length == 0 && r.LeftColumn >= right && !r.Line.Text.Contains('\t')
            ? r with { Left = "", Right = r.Left, RightColumn = r.LeftColumn } : r)];
    }

    private static string OneSpace(string text) => Spaces().Replace(Plain(text.Trim()), " ");

    // Markdown's *emphasis* around a whole text.
    private static string Plain(string text) =>
        text.Length > 2 && text[0] is '*' or '_' && text[^1] == text[0] && text.AsSpan(1, text.Length - 2).IndexOf(text[0]) < 0 && !text.AsSpan(1, text.Length - 2).Trim().IsEmpty
            ? text[1..^1].Trim() : text;

    [GeneratedRegex(" {3,}", RegexOptions.NonBacktracking)]
    private static partial Regex Gap();

    [GeneratedRegex("(?<=[a-z:]) (?:P|K)[0-9]{1,3}$")]
    private static partial Regex MarkAtEnd();

    [GeneratedRegex(@"[ \t]+", RegexOptions.NonBacktracking)]
    private static partial Regex Spaces();
}
