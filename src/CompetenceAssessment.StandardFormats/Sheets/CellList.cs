using System.Text;

namespace CompetenceAssessment.StandardFormats.Sheets;

/// <summary>Several values in one cell: separated by semicolons; a semicolon or backslash of a value has a backslash before it.</summary>
internal static class CellList
{
    public static string Join(IEnumerable<string> values) =>
        string.Join("; ", values.Select(v => v.Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal)));

    public static IReadOnlyList<string> Split(string cell)
    {
        var (values, value) = (new List<string>(), new StringBuilder());
        for (var at = 0; at < cell.Length; at++)
        {
            if (cell[at] == '\\' && at + 1 < cell.Length)
                value.Append(cell[++at]);
            else if (cell[at] != ';')
                value.Append(cell[at]);
            else
                Add();
        }

        Add();
        return values;

        void Add()
        {
            if (value.ToString().Trim(' ') is { Length: > 0 } text)
                values.Add(text);
            value.Clear();
        }
    }
}
