using System.Text;

namespace CompetenceAssessment.Data.EvidenceStore;

/// <summary>A kind of file that is accepted, found by looking at its bytes; the name and the type that a sender claims are never believed.</summary>
/// <param name="MediaType">As sent to browsers.</param>
/// <param name="Extensions">With the dot; the first is given to a file whose name has none of them.</param>
public sealed record ContentType(string MediaType, params string[] Extensions)
{
    public static readonly ContentType Pdf = new("application/pdf", ".pdf");
    public static readonly ContentType Jpeg = new("image/jpeg", ".jpg", ".jpeg", ".jfif");
    public static readonly ContentType Png = new("image/png", ".png");
    public static readonly ContentType Gif = new("image/gif", ".gif");
    public static readonly ContentType WebP = new("image/webp", ".webp");
    public static readonly ContentType Heic = new("image/heic", ".heic", ".heif");
    public static readonly ContentType Mp4 = new("video/mp4", ".mp4", ".m4v");
    public static readonly ContentType QuickTime = new("video/quicktime", ".mov", ".qt");
    public static readonly ContentType ThirdGeneration = new("video/3gpp", ".3gp", ".3gpp", ".3g2");
    public static readonly ContentType Mp4Audio = new("audio/mp4", ".m4a", ".m4b", ".mp4");
    public static readonly ContentType WebM = new("video/webm", ".webm", ".weba");
    public static readonly ContentType OggAudio = new("audio/ogg", ".ogg", ".oga", ".opus", ".spx");
    public static readonly ContentType OggVideo = new("video/ogg", ".ogv", ".ogg");
    public static readonly ContentType Mp3 = new("audio/mpeg", ".mp3");
    public static readonly ContentType Wav = new("audio/wav", ".wav", ".wave");
    public static readonly ContentType Flac = new("audio/flac", ".flac");
    public static readonly ContentType Text = new("text/plain", ".txt", ".text", ".md", ".csv", ".tsv", ".log");
    public static readonly ContentType Docx = new("application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx");
    public static readonly ContentType Xlsx = new("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx");
    public static readonly ContentType Pptx = new("application/vnd.openxmlformats-officedocument.presentationml.presentation", ".pptx", ".ppsx");
    public static readonly ContentType Odt = new("application/vnd.oasis.opendocument.text", ".odt");
    public static readonly ContentType Ods = new("application/vnd.oasis.opendocument.spreadsheet", ".ods");
    public static readonly ContentType Odp = new("application/vnd.oasis.opendocument.presentation", ".odp");

    /// <summary>A record that the product wrote itself; never the result of looking at an upload.</summary>
    public static readonly ContentType Record = new("application/json", ".json");

    private const int HeadLength = 4096;

    /// <summary>The type of a whole file.</summary>
    /// <exception cref="EvidenceRefusedException">It is none that is accepted; says why.</exception>
    public static async Task<ContentType> DetectAsync(Stream file, CancellationToken cancellation)
    {
        var head = new byte[HeadLength];
        var length = await file.ReadAtLeastAsync(head, HeadLength, throwOnEndOfStream: false, cancellation);
        RefuseByHead(head.AsSpan(0, length));
        if (Signatures.Find(head.AsSpan(0, length)) is { } found)
            return found;
        file.Position = 0;
        if (Signatures.IsZip(head.AsSpan(0, length)))
            return ZipDocument.Detect(file);
        return await IsTextAsync(file, cancellation) ? Text : throw new EvidenceRefusedException(EvidenceRefusal.UnknownType);
    }

    /// <summary>Refuses what the first bytes already give away.</summary>
    /// <exception cref="EvidenceRefusedException">It begins as something that is never taken.</exception>
    public static void RefuseByHead(ReadOnlySpan<byte> head)
    {
        if (Refusals.Find(head) is { } reason)
            throw new EvidenceRefusedException(reason);
    }

    /// <summary>Strict UTF-8 without control characters from beginning to end.</summary>
    private static async Task<bool> IsTextAsync(Stream file, CancellationToken cancellation)
    {
        using var reader = new StreamReader(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: false, bufferSize: 16 * 1024, leaveOpen: true);
        var buffer = new char[16 * 1024];
        try
        {
            while (await reader.ReadAsync(buffer, cancellation) is var read and > 0)
            {
                if (buffer.AsSpan(0, read).IndexOfAnyInRange('\0', '\b') >= 0 || buffer.AsSpan(0, read).IndexOfAnyInRange('\u000e', '\u001f') >= 0)
                    return false;
            }

            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
