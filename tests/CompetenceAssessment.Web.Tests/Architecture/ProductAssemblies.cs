using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace CompetenceAssessment.Web.Tests.Architecture;

/// <summary>A built assembly of the product, read for what it refers to.</summary>
internal sealed class ProductAssemblies
{
    public static readonly string[] Names =
    [
        "CompetenceAssessment.Domain", "CompetenceAssessment.StandardFormats", "CompetenceAssessment.Credentials", "CompetenceAssessment.Data",
        "CompetenceAssessment.Services", "CompetenceAssessment.Web", "CompetenceAssessment.Cli",
    ];

    private readonly MetadataReader _metadata;

    private ProductAssemblies(PEReader file) => _metadata = file.GetMetadataReader();

    public static ProductAssemblies Open(string name) =>
        new(new PEReader(new MemoryStream(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, name + ".dll")))));

    public IReadOnlyList<string> ReferencedTypes() =>
        [.. _metadata.TypeReferences.Select(handle => NameOf(_metadata.GetTypeReference(handle)))];

    /// <summary>Members of other assemblies that the code uses, as "Namespace.Type.member".</summary>
    public IReadOnlyList<string> ReferencedMembers() =>
        [.. _metadata.MemberReferences
            .Select(_metadata.GetMemberReference)
            .Where(member => member.Parent.Kind == HandleKind.TypeReference)
            .Select(member => $"{NameOf(_metadata.GetTypeReference((TypeReferenceHandle)member.Parent))}.{_metadata.GetString(member.Name)}")];

    private string NameOf(TypeReference type) => $"{_metadata.GetString(type.Namespace)}.{_metadata.GetString(type.Name)}";
}
