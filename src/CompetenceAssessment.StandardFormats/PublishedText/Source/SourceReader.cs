namespace CompetenceAssessment.StandardFormats.PublishedText.Source;

/// <summary>Turns the bytes of a file into numbered lines, or says why they are no readable text.</summary>
public static class SourceReader
{
    /// <summary>The largest file that is read, in bytes. The longest published standards stay far below it.</summary>
    public const int MaximumBytes = 16 * 1024 * 1024;

    /// <summary>The most characters of text that are read; a document's pictures do not count.</summary>
    public const int MaximumCharacters = 4 * 1024 * 1024;

    /// <summary>The longest line that is read: a whole standard pasted as one line stays below it.</summary>
    public const int LongestLine = 200_000;

    /// <summary>Reads a file.</summary>
    /// <exception cref="IOException">The file cannot be opened.</exception>
    public static SourceResult ReadFile(string path)
    {
        var file = new FileInfo(path);
        return file.Length > MaximumBytes ? TooLarge(file.Length) : Read(File.ReadAllBytes(path), file.Name);
    }

    /// <summary>Reads the bytes of a file.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="file">Its name, for the result.</param>
    public static SourceResult Read(ReadOnlyMemory<byte> bytes, string file)
    {
        if (bytes.Length > MaximumBytes)
            return TooLarge(bytes.Length);
        if (bytes.Span.StartsWith<byte>([0x50, 0x4B, 0x03, 0x04]))
            return Archive(bytes, file);
        if (Binary(bytes.Span) is { } reason)
            return SourceResult.Refuse(reason);
        if (TextDecoding.Decode(bytes.Span, HtmlLines.DeclaredEncoding(bytes.Span)) is not var (text, encoding, guessed))
            return SourceResult.Refuse("This is not text.");
        var html = HtmlLines.IsHtml(text);
        if (!html && text.Length > MaximumCharacters)
            return TooLong;
        return Filled(new(file, html ? SourceFormat.Html : SourceFormat.Text, html ? HtmlLines.Read(text) : TextLines.Split(text)) { Encoding = encoding, EncodingGuessed = guessed });
    }

    private static SourceResult Archive(ReadOnlyMemory<byte> bytes, string file)
    {
        try
        {
            return DocxLines.Read(bytes) is { } lines
                ? Filled(new(file, SourceFormat.Docx, lines))
                : SourceResult.Refuse("This is an archive and not a Word document.");
        }
        catch (InvalidDataException)
        {
            return SourceResult.Refuse("This Word document is damaged or far too large.");
        }
    }

    private static SourceResult Filled(SourceDocument document) =>
        !document.Written.Any() ? SourceResult.Refuse("The file is empty.")
        : document.Lines.Sum(l => (long)l.Text.Length + 1) > MaximumCharacters ? TooLong
        : document.Lines.Any(l => l.Text.Length > LongestLine) ? SourceResult.Refuse("The text has lines far longer than any standard's.")
        : new(document, null);

    private static SourceResult TooLong => SourceResult.Refuse("The text is far longer than any standard.");

    private static SourceResult TooLarge(long bytes) => SourceResult.Refuse(
        $"The file has {bytes / 1024 / 1024} MB; a standard's text is at most {MaximumBytes / 1024 / 1024} MB.");

    private static string? Binary(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith("%PDF-"u8) ? "This is a PDF file; give its text (pdftotext) or the page's text."
        : bytes.StartsWith("{\\rtf"u8) ? "This is a rich text file; save it as .docx or text."
        : bytes.StartsWith<byte>([0xD0, 0xCF, 0x11, 0xE0]) ? "This is an old Word document; save it as .docx or text."
        : null;
}
