using System.Buffers.Binary;
using System.Text;

namespace CompetenceAssessment.Credentials.Pdf;

/// <summary>An ICC version 2 display profile of sRGB (IEC 61966-2-1), computed from the standard's own figures,
/// so that no third party's profile has to be shipped.</summary>
internal static class SrgbProfile
{
    private const int CurvePoints = 1024;

    private static readonly Lazy<byte[]> bytes = new(Build);
    private static readonly Lazy<byte[]> compressed = new(() => PdfWriter.Compress(bytes.Value));

    public static ReadOnlySpan<byte> Bytes => bytes.Value;

    public static ReadOnlySpan<byte> Compressed => compressed.Value;

    private static byte[] Build()
    {
        var curve = Curve();
        (string Tag, byte[] Data)[] tags =
        [
            ("desc", Description("sRGB IEC61966-2.1")),
            ("cprt", Text("No copyright, use freely")),
            ("wtpt", Xyz(0.9642, 1, 0.8249)),
            ("rXYZ", Xyz(0.43607, 0.22249, 0.01392)),
            ("gXYZ", Xyz(0.38515, 0.71687, 0.09708)),
            ("bXYZ", Xyz(0.14307, 0.06061, 0.7141)),
            ("rTRC", curve),
            ("gTRC", curve),
            ("bTRC", curve),
        ];
        return Assemble(tags);
    }

    private static byte[] Assemble((string Tag, byte[] Data)[] tags)
    {
        const int HeaderSize = 128;
        var table = new byte[4 + (12 * tags.Length)];
        var body = new MemoryStream();
        var placed = new Dictionary<byte[], int>();
        BinaryPrimitives.WriteInt32BigEndian(table, tags.Length);
        for (var i = 0; i < tags.Length; i++)
        {
            var (tag, data) = tags[i];
            if (!placed.TryGetValue(data, out var offset))
            {
                offset = HeaderSize + table.Length + (int)body.Length;
                placed.Add(data, offset);
                body.Write(data);
                SfntWriter.Pad(body);
            }

            var record = table.AsSpan(4 + (12 * i), 12);
            Encoding.ASCII.GetBytes(tag, record);
            BinaryPrimitives.WriteInt32BigEndian(record[4..], offset);
            BinaryPrimitives.WriteInt32BigEndian(record[8..], data.Length);
        }

        return [.. Header(HeaderSize + table.Length + (int)body.Length), .. table, .. body.ToArray()];
    }

    private static byte[] Header(int size)
    {
        var header = new byte[128];
        BinaryPrimitives.WriteInt32BigEndian(header, size);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(8), 0x02100000);
        Encoding.ASCII.GetBytes("mntrRGB XYZ ", header.AsSpan(12));
        foreach (var (offset, value) in ((int, short)[])[(24, 2026), (26, 1), (28, 1)])
            BinaryPrimitives.WriteInt16BigEndian(header.AsSpan(offset), value);
        Encoding.ASCII.GetBytes("acsp", header.AsSpan(36));
        Xyz(0.9642, 1, 0.8249).AsSpan(8).CopyTo(header.AsSpan(68));
        return header;
    }

    private static byte[] Xyz(double x, double y, double z)
    {
        var data = new byte[20];
        Encoding.ASCII.GetBytes("XYZ ", data);
        BinaryPrimitives.WriteInt32BigEndian(data.AsSpan(8), Fixed(x));
        BinaryPrimitives.WriteInt32BigEndian(data.AsSpan(12), Fixed(y));
        BinaryPrimitives.WriteInt32BigEndian(data.AsSpan(16), Fixed(z));
        return data;
    }

    private static int Fixed(double value) => (int)Math.Round(value * 65536);

    private static byte[] Curve()
    {
        var data = new byte[12 + (2 * CurvePoints)];
        Encoding.ASCII.GetBytes("curv", data);
        BinaryPrimitives.WriteInt32BigEndian(data.AsSpan(8), CurvePoints);
        for (var i = 0; i < CurvePoints; i++)
        {
            var value = i / (CurvePoints - 1.0);
            var light = value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
            BinaryPrimitives.WriteUInt16BigEndian(data.AsSpan(12 + (2 * i)), (ushort)Math.Round(light * 65535));
        }

        return data;
    }

    /// <summary>The description type: ASCII text, then empty Unicode and ScriptCode parts.</summary>
    private static byte[] Description(string text)
    {
        const int EmptyParts = 4 + 4 + 2 + 1 + 67;
        var data = new byte[12 + text.Length + 1 + EmptyParts];
        Encoding.ASCII.GetBytes("desc", data);
        BinaryPrimitives.WriteInt32BigEndian(data.AsSpan(8), text.Length + 1);
        Encoding.ASCII.GetBytes(text, data.AsSpan(12));
        return data;
    }

    private static byte[] Text(string text) => [.. "text\0\0\0\0"u8, .. Encoding.ASCII.GetBytes(text), 0];
}
