using System.Buffers.Binary;
using System.Text;

namespace CompetenceAssessment.Credentials.Pdf;

/// <summary>Puts font tables together into a TrueType file with its directory and checksums.</summary>
internal static class SfntWriter
{
    private const int HeadChecksumAdjustment = 8;

    public static byte[] Assemble(SortedDictionary<string, byte[]> tables)
    {
        tables["head"].AsSpan(HeadChecksumAdjustment, 4).Clear();
        var file = new MemoryStream();
        WriteDirectory(file, tables);
        var headAt = 0;
        foreach (var (tag, table) in tables)
        {
            if (tag == "head")
                headAt = (int)file.Length;
            file.Write(table);
            Pad(file);
        }

        var bytes = file.ToArray();
        BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(headAt + HeadChecksumAdjustment), 0xB1B0AFBA - Checksum(bytes));
        return bytes;
    }

    /// <summary>Sum of the table's big-endian words, the last one filled with zeros.</summary>
    public static uint Checksum(ReadOnlySpan<byte> table)
    {
        var sum = 0u;
        for (; table.Length >= 4; table = table[4..])
            sum += BinaryPrimitives.ReadUInt32BigEndian(table);
        Span<byte> rest = stackalloc byte[4];
        rest.Clear();
        table.CopyTo(rest);
        return sum + BinaryPrimitives.ReadUInt32BigEndian(rest);
    }

    public static void WriteU32(Stream stream, uint value)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, value);
        stream.Write(bytes);
    }

    public static void Pad(Stream stream)
    {
        while (stream.Length % 4 != 0)
            stream.WriteByte(0);
    }

    private static void WriteDirectory(MemoryStream file, SortedDictionary<string, byte[]> tables)
    {
        var selector = (int)Math.Log2(tables.Count);
        var range = 16 << selector;
        WriteU32(file, 0x00010000);
        WriteU32(file, (uint)((tables.Count << 16) | range));
        WriteU32(file, (uint)((selector << 16) | ((16 * tables.Count) - range)));
        var offset = 12 + (16 * tables.Count);
        foreach (var (tag, table) in tables)
        {
            file.Write(Encoding.ASCII.GetBytes(tag));
            WriteU32(file, Checksum(table));
            WriteU32(file, (uint)offset);
            WriteU32(file, (uint)table.Length);
            offset += (table.Length + 3) & ~3;
        }
    }
}
