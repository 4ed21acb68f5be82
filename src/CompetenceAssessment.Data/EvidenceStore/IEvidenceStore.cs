using CompetenceAssessment.Domain;

namespace CompetenceAssessment.Data.EvidenceStore;

/// <summary>Keeps the bytes of evidence, documents, session records and recordings under person and SHA-256.
/// Knows nothing of who may read: callers decide by what refers to a file. Bytes are kept before the row that names them is saved,
/// and confirmed after it; what was never confirmed <see cref="EvidenceSweep"/> looks at when the program starts again.</summary>
public interface IEvidenceStore
{
    /// <summary>Streams bytes in. Nothing is left behind when it throws or the process dies half-way; the same bytes of one person are kept once.</summary>
    /// <exception cref="EvidenceRefusedException">Empty, larger than <paramref name="maxBytes"/>, or of a type that is not accepted.</exception>
    Task<StoredFile> SaveAsync(Guid ownerId, string fileName, Stream content, long maxBytes, CancellationToken cancellation);

    /// <summary>Keeps a record that the product itself writes (canonical JSON of an account or a session) as <see cref="ContentType.Record"/>.</summary>
    Task<StoredFile> SaveRecordAsync(Guid ownerId, string fileName, ReadOnlyMemory<byte> json, CancellationToken cancellation);

    /// <summary>Opens stored bytes for reading and seeking; null where there are none.</summary>
    Stream? Open(Guid ownerId, string sha256);

    /// <summary>Says that a saved row names the bytes.</summary>
    void Confirm(StoredFile stored);

    /// <summary>Bytes that were kept before a time and not confirmed: perhaps the program died before their row was saved, perhaps the row was refused.</summary>
    IReadOnlyList<UnconfirmedBytes> Unconfirmed(DateTime keptBefore);

    /// <summary>Settles what becomes of unconfirmed bytes: they stay where something names them, else they go.</summary>
    void Settle(UnconfirmedBytes bytes, bool isNamed);

    /// <summary>Removes what interrupted uploads left behind. Uploads that are under way are not touched.</summary>
    void SweepUnfinished();
}

/// <summary>Bytes of a person of which the store does not know whether anything names them.</summary>
public sealed record UnconfirmedBytes(Guid OwnerId, string Sha256);

/// <summary>Why an upload was not taken: a key under <c>upload.refused.*</c> in the resources, with values for its sentence.</summary>
public sealed class EvidenceRefusedException(string reason, params object[] arguments) : Exception(reason)
{
    /// <summary>The whole key, one of <see cref="EvidenceRefusal"/>.</summary>
    public string Reason { get; } = reason;

    public IReadOnlyList<object> Arguments { get; } = arguments;
}

/// <summary>The reasons for which bytes are not taken.</summary>
public static class EvidenceRefusal
{
    public const string Empty = "upload.refused.empty";

    /// <summary>Argument: the limit in whole megabytes.</summary>
    public const string TooLarge = "upload.refused.too-large";

    public const string UnknownType = "upload.refused.unknown-type";
    public const string WebPage = "upload.refused.web-page";
    public const string VectorImage = "upload.refused.vector-image";
    public const string Program = "upload.refused.program";
    public const string Archive = "upload.refused.archive";
    public const string ZipBomb = "upload.refused.zip-bomb";
    public const string Macros = "upload.refused.macros";
    public const string OldOffice = "upload.refused.old-office";
    public const string FilmFormat = "upload.refused.film-format";
    public const string ImageFormat = "upload.refused.image-format";
    public const string Damaged = "upload.refused.damaged";
}
