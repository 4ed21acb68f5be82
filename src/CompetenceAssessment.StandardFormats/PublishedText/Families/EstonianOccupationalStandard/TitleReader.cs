using System.Text.RegularExpressions;
using CompetenceAssessment.StandardFormats.Lint;
using CompetenceAssessment.StandardFormats.PublishedText.Sections;

namespace CompetenceAssessment.StandardFormats.PublishedText.Families.EstonianOccupationalStandard;

/// <summary>A competence's heading.</summary>
/// <param name="Title">The title without its level.</param>
/// <param name="Levels">The printed levels.</param>
/// <param name="Lines">The heading's lines.</param>
/// <param name="Left">What stands under the heading and is not part of it.</param>
internal sealed record TitleReading(string Title, IReadOnlyList<int> Levels, IReadOnlyList<int> Lines, IReadOnlyList<Segment> Left);

/// <summary>Reads a competence's heading: code, title and level on one line, in cells, or each on a line of its own.</summary>
internal static partial class TitleReader
{
    private const int MostTitleLines = 4;
    private const int LongTitle = 45;

    /// <summary>Reads the heading; buttons of the register's page behind it are read and left out.</summary>
    public static TitleReading Read(Block block, ReadingContext context)
    {
        var levels = new List<int>();
        var lines = new List<int> { block.At!.Line };
        var title = new List<Segment>();
        var i = 0;
        Take(block.At with { Text = block.Head.Rest }, title, levels);
        for (; i < block.Body.Count && i < MostTitleLines + 2; i++)
        {
            var segment = block.Body[i];
            if (!IsLevel(segment) && !GoesOn(title, segment))
                break;
            Take(segment, title, levels);
            lines.Add(segment.Line);
        }

        context.Use(lines);
        var words = context.Joiner.Join(title).TrimEnd(':', ' ', '–', '—', '|');
        if (levels.Count == 0 && Levels.Bare(words) is { Levels.Count: > 0 } bare && context.HasLevelColumn)
        {
            if (context.LevelsStandBehindTitles || Apart().IsMatch(title[^1].Text.TrimEnd()))
                (words, levels) = (bare.Title, [.. bare.Levels]);
            else
                context.Report(FindingCodes.ValueUnclear.At(lines, block.Head.Code, $"the level of {block.Head.Code}", words));
        }

        return new(words, [.. levels.Distinct().Order()], lines, block.Body[i..]);
    }

    // Cells of the line: titles are kept, levels and their labels are read.
    private static void Take(Segment segment, List<Segment> title, List<int> levels)
    {
        foreach (var cell in Columns().Split(segment.Text).Select(c => c.Trim()).Where(c => c.Length > 0))
        {
            if (Levels.Only(cell) is { } only && (title.Count > 0 || levels.Count == 0))
                levels.AddRange(only);
            else if (!Levels.IsLabel(cell) && (title.Count == 0 || !Words.IsButton(Words.Fold(cell))))
            {
                var (words, behind) = Levels.Behind(cell);
                levels.AddRange(behind);
                title.Add(segment with { Text = words });
            }
        }
    }

    private static bool IsLevel(Segment segment) => segment.Cells.All(c => Levels.Only(c) is not null || Levels.IsLabel(c) || Words.IsButton(Words.Fold(c)));

    // The title itself where the code stands alone; then the rest of a title that the line was too short for.
    private static bool GoesOn(List<Segment> title, Segment segment)
    {
        if (ItemMarker.Read(segment.Text).Kind != MarkerKind.None)
            return false;
        if (title.Count == 0)
            return true;
        var (before, text) = (title[^1].Text.TrimEnd(), segment.Words);
        if (segment.AfterBlank || title.Count >= MostTitleLines || text.Length == 0 || ItemListReader.EndsText(before))
            return false;
        return char.IsLower(text[0]) || before[^1] is ',' or '-' or '/' || Junction().IsMatch(before) || (before.Length > LongTitle && !ItemListReader.EndsText(text));
    }

    [GeneratedRegex(@"\s{2,}[1-8]$", RegexOptions.CultureInvariant)]
    private static partial Regex Apart();

    [GeneratedRegex(@"\t| {3,}")]
    private static partial Regex Columns();

    [GeneratedRegex(@"\b(?:ja|ning|või|and|or|of|for|the|in|to|with)$", RegexOptions.CultureInvariant)]
    private static partial Regex Junction();
}
