using CompetenceAssessment.Web.Tests.Support;

namespace CompetenceAssessment.Web.Tests.Access;

/// <summary>One line of the matrix: a way in, an object it is tried on, and what each person gets.</summary>
internal sealed record AccessRow(string Verb, string Route, string Address, IReadOnlyList<string> Answers)
{
    public bool Writes => Verb is not ("GET" or "HEAD");

    /// <summary>The part of the address that asks for one of a page's forms.</summary>
    public string Query => Route.IndexOf("?handler=", StringComparison.Ordinal) is var mark and >= 0 ? Route[mark..] : "";

    public string Name => $"{Verb} {Route}";
}

/// <summary>The file AccessMatrix.txt: who gets which answer where.</summary>
internal static class AccessMatrix
{
    /// <summary>A write that the person may try: past the doors, whatever the form then holds.</summary>
    public const string LetIn = "in";

    /// <summary>A page that sends the person on, other than to sign in.</summary>
    public const string SentOn = "on";

    private static string Path { get; } = System.IO.Path.Combine(Repository.Root, "tests", "CompetenceAssessment.Web.Tests", "Access", "AccessMatrix.txt");

    public static (IReadOnlyList<string> People, IReadOnlyList<AccessRow> Rows) Read()
    {
        var lines = File.ReadAllLines(Path).Where(line => line.Length > 0 && !line.StartsWith('#')).Select(line => line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToList();
        return (lines[0][3..], [.. lines.Skip(1).Select(cells => new AccessRow(cells[0], cells[1], cells[2], cells[3..]))]);
    }

    /// <summary>Writes what was seen beside the test results, in the form of the file, for a person to read and take over.</summary>
    public static void WriteSeen(IReadOnlyList<string> people, IReadOnlyList<AccessRow> rows, IReadOnlyList<string[]> seen)
    {
        var table = rows.Zip(seen, (row, answers) => (string[])[row.Verb, row.Route, row.Address, .. answers]).Prepend(["verb", "route", "tried-on", .. people]).ToList();
        var widths = Enumerable.Range(0, table[0].Length).Select(column => table.Max(line => line[column].Length)).ToList();
        Directory.CreateDirectory(Repository.Results);
        File.WriteAllLines(System.IO.Path.Combine(Repository.Results, "AccessMatrix.txt"), table.Select(line => string.Join("  ", line.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd()));
    }
}
