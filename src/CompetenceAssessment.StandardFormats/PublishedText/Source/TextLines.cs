using System.Text.RegularExpressions;

namespace CompetenceAssessment.StandardFormats.PublishedText.Source;

/// <summary>Splits plain text into source lines.</summary>
internal static partial class TextLines
{
    /// <summary>The lines with the numbers they have in the text.</summary>
    public static IReadOnlyList<SourceLine> Split(string text)
    {
        var lines = new List<SourceLine>();
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is not ('\n' or '\r' or '\u2028' or '\u2029' or '\u0085'))
                continue;
            lines.Add(Line(lines.Count + 1, text[start..i]));
            if (text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n')
                i++;
            start = i + 1;
        }

        if (start < text.Length)
            lines.Add(Line(lines.Count + 1, text[start..]));
        return Tables(lines);
    }

    // Cells parted by " | " alone, on two lines or more that have as many of them: a table that has lost its outer lines.
    private static List<SourceLine> Tables(List<SourceLine> lines)
    {
        var bars = lines.Select(l => l.IsBlank || l.Origin == LineOrigin.Furniture || l.Text.Contains('\t') ? 0 : Bars(l.Text)).ToList();
        for (var i = 0; i < lines.Count; i++)
        {
            if (bars[i] > 0 && (i > 0 && bars[i - 1] == bars[i] || i + 1 < lines.Count && bars[i + 1] == bars[i]))
                lines[i] = lines[i] with { Text = string.Join('\t', lines[i].Text.Split(" | ").Select(c => c.Trim())) };
        }

        return lines;
    }

    private static int Bars(string text) => text.AsSpan().Count(" | ");

    // A line that holds nothing but marks of layout stays in the account, as furniture.
    private static SourceLine Line(int number, string raw)
    {
        var line = Read(number, raw);
        return line.IsBlank && raw.Trim().Any(c => c is '<' or '|' or '*' or '-' or '\\') ? line with { Text = raw.Trim(), Origin = LineOrigin.Furniture } : line;
    }

    private static SourceLine Read(int number, string raw)
    {
        var text = TextCleaning.Clean(raw);
        var line = new SourceLine(number, text)
        {
            StartsPage = raw.Contains('\f'),
            EndsWithinWord = raw.AsSpan().TrimEnd().EndsWith("\u00AD"),
        };
        var trimmed = text.AsSpan().TrimStart();
        if (trimmed.StartsWith("|") && trimmed.EndsWith("|") && trimmed.Length > 1)
            return Row(line, trimmed[1..^1].ToString());
        var heading = MarkdownHeading().Match(text);
        return heading.Success
            ? line with { Text = heading.Groups[2].Value, HeadingLevel = heading.Groups[1].Length }
            : line;
    }

    // A row of a Markdown table: its cells as if parted by tabs; the rule below its head is no text.
    private static SourceLine Row(SourceLine line, string inner) =>
        inner.AsSpan().Trim("|-: ").IsEmpty && inner.Contains('-')
            ? line with { Origin = LineOrigin.Furniture }
            : line with { Text = string.Join('\t', inner.Split('|').Select(c => c.Trim())).TrimEnd() };

    [GeneratedRegex(@"^(#{1,6}) +(\S.*?)( +#+)?$")]
    private static partial Regex MarkdownHeading();
}
