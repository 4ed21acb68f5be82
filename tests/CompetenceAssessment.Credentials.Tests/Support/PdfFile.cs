using System.Globalization;
using System.IO.Compression;
using System.Text;
using PdfDictionary = System.Collections.Generic.Dictionary<string, object>;

namespace CompetenceAssessment.Credentials.Tests.Support;

/// <summary>A PDF opened by its cross-reference table, every object at the offset that the table gives.</summary>
public sealed class PdfFile
{
    private readonly Dictionary<int, object> objects = [];
    private readonly Dictionary<int, byte[]> streams = [];

    public PdfFile(byte[] file)
    {
        var text = Encoding.Latin1.GetString(file);
        var start = int.Parse(text[(text.LastIndexOf("startxref", StringComparison.Ordinal) + 10)..].Split('\n')[0], CultureInfo.InvariantCulture);
        Assert.Equal("xref", text.Substring(start, 4));
        var lines = text[start..].Split('\n');
        var count = int.Parse(lines[1].Split(' ')[1], CultureInfo.InvariantCulture);
        for (var number = 1; number < count; number++)
            ReadObject(file, text, number, int.Parse(lines[2 + number].AsSpan(0, 10), CultureInfo.InvariantCulture));
        Trailer = (PdfDictionary)new PdfSyntaxReader(file, text.LastIndexOf("trailer", StringComparison.Ordinal) + 7).Read();
        Catalog = Dictionary(Trailer["Root"]);
        Pages = [.. Items(Dictionary(Catalog["Pages"])["Kids"]).Select(Dictionary)];
    }

    public PdfDictionary Trailer { get; }

    public PdfDictionary Catalog { get; }

    public IReadOnlyList<PdfDictionary> Pages { get; }

    public IEnumerable<PdfDictionary> All => objects.Values.OfType<PdfDictionary>();

    public object Resolve(object value) => value is Reference reference ? objects[reference.Number] : value;

    public PdfDictionary Dictionary(object value) => (PdfDictionary)Resolve(value);

    public List<object> Items(object value) => (List<object>)Resolve(value);

    public byte[] Stream(object value)
    {
        var number = ((Reference)value).Number;
        var bytes = streams[number];
        if (!Dictionary(value).TryGetValue("Filter", out var filter))
            return bytes;
        Assert.Equal(new Name("FlateDecode"), filter);
        using var zlib = new ZLibStream(new MemoryStream(bytes), CompressionMode.Decompress);
        var decoded = new MemoryStream();
        zlib.CopyTo(decoded);
        return decoded.ToArray();
    }

    public static string Text(object value) => value switch
    {
        byte[] and [0xFE, 0xFF, .. var utf16] => Encoding.BigEndianUnicode.GetString(utf16),
        byte[] bytes => Encoding.ASCII.GetString(bytes),
        Name name => name.Value,
        _ => throw new InvalidDataException($"{value} is not text."),
    };

    public string PageContent(int page) => Encoding.Latin1.GetString(Stream(Pages[page]["Contents"]));

    private void ReadObject(byte[] file, string text, int number, int offset)
    {
        var head = $"{number} 0 obj\n";
        Assert.Equal(head, text.Substring(offset, head.Length));
        var reader = new PdfSyntaxReader(file, offset + head.Length);
        objects[number] = reader.Read();
        const string Keyword = "\nstream\n";
        if (text.AsSpan(reader.Position).StartsWith(Keyword))
        {
            var length = (int)(double)((PdfDictionary)objects[number])["Length"];
            streams[number] = file.AsSpan(reader.Position + Keyword.Length, length).ToArray();
            Assert.StartsWith("\nendstream\nendobj", text[(reader.Position + Keyword.Length + length)..]);
        }
    }
}
