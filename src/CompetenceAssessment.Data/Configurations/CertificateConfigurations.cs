using CompetenceAssessment.Domain.Applications;
using CompetenceAssessment.Domain.Awarding;
using CompetenceAssessment.Domain.Certificates;
using CompetenceAssessment.Domain.Organisations;
using CompetenceAssessment.Domain.People;
using CompetenceAssessment.Domain.Standards;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CompetenceAssessment.Data.Configurations;

internal sealed class NumberSeriesConfiguration : IEntityTypeConfiguration<NumberSeries>
{
    public void Configure(EntityTypeBuilder<NumberSeries> builder)
    {
        builder.HasOne<AwardingBody>().WithMany().HasForeignKey(s => s.AwardingBodyId);
        builder.Property(s => s.Prefix).HasMaxLength(NumberSeries.PrefixMaxLength);
        builder.HasIndex(s => s.Prefix).IsUnique();
        builder.HasIndex(s => new { s.AwardingBodyId, s.Kind }).IsUnique();
    }
}

internal sealed class CertificateConfiguration : IEntityTypeConfiguration<Certificate>
{
    public void Configure(EntityTypeBuilder<Certificate> builder)
    {
        builder.HasOne<DecisionItem>().WithMany().HasForeignKey(c => c.DecisionItemId);
        builder.HasOne<AwardingBody>().WithMany().HasForeignKey(c => c.AwardingBodyId);
        builder.HasOne<Application>().WithMany().HasForeignKey(c => c.ApplicationId);
        builder.HasOne<Person>().WithMany().HasForeignKey(c => c.HolderId);
        builder.Property(c => c.Number).HasMaxLength(NumberSeries.NumberMaxLength);
        builder.Property(c => c.HolderName).HasMaxLength((Person.NameMaxLength * 2) + 1);
        builder.Property(c => c.FamilyNameKey).HasMaxLength(Person.NameMaxLength);
        builder.Property(c => c.SearchWords).HasMaxLength(Certificate.SearchWordsMaxLength);
        builder.Property(c => c.StandardDesignation).HasMaxLength(StandardVersion.DesignationMaxLength);
        builder.HasMany(c => c.History).WithOne().HasForeignKey(h => h.CertificateId);
        builder.HasMany(c => c.Issues).WithOne().HasForeignKey(i => i.CertificateId);
        builder.Ignore(c => c.CurrentIssue);
        builder.HasIndex(c => c.DecisionItemId).IsUnique();
        builder.HasIndex(c => c.Number).IsUnique();
        builder.HasIndex(c => c.FamilyNameKey);
    }
}

internal sealed class StatusChangeConfiguration : IEntityTypeConfiguration<StatusChange>
{
    public void Configure(EntityTypeBuilder<StatusChange> builder)
    {
        builder.Property(h => h.Ground).HasMaxLength(DecisionItem.ReasonsMaxLength);
        builder.HasIndex(h => new { h.CertificateId, h.Ordinal }).IsUnique();
    }
}

internal sealed class CertificateIssueConfiguration : IEntityTypeConfiguration<CertificateIssue>
{
    public void Configure(EntityTypeBuilder<CertificateIssue> builder)
    {
        builder.Property(i => i.Token).HasMaxLength(CertificateIssue.TokenLength);
        builder.Property(i => i.PdfSha256).HasMaxLength(64);
        builder.Property(i => i.Reason).HasMaxLength(CertificateIssue.ReasonMaxLength);
        builder.HasIndex(i => i.Token).IsUnique();
        builder.HasIndex(i => new { i.CertificateId, i.Ordinal }).IsUnique();
    }
}
