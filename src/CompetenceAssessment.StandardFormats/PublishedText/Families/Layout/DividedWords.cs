using CompetenceAssessment.StandardFormats.Lint;
using CompetenceAssessment.StandardFormats.PublishedText.Reading;
using CompetenceAssessment.StandardFormats.PublishedText.Sections;
using CompetenceAssessment.StandardFormats.PublishedText.Source;

namespace CompetenceAssessment.StandardFormats.PublishedText.Families.Layout;

/// <summary>Finds words that a line's end divides, as <see cref="TextJoiner"/> does: the line loses its hyphen unless the word is written with one, and ends within the word.</summary>
internal static class DividedWords
{
    /// <summary>The lines, and what is doubtful.</summary>
    public static (IReadOnlyList<SourceLine> Lines, IReadOnlyList<Finding> Findings) Join(IReadOnlyList<SourceLine> lines)
    {
        var joiner = new TextJoiner(lines.Where(l => !l.IsBlank).Select(l => new Segment(l.Number, l.Text)));
        var joined = new List<SourceLine>(lines.Count);
        var findings = new List<Finding>();
        for (var i = 0; i < lines.Count; i++)
        {
            var (line, text) = (lines[i], lines[i].Text.TrimEnd());
            var next = i + 1 < lines.Count && lines[i + 1].Origin == line.Origin ? lines[i + 1].Text.TrimStart() : "";
            if (line.IsBlank || line.EndsWithinWord || next.Length == 0 || !char.IsLower(next[0]) || text.Length < 2 || !char.IsLetter(text[^2]))
                joined.Add(line);
            else if (text[^1] == '/')
                joined.Add(line with { EndsWithinWord = true });
            else if (text[^1] is '-' or '\u2010' or '\u2011' && !TextJoiner.BeginsWithJunction(next))
            {
                var (first, second) = (LastWord(text[..^1]), FirstWord(next));
                var (keeps, doubtful) = joiner.Hyphen(first, second);
                joined.Add(line with { Text = keeps ? text : text[..^1], EndsWithinWord = true });
                if (doubtful)
                    findings.Add(FindingCodes.TextRejoined.At([line.Number], null, $"“{first + second}” (a hyphen may belong in it)"));
            }
            else
                joined.Add(line);
        }

        return (joined, findings);
    }

    private static string LastWord(string text)
    {
        var start = text.Length;
        while (start > 0 && (char.IsLetter(text[start - 1]) || text[start - 1] == '-'))
            start--;
        return text[start..];
    }

    private static string FirstWord(string text) => new([.. text.TakeWhile(char.IsLetter)]);
}
