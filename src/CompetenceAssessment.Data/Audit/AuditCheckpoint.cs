using System.Security.Cryptography;
using System.Text;

namespace CompetenceAssessment.Data.Audit;

/// <summary>All heads at a moment, signed (ECDSA P-256, SHA-256), to be kept outside the database: only against it are truncation and lost streams seen.</summary>
public sealed record AuditCheckpoint(DateTime At, IReadOnlyList<AuditHead> Heads, string PublicKey, string Signature)
{
    public static AuditCheckpoint Sign(DateTime at, IReadOnlyList<AuditHead> heads, ECDsa key)
    {
        var publicKey = key.ExportSubjectPublicKeyInfoPem();
        return new AuditCheckpoint(at, heads, publicKey, Convert.ToBase64String(key.SignData(Content(at, heads), HashAlgorithmName.SHA256)));
    }

    /// <summary>Whether the signature fits the content and was made by the key that is expected.</summary>
    public bool IsSignedBy(ECDsa key) =>
        key.ExportSubjectPublicKeyInfoPem() == PublicKey && key.VerifyData(Content(At, Heads), Convert.FromBase64String(Signature), HashAlgorithmName.SHA256);

    public static ECDsa LoadOrCreateKey(DataPaths paths)
    {
        var file = Path.Combine(paths.Keys, "audit-checkpoint.pem");
        var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        if (File.Exists(file))
        {
            key.ImportFromPem(File.ReadAllText(file));
            return key;
        }

        Directory.CreateDirectory(paths.Keys);
        File.WriteAllText(file, key.ExportPkcs8PrivateKeyPem());
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        return key;
    }

    private static byte[] Content(DateTime at, IReadOnlyList<AuditHead> heads) =>
        Encoding.UTF8.GetBytes($"{at.ToUniversalTime():O}\n" + string.Concat(heads.OrderBy(h => h.Stream, StringComparer.Ordinal).Select(h => $"{h.Stream} {h.Sequence} {h.Hash}\n")));
}
