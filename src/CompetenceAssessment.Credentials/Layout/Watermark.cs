using System.Numerics;
using System.Text;
using CompetenceAssessment.Credentials.Pdf;

namespace CompetenceAssessment.Credentials.Layout;

/// <summary>Pale words across the page, drawn before everything else so that the text above stays legible, and as
/// outlines so that searching and copying find the document's own words only.</summary>
internal static class Watermark
{
    private const double Size = 82;
    private const double Tracking = 6;
    private const double CapitalHeight = 0.66;

    public static void Draw(PageCanvas page, string words)
    {
        var glyphs = Shaper.Shape([new TextSpan(words, new TextStyle(FontFace.SansSemiBold, Size, Palette.Watermark) { Tracking = Tracking })]);
        var length = glyphs.Sum(g => g.Advance) - Tracking;
        var diagonal = Matrix3x2.CreateRotation((float)Math.Atan2(PageCanvas.Height, PageCanvas.Width))
            * Matrix3x2.CreateTranslation((float)PageCanvas.Width / 2, (float)PageCanvas.Height / 2);
        var path = new StringBuilder();
        var pen = -length / 2;
        foreach (var glyph in glyphs)
        {
            var place = Matrix3x2.CreateScale((float)Size / glyph.Font.UnitsPerEm)
                * Matrix3x2.CreateTranslation((float)pen, (float)(-Size * CapitalHeight / 2));
            GlyphOutline.Append(path, glyph.Font, glyph.Glyph, place * diagonal);
            pen += glyph.Advance;
        }

        page.Tag(Artifact.Watermark);
        page.FillPath(path, Palette.Watermark);
        page.End();
    }
}
