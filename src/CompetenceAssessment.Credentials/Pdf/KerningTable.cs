using System.Collections.Concurrent;

namespace CompetenceAssessment.Credentials.Pdf;

/// <summary>Kerning of a font: the horizontal pair adjustments of its <c>GPOS</c> table's "kern" feature.
/// Other positioning (marks, cursive joins) is not read; the writer refuses scripts that need it.</summary>
internal sealed class KerningTable
{
    private const int PairAdjustment = 2;
    private const int Extension = 9;
    private const int XAdvance = 0x0004;

    private readonly SfntReader font;
    private readonly List<List<int>> lookups = [];
    private readonly ConcurrentDictionary<(ushort, ushort), short> known = [];

    public KerningTable(SfntReader font)
    {
        this.font = font;
        if (!font.Has("GPOS"))
            return;
        var gpos = font.Offset("GPOS");
        var list = gpos + font.U16(gpos + 8);
        lookups.AddRange(KerningLookups(gpos + font.U16(gpos + 6))
            .Select(index => PairSubtables(list + font.U16(list + 2 + (2 * index)))));
    }

    /// <summary>What is added to the advance of <paramref name="left"/> before <paramref name="right"/>, in font units.</summary>
    public short Between(ushort left, ushort right) => known.GetOrAdd((left, right), Find);

    private IEnumerable<int> KerningLookups(int features) =>
        Enumerable.Range(0, font.U16(features))
            .Select(i => features + 2 + (6 * i))
            .Where(record => font.U32(record) == 0x6B65726E)
            .Select(record => features + font.U16(record + 4))
            .SelectMany(feature => Enumerable.Range(0, font.U16(feature + 2)).Select(i => (int)font.U16(feature + 4 + (2 * i))))
            .Distinct()
            .Order();

    private List<int> PairSubtables(int lookup)
    {
        var subtables = new List<int>();
        for (var i = 0; i < font.U16(lookup + 4); i++)
        {
            var subtable = lookup + font.U16(lookup + 6 + (2 * i));
            int type = font.U16(lookup);
            if (type == Extension)
            {
                type = font.U16(subtable + 2);
                subtable += (int)font.U32(subtable + 4);
            }

            if (type == PairAdjustment && (font.U16(subtable + 4) & XAdvance) != 0)
                subtables.Add(subtable);
        }

        return subtables;
    }

    private short Find((ushort Left, ushort Right) pair)
    {
        var total = 0;
        foreach (var lookup in lookups)
        {
            foreach (var subtable in lookup)
            {
                if (Adjustment(subtable, pair.Left, pair.Right) is not { } adjustment)
                    continue;
                total += adjustment;
                break;
            }
        }

        return (short)total;
    }

    private short? Adjustment(int subtable, ushort left, ushort right)
    {
        var covered = Covered(subtable + font.U16(subtable + 2), left);
        if (covered < 0)
            return null;
        return font.U16(subtable) == 1 ? ByPair(subtable, covered, right) : ByClass(subtable, left, right);
    }

    private short? ByPair(int subtable, int covered, ushort right)
    {
        var set = subtable + font.U16(subtable + 10 + (2 * covered));
        var size = 2 + ValueSize(subtable + 4) + ValueSize(subtable + 6);
        int low = 0, high = font.U16(set) - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var record = set + 2 + (size * middle);
            var glyph = font.U16(record);
            if (glyph == right)
                return font.S16(record + 2 + AdvanceOffset(subtable));
            (low, high) = glyph < right ? (middle + 1, high) : (low, middle - 1);
        }

        return null;
    }

    private short ByClass(int subtable, ushort left, ushort right)
    {
        var first = ClassOf(subtable + font.U16(subtable + 8), left);
        var second = ClassOf(subtable + font.U16(subtable + 10), right);
        var size = ValueSize(subtable + 4) + ValueSize(subtable + 6);
        var record = subtable + 16 + (size * ((first * font.U16(subtable + 14)) + second));
        return font.S16(record + AdvanceOffset(subtable));
    }

    private int ValueSize(int format) => 2 * System.Numerics.BitOperations.PopCount(font.U16(format));

    private int AdvanceOffset(int subtable) =>
        2 * System.Numerics.BitOperations.PopCount((uint)(font.U16(subtable + 4) & (XAdvance - 1)));

    private int Covered(int coverage, ushort glyph)
    {
        if (font.U16(coverage) == 2)
            return InRange(coverage + 2, glyph) is { } range ? font.U16(range + 4) + glyph - font.U16(range) : -1;
        int low = 0, high = font.U16(coverage + 2) - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var at = font.U16(coverage + 4 + (2 * middle));
            if (at == glyph)
                return middle;
            (low, high) = at < glyph ? (middle + 1, high) : (low, middle - 1);
        }

        return -1;
    }

    private int ClassOf(int classes, ushort glyph)
    {
        if (font.U16(classes) == 2)
            return InRange(classes + 2, glyph) is { } range ? font.U16(range + 4) : 0;
        var index = glyph - font.U16(classes + 2);
        return index >= 0 && index < font.U16(classes + 4) ? font.U16(classes + 6 + (2 * index)) : 0;
    }

    private int? InRange(int ranges, ushort glyph)
    {
        int low = 0, high = font.U16(ranges) - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var record = ranges + 2 + (6 * middle);
            if (glyph < font.U16(record))
                high = middle - 1;
            else if (glyph > font.U16(record + 2))
                low = middle + 1;
            else
                return record;
        }

        return null;
    }
}
