using System.Text;

namespace CompetenceAssessment.Credentials.Layout;

/// <summary>A line of glyphs from Start up to End, and its width without the spaces at its end.</summary>
internal readonly record struct GlyphLine(int Start, int End, double Width);

/// <summary>Breaks glyphs into lines: after spaces, after a hyphen or slash between letters, at line feeds,
/// and inside a word only where it is wider than the line.</summary>
internal static class LineBreaker
{
    private const double Tolerance = 0.01;

    public static List<GlyphLine> Break(IReadOnlyList<ShapedGlyph> glyphs, double width)
    {
        var lines = new List<GlyphLine>();
        var start = 0;
        while (start < glyphs.Count)
        {
            var end = LineEnd(glyphs, start, width);
            lines.Add(new GlyphLine(start, end, Width(glyphs, start, end)));
            start = end;
        }

        return lines;
    }

    /// <summary>As many lines as <see cref="Break"/> makes, but of more even length, so that no single word is left over.</summary>
    public static List<GlyphLine> Balance(IReadOnlyList<ShapedGlyph> glyphs, double width)
    {
        const int Steps = 8;
        var lines = Break(glyphs, width);
        var (low, high) = (0.0, width);
        for (var i = 0; lines.Count > 1 && i < Steps; i++)
        {
            var middle = (low + high) / 2;
            var narrower = Break(glyphs, middle);
            if (narrower.Count > lines.Count || narrower.Any(line => line.Width > middle + Tolerance))
                low = middle;
            else
                (high, lines) = (middle, narrower);
        }

        return lines;
    }

    private static int LineEnd(IReadOnlyList<ShapedGlyph> glyphs, int start, double width)
    {
        var used = 0.0;
        var opportunity = -1;
        for (var i = start; i < glyphs.Count; i++)
        {
            if (glyphs[i].IsBreak)
                return i + 1;
            used += glyphs[i].Advance;
            if (used > width + Tolerance && !glyphs[i].IsSpace)
                return opportunity > start ? opportunity : Math.Max(i, start + 1);
            if (MayBreakAfter(glyphs, i))
                opportunity = i + 1;
        }

        return glyphs.Count;
    }

    private static bool MayBreakAfter(IReadOnlyList<ShapedGlyph> glyphs, int i)
    {
        if (glyphs[i].IsSpace)
            return true;
        return glyphs[i].CodePoint is '-' or '–' or '/'
            && i > 0 && i + 1 < glyphs.Count
            && IsLetter(glyphs[i - 1]) && (IsLetter(glyphs[i + 1]) || glyphs[i].CodePoint == '/');
    }

    private static bool IsLetter(ShapedGlyph glyph) => Rune.IsLetter(new Rune(glyph.CodePoint));

    private static double Width(IReadOnlyList<ShapedGlyph> glyphs, int start, int end)
    {
        while (end > start && (glyphs[end - 1].IsSpace || glyphs[end - 1].IsBreak))
            end--;
        var width = 0.0;
        for (var i = start; i < end; i++)
            width += glyphs[i].Advance;
        return width;
    }
}
