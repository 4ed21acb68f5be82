using System.Text.RegularExpressions;

namespace CompetenceAssessment.StandardFormats.PublishedText.Sections;

/// <summary>Finds the items of a line that holds several: "1) …; 2) …; 3) …".</summary>
public static partial class RunOnItems
{
    /// <summary>Where the second and later items begin. Only numbers that go on counting from the first one on the line (or from
    /// <paramref name="last"/>) are taken, and none inside brackets.</summary>
    /// <param name="text">The line.</param>
    /// <param name="last">The number of the item that the line goes on with, if it does.</param>
    public static IReadOnlyList<int> Find(string text, int? last = null)
    {
        var places = new List<int>();
        var marker = ItemMarker.Read(text);
        var expected = marker.Kind == MarkerKind.Number ? marker.Ordinal + 1 : last + 1;
        foreach (Match match in Number().Matches(text))
        {
            var at = match.Groups["n"].Index;
            if (at == 0 || !int.TryParse(match.Groups["n"].ValueSpan, out var number) || (expected is { } next ? number != next : number != 1))
                continue;
            if (IsInBrackets(text, at) || (match.Groups["close"].Value == "." && (!EndsSentence(text, at) || Junction().IsMatch(text[(match.Index + match.Length)..]))))
                continue;
            places.Add(at);
            expected = number + 1;
        }

        return places;
    }

    // "1., 2. ja 3. klassi", "eelarve, 3. kvartali aruande": after a comma a number with a dot is an ordinal.
    private static bool EndsSentence(string text, int at) => text[..at].TrimEnd() is [.., '.' or ';' or ':' or '\t'] || text[..at].EndsWith('\t');

    private static bool IsInBrackets(string text, int at) => text.LastIndexOf('(', at - 1) > text.LastIndexOf(')', at - 1);

    [GeneratedRegex(@"^\s*(?:ja|ning|või|kuni|and|or|to)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Junction();

    [GeneratedRegex(@"(?<=[\s;.:,])(?<n>[0-9]{1,3})(?<close>[).])(?=\s*\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
