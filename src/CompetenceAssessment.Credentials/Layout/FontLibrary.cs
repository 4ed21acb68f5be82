using System.Collections.Concurrent;
using CompetenceAssessment.Credentials.Pdf;

namespace CompetenceAssessment.Credentials.Layout;

/// <summary>The styles of letters that documents use.</summary>
internal enum FontFace
{
    Serif,
    SerifSemiBold,
    SerifItalic,
    Sans,
    SansSemiBold,
    SansItalic,
}

/// <summary>The fonts that travel inside this assembly, each read once per process. A character that the wanted
/// font lacks is looked for in its relatives before it counts as missing.</summary>
internal static class FontLibrary
{
    private static readonly ConcurrentDictionary<FontFace, Lazy<TrueTypeFont>> fonts = [];

    public static TrueTypeFont Get(FontFace face) =>
        fonts.GetOrAdd(face, static wanted => new Lazy<TrueTypeFont>(() => Load(wanted))).Value;

    /// <summary>The font and glyph for a character.</summary>
    /// <exception cref="MissingGlyphException">No font has it.</exception>
    public static (TrueTypeFont Font, ushort Glyph) Find(FontFace face, int codePoint)
    {
        var font = Get(face);
        if (font.GlyphOf(codePoint) is { } glyph)
            return (font, glyph);
        foreach (var relative in Relatives(face))
        {
            font = Get(relative);
            if (font.GlyphOf(codePoint) is { } other)
                return (font, other);
        }

        throw new MissingGlyphException(codePoint);
    }

    private static FontFace[] Relatives(FontFace face) => face switch
    {
        FontFace.Serif => [FontFace.Sans],
        FontFace.SerifSemiBold => [FontFace.SansSemiBold],
        FontFace.SerifItalic => [FontFace.SansItalic, FontFace.Sans],
        FontFace.Sans => [FontFace.Serif],
        FontFace.SansSemiBold => [FontFace.SerifSemiBold],
        _ => [FontFace.SerifItalic, FontFace.Sans],
    };

    private static TrueTypeFont Load(FontFace face)
    {
        var name = "fonts/" + face switch
        {
            FontFace.Serif => "SourceSerif4_400Regular.ttf",
            FontFace.SerifSemiBold => "SourceSerif4_600SemiBold.ttf",
            FontFace.SerifItalic => "SourceSerif4_400Regular_Italic.ttf",
            FontFace.Sans => "SourceSans3_400Regular.ttf",
            FontFace.SansSemiBold => "SourceSans3_600SemiBold.ttf",
            _ => "SourceSans3_400Regular_Italic.ttf",
        };
        using var stream = typeof(FontLibrary).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The assembly was built without {name}.");
        var file = new byte[stream.Length];
        stream.ReadExactly(file);
        return new TrueTypeFont(file);
    }
}
