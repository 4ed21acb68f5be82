using CompetenceAssessment.Credentials.Pdf;

namespace CompetenceAssessment.Credentials.Layout;

/// <summary>How letters look. Sizes are points; leading is the line height in sizes.</summary>
internal sealed record TextStyle(FontFace Face, double Size, Colour Colour)
{
    public double Leading { get; init; } = 1.3;

    /// <summary>Extra space between letters, in points.</summary>
    public double Tracking { get; init; }

    public double LineHeight => Size * Leading;

    public TextStyle Scaled(double factor) => this with { Size = Size * factor, Tracking = Tracking * factor };
}

/// <summary>A piece of text in one style. Language is given where it differs from the paragraph's;
/// an address makes the piece a link.</summary>
internal sealed record TextSpan(string Text, TextStyle Style, string? Language = null, string? Address = null);

internal enum Alignment
{
    Left,
    Centre,
    Right,
}
