namespace CompetenceAssessment.StandardFormats.Tests.PublishedText.Families;

/// <summary>What happens to texts on their way: lines are cut, joined, wrapped anew, lost, mixed up, and pages put their heads between them.</summary>
internal static class Disorder
{
    public static readonly IReadOnlyList<(string Name, Func<string[], Random, string[]> Do)> All =
    [
        ("cut", Cut), ("join", Join), ("wrap", Wrap), ("heads", Heads), ("shuffle", Shuffle), ("drop", Drop), ("blank", Blank), ("double", Double), ("end", End),
    ];

    private static string[] Cut(string[] lines, Random random) => [.. lines.SelectMany(line =>
    {
        var space = line.Length > 8 && random.Next(4) == 0 ? line.IndexOf(' ', random.Next(line.Length)) : -1;
        return space > 0 ? new[] { line[..space], line[(space + 1)..] } : [line];
    })];

    private static string[] Join(string[] lines, Random random)
    {
        var joined = new List<string>();
        foreach (var line in lines)
        {
            if (joined.Count > 0 && random.Next(5) == 0)
                joined[^1] += " " + line.TrimStart();
            else
                joined.Add(line);
        }

        return [.. joined];
    }

    private static string[] Wrap(string[] lines, Random random)
    {
        var width = random.Next(30, 110);
        return [.. lines.SelectMany(l => Wrapped(l, width))];
    }

    private static IEnumerable<string> Wrapped(string line, int width)
    {
        while (line.Length > width && line.LastIndexOf(' ', width) is > 0 and var space)
        {
            yield return line[..space];
            line = line[(space + 1)..];
        }

        yield return line;
    }

    private static string[] Heads(string[] lines, Random random)
    {
        var every = random.Next(5, 20);
        return [.. lines.SelectMany((line, i) => i > 0 && i % every == 0 ? new[] { $"{i / every}", "\fOccupational library of the trades", line } : [line])];
    }

    private static string[] Shuffle(string[] lines, Random random)
    {
        var copy = (string[])lines.Clone();
        for (var n = 0; n < 3; n++)
        {
            int a = random.Next(copy.Length), b = random.Next(copy.Length);
            (copy[a], copy[b]) = (copy[b], copy[a]);
        }

        return copy;
    }

    private static string[] Drop(string[] lines, Random random) => [.. lines.Where(_ => random.Next(10) > 0)];

    private static string[] Blank(string[] lines, Random random) => [.. lines.SelectMany(l => random.Next(4) == 0 ? new[] { l, "" } : [l])];

    private static string[] Double(string[] lines, Random random) => [.. lines.Select(l => random.Next(4) == 0 ? l.Replace(" ", "  ", StringComparison.Ordinal) : l)];

    private static string[] End(string[] lines, Random random) => lines[..random.Next(1, lines.Length)];
}
