using System.Globalization;
using System.Text;
using CompetenceAssessment.Credentials.Pdf;

namespace CompetenceAssessment.Credentials.Layout;

/// <summary>A glyph with its place in the text: kerning to the next one in font units, advance in points, and the span it comes from.</summary>
internal readonly record struct ShapedGlyph(TrueTypeFont Font, ushort Glyph, int CodePoint, int Kerning, double Advance, int Span)
{
    public bool IsBreak => CodePoint == '\n';

    public bool IsSpace => CodePoint == ' ';

    public PlacedGlyph Placed => new(Glyph, CodePoint, Kerning);
}

/// <summary>Turns text into glyphs. Characters are composed first (NFC); scripts whose letters join or reorder
/// need shaping rules that this does not have, so their characters count as missing.</summary>
internal static class Shaper
{
    public static List<ShapedGlyph> Shape(IReadOnlyList<TextSpan> spans)
    {
        var glyphs = new List<ShapedGlyph>();
        for (var i = 0; i < spans.Count; i++)
            Shape(spans[i], i, glyphs);
        return glyphs;
    }

    private static void Shape(TextSpan span, int index, List<ShapedGlyph> glyphs)
    {
        var style = span.Style;
        var first = glyphs.Count;
        foreach (var codePoint in Printable(span.Text))
        {
            var (font, glyph) = codePoint == '\n' ? (FontLibrary.Get(style.Face), (ushort)0) : FontLibrary.Find(style.Face, codePoint);
            if (glyphs.Count > first)
                glyphs[^1] = Kerned(glyphs[^1], font, glyph, style.Size);
            var advance = codePoint == '\n' ? 0 : (font.Advance(glyph) * style.Size / font.UnitsPerEm) + style.Tracking;
            glyphs.Add(new ShapedGlyph(font, glyph, codePoint, 0, advance, index));
        }
    }

    private static ShapedGlyph Kerned(ShapedGlyph left, TrueTypeFont font, ushort right, double size)
    {
        if (left.Font != font || left.IsBreak || right == 0)
            return left;
        var kerning = font.Kerning(left.Glyph, right);
        return left with { Kerning = kerning, Advance = left.Advance + (kerning * size / font.UnitsPerEm) };
    }

    private static IEnumerable<int> Printable(string text)
    {
        foreach (var rune in text.ReplaceLineEndings("\n").Normalize(NormalizationForm.FormC).EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(rune);
            if (rune.Value == '\n')
                yield return rune.Value;
            else if (rune.Value == '\t' || (category == UnicodeCategory.SpaceSeparator && rune.Value != '\u00A0'))
                yield return ' ';
            else if (category == UnicodeCategory.Format)
                continue;
            else if (category is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark)
                throw new MissingGlyphException(rune.Value);
            else
                yield return rune.Value;
        }
    }
}
