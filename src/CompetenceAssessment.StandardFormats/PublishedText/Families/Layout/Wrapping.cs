using System.Collections.Frozen;

namespace CompetenceAssessment.StandardFormats.PublishedText.Families.Layout;

/// <summary>Tells whether a line goes on with the text of the line before it, from the words and from where the lines end.</summary>
internal static class Wrapping
{
    /// <summary>Words after which no sentence and no item ends.</summary>
    private static readonly FrozenSet<string> OpenWords = new[]
    {
        "a", "an", "the", "of", "and", "or", "to", "in", "on", "for", "with", "by", "from", "as", "at", "that", "which", "who", "whose", "is", "are", "be",
        "into", "onto", "under", "between", "than", "their", "its", "your", "his", "her", "our", "this", "these", "those", "any", "each", "every", "per",
        "where", "when", "if", "whether", "including", "such", "via", "within", "without", "through", "during", "before", "after", "against", "about", "towards",
        "relevant", "appropriate", "not", "both", "either", "and/or", "&", "e.g.", "i.e.", "other", "will", "can", "may", "must", "should", "has", "have",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a text cannot end where this one does.</summary>
    public static bool IsOpen(string text)
    {
        var end = text.TrimEnd();
        if (end.Length == 0)
            return false;
        if (end[^1] is ',' or '，' or '、' or '(' or '（' or '/' or '–' or '-')
            return true;
        return end[^1] is not ('.' or ';' or ':' or '?' or '!' or ')') && OpenWords.Contains(LastWord(end))
            || OpenWords.Contains(LastWord(end)) && end[^1] == '.' && LastWord(end).Length == 4;
    }

    /// <summary>Whether the text ends as a sentence or a list item may end.</summary>
    public static bool IsClosed(string text) => text.TrimEnd() is [.., '.' or ';' or '?' or '!' or '。' or '；' or '？' or '！'];

    /// <summary>Whether the words begin in lower case.</summary>
    public static bool BeginsLow(string text) => text.Length > 0 && char.IsLower(text[0]);

    /// <summary>The last column that lines of these pieces reach; 0 when they are too few or differ too much to have been broken at a margin.</summary>
    public static int Margin(IEnumerable<Piece> pieces)
    {
        var ends = pieces.Select(End).OrderDescending().ToList();
        if (ends.Count < 3)
            return 0;
        // A margin shows in several lines that end near it; a line longer than a page is wide has none.
        var margin = ends[0];
        return margin <= 130 && ends.Count(e => e >= margin - 14) * 4 >= ends.Count ? margin : 0;
    }

    /// <summary>Whether the first word of the next line still had room on this one, so that the line was ended on purpose.</summary>
    public static bool HadRoom(Piece line, string next, int margin) => margin == 0 || End(line) + 1 + FirstWord(next).Length <= margin;

    /// <summary>The first word of a text.</summary>
    public static string FirstWord(string text)
    {
        // Chinese breaks anywhere.
        if (text.Length > 0 && RunningText.IsChinese(text[0]))
            return text[..Math.Min(2, text.Length)];
        var space = text.IndexOf(' ', StringComparison.Ordinal);
        return space < 0 ? text : text[..space];
    }

    private static string LastWord(string text) => text[(text.LastIndexOf(' ') + 1)..].TrimStart('(');

    private static int End(Piece piece) => piece.Column + piece.Text.Length;
}
