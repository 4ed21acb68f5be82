using System.Security.Cryptography;
using System.Text;
using CompetenceAssessment.Domain.Standards;

namespace CompetenceAssessment.StandardFormats.Yaml;

/// <summary>Identifiers made from names, so that every installation and every reading of a file gives the same ones.</summary>
public static class StandardIds
{
    // Any fixed value would do; it keeps these names apart from other name-based identifiers.
    private static readonly byte[] NameSpace = new Guid("5e0f2c3a-7b1d-4c86-9d0a-6f6b0a1d2e41").ToByteArray(bigEndian: true);

    /// <summary>The identifier of a standard.</summary>
    public static Guid Standard(string key) => FromName(key);

    /// <summary>The identifier of a version.</summary>
    public static Guid Version(string key, string version) => FromName(key, version);

    /// <summary>The identifier of a competence.</summary>
    public static Guid Competence(string key, string version, string code) => FromName(key, version, code);

    /// <summary>The identifier of an item.</summary>
    public static Guid Item(string key, string version, string code, CompetenceItemKind kind, string number) =>
        FromName(key, version, code, kind.ToString(), number);

    // UUID version 8 with the leading bits of SHA-256, as RFC 9562 shows in its appendix B.2.
    private static Guid FromName(params string[] parts)
    {
        var hash = SHA256.HashData([.. NameSpace, .. Encoding.UTF8.GetBytes(string.Join('\n', parts))]);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash.AsSpan(0, 16), bigEndian: true);
    }
}
