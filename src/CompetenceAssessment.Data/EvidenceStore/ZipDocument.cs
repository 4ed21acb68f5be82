using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace CompetenceAssessment.Data.EvidenceStore;

/// <summary>Looks inside a zip for an office document. Nothing is unpacked but the one small part that names the document's type,
/// and that only up to a limit: a hostile archive costs neither memory nor time.</summary>
internal static class ZipDocument
{
    private const int DirectoryMaxBytes = 8 * 1024 * 1024;
    private const int EntriesMax = 20_000;
    private const int TypesMaxBytes = 1024 * 1024;
    private const int EndRecordLength = 22;

    /// <summary>Office documents shrink at most about fiftyfold; what promises more is a trap for whoever opens it.</summary>
    private const int RatioMax = 200;

    private const long FreeOfRatio = 100L * 1024 * 1024;
    private const long UnpackedMax = 4L * 1024 * 1024 * 1024;

    private static readonly ContentType[] OpenDocuments = [ContentType.Odt, ContentType.Ods, ContentType.Odp];

    public static ContentType Detect(Stream file)
    {
        RequireSmallDirectory(file);
        try
        {
            using var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            RequireHarmless(zip, file.Length);
            return (OpenDocument(zip) ?? OpenXml(zip)) ?? throw new EvidenceRefusedException(EvidenceRefusal.Archive);
        }
        catch (InvalidDataException)
        {
            throw new EvidenceRefusedException(EvidenceRefusal.Damaged);
        }
    }

    /// <summary>The list of entries is read into memory as a whole, so its size is looked at first.</summary>
    private static void RequireSmallDirectory(Stream file)
    {
        var tail = new byte[(int)Math.Min(file.Length, EndRecordLength + ushort.MaxValue)];
        file.Position = file.Length - tail.Length;
        file.ReadExactly(tail);
        file.Position = 0;
        var end = tail.AsSpan().LastIndexOf("PK\u0005\u0006"u8);
        if (end < 0 || tail.Length - end < EndRecordLength)
            throw new EvidenceRefusedException(EvidenceRefusal.Damaged);
        var record = tail.AsSpan(end);
        var entries = BinaryPrimitives.ReadUInt16LittleEndian(record[10..]);
        var start = BinaryPrimitives.ReadUInt32LittleEndian(record[16..]);
        var length = file.Length - tail.Length + end - start;
        if (entries == 0 || length < 0)
            throw new EvidenceRefusedException(EvidenceRefusal.Damaged);
        // 65,535 entries and a start of 4 GB stand for "see the larger record", which no document of a sensible size has.
        if (entries > EntriesMax || start == uint.MaxValue || length > DirectoryMaxBytes)
            throw new EvidenceRefusedException(EvidenceRefusal.ZipBomb);
    }

    private static void RequireHarmless(ZipArchive zip, long fileLength)
    {
        var (packed, unpacked) = (0L, 0L);
        foreach (var entry in zip.Entries)
        {
            packed += entry.CompressedLength;
            unpacked += entry.Length;
            if (entry.FullName.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase))
                throw new EvidenceRefusedException(EvidenceRefusal.Macros);
        }

        // Entries that share their bytes add up to more than the file.
        if (packed > fileLength || unpacked > UnpackedMax || (unpacked > FreeOfRatio && unpacked / Math.Max(1, packed) > RatioMax))
            throw new EvidenceRefusedException(EvidenceRefusal.ZipBomb);
    }

    private static ContentType? OpenDocument(ZipArchive zip)
    {
        if (zip.GetEntry("mimetype") is not { } entry)
            return null;
        var mediaType = Read(entry).Trim();
        return Array.Find(OpenDocuments, type => type.MediaType == mediaType);
    }

    private static ContentType? OpenXml(ZipArchive zip)
    {
        if (zip.GetEntry("[Content_Types].xml") is not { } entry)
            return null;
        var types = Read(entry);
        if (types.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase))
            throw new EvidenceRefusedException(EvidenceRefusal.Macros);
        return types.Contains("wordprocessingml.document.main+xml", StringComparison.Ordinal) ? ContentType.Docx
            : types.Contains("spreadsheetml.sheet.main+xml", StringComparison.Ordinal) ? ContentType.Xlsx
            : types.Contains("presentationml.presentation.main+xml", StringComparison.Ordinal) || types.Contains("presentationml.slideshow.main+xml", StringComparison.Ordinal) ? ContentType.Pptx
            : null;
    }

    private static string Read(ZipArchiveEntry entry)
    {
        using var content = entry.Open();
        var buffer = new byte[(int)Math.Clamp(entry.Length, 0, TypesMaxBytes)];
        return Encoding.UTF8.GetString(buffer, 0, content.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false));
    }
}
