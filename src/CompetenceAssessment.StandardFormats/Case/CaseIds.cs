using System.Security.Cryptography;
using System.Text;
using CompetenceAssessment.Domain.Standards;

namespace CompetenceAssessment.StandardFormats.Case;

/// <summary>Identifiers of CASE objects, made from names: every installation and every export gives the same ones. CASE 1.1 permits UUID versions 1 to 5,
/// so these are version 5 (RFC 9562, section 5.5), beside the library's own identifiers, which are version 8.</summary>
public static class CaseIds
{
    // Any fixed value would do; it keeps these names apart from other name-based identifiers.
    private static readonly byte[] NameSpace = new Guid("b1f0a3d6-2f6e-4c0b-8a55-0a8f5f4f9c17").ToByteArray(bigEndian: true);

    /// <summary>The CFDocument of a version, and the CFPackage, which CASE gives the same identifier.</summary>
    public static Guid Document(string key, string version) => FromName("document", key, version);

    /// <summary>A part of a version: a competence (its code), a group or an item (code, kind, number).</summary>
    public static Guid Item(string key, string version, params string[] path) => FromName(["item", key, version, .. path]);

    /// <summary>An item of a version.</summary>
    public static Guid Item(string key, string version, Competence competence, CompetenceItem item) => Item(key, version, competence.Code, item.Kind.ToString(), item.Number);

    /// <summary>A link between two objects.</summary>
    public static Guid Association(string type, Guid origin, Guid destination) => FromName("association", type, origin.ToString(), destination.ToString());

    /// <summary>A definition (item type, subject, grouping) by its kind and name.</summary>
    public static Guid Definition(string kind, params string[] name) => FromName(["definition", kind, .. name]);

    /// <summary>A UUID of version 5 in a name space.</summary>
    public static Guid Version5(byte[] nameSpace, string name)
    {
#pragma warning disable CA5350 // RFC 9562 prescribes SHA-1 for version 5; nothing rests on its strength.
        var hash = SHA1.HashData([.. nameSpace, .. Encoding.UTF8.GetBytes(name)]);
#pragma warning restore CA5350
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash.AsSpan(0, 16), bigEndian: true);
    }

    private static Guid FromName(params string[] parts) => Version5(NameSpace, string.Join('\n', parts));
}
