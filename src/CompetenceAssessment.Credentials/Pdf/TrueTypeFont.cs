using System.Text;

namespace CompetenceAssessment.Credentials.Pdf;

/// <summary>One TrueType font file, read once and never changed: safe to share between documents and threads.</summary>
internal sealed class TrueTypeFont
{
    private readonly SfntReader reader;
    private readonly Dictionary<int, ushort> characters;
    private readonly KerningTable kerning;
    private readonly int advances;
    private readonly int advanceCount;
    private readonly bool longLocations;
    private readonly int locations;
    private readonly int outlines;

    public TrueTypeFont(byte[] file)
    {
        reader = new SfntReader(file);
        var head = reader.Offset("head");
        var hhea = reader.Offset("hhea");
        UnitsPerEm = reader.U16(head + 18);
        Bounds = [reader.S16(head + 36), reader.S16(head + 38), reader.S16(head + 40), reader.S16(head + 42)];
        longLocations = reader.U16(head + 50) == 1;
        Ascent = reader.S16(hhea + 4);
        Descent = reader.S16(hhea + 6);
        advanceCount = reader.U16(hhea + 34);
        advances = reader.Offset("hmtx");
        locations = reader.Offset("loca");
        outlines = reader.Offset("glyf");
        GlyphCount = reader.U16(reader.Offset("maxp") + 4);
        ItalicAngle = reader.S32(reader.Offset("post") + 4) / 65536.0;
        var os2 = reader.Offset("OS/2");
        Weight = reader.U16(os2 + 4);
        CapHeight = reader.U16(os2) >= 2 ? reader.S16(os2 + 88) : Ascent * 7 / 10;
        RequireEmbeddable(reader.U16(os2 + 8));
        Name = ReadPostScriptName();
        characters = CharacterMap.Read(reader);
        kerning = new KerningTable(reader);
    }

    /// <summary>PostScript name, as PDF readers list it.</summary>
    public string Name { get; }

    /// <summary>Font units in one em.</summary>
    public int UnitsPerEm { get; }

    public int GlyphCount { get; }

    /// <summary>Smallest box around all glyphs, in font units: left, bottom, right, top.</summary>
    public IReadOnlyList<int> Bounds { get; }

    public int Ascent { get; }

    public int Descent { get; }

    public int CapHeight { get; }

    /// <summary>Degrees from the vertical; negative leans right.</summary>
    public double ItalicAngle { get; }

    /// <summary>Weight class, 400 being regular.</summary>
    public int Weight { get; }

    /// <summary>The glyph of a character, or null where the font has none.</summary>
    public ushort? GlyphOf(int codePoint) =>
        characters.TryGetValue(codePoint, out var glyph) && glyph != 0 ? glyph : null;

    /// <summary>How far the pen moves after the glyph, in font units.</summary>
    public int Advance(int glyph) => reader.U16(advances + (4 * Math.Min(glyph, advanceCount - 1)));

    public int LeftBearing(int glyph) => glyph < advanceCount
        ? reader.S16(advances + (4 * glyph) + 2)
        : reader.S16(advances + (4 * advanceCount) + (2 * (glyph - advanceCount)));

    /// <summary>Kerning between two glyphs, in font units.</summary>
    public int Kerning(ushort left, ushort right) => kerning.Between(left, right);

    /// <summary>The outline of a glyph as stored; empty for a blank one.</summary>
    public ReadOnlySpan<byte> Outline(int glyph)
    {
        var start = Location(glyph);
        return reader.Slice(outlines + start, Location(glyph + 1) - start);
    }

    /// <summary>A whole table, or null where the font has none.</summary>
    public byte[]? Table(string tag) => reader.Has(tag) ? reader.Table(tag) : null;

    private int Location(int glyph)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(glyph, GlyphCount);
        return longLocations ? (int)reader.U32(locations + (4 * glyph)) : 2 * reader.U16(locations + (2 * glyph));
    }

    private string ReadPostScriptName()
    {
        const int PostScriptName = 6;
        var name = reader.Offset("name");
        var strings = name + reader.U16(name + 4);
        for (int i = 0, record = name + 6; i < reader.U16(name + 2); i++, record += 12)
        {
            if (reader.U16(record + 6) != PostScriptName)
                continue;
            var text = reader.Slice(strings + reader.U16(record + 10), reader.U16(record + 8));
            return (reader.U16(record) == 1 ? Encoding.ASCII : Encoding.BigEndianUnicode).GetString(text);
        }

        throw new InvalidDataException("The font has no PostScript name.");
    }

    private static void RequireEmbeddable(ushort licensing)
    {
        const int RestrictedLicence = 0x0002;
        if ((licensing & 0x000F) == RestrictedLicence)
            throw new InvalidDataException("The font's own licence bits forbid embedding it.");
    }
}
