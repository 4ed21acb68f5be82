using CompetenceAssessment.Domain.Standards;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CompetenceAssessment.Data.Configurations;

internal sealed class StandardConfiguration : IEntityTypeConfiguration<Standard>
{
    public void Configure(EntityTypeBuilder<Standard> builder)
    {
        builder.Property(s => s.Key).HasMaxLength(Standard.KeyMaxLength);
        builder.HasIndex(s => s.Key).IsUnique();
    }
}

internal sealed class StandardVersionConfiguration : IEntityTypeConfiguration<StandardVersion>
{
    public void Configure(EntityTypeBuilder<StandardVersion> builder)
    {
        builder.HasOne<Standard>().WithMany().HasForeignKey(v => v.StandardId);
        builder.Property(v => v.VersionNumber).HasMaxLength(StandardVersion.DesignationMaxLength);
        builder.Property(v => v.Designation).HasMaxLength(StandardVersion.DesignationMaxLength);
        builder.Property(v => v.ContentHash).HasMaxLength(64);
        builder.Property(v => v.Description).HasJsonText();
        builder.Property(v => v.Structure).HasJsonText();
        builder.HasMany(v => v.Competences).WithOne().HasForeignKey(c => c.StandardVersionId);
        builder.HasIndex(v => new { v.StandardId, v.VersionNumber }).IsUnique();
    }
}

internal sealed class CompetenceConfiguration : IEntityTypeConfiguration<Competence>
{
    public void Configure(EntityTypeBuilder<Competence> builder)
    {
        builder.Property(c => c.Code).HasMaxLength(Competence.CodeMaxLength);
        builder.Property(c => c.Methods).HasJsonText();
        builder.HasMany(c => c.Items).WithOne().HasForeignKey(i => i.CompetenceId);
    }
}

internal sealed class CompetenceItemConfiguration : IEntityTypeConfiguration<CompetenceItem>
{
    public void Configure(EntityTypeBuilder<CompetenceItem> builder) =>
        builder.Property(i => i.Number).HasMaxLength(CompetenceItem.NumberMaxLength);
}
