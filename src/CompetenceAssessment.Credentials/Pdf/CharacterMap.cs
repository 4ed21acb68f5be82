namespace CompetenceAssessment.Credentials.Pdf;

/// <summary>Reads a font's <c>cmap</c>: from Unicode code points to glyph numbers (formats 4 and 12).</summary>
internal static class CharacterMap
{
    public static Dictionary<int, ushort> Read(SfntReader font)
    {
        var (offset, format) = BestSubtable(font);
        var map = new Dictionary<int, ushort>();
        if (format == 12)
            ReadGroups(font, offset, map);
        else
            ReadSegments(font, offset, map);
        return map;
    }

    private static (int Offset, int Format) BestSubtable(SfntReader font)
    {
        var cmap = font.Offset("cmap");
        var unicode = Enumerable.Range(0, font.U16(cmap + 2))
            .Select(i => cmap + 4 + (8 * i))
            .Where(record => font.U16(record) == 0 || (font.U16(record) == 3 && font.U16(record + 2) is 1 or 10))
            .Select(record => cmap + (int)font.U32(record + 4))
            .Select(offset => (offset, (int)font.U16(offset)))
            .Where(table => table.Item2 is 4 or 12)
            .OrderByDescending(table => table.Item2)
            .ToList();
        return unicode.Count > 0 ? unicode[0] : throw new InvalidDataException("The font has no Unicode character map.");
    }

    private static void ReadGroups(SfntReader font, int table, Dictionary<int, ushort> map)
    {
        for (int i = 0, group = table + 16; i < font.U32(table + 12); i++, group += 12)
        {
            var first = (int)font.U32(group);
            var glyph = (int)font.U32(group + 8);
            for (var code = first; code <= font.U32(group + 4); code++)
                map[code] = (ushort)(glyph + code - first);
        }
    }

    private static void ReadSegments(SfntReader font, int table, Dictionary<int, ushort> map)
    {
        var twice = font.U16(table + 6);
        for (var i = 0; i < twice; i += 2)
        {
            var last = font.U16(table + 14 + i);
            var first = font.U16(table + 16 + twice + i);
            var delta = font.U16(table + 16 + (2 * twice) + i);
            var rangeAt = table + 16 + (3 * twice) + i;
            for (int code = first; code <= last && code != 0xFFFF; code++)
            {
                var glyph = SegmentGlyph(font, rangeAt, code - first, code, delta);
                if (glyph != 0)
                    map[code] = glyph;
            }
        }
    }

    private static ushort SegmentGlyph(SfntReader font, int rangeAt, int index, int code, int delta)
    {
        var range = font.U16(rangeAt);
        if (range == 0)
            return (ushort)(code + delta);
        var glyph = font.U16(rangeAt + range + (2 * index));
        return glyph == 0 ? glyph : (ushort)(glyph + delta);
    }
}
