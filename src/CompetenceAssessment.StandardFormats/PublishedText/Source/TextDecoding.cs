using System.Text;

namespace CompetenceAssessment.StandardFormats.PublishedText.Source;

/// <summary>Bytes to characters: byte order mark, UTF-8, UTF-16 without a mark, else the code pages that Baltic texts come in.</summary>
internal static class TextDecoding
{
    private static readonly Encoding Strict = new UTF8Encoding(false, true);

    static TextDecoding() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The text, the encoding's name and whether it is a guess between several that fit; null when the bytes are no text.</summary>
    public static (string Text, string Encoding, bool Guessed)? Decode(ReadOnlySpan<byte> bytes, string? declared = null)
    {
        var known = Marked(bytes) ?? Declared(declared);
        var encoding = known ?? Guess(bytes);
        if (encoding is null)
            return null;
        var text = Text(bytes, encoding);
        return LooksLikeText(text) ? (text, encoding.WebName, known is null && encoding.IsSingleByte) : null;
    }

    private static string Text(ReadOnlySpan<byte> bytes, Encoding encoding)
    {
        var mark = encoding.Preamble;
        return encoding.GetString(mark.Length > 0 && bytes.StartsWith(mark) ? bytes[mark.Length..] : bytes);
    }

    private static Encoding? Marked(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith<byte>([0xEF, 0xBB, 0xBF]) ? Encoding.UTF8
        : bytes.StartsWith<byte>([0xFF, 0xFE]) ? Encoding.Unicode
        : bytes.StartsWith<byte>([0xFE, 0xFF]) ? Encoding.BigEndianUnicode
        : null;

    private static Encoding? Declared(string? name)
    {
        if (name is null)
            return null;
        try
        {
            var found = Encoding.GetEncoding(name);
            return found.IsSingleByte || found.WebName is "big5" or "gb2312" or "gb18030" or "utf-8" ? found : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static Encoding? Guess(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Contains((byte)0))
            return WithoutMark(bytes);
        try
        {
            Strict.GetCharCount(bytes);
            return Encoding.UTF8;
        }
        catch (DecoderFallbackException)
        {
            return Encoding.GetEncoding(LooksLatin9(bytes) ? 28605 : LooksBaltic(bytes) ? 1257 : 1252);
        }
    }

    // UTF-16 text in Latin letters has a zero in every second byte; other bytes with zeros are no text.
    private static Encoding? WithoutMark(ReadOnlySpan<byte> bytes)
    {
        var head = bytes[..Math.Min(bytes.Length, 4096)];
        int even = 0, odd = 0;
        for (var i = 0; i < head.Length; i++)
        {
            if (head[i] == 0)
                _ = i % 2 == 0 ? even++ : odd++;
        }

        var half = head.Length / 2;
        return odd > half * 0.7 && even < half * 0.05 ? Encoding.Unicode
            : even > half * 0.7 && odd < half * 0.05 ? Encoding.BigEndianUnicode
            : null;
    }

    // Š š Ž ž of ISO-8859-15 are signs in the Windows code pages, where no sign stands within or before a word; those have dashes and quotes where it has nothing.
    private static bool LooksLatin9(ReadOnlySpan<byte> bytes)
    {
        if (bytes.ContainsAnyInRange<byte>(0x80, 0x9F))
            return false;
        for (var i = 0; i < bytes.Length; i++)
        {
            var (before, after) = (i > 0 && IsLetter(bytes[i - 1]), i + 1 < bytes.Length && IsLetter(bytes[i + 1]));
            if (bytes[i] is 0xA8 or 0xB8 && (before || after) || bytes[i] is 0xA6 or 0xB4 && after && !before)
                return true;
        }

        return false;
    }

    private static bool IsLetter(byte b) => char.IsAsciiLetter((char)b) || b >= 0xC0;

    // š and ž are F0 and FE in windows-1257, 9A and 9E in windows-1252; the other Estonian letters are the same in both.
    private static bool LooksBaltic(ReadOnlySpan<byte> bytes) =>
        !bytes.ContainsAny<byte>([0x9A, 0x9E, 0x8A, 0x8E]) && bytes.ContainsAny<byte>([0xF0, 0xFE, 0xD0, 0xDE]);

    private static bool LooksLikeText(string text)
    {
        var strange = 0;
        foreach (var c in text)
        {
            if (c is '\uFFFD' || (char.IsControl(c) && c is not ('\t' or '\n' or '\r' or '\f' or '\v' or '\u0085')))
                strange++;
        }

        return strange <= text.Length / 100;
    }
}
