using System.Buffers.Binary;
using System.Text;

namespace CompetenceAssessment.Credentials.Pdf;

/// <summary>The glyphs of one font that one document uses, numbered from 1 in order of first use.
/// The same glyph standing for two characters gets two numbers, so that text extraction is exact.</summary>
internal sealed class FontSubset(TrueTypeFont font)
{
    private const int HeadLocationFormat = 50;
    private const int LongLocations = 1;
    private const int HheaMetricCount = 34;
    private const int MaxpGlyphCount = 4;

    private readonly Dictionary<(ushort Glyph, int CodePoint), ushort> numbers = [];
    private readonly List<(ushort Glyph, int CodePoint)> used = [(0, 0)];

    public TrueTypeFont Font => font;

    /// <summary>Characters in the order of their numbers, starting at number 1.</summary>
    public IEnumerable<int> CodePoints => used.Skip(1).Select(u => u.CodePoint);

    /// <summary>Advances in the order of their numbers, starting at number 0 (the missing glyph), in thousandths of an em.</summary>
    public IEnumerable<double> Widths => used.Select(u => font.Advance(u.Glyph) * 1000.0 / font.UnitsPerEm);

    /// <summary>The number under which a glyph, standing for a character, is shown in the document.</summary>
    public ushort Number(ushort glyph, int codePoint)
    {
        if (numbers.TryGetValue((glyph, codePoint), out var number))
            return number;
        number = checked((ushort)used.Count);
        used.Add((glyph, codePoint));
        numbers.Add((glyph, codePoint), number);
        return number;
    }

    /// <summary>Six capital letters and the font's name (ISO 32000-1, 9.6.4), the letters derived from the glyphs used.</summary>
    public string TaggedName()
    {
        var key = string.Join(' ', used.Select(u => $"{u.Glyph}:{u.CodePoint}"));
        var hash = System.Security.Cryptography.SHA256.HashData(Encoding.ASCII.GetBytes(key));
        return string.Concat(hash.Take(6).Select(b => (char)('A' + (b % 26)))) + "+" + font.Name;
    }

    /// <summary>A TrueType file with the used glyphs only.</summary>
    public byte[] Build()
    {
        var glyphs = used.Select(u => u.Glyph).ToList();
        var outlines = new MemoryStream();
        var locations = new MemoryStream();
        for (var i = 0; i < glyphs.Count; i++)
        {
            SfntWriter.WriteU32(locations, (uint)outlines.Length);
            outlines.Write(Renumbered(font.Outline(glyphs[i]), glyphs));
            SfntWriter.Pad(outlines);
        }

        SfntWriter.WriteU32(locations, (uint)outlines.Length);
        var tables = new SortedDictionary<string, byte[]>(StringComparer.Ordinal)
        {
            ["glyf"] = outlines.ToArray(),
            ["loca"] = locations.ToArray(),
            ["hmtx"] = Metrics(glyphs),
            ["head"] = Patched("head", HeadLocationFormat, LongLocations),
            ["hhea"] = Patched("hhea", HheaMetricCount, glyphs.Count),
            ["maxp"] = Patched("maxp", MaxpGlyphCount, glyphs.Count),
        };
        foreach (var hinting in (string[])["cvt ", "fpgm", "prep"])
        {
            if (font.Table(hinting) is { } table)
                tables.Add(hinting, table);
        }

        return SfntWriter.Assemble(tables);
    }

    /// <summary>Points the components of a composite glyph at their new numbers, adding those not yet there.</summary>
    private static byte[] Renumbered(ReadOnlySpan<byte> outline, List<ushort> glyphs)
    {
        var copy = outline.ToArray();
        if (!CompositeGlyph.IsComposite(copy))
            return copy;
        foreach (var component in CompositeGlyph.Components(copy))
        {
            var number = glyphs.IndexOf(component.Glyph);
            if (number < 0)
            {
                number = glyphs.Count;
                glyphs.Add(component.Glyph);
            }

            BinaryPrimitives.WriteUInt16BigEndian(copy.AsSpan(component.NumberAt), (ushort)number);
        }

        return copy;
    }

    private byte[] Metrics(List<ushort> glyphs)
    {
        var table = new byte[4 * glyphs.Count];
        for (var i = 0; i < glyphs.Count; i++)
        {
            BinaryPrimitives.WriteUInt16BigEndian(table.AsSpan(4 * i), (ushort)font.Advance(glyphs[i]));
            BinaryPrimitives.WriteInt16BigEndian(table.AsSpan((4 * i) + 2), (short)font.LeftBearing(glyphs[i]));
        }

        return table;
    }

    private byte[] Patched(string table, int offset, int value)
    {
        var copy = font.Table(table)!;
        BinaryPrimitives.WriteUInt16BigEndian(copy.AsSpan(offset), (ushort)value);
        return copy;
    }
}
