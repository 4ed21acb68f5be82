using System.Text.RegularExpressions;
using CompetenceAssessment.StandardFormats.Lint;
using CompetenceAssessment.StandardFormats.PublishedText.Sections;

namespace CompetenceAssessment.StandardFormats.PublishedText.Families.EstonianOccupationalStandard;

/// <summary>Reads prose sections and says which headings the numbering leaves out.</summary>
internal sealed partial class SectionReader(ReadingContext context)
{
    /// <summary>Keeps the prose of a section; the end of a heading that was wrapped is joined to it.</summary>
    public void Keep(Block block, bool toolsFollow)
    {
        var (heading, body) = Heading(block);
        var tools = toolsFollow && body.Count > 1 && Tools().IsMatch(body[^1].Text) ? body[^1] : null;
        if (tools is not null)
            body.RemoveAt(body.Count - 1);
        context.Keep(block.Head.Code, heading, block.At?.Line, body);
        if (tools is not null)
            context.Keep("A.4", null, null, [tools]);
    }

    /// <summary>The whole heading of a block, which may go on in the next line, and what stands under it.</summary>
    public (string? Heading, List<Segment> Body) Heading(Block block)
    {
        var (heading, body) = (block.Head.Rest, block.Body.ToList());
        if (block.At is not { } at)
            return (null, body);
        context.Use(at);
        if (body is [var first, ..] && (heading.Length == 0 ? IsHeading(first) : !first.AfterBlank && first.Line != at.Line && char.IsLower(first.Words[0]) && !ItemListReader.EndsText(heading)))
        {
            heading = context.Joiner.Join([at with { Text = heading }, first]);
            context.Use(first);
            body.RemoveAt(0);
        }

        return (heading.Length == 0 ? null : heading, body);
    }

    // "A-osa" on one line and "TÖÖ KIRJELDUS" on the next.
    private static bool IsHeading(Segment segment) => segment.Words.Length <= 60 && !ItemListReader.EndsText(segment.Text) && char.IsUpper(segment.Words[0]) && !FactReader.IsLabelled(segment);

    /// <summary>Reports numbers that the sections of a part leave out.</summary>
    /// <param name="blocks">The document.</param>
    /// <param name="lastOpening">The last passage before part A, which may be the text of A.1.</param>
    public void ReportMissing(IReadOnlyList<Block> blocks, Segment? lastOpening)
    {
        foreach (var part in blocks.Where(b => b.Head.Kind == HeadKind.Section && b.Head.Code.Length > 2).GroupBy(b => b.Head.Code[0]))
        {
            var sections = part.OrderBy(Number).ToList();
            for (int number = 1, i = 0; i < sections.Count; number++)
            {
                if (Number(sections[i]) == number)
                    i++;
                else if (Number(sections[i]) > number)
                    context.Report(FindingCodes.HeadingMissing.At(Lines(blocks, part.Key, number, sections[i], lastOpening), $"{part.Key}.{number}", $"{part.Key}.{number}"));
                else
                    (number, i) = (number - 1, i + 1);
            }
        }
    }

    // Where the lost section's text probably is: the tools in A.3, the end of the opening for A.1, the part's own lines for B.1 and C.1.
    private IEnumerable<int> Lines(IReadOnlyList<Block> blocks, char part, int number, Block next, Segment? lastOpening)
    {
        if (context.Sections.FirstOrDefault(s => s.Code == $"{part}.{number}" && s.Heading is null) is { } found)
            return found.Lines;
        if (part == 'A' && number == 1 && lastOpening is not null)
            return [lastOpening.Line];
        var before = blocks.TakeWhile(b => b != next).LastOrDefault();
        return number == 1 && before is { Head.Kind: HeadKind.Part, Body.Count: > 0 } ? [before.Body[0].Line] : [next.At!.Line];
    }

    /// <summary>Whether A.4 is left out between the working environment and the personal traits.</summary>
    public static bool LacksTools(IReadOnlyList<Block> blocks) =>
        blocks.Any(b => b.Head.Code == "A.3") && blocks.All(b => b.Head.Code != "A.4") && blocks.FirstOrDefault(b => b.Head.Code == "A.5") is { } next && Traits().IsMatch(next.Head.Rest);

    private static int Number(Block block) => int.TryParse(block.Head.Code.AsSpan(2), out var number) ? number : 0;

    [GeneratedRegex(@"\b(?:tools?|equipment|software|instruments?|machine\w*|töövahend\w*|bürootöövahend\w*|seadme\w*|tarkvara\w*|masina\w*|tööriist\w*)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tools();

    [GeneratedRegex("personal|traits|characteristics|isikuomadus", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Traits();
}
