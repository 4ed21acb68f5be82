namespace CompetenceAssessment.StandardFormats.PublishedText.Source;

/// <summary>What kind of file the lines came from.</summary>
public enum SourceFormat
{
    /// <summary>Plain text: pasted, taken from a PDF or from a page.</summary>
    Text,

    /// <summary>A saved web page.</summary>
    Html,

    /// <summary>A Word document.</summary>
    Docx,
}

/// <summary>A published text as numbered lines.</summary>
/// <param name="File">The name it was given by; shown, never opened.</param>
/// <param name="Format">What kind of file it was.</param>
/// <param name="Lines">All lines in order, blank ones too.</param>
public sealed record SourceDocument(string File, SourceFormat Format, IReadOnlyList<SourceLine> Lines)
{
    /// <summary>The character encoding the bytes were read in, for example "utf-8" or "windows-1257".</summary>
    public string Encoding { get; init; } = "utf-8";

    /// <summary>Whether the bytes fit other encodings too and none is declared.</summary>
    public bool EncodingGuessed { get; init; }

    /// <summary>The lines that hold something.</summary>
    public IEnumerable<SourceLine> Written => Lines.Where(l => !l.IsBlank);
}

/// <summary>The bytes as a document, or why they are none.</summary>
/// <param name="Document">The document; null when refused.</param>
/// <param name="Refused">Why nothing was read, as a sentence; null when there is a document.</param>
public sealed record SourceResult(SourceDocument? Document, string? Refused)
{
    /// <summary>A refusal with its reason.</summary>
    public static SourceResult Refuse(string reason) => new(null, reason);
}
