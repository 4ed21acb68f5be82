namespace CompetenceAssessment.StandardFormats.PublishedText.Sections;

/// <summary>A line, or a part of a line, that is read as one: page furniture is gone, and a line that holds several items is cut at each.</summary>
/// <param name="Line">The source line's number.</param>
/// <param name="Text">The words, trimmed; tabs part the cells of a table row.</param>
public sealed record Segment(int Line, string Text)
{
    /// <summary>Whether blank lines stand before it.</summary>
    public bool AfterBlank { get; init; }

    /// <summary>Whether a page break or page furniture stands before it.</summary>
    public bool AfterBreak { get; init; }

    /// <summary>Whether it ends within a word (soft hyphen).</summary>
    public bool EndsWithinWord { get; init; }

    /// <summary>Whether the line is cut here, so that this is not the line's beginning.</summary>
    public bool Within { get; init; }

    /// <summary>The heading level, where the format says so.</summary>
    public int? HeadingLevel { get; init; }

    /// <summary>The cells that hold something.</summary>
    public IReadOnlyList<string> Cells => [.. Text.Split('\t', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>The words as running text: cells are joined by spaces.</summary>
    public string Words => TextJoiner.Squeeze(Text);
}
