using System.Buffers;
using System.Security.Cryptography;
using CompetenceAssessment.Domain;

namespace CompetenceAssessment.Data.EvidenceStore;

/// <summary>Evidence in a local folder: <c>evidence/{person}/{sha256}</c>. Bytes arrive under a temporary name on the same volume and take their
/// place by one rename after file and folder are flushed, so that a file under its hash is always whole.</summary>
public sealed class LocalEvidenceStore(DataPaths paths) : IEvidenceStore
{
    private const int BufferSize = 128 * 1024;

    private readonly string root = paths.Evidence;

    private string Incoming => Path.Combine(root, ".incoming");

    /// <summary>One empty file for each stored file of which no saved row is known yet.</summary>
    private string Waiting => Path.Combine(root, ".unconfirmed");

    public async Task<StoredFile> SaveAsync(Guid ownerId, string fileName, Stream content, long maxBytes, CancellationToken cancellation)
    {
        var (temporary, file) = CreateTemporary();
        try
        {
            await using (file)
            {
                var (sha256, size) = await ReceiveAsync(content, file, maxBytes, cancellation);
                file.Position = 0;
                var type = await ContentType.DetectAsync(file, cancellation);
                file.Flush(flushToDisk: true);
                return Keep(temporary, new StoredFile(ownerId, sha256, size, type.MediaType, FileNames.Clean(fileName, type)));
            }
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    public async Task<StoredFile> SaveRecordAsync(Guid ownerId, string fileName, ReadOnlyMemory<byte> json, CancellationToken cancellation)
    {
        var (temporary, file) = CreateTemporary();
        try
        {
            await using (file)
            {
                await file.WriteAsync(json, cancellation);
                file.Flush(flushToDisk: true);
                var sha256 = Convert.ToHexStringLower(SHA256.HashData(json.Span));
                return Keep(temporary, new StoredFile(ownerId, sha256, json.Length, ContentType.Record.MediaType, FileNames.Clean(fileName, ContentType.Record)));
            }
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    public Stream? Open(Guid ownerId, string sha256)
    {
        var path = PathOf(ownerId, sha256);
        if (!File.Exists(path))
            return null;
        return new FileStream(path, new FileStreamOptions { Access = FileAccess.Read, Share = FileShare.Read | FileShare.Delete, Options = FileOptions.Asynchronous | FileOptions.RandomAccess });
    }

    public void Confirm(StoredFile stored) => Settle(new UnconfirmedBytes(stored.OwnerId, stored.Sha256), isNamed: true);

    public IReadOnlyList<UnconfirmedBytes> Unconfirmed(DateTime keptBefore) => !Directory.Exists(Waiting) ? [] :
    [
        .. new DirectoryInfo(Waiting).EnumerateFiles().Where(f => f.LastWriteTimeUtc <= keptBefore).Select(f => f.Name.Split('.'))
            .Where(parts => parts.Length == 2 && IsHash(parts[1]) && Guid.TryParseExact(parts[0], "N", out _)).Select(parts => new UnconfirmedBytes(Guid.ParseExact(parts[0], "N"), parts[1])),
    ];

    public void Settle(UnconfirmedBytes bytes, bool isNamed)
    {
        if (!isNamed)
            File.Delete(PathOf(bytes.OwnerId, bytes.Sha256));
        if (Directory.Exists(Waiting))
            File.Delete(MarkOf(bytes.OwnerId, bytes.Sha256));
    }

    public void SweepUnfinished()
    {
        if (!Directory.Exists(Incoming))
            return;
        foreach (var leftover in Directory.EnumerateFiles(Incoming))
        {
            try
            {
                // Whoever still writes a file holds it locked, in this process or another.
                using (new FileStream(leftover, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
                    File.Delete(leftover);
            }
            catch (IOException)
            {
                // Under way, or swept by somebody else at this moment.
            }
        }
    }

    private static async Task<(string Sha256, long Size)> ReceiveAsync(Stream content, FileStream file, long maxBytes, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            var size = 0L;
            while (await content.ReadAtLeastAsync(buffer, BufferSize, throwOnEndOfStream: false, cancellation) is var read and > 0)
            {
                // What can be told from the first bytes is told before the rest is sent.
                if (size == 0)
                    ContentType.RefuseByHead(buffer.AsSpan(0, read));
                size += read;
                if (size > maxBytes)
                    throw TooLarge(maxBytes);
                hash.AppendData(buffer.AsSpan(0, read));
                await file.WriteAsync(buffer.AsMemory(0, read), cancellation);
            }

            return size == 0 ? throw new EvidenceRefusedException(EvidenceRefusal.Empty) : (Convert.ToHexStringLower(hash.GetHashAndReset()), size);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    public static EvidenceRefusedException TooLarge(long maxBytes) => new(EvidenceRefusal.TooLarge, Math.Max(1, maxBytes / (1024 * 1024)));

    private (string Path, FileStream File) CreateTemporary()
    {
        DurableFolder.Create(root);
        DurableFolder.Create(Incoming);
        var path = Path.Combine(Incoming, $"{Guid.CreateVersion7():N}.part");
        return (path, new FileStream(path, new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Share = FileShare.Delete, Options = FileOptions.Asynchronous, BufferSize = 0 }));
    }

    /// <summary>Renames while the file is still open and locked, so that a sweep elsewhere never takes it in between.</summary>
    private StoredFile Keep(string temporary, StoredFile stored)
    {
        var path = PathOf(stored.OwnerId, stored.Sha256);
        DurableFolder.Create(Path.GetDirectoryName(path)!);
        if (File.Exists(path) && new FileInfo(path).Length == stored.Size)
            return stored;
        DurableFolder.Create(Waiting);
        File.WriteAllBytes(MarkOf(stored.OwnerId, stored.Sha256), []);
        DurableFolder.Flush(Waiting);
        File.Move(temporary, path, overwrite: true);
        DurableFolder.Flush(Path.GetDirectoryName(path)!);
        return stored;
    }

    private string PathOf(Guid ownerId, string sha256) => !IsHash(sha256)
        ? throw new ArgumentException("Not a SHA-256 in lower-case hex.", nameof(sha256))
        : Path.Combine(root, ownerId.ToString("N"), sha256);

    private string MarkOf(Guid ownerId, string sha256) => Path.Combine(Waiting, $"{ownerId:N}.{sha256}");

    private static bool IsHash(string text) => text.Length == 64 && text.All(char.IsAsciiHexDigitLower);
}
