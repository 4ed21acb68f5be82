using CompetenceAssessment.Domain;

namespace CompetenceAssessment.Data.EvidenceStore;

/// <summary>Keeps the bytes of evidence, documents, session records and recordings under person and SHA-256.
/// Knows nothing of who may read: callers decide by what refers to a file.</summary>
public interface IEvidenceStore
{
    /// <summary>Streams bytes in. Nothing is left behind when it throws or the process dies half-way.</summary>
    /// <exception cref="EvidenceRefusedException">Empty, larger than <paramref name="maxBytes"/>, or of a type that is not accepted.</exception>
    Task<StoredFile> SaveAsync(Guid ownerId, string fileName, Stream content, long maxBytes, CancellationToken cancellation);

    /// <summary>Opens stored bytes for reading and seeking; null where there are none.</summary>
    Stream? Open(Guid ownerId, string sha256);
}

/// <summary>Why an upload was not taken: a key under <c>upload.refused.*</c> in the resources, with values for its sentence.</summary>
public sealed class EvidenceRefusedException(string reason, params object[] arguments) : Exception(reason)
{
    public string Reason { get; } = reason;

    public IReadOnlyList<object> Arguments { get; } = arguments;
}
