using CompetenceAssessment.Domain;
using CompetenceAssessment.StandardFormats.PublishedText.Reading;
using CompetenceAssessment.StandardFormats.PublishedText.Sections;

namespace CompetenceAssessment.StandardFormats.PublishedText.Families.EstonianOccupationalStandard;

/// <summary>What the parts of the reader share while one standard is read.</summary>
internal sealed class ReadingContext(string language, TextJoiner joiner, LineLedger ledger)
{
    /// <summary>The document's language: "et" or "en".</summary>
    public string Language => language;

    /// <summary>Joins the lines of a text.</summary>
    public TextJoiner Joiner => joiner;

    /// <summary>Whether a column head says that levels stand beside the titles.</summary>
    public bool HasLevelColumn { get; init; }

    /// <summary>Whether all headings of competences end with a figure, so that it is the level of that column.</summary>
    public bool LevelsStandBehindTitles { get; init; }

    /// <summary>What the reader saw.</summary>
    public List<Finding> Findings { get; } = [];

    /// <summary>Labelled values.</summary>
    public List<ReadFact> Facts { get; } = [];

    /// <summary>Passages of prose.</summary>
    public List<ReadSection> Sections { get; } = [];

    /// <summary>A text in the document's language; null when it is empty.</summary>
    public LocalizedText? Text(string words) => string.IsNullOrWhiteSpace(words) ? null : new(language, TextJoiner.Squeeze(words));

    /// <summary>Marks lines as read.</summary>
    public void Use(IEnumerable<int> lines) => ledger.Use(lines);

    /// <summary>Marks lines as read.</summary>
    public void Use(params IEnumerable<Segment> segments) => ledger.Use(segments.Select(s => s.Line));

    /// <summary>Reports a finding.</summary>
    public void Report(Finding finding) => Findings.Add(finding);

    /// <summary>Keeps prose as a section: lines are joined, blank lines part paragraphs.</summary>
    public void Keep(string? code, string? heading, int? headingLine, IReadOnlyList<Segment> body)
    {
        Use(body);
        if (headingLine is { } line)
            Use([line]);
        if (body.Count == 0)
            return;
        Sections.Add(new()
        {
            Code = string.IsNullOrEmpty(code) ? null : code,
            Heading = heading is null ? null : Text(heading.TrimEnd(':')),
            Text = new(language, string.Join("\n\n", Paragraphs(body).Select(joiner.Join))),
            Lines = [.. (headingLine is { } at ? new[] { at } : []).Concat(body.Select(b => b.Line)).Distinct()],
        });
    }

    /// <summary>Prose cut at blank lines, items and, where lines are not wrapped, at every line.</summary>
    private IEnumerable<List<Segment>> Paragraphs(IReadOnlyList<Segment> body)
    {
        var paragraph = new List<Segment>();
        foreach (var segment in body)
        {
            if (paragraph.Count > 0 && Parts(paragraph[^1], segment))
            {
                yield return paragraph;
                paragraph = [];
            }

            paragraph.Add(segment);
        }

        if (paragraph.Count > 0)
            yield return paragraph;
    }

    private bool Parts(Segment before, Segment segment)
    {
        if (before.EndsWithinWord || segment.Text is [var c, ..] && char.IsLower(c))
            return false;
        return segment.AfterBlank || ItemMarker.Read(segment.Text).Kind != MarkerKind.None || (!joiner.IsWrapped && ItemListReader.EndsText(before.Text));
    }
}
