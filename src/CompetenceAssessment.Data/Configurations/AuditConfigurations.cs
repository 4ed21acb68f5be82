using CompetenceAssessment.Data.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CompetenceAssessment.Data.Configurations;

internal sealed class AuditEntryConfiguration : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.HasKey(e => new { e.Stream, e.Sequence });
        builder.Property(e => e.Sequence).ValueGeneratedNever();
        builder.Property(e => e.Stream).HasMaxLength(AuditEntry.StreamMaxLength);
        builder.Property(e => e.Action).HasMaxLength(AuditEntry.ActionMaxLength);
        builder.Property(e => e.PreviousHash).HasMaxLength(64);
        builder.Property(e => e.Hash).HasMaxLength(64);
    }
}

internal sealed class AuditStreamHeadConfiguration : IEntityTypeConfiguration<AuditStreamHead>
{
    public void Configure(EntityTypeBuilder<AuditStreamHead> builder)
    {
        builder.HasKey(s => s.Stream);
        builder.Property(s => s.Stream).HasMaxLength(AuditEntry.StreamMaxLength);
        builder.Property(s => s.HeadHash).HasMaxLength(64);
    }
}
