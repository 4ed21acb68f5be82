using System.Text;

namespace CompetenceAssessment.Data.EvidenceStore;

/// <summary>The first bytes of what is never taken, each with its own reason so that the sender knows what to do.</summary>
internal static class Refusals
{
    private static readonly byte[] OldOffice = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
    private static readonly byte[] WindowsMedia = [0x30, 0x26, 0xb2, 0x75, 0x8e, 0x66, 0xcf, 0x11];

    private static readonly byte[][] Programs =
    [
        [0x7f, (byte)'E', (byte)'L', (byte)'F'], [0xfe, 0xed, 0xfa, 0xce], [0xfe, 0xed, 0xfa, 0xcf], [0xce, 0xfa, 0xed, 0xfe], [0xcf, 0xfa, 0xed, 0xfe],
        [0xca, 0xfe, 0xba, 0xbe], [0x00, (byte)'a', (byte)'s', (byte)'m'], [0x4c, 0x00, 0x00, 0x00, 0x01, 0x14, 0x02, 0x00],
    ];

    private static readonly byte[][] Archives =
    [
        [0x1f, 0x8b], [.. "7z"u8, 0xbc, 0xaf, 0x27, 0x1c], [.. "Rar!"u8, 0x1a, 0x07], [.. "BZh"u8], [0xfd, .. "7zXZ"u8], [0x28, 0xb5, 0x2f, 0xfd],
        [.. "PK"u8, 0x05, 0x06], [.. "PK"u8, 0x07, 0x08], [.. "MSCF"u8],
    ];

    public static string? Find(ReadOnlySpan<byte> head) =>
        StartsWithAny(head, Programs) || IsWindowsProgram(head) || head.StartsWith("#!"u8) ? EvidenceRefusal.Program
        : StartsWithAny(head, Archives) ? EvidenceRefusal.Archive
        : head.StartsWith(OldOffice) ? EvidenceRefusal.OldOffice
        : head.StartsWith(WindowsMedia) || Signatures.IsRiff(head, "AVI "u8) || head.StartsWith("FLV"u8) || Signatures.IsMatroska(head) ? EvidenceRefusal.FilmFormat
        : IsOtherImage(head) ? EvidenceRefusal.ImageFormat
        : Markup(head);

    private static bool IsWindowsProgram(ReadOnlySpan<byte> head) => head.StartsWith("MZ"u8) && head.Contains((byte)0);

    private static bool IsOtherImage(ReadOnlySpan<byte> head) =>
        head.StartsWith("II*\0"u8) || head.StartsWith("MM\0*"u8) || (head.StartsWith("BM"u8) && head.Contains((byte)0))
        || (head.Length >= 12 && head[4..8].SequenceEqual("ftyp"u8) && Signatures.Find(head) is null);

    /// <summary>Anything that begins as markup could run as a page; a text that merely contains a "&lt;" later cannot, because it is served as plain text.</summary>
    private static string? Markup(ReadOnlySpan<byte> head)
    {
        var text = Decode(head[..Math.Min(head.Length, 1024)]).TrimStart('\ufeff').TrimStart();
        if (text.Length < 2 || text[0] != '<' || !(char.IsAsciiLetter(text[1]) || text[1] is '!' or '?' or '/'))
            return null;
        return text.Contains("<svg", StringComparison.OrdinalIgnoreCase) ? EvidenceRefusal.VectorImage : EvidenceRefusal.WebPage;
    }

    private static string Decode(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith((ReadOnlySpan<byte>)[0xff, 0xfe]) ? Encoding.Unicode.GetString(bytes[..(bytes.Length & ~1)])
        : bytes.StartsWith((ReadOnlySpan<byte>)[0xfe, 0xff]) ? Encoding.BigEndianUnicode.GetString(bytes[..(bytes.Length & ~1)])
        : Encoding.Latin1.GetString(bytes.StartsWith((ReadOnlySpan<byte>)[0xef, 0xbb, 0xbf]) ? bytes[3..] : bytes);

    private static bool StartsWithAny(ReadOnlySpan<byte> head, byte[][] signatures)
    {
        foreach (var signature in signatures)
        {
            if (head.StartsWith(signature))
                return true;
        }

        return false;
    }
}
