using System.Buffers.Binary;
using System.Text;

namespace CompetenceAssessment.Credentials.Pdf;

/// <summary>Reads the big-endian tables of a TrueType file (OpenType specification, "Font file").</summary>
internal sealed class SfntReader
{
    private readonly byte[] data;
    private readonly Dictionary<string, Range> tables = [];

    public SfntReader(byte[] data)
    {
        this.data = data;
        if (data.Length < 12 || U32(0) is not (0x00010000 or 0x74727565))
            throw new InvalidDataException("This is not a TrueType font file.");
        for (int record = 12, i = 0; i < U16(4); i++, record += 16)
        {
            var offset = checked((int)U32(record + 8));
            var end = checked(offset + (int)U32(record + 12));
            if (end > data.Length)
                throw new InvalidDataException("The font file is cut short.");
            tables[Encoding.ASCII.GetString(data, record, 4)] = offset..end;
        }
    }

    public bool Has(string table) => tables.ContainsKey(table);

    public int Offset(string table) =>
        tables.TryGetValue(table, out var range)
            ? range.Start.Value
            : throw new InvalidDataException($"The font has no '{table}' table.");

    public byte[] Table(string table) => Offset(table) >= 0 ? data[tables[table]] : [];

    public ReadOnlySpan<byte> Slice(int offset, int length) => data.AsSpan(offset, length);

    public ushort U16(int offset) => BinaryPrimitives.ReadUInt16BigEndian(data.AsSpan(offset));

    public short S16(int offset) => BinaryPrimitives.ReadInt16BigEndian(data.AsSpan(offset));

    public uint U32(int offset) => BinaryPrimitives.ReadUInt32BigEndian(data.AsSpan(offset));

    public int S32(int offset) => BinaryPrimitives.ReadInt32BigEndian(data.AsSpan(offset));
}
