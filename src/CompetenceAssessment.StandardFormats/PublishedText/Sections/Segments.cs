using System.Text.RegularExpressions;
using CompetenceAssessment.StandardFormats.PublishedText.Source;

namespace CompetenceAssessment.StandardFormats.PublishedText.Sections;

/// <summary>Makes segments of a document's lines.</summary>
public static partial class Segments
{
    /// <summary>The lines that are not furniture, in order. Columns that are set by spaces are parted by tabs, like cells.</summary>
    public static IReadOnlyList<Segment> Of(SourceDocument document, LineLedger ledger)
    {
        var segments = new List<Segment>();
        bool blank = false, page = false;
        foreach (var line in document.Lines)
        {
            page |= line.StartsPage;
            if (line.IsBlank)
                blank = true;
            else if (ledger[line.Number] == LineUse.Furniture)
                page = true;
            else
            {
                segments.Add(new(line.Number, Columns().Replace(line.Text.Trim(' '), "\t"))
                {
                    AfterBlank = blank,
                    AfterBreak = page,
                    EndsWithinWord = line.EndsWithinWord,
                    HeadingLevel = line.HeadingLevel,
                });
                (blank, page) = (false, false);
            }
        }

        return segments;
    }

    /// <summary>Cuts a segment before the places given; the first part keeps what stood before it.</summary>
    public static IEnumerable<Segment> Cut(Segment segment, IReadOnlyList<int> places)
    {
        var start = 0;
        foreach (var place in places.Append(segment.Text.Length).Where(p => p > 0))
        {
            if (!string.IsNullOrWhiteSpace(segment.Text[start..place]))
            {
                yield return segment with
                {
                    Text = segment.Text[start..place].Trim(' '),
                    AfterBlank = start == 0 && segment.AfterBlank,
                    AfterBreak = start == 0 && segment.AfterBreak,
                    EndsWithinWord = place == segment.Text.Length && segment.EndsWithinWord,
                    Within = start > 0 || segment.Within,
                };
            }

            start = place;
        }
    }

    [GeneratedRegex(@"(?<=\S) {3,}(?=\S)")]
    private static partial Regex Columns();
}
