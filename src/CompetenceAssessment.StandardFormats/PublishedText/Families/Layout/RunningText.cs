using System.Text;

namespace CompetenceAssessment.StandardFormats.PublishedText.Families.Layout;

/// <summary>Pieces of text joined to one, which knows from which line each character came.</summary>
internal sealed class RunningText
{
    private static readonly Comparer<(int Start, int Line)> ByStart = Comparer<(int Start, int Line)>.Create((a, b) => a.Start.CompareTo(b.Start));
    private readonly StringBuilder text = new();
    private readonly List<(int Start, int Line)> lines = [];
    private bool within;
    private string? whole;

    /// <summary>Where the pieces begin in the text, with their lines.</summary>
    public IReadOnlyList<(int Start, int Line)> Pieces => lines;

    /// <summary>The words.</summary>
    public string Text => whole ??= text.ToString();

    /// <summary>Joins pieces: a space between them, none between Chinese characters or within a word.</summary>
    public static RunningText Of(IEnumerable<Piece> pieces)
    {
        var running = new RunningText();
        foreach (var piece in pieces)
            running.Add(piece);
        return running;
    }

    /// <summary>Adds a piece at the end.</summary>
    public void Add(Piece piece)
    {
        if (piece.Text.Length == 0)
            return;
        if (text.Length > 0 && !within && !(IsChinese(text[^1]) && IsChinese(piece.Text[0])))
            text.Append(' ');
        whole = null;
        lines.Add((text.Length, piece.Number));
        text.Append(piece.Text);
        within = piece.WithinWord;
    }

    /// <summary>The lines of a stretch of the text.</summary>
    public IReadOnlyList<int> Lines(int start, int length)
    {
        var first = lines.BinarySearch((start, 0), ByStart);
        if (first < 0)
            first = Math.Max(0, ~first - 1);
        var found = new List<int>();
        for (var i = first; i < lines.Count && (i == first || lines[i].Start < start + length); i++)
        {
            if (found.Count == 0 || found[^1] != lines[i].Line)
                found.Add(lines[i].Line);
        }

        return found;
    }

    /// <summary>All lines of the text.</summary>
    public IReadOnlyList<int> AllLines => [.. lines.Select(l => l.Line).Distinct()];

    /// <summary>Whether a character is a Chinese one or Chinese punctuation.</summary>
    public static bool IsChinese(char c) => c is (>= '\u3400' and <= '\u9FFF') or (>= '\u3001' and <= '\u303F') or (>= '\uFF01' and <= '\uFF5E') or (>= '\uF900' and <= '\uFAFF');

    /// <summary>Whether a piece begins at a place of the text.</summary>
    public bool BeginsPiece(int at) => lines.BinarySearch((at, 0), ByStart) >= 0;
}
