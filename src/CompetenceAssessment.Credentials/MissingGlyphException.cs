namespace CompetenceAssessment.Credentials;

/// <summary>A text holds a character that no configured font can print. Nothing is rendered: a document
/// with an empty box in a name would be worse than none.</summary>
public sealed class MissingGlyphException : Exception
{
    /// <summary>Names the character.</summary>
    /// <param name="codePoint">Its Unicode code point.</param>
    public MissingGlyphException(int codePoint)
        : base($"No configured font has the character '{Printable(codePoint)}' (U+{codePoint:X4}).")
    {
        CodePoint = codePoint;
        Character = Printable(codePoint);
    }

    /// <summary>Unicode code point of the character.</summary>
    public int CodePoint { get; }

    /// <summary>The character itself.</summary>
    public string Character { get; }

    private static string Printable(int codePoint) =>
        System.Text.Rune.TryCreate(codePoint, out var rune) ? rune.ToString() : "\uFFFD";
}
