using CompetenceAssessment.Domain.Applications;
using CompetenceAssessment.Domain.People;
using CompetenceAssessment.Domain.Portfolios;
using CompetenceAssessment.Domain.Standards;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CompetenceAssessment.Data.Configurations;

internal sealed class EvidenceItemConfiguration : IEntityTypeConfiguration<EvidenceItem>
{
    public void Configure(EntityTypeBuilder<EvidenceItem> builder)
    {
        builder.HasOne<Person>().WithMany().HasForeignKey(e => e.PersonId);
        builder.Property(e => e.Title).HasMaxLength(EvidenceItem.TitleMaxLength);
        builder.Property(e => e.Description).HasMaxLength(EvidenceItem.DescriptionMaxLength);
        builder.Property(e => e.Source).HasMaxLength(EvidenceItem.TitleMaxLength);
        builder.HasMany(e => e.Files).WithOne().HasForeignKey(f => f.EvidenceItemId);
        builder.Ignore(e => e.Current);
    }
}

internal sealed class EvidenceFileConfiguration : IEntityTypeConfiguration<EvidenceFile>
{
    public void Configure(EntityTypeBuilder<EvidenceFile> builder)
    {
        builder.ComplexProperty(f => f.Stored, StoredFileColumns.Configure);
        builder.Property(f => f.ErasedBy).HasMaxLength(200);
        builder.HasIndex(f => new { f.EvidenceItemId, f.Ordinal }).IsUnique();
    }
}

internal sealed class EvidenceLinkConfiguration : IEntityTypeConfiguration<EvidenceLink>
{
    public void Configure(EntityTypeBuilder<EvidenceLink> builder)
    {
        builder.HasOne<Application>().WithMany().HasForeignKey(l => l.ApplicationId);
        builder.HasOne<EvidenceItem>().WithMany().HasForeignKey(l => l.EvidenceItemId);
        builder.HasOne<EvidenceFile>().WithMany().HasForeignKey(l => l.EvidenceFileId);
        builder.HasOne<Competence>().WithMany().HasForeignKey(l => l.CompetenceId);
        builder.HasOne<CompetenceItem>().WithMany().HasForeignKey(l => l.CompetenceItemId);
        builder.Property(l => l.Note).HasMaxLength(EvidenceLink.NoteMaxLength);
    }
}

internal sealed class SelfClaimConfiguration : IEntityTypeConfiguration<SelfClaim>
{
    public void Configure(EntityTypeBuilder<SelfClaim> builder)
    {
        builder.HasOne<Application>().WithMany().HasForeignKey(c => c.ApplicationId);
        builder.HasOne<CompetenceItem>().WithMany().HasForeignKey(c => c.CompetenceItemId);
        builder.HasIndex(c => new { c.ApplicationId, c.CompetenceItemId }).IsUnique();
    }
}
