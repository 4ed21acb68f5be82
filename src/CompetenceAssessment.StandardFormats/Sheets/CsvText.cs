using System.Buffers;
using System.Text;
using CompetenceAssessment.StandardFormats.Yaml;

namespace CompetenceAssessment.StandardFormats.Sheets;

/// <summary>Sheets as one table of text (RFC 4180): each sheet begins with a row that has its name in brackets, then its heads and rows; an empty row ends it.
/// A text that a spreadsheet would take for a formula has an apostrophe before it.</summary>
internal static class CsvText
{
    // Formulas, and the bracket that begins a sheet's name.
    private const string Special = "=+-@[";
    private static readonly SearchValues<char> NeedQuotes = SearchValues.Create("\",;\r\n\t");
    private const int MaxCells = 500_000;

    public static byte[] Write(IEnumerable<Sheet> sheets)
    {
        var text = new StringBuilder("\uFEFF");
        foreach (var sheet in sheets)
        {
            text.Append($"[{sheet.Name}]\r\n").Append(Line(sheet.Columns));
            foreach (var row in sheet.Rows)
                text.Append(Line(row.Cells));
            text.Append("\r\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    public static IReadOnlyList<Sheet> Read(string text, Problems problems)
    {
        var sheets = new List<Sheet>();
        var (heads, rows) = ((IReadOnlyList<string>?)null, new List<SheetRow>());
        string? name = null;
        foreach (var row in Parse(text, problems))
        {
            if (row.Cells[0] is { } first && first.StartsWith('[') && first.EndsWith(']') && row.Cells.Skip(1).All(c => c is null))
            {
                End();
                (name, heads, rows) = (first[1..^1], null, []);
            }
            else if (row.Cells.All(c => c is null))
                continue;
            else if (name is null)
                problems.Add(row.Number, StandardFileRule.Syntax, "A sheet begins with its name in brackets, such as [Facts].");
            else if (heads is null)
                heads = [.. row.Cells.Select(c => c ?? "")];
            else
                Keep(row);
        }

        End();
        problems.ThrowIfAny();
        return sheets;

        void End()
        {
            if (name is not null)
                sheets.Add(new Sheet(name, heads ?? [], rows));
        }

        void Keep(SheetRow row)
        {
            if (row.Cells.Skip(heads.Count).Any(c => c is not null))
                problems.Add(row.Number, StandardFileRule.Syntax, $"The row has more cells than the sheet {name} has columns.");
            rows.Add(row with { Cells = [.. row.Cells.Select(c => c is not null && IsGuarded(c) ? c[1..] : c)] });
        }
    }

    private static string Line(IReadOnlyList<string?> cells) => string.Join(',', cells.Select(Cell)) + "\r\n";

    private static string Cell(string? cell)
    {
        if (cell is null)
            return "";
        var text = IsGuarded(cell) || cell.AsSpan(0, 1).ContainsAny(Special) ? "'" + cell : cell;
        return text.AsSpan().ContainsAny(NeedQuotes) || text[0] == ' ' || text[^1] == ' ' ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }

    private static bool IsGuarded(string cell) => cell.Length > 1 && cell[0] == '\'' && (cell[1] == '\'' || Special.Contains(cell[1], StringComparison.Ordinal));

    // Spreadsheets of many countries write semicolons, and some write tabs: the heads of the first sheet tell.
    private static char SeparatorOf(string text)
    {
        var heads = text.Split('\n').Skip(1).FirstOrDefault() ?? "";
        return heads.Contains(';') ? ';' : heads.Contains('\t') ? '\t' : ',';
    }

    private static List<SheetRow> Parse(string text, Problems problems)
    {
        var (rows, cells, cell, quoted, line, start, count) = (new List<SheetRow>(), new List<string?>(), new StringBuilder(), false, 1, 1, 0);
        var separator = SeparatorOf(text);
        for (var at = 0; at < text.Length; at++)
        {
            var character = text[at];
            line += character == '\n' ? 1 : 0;
            if (quoted && character == '"' && at + 1 < text.Length && text[at + 1] == '"')
                cell.Append(text[++at]);
            else if (character == '"' && (quoted || cell.Length == 0))
                quoted = !quoted;
            else if (quoted || (character != separator && character != '\n'))
                cell.Append(character);
            else
                EndCell(character == '\n');
        }

        if (quoted)
            problems.Add(start, StandardFileRule.Syntax, "A quotation mark that begins in this row does not end.");
        EndCell(endsRow: true);
        problems.ThrowIfAny();
        return rows;

        void EndCell(bool endsRow)
        {
            if (++count > MaxCells)
                problems.Add(line, StandardFileRule.Encoding, $"The file has more than {MaxCells} cells.");
            problems.ThrowIfAny();
            var value = cell.ToString();
            cells.Add(value.Length == 0 ? null : value);
            cell.Clear();
            if (!endsRow)
                return;
            rows.Add(new SheetRow(start, cells));
            (cells, start) = ([], line);
        }
    }
}
