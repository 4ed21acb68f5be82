namespace CompetenceAssessment.Domain;

/// <summary>Bytes kept in the evidence store, known by their hash. A hash never grants access: who may read is decided by what refers to the file.</summary>
/// <param name="OwnerId">The person under whose folder the bytes are stored; nothing is shared between people.</param>
/// <param name="Sha256">SHA-256 of the bytes, 64 lower-case hex digits.</param>
/// <param name="Size">Length in bytes.</param>
/// <param name="ContentType">The type found by looking at the bytes, never the one claimed.</param>
/// <param name="FileName">The name the person gave, for display and download only.</param>
public sealed record StoredFile(Guid OwnerId, string Sha256, long Size, string ContentType, string FileName)
{
    /// <summary>Longest file name kept.</summary>
    public const int FileNameMaxLength = 255;

    /// <summary>Longest content type.</summary>
    public const int ContentTypeMaxLength = 100;
}
