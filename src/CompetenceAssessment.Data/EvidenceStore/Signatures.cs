using System.Buffers.Binary;

namespace CompetenceAssessment.Data.EvidenceStore;

/// <summary>The first bytes by which accepted files are known.</summary>
internal static class Signatures
{
    private static readonly byte[] PngSignature = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0d, 0x0a, 0x1a, 0x0a];
    private static readonly byte[] EbmlSignature = [0x1a, 0x45, 0xdf, 0xa3];

    /// <summary>Null for what the first bytes do not settle: a zip, a text, something unknown.</summary>
    public static ContentType? Find(ReadOnlySpan<byte> head) =>
        head.StartsWith("%PDF-"u8) ? ContentType.Pdf
        : head.StartsWith((ReadOnlySpan<byte>)[0xff, 0xd8, 0xff]) ? ContentType.Jpeg
        : head.StartsWith(PngSignature) ? ContentType.Png
        : head.StartsWith("GIF87a"u8) || head.StartsWith("GIF89a"u8) ? ContentType.Gif
        : IsRiff(head, "WEBP"u8) ? ContentType.WebP
        : IsRiff(head, "WAVE"u8) ? ContentType.Wav
        : head.StartsWith("fLaC"u8) ? ContentType.Flac
        : head.StartsWith("OggS"u8) ? Ogg(head)
        : head.StartsWith(EbmlSignature) && head[..Math.Min(head.Length, 64)].IndexOf("webm"u8) >= 0 ? ContentType.WebM
        : head.StartsWith("ID3"u8) || IsMp3Frame(head) ? ContentType.Mp3
        : BaseMedia(head);

    public static bool IsZip(ReadOnlySpan<byte> head) => head.StartsWith("PK\u0003\u0004"u8);

    public static bool IsMatroska(ReadOnlySpan<byte> head) => head.StartsWith(EbmlSignature) && Find(head) is null;

    public static bool IsRiff(ReadOnlySpan<byte> head, ReadOnlySpan<byte> form) => head.Length >= 12 && head.StartsWith("RIFF"u8) && head[8..12].SequenceEqual(form);

    /// <summary>The MP4 family tells itself apart by its brand; old QuickTime films begin with a bare box.</summary>
    private static ContentType? BaseMedia(ReadOnlySpan<byte> head)
    {
        if (head.Length < 12)
            return null;
        if (!head[4..8].SequenceEqual("ftyp"u8))
            return head[4..8].SequenceEqual("moov"u8) || head[4..8].SequenceEqual("mdat"u8) || head[4..8].SequenceEqual("wide"u8) ? ContentType.QuickTime : null;
        var brand = System.Text.Encoding.Latin1.GetString(head[8..12]);
        return brand switch
        {
            "heic" or "heix" or "heim" or "heis" or "hevc" or "hevx" or "hevm" or "hevs" or "mif1" or "msf1" => IsAvif(head) ? null : ContentType.Heic,
            "qt  " => ContentType.QuickTime,
            "M4A " or "M4B " or "M4P " => ContentType.Mp4Audio,
            "avif" or "avis" or "crx " or "jpm " or "jp2 " => null,
            _ when brand.StartsWith("3g", StringComparison.Ordinal) => ContentType.ThirdGeneration,
            _ => ContentType.Mp4,
        };
    }

    /// <summary>A picture container may hold AV1 instead of HEVC; its further brands say so.</summary>
    private static bool IsAvif(ReadOnlySpan<byte> head)
    {
        var size = (int)Math.Min(BinaryPrimitives.ReadUInt32BigEndian(head), (uint)head.Length);
        return size > 16 && head[16..size].IndexOf("avif"u8) >= 0;
    }

    private static ContentType? Ogg(ReadOnlySpan<byte> head)
    {
        var codec = head.Length > 36 ? head[28..] : [];
        return codec.StartsWith("\u0001vorbis"u8) || codec.StartsWith("OpusHead"u8) || codec.StartsWith("\u007fFLAC"u8) || codec.StartsWith("Speex"u8) ? ContentType.OggAudio
            : codec.StartsWith((ReadOnlySpan<byte>)[0x80, .. "theora"u8]) || codec.StartsWith("fishead"u8) ? ContentType.OggVideo
            : null;
    }

    /// <summary>A frame of MPEG layer III with a bit rate and sampling rate that exist.</summary>
    private static bool IsMp3Frame(ReadOnlySpan<byte> head) =>
        head.Length >= 4 && head[0] == 0xff && (head[1] & 0xe6) == 0xe2 && (head[1] & 0x18) != 0x08
        && (head[2] & 0xf0) is not (0xf0 or 0) && (head[2] & 0x0c) != 0x0c;
}
