using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace CompetenceAssessment.Credentials.Pdf;

/// <summary>Numbers objects and writes them as a PDF 1.7 file with a classic cross-reference table.</summary>
internal sealed class PdfWriter
{
    private readonly List<byte[]?> objects = [];

    /// <summary>Keeps a number for an object that others refer to before it is written.</summary>
    public PdfReference Reserve()
    {
        objects.Add(null);
        return new PdfReference(objects.Count);
    }

    public PdfReference Add(string body)
    {
        var reference = Reserve();
        Set(reference, body);
        return reference;
    }

    public void Set(PdfReference reference, string body) => objects[reference.Number - 1] = Encoding.Latin1.GetBytes(body);

    public PdfReference AddCompressed(string entries, ReadOnlySpan<byte> data) =>
        AddStream($"{entries}/Filter/FlateDecode", Compress(data));

    /// <summary>Adds a stream whose bytes are already encoded as its entries say.</summary>
    public PdfReference AddStream(string entries, ReadOnlySpan<byte> encoded)
    {
        var reference = Reserve();
        var head = Encoding.Latin1.GetBytes($"<<{entries}/Length {encoded.Length}>>\nstream\n");
        objects[reference.Number - 1] = [.. head, .. encoded, .. "\nendstream"u8];
        return reference;
    }

    public static byte[] Compress(ReadOnlySpan<byte> data)
    {
        var buffer = new MemoryStream();
        using (var zlib = new ZLibStream(buffer, CompressionLevel.Optimal, leaveOpen: true))
            zlib.Write(data);
        return buffer.ToArray();
    }

    /// <summary>The whole file. Its identifier is the hash of its objects, so equal content gives equal bytes.</summary>
    public byte[] Finish(PdfReference catalog, PdfReference information)
    {
        var file = new MemoryStream();
        file.Write("%PDF-1.7\n%"u8);
        file.Write([0xE2, 0xE3, 0xCF, 0xD3, (byte)'\n']);
        var offsets = new long[objects.Count];
        for (var i = 0; i < objects.Count; i++)
        {
            offsets[i] = file.Length;
            Write(file, $"{i + 1} 0 obj\n");
            file.Write(objects[i] ?? throw new InvalidOperationException($"Object {i + 1} was reserved and never written."));
            Write(file, "\nendobj\n");
        }

        var identifier = Convert.ToHexString(SHA256.HashData(file.GetBuffer().AsSpan(0, (int)file.Length)).AsSpan(0, 16));
        var start = file.Length;
        Write(file, CrossReferences(offsets));
        Write(file, $"trailer\n<</Size {objects.Count + 1}/Root {catalog}/Info {information}/ID[<{identifier}><{identifier}>]>>\n");
        Write(file, string.Create(CultureInfo.InvariantCulture, $"startxref\n{start}\n%%EOF\n"));
        return file.ToArray();
    }

    private static string CrossReferences(long[] offsets)
    {
        var table = new StringBuilder($"xref\n0 {offsets.Length + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets)
            table.Append(CultureInfo.InvariantCulture, $"{offset:D10} 00000 n \n");
        return table.ToString();
    }

    private static void Write(MemoryStream file, string text) => file.Write(Encoding.Latin1.GetBytes(text));
}
