using CompetenceAssessment.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CompetenceAssessment.Data;

/// <summary>What holds for every table of the domain: keys come from code, nothing is deleted in cascade, versioned roots carry a concurrency token.</summary>
internal static class ModelRules
{
    public static void Apply(ModelBuilder builder)
    {
        foreach (var entity in builder.Model.GetEntityTypes().Where(e => e.ClrType.Namespace?.StartsWith("CompetenceAssessment", StringComparison.Ordinal) == true))
        {
            foreach (var property in entity.FindPrimaryKey()?.Properties ?? [])
            {
                if (property.ClrType == typeof(Guid))
                    property.ValueGenerated = Microsoft.EntityFrameworkCore.Metadata.ValueGenerated.Never;
            }

            foreach (var foreignKey in entity.GetForeignKeys())
                foreignKey.DeleteBehavior = DeleteBehavior.Restrict;

            if (entity.ClrType.IsAssignableTo(typeof(IVersioned)))
                entity.FindProperty(nameof(IVersioned.Version))!.IsConcurrencyToken = true;
        }
    }

    /// <summary>A value kept as one JSON text. The column has no engine-specific JSON type, so that what is read is what was written.</summary>
    public static PropertyBuilder<T> HasJsonText<T>(this PropertyBuilder<T> property) =>
        property.HasConversion(new JsonTextConverter<T>(), new JsonTextComparer<T>());
}
