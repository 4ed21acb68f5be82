using CompetenceAssessment.StandardFormats.PublishedText.Source;

namespace CompetenceAssessment.StandardFormats.PublishedText.Families.Layout;

/// <summary>A line seen as a row of at most two columns: a label and what stands beside it.</summary>
/// <param name="Line">The source line.</param>
/// <param name="Left">What stands in the left column; empty where the row has only a right one.</param>
/// <param name="Right">What stands in the right column; empty where the row is one text.</param>
/// <param name="LeftColumn">Where the left text begins, in characters from the margin.</param>
/// <param name="RightColumn">Where the right text begins.</param>
internal sealed record Row(SourceLine Line, string Left, string Right, int LeftColumn, int RightColumn)
{
    /// <summary>Whether a blank line stands before this one.</summary>
    public bool AfterBlank { get; init; }

    /// <summary>Whether a page begins with this line or with blank lines and page furniture before it.</summary>
    public bool AfterPage { get; init; }

    /// <summary>The line's number.</summary>
    public int Number => Line.Number;

    /// <summary>The row as one text.</summary>
    public string Whole => Left.Length == 0 ? Right : Right.Length == 0 ? Left : $"{Left} {Right}";

    /// <summary>Where the row's text begins.</summary>
    public int Column => Left.Length == 0 ? RightColumn : LeftColumn;

    /// <summary>The row as one piece of text.</summary>
    public Piece AsPiece() => new(Number, Whole, Column) { AfterBlank = AfterBlank, AfterPage = AfterPage, WithinWord = Line.EndsWithinWord, InRight = Left.Length == 0 };

    /// <summary>The right column as a piece of text.</summary>
    public Piece RightPiece() => new(Number, Right, RightColumn) { AfterBlank = AfterBlank, AfterPage = AfterPage, WithinWord = Line.EndsWithinWord, InRight = true, WideColumn = Wide };

    private int Wide => Left.Length == 0 || RightColumn > Line.Text.Length || Line.Text.Contains('\t') ? 0 : RightColumn + Line.Text.AsSpan(0, RightColumn).ToString().Count(RunningText.IsChinese);
}

/// <summary>A piece of text with the line it stands on.</summary>
/// <param name="Number">The line's number.</param>
/// <param name="Text">The words, trimmed.</param>
/// <param name="Column">Where they begin, in characters from the margin; in a table, from the left side of the texts.</param>
internal sealed record Piece(int Number, string Text, int Column)
{
    /// <summary>Whether a blank line stands before.</summary>
    public bool AfterBlank { get; init; }

    /// <summary>Whether a page begins before.</summary>
    public bool AfterPage { get; init; }

    /// <summary>Whether the line ended within a word.</summary>
    public bool WithinWord { get; init; }

    /// <summary>Where it begins on the page if the Chinese before it is twice as wide; 0 where nothing stands before it.</summary>
    public int WideColumn { get; init; }

    /// <summary>Whether it stands in the right column, beside a label or below it.</summary>
    public bool InRight { get; init; }
}
