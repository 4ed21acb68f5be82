using System.Text;

namespace CompetenceAssessment.StandardFormats.PublishedText.Source;

/// <summary>Gathers the lines of a text that is extracted from a marked-up file. Lines are numbered as they are written.</summary>
internal sealed class LineBuilder
{
    private readonly List<SourceLine> lines = [];
    private readonly StringBuilder current = new();
    private bool startsPage;

    /// <summary>The origin of the lines that are written from now on.</summary>
    public LineOrigin Origin { get; set; }

    /// <summary>The heading level of the lines that are written from now on.</summary>
    public int? Heading { get; set; }

    /// <summary>How deep the list is that the line being written is an item of; an item of an outermost list has 0.</summary>
    public int Indent { get; set; }

    /// <summary>The lines so far.</summary>
    public IReadOnlyList<SourceLine> Lines => lines;

    /// <summary>Whether the line being written holds something already.</summary>
    public bool IsWriting => current.Length > 0;

    public void Write(string text) => current.Append(text);

    public void Write(char character) => current.Append(character);

    /// <summary>The next line begins a page.</summary>
    public void Page() => startsPage = true;

    /// <summary>Ends the line, if one was begun. Line breaks within the text end lines too.</summary>
    public void End()
    {
        if (current.Length == 0)
            return;
        foreach (var part in current.ToString().Split('\n'))
            Add(part);
        current.Clear();
        Indent = 0;
    }

    private void Add(string raw)
    {
        var text = TextCleaning.Clean(raw).TrimStart(' ');
        if (string.IsNullOrWhiteSpace(text))
            return;
        lines.Add(new(lines.Count + 1, new string(' ', 2 * Indent) + text) { Origin = Origin, HeadingLevel = Heading, StartsPage = startsPage });
        startsPage = false;
    }
}
