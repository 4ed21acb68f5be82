using CompetenceAssessment.Credentials.Layout;

namespace CompetenceAssessment.Credentials.Letters;

/// <summary>The typography of letters.</summary>
internal sealed class LetterStyles(Palette palette)
{
    public TextStyle Sender { get; } = new(FontFace.SansSemiBold, 11.5, Palette.Ink);

    public TextStyle Title { get; } = new(FontFace.SerifSemiBold, 21, palette.Accent) { Leading = 1.2 };

    public TextStyle Heading { get; } = new(FontFace.SansSemiBold, 12, palette.Accent);

    public TextStyle Subheading { get; } = new(FontFace.SansSemiBold, 10.5, Palette.Ink);

    public TextStyle Callout { get; } = new(FontFace.Serif, 14, Palette.Ink) { Leading = 1.32 };

    public TextStyle Text { get; } = new(FontFace.Sans, 10.5, Palette.Ink) { Leading = 1.42 };

    public TextStyle Label { get; } = new(FontFace.SansSemiBold, 10.5, Palette.Ink) { Leading = 1.42 };

    public TextStyle Note { get; } = new(FontFace.Sans, 8.5, Palette.Muted);

    public TextStyle ColumnHeading { get; } = new(FontFace.SansSemiBold, 9, Palette.Muted);

    public TextStyle Cell { get; } = new(FontFace.Sans, 10, Palette.Ink);

    public TextStyle StrongCell { get; } = new(FontFace.SansSemiBold, 10, Palette.Ink);
}
