using System.IO.Compression;
using System.Text;

namespace CompetenceAssessment.Web.Tests.Data.EvidenceStore;

/// <summary>Small files that begin as the real ones do.</summary>
internal static class SampleFiles
{
    public static byte[] Pdf(string text = "one page") => Encoding.ASCII.GetBytes($"%PDF-1.7\n% {text}\n%%EOF\n");

    /// <summary>A picture of one dot that every browser draws.</summary>
    public static byte[] Png { get; } = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    /// <summary>A second of silence.</summary>
    public static byte[] Wav { get; } = Recording(seconds: 1);

    /// <summary>Silence that any browser plays. Two lengths are two contents.</summary>
    public static byte[] Recording(int seconds) => [.. "RIFF"u8, .. BitConverter.GetBytes(36 + (seconds * 8000)), .. "WAVEfmt "u8, 16, 0, 0, 0, 1, 0, 1, 0, .. BitConverter.GetBytes(8000),
        .. BitConverter.GetBytes(8000), 1, 0, 8, 0, .. "data"u8, .. BitConverter.GetBytes(seconds * 8000), .. Enumerable.Repeat((byte)128, seconds * 8000)];

    public static byte[] Boxed(string brand, string also = "isom") => [0, 0, 0, 20, .. "ftyp"u8, .. Encoding.Latin1.GetBytes(brand), 0, 0, 2, 0, .. Encoding.Latin1.GetBytes(also), .. new byte[64]];

    public static byte[] Ogg(params byte[] codec) => [.. "OggS"u8, .. new byte[24], .. codec, .. new byte[64]];

    public static byte[] Word(string mainPart = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", params (string Name, byte[] Content)[] more) =>
        Zip([("[Content_Types].xml", Encoding.UTF8.GetBytes($"""<Types><Override PartName="/word/document.xml" ContentType="{mainPart}"/></Types>""")), ("word/document.xml", "<w/>"u8.ToArray()), .. more]);

    public static byte[] OpenDocument(string type) => Zip([("mimetype", Encoding.ASCII.GetBytes(type)), ("content.xml", "<c/>"u8.ToArray())]);

    public static byte[] Zip((string Name, byte[] Content)[] entries)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var entry = zip.CreateEntry(name, CompressionLevel.SmallestSize).Open();
                entry.Write(content);
            }
        }

        return bytes.ToArray();
    }
}
