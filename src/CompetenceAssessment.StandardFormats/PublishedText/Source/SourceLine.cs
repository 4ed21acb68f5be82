namespace CompetenceAssessment.StandardFormats.PublishedText.Source;

/// <summary>Where a line stood in the file.</summary>
public enum LineOrigin
{
    /// <summary>In the running text.</summary>
    Body,

    /// <summary>In a place that never holds the text itself: a page's head or foot, a site's menu, a table of contents, the rule of a text table.</summary>
    Furniture,

    /// <summary>A footnote or endnote.</summary>
    Note,
}

/// <summary>One line of a source as a reader sees it: tabs part the cells of a table row, no-break and thin spaces are plain spaces,
/// ligatures are letters, emphasis marks are gone; the wording is untouched.</summary>
/// <param name="Number">The line's number, from 1: in the file for text, in the extracted text for HTML and .docx.</param>
/// <param name="Text">The text without space at its end.</param>
public sealed record SourceLine(int Number, string Text)
{
    /// <summary>Where the line stood.</summary>
    public LineOrigin Origin { get; init; }

    /// <summary>The level of a heading where the format says so (HTML h1–h6, a heading style, Markdown #), else null.</summary>
    public int? HeadingLevel { get; init; }

    /// <summary>Whether a page begins with this line (form feed, page break).</summary>
    public bool StartsPage { get; init; }

    /// <summary>Whether the line ended with a soft hyphen, that is, within a word.</summary>
    public bool EndsWithinWord { get; init; }

    /// <summary>Whether nothing but space stands on the line.</summary>
    public bool IsBlank => string.IsNullOrWhiteSpace(Text);

    /// <summary>The cells of the line, trimmed; a line without tabs is one cell. Empty cells stay, so that columns keep their place.</summary>
    public IReadOnlyList<string> Cells => [.. Text.Split('\t').Select(c => c.Trim())];
}
