using CompetenceAssessment.StandardFormats.PublishedText.Source;

namespace CompetenceAssessment.StandardFormats.PublishedText.Sections;

/// <summary>What became of a line.</summary>
public enum LineUse
{
    /// <summary>Nobody has taken it yet: a reader that leaves it so reports it.</summary>
    Unread,

    /// <summary>It gave a value, a heading or a known statement.</summary>
    Used,

    /// <summary>It belongs to the page and not to the standard.</summary>
    Furniture,
}

/// <summary>Keeps for each non-blank line what became of it, so that none is lost silently.
/// A line that was used stays used: marking it as furniture afterwards changes nothing.</summary>
public sealed class LineLedger
{
    private readonly SourceDocument document;
    private readonly Dictionary<int, int> places = [];
    private readonly LineUse[] uses;

    /// <summary>Opens the ledger; lines that the source already knows as furniture are marked so.</summary>
    public LineLedger(SourceDocument document)
    {
        this.document = document;
        uses = new LineUse[document.Lines.Count];
        for (var i = 0; i < uses.Length; i++)
        {
            places[document.Lines[i].Number] = i;
            if (document.Lines[i].Origin == LineOrigin.Furniture)
                uses[i] = LineUse.Furniture;
        }
    }

    /// <summary>Marks a line as read.</summary>
    public void Use(SourceLine line) => Use(line.Number);

    /// <summary>Marks a line as read.</summary>
    public void Use(int number) => uses[places[number]] = LineUse.Used;

    /// <summary>Marks lines as read.</summary>
    public void Use(IEnumerable<int> numbers)
    {
        foreach (var number in numbers)
            Use(number);
    }

    /// <summary>Marks a line as the page's own unless it was used.</summary>
    public void Furniture(SourceLine line)
    {
        if (this[line.Number] != LineUse.Used)
            uses[places[line.Number]] = LineUse.Furniture;
    }

    /// <summary>Marks a line as the page's own unless it was used.</summary>
    public void Furniture(int number) => Furniture(document.Lines[places[number]]);

    /// <summary>What became of the line with this number.</summary>
    public LineUse this[int number] => uses[places[number]];

    /// <summary>How many non-blank lines have this use.</summary>
    public int Count(LineUse use)
    {
        var count = 0;
        for (var i = 0; i < uses.Length; i++)
        {
            if (uses[i] == use && !document.Lines[i].IsBlank)
                count++;
        }

        return count;
    }
}
