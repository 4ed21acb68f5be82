using CompetenceAssessment.Credentials.Pdf;

namespace CompetenceAssessment.Credentials.Layout;

/// <summary>The few colours of a document: ink, a muted grey that still reads well, hairlines, and the body's accent.</summary>
internal sealed class Palette(string? accent)
{
    private const string QuietBlue = "#1f4e79";

    public static readonly Colour Ink = Colour.Grey(0.1);
    public static readonly Colour Muted = Colour.Grey(0.34);
    public static readonly Colour Hairline = Colour.Grey(0.72);
    public static readonly Colour Watermark = Colour.Grey(0.915);

    public Colour Accent { get; } = Colour.Parse(accent ?? QuietBlue).Readable();
}
