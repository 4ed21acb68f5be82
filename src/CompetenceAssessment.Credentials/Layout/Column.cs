using CompetenceAssessment.Credentials.Pdf;

namespace CompetenceAssessment.Credentials.Layout;

/// <summary>A stretch of page width in which texts are set as elements under one parent.</summary>
internal sealed record Column(StructureElement Parent, double X, double Width, Alignment Alignment = Alignment.Left)
{
    /// <summary>A text as one element.</summary>
    public Piece Text(string type, IReadOnlyList<TextSpan> spans, string? language = null) =>
        Place(type, new TextBlock(spans, Width, Alignment, balanced: true), language);

    /// <summary>A text as one element, set smaller (down to the factor) where it would need too many lines.</summary>
    public Piece Fitted(string type, string text, TextStyle style, int lines, double smallest, string? language = null) =>
        Place(type, TextBlock.Fit([new TextSpan(text, style)], Width, lines, smallest, Alignment), language);

    /// <summary>A text and, below it, its translation as an element of its own.</summary>
    public Piece Bilingual(string type, BilingualText text, TextStyle first, TextStyle translation) => Piece.Stack(
        Text(type, [new TextSpan(text.First, first)], text.FirstLanguage),
        Translation(text, translation, type));

    /// <summary>The translation alone, or null where the text has none.</summary>
    public Piece? Translation(BilingualText text, TextStyle style, string type = "P") =>
        text.Translation is { } translation ? Text(type, [new TextSpan(translation, style)], "en") : null;

    private Piece Place(string type, TextBlock block, string? language) =>
        new(block.Height, (page, top) => block.Draw(page, Parent.Add(type, language), X, top));
}
