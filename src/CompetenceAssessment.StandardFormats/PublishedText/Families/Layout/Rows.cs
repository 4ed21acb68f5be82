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
        var cells = line.Cells;
        var first = cells.Index().First(c => c.Item.Length > 0).Index;
        var rest = string.Join(' ', cells.Skip(first + 1).Where(c => c.Length > 0).Select(OneSpace));
        var text = OneSpace(cells[first]);
        var column = 8 * first;
        if (rest.Length > 0 && !ListMark.IsBare(text))
            return new(line, text, rest, column, column + 8);
        var whole = rest.Length > 0 ? $"{text} {rest}" : text;
        return first > 0 ? new(line, "", whole, column, column) : new(line, whole, "", column, column);
    }

    private static Row Columns(SourceLine line)
    {
        var text = line.Text;
        var start = text.Length - text.TrimStart().Length;
        var gap = Gap().Match(text, start);
        while (gap.Success && ListMark.IsBare(text[start..gap.Index]))
            gap = gap.NextMatch();
        if (!gap.Success || gap.Index - start > LongestLabel)
            return new(line, OneSpace(text), "", start, start);
        var end = gap.Index + gap.Length;
        return new(line, OneSpace(text[start..gap.Index]), OneSpace(text[end..]), start, end);
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

    private static string OneSpace(string text) => Spaces().Replace(text.Trim(), " ");

    [GeneratedRegex(" {3,}", RegexOptions.NonBacktracking)]
    private static partial Regex Gap();

    [GeneratedRegex(@"[ \t]+", RegexOptions.NonBacktracking)]
    private static partial Regex Spaces();
}
