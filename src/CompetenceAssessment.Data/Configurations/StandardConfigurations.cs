using CompetenceAssessment.Domain.People;
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
        // What the servers ask every few seconds is answered from it alone, without the texts.
        builder.HasIndex(v => new { v.ChangedAt, v.Id });
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

internal sealed class StandardDraftConfiguration : IEntityTypeConfiguration<StandardDraft>
{
    public void Configure(EntityTypeBuilder<StandardDraft> builder)
    {
        builder.ComplexProperty(d => d.Source, source =>
        {
            source.Property(s => s.Name).HasMaxLength(StandardDraft.SourceNameMaxLength);
            source.Property(s => s.Hash).HasMaxLength(64);
            source.Property(s => s.Family).HasMaxLength(StandardDraft.FamilyMaxLength);
            source.Property(s => s.Lines).HasConversion(new JsonTextConverter<IReadOnlyList<string>>(), new UnchangingComparer<IReadOnlyList<string>>());
        });
        builder.Property(d => d.Key).HasMaxLength(Standard.KeyMaxLength);
        builder.Property(d => d.VersionNumber).HasMaxLength(StandardVersion.DesignationMaxLength);
        builder.Property(d => d.Remark).HasMaxLength(StandardDraft.ReasonMaxLength);
        builder.Property(d => d.Findings).HasJsonText();
        builder.Property(d => d.EditorIds).HasJsonText();
        builder.Property(d => d.Translation).HasJsonText();
        builder.HasOne<Person>().WithMany().HasForeignKey(d => d.CreatedById);
        builder.HasOne<StandardVersion>().WithMany().HasForeignKey(d => d.StandardVersionId);
        builder.HasOne<StandardVersion>().WithMany().HasForeignKey(d => d.BasisVersionId);
        builder.HasIndex(d => d.State);
    }
}

internal sealed class StandardTranslationConfiguration : IEntityTypeConfiguration<StandardTranslation>
{
    public void Configure(EntityTypeBuilder<StandardTranslation> builder)
    {
        builder.Property(t => t.Language).HasMaxLength(StandardTranslation.LanguageMaxLength);
        builder.Property(t => t.WordsHash).HasMaxLength(64);
        builder.HasOne<StandardVersion>().WithMany().HasForeignKey(t => t.StandardVersionId);
        builder.HasOne<StandardDraft>().WithMany().HasForeignKey(t => t.DraftId);
        builder.HasOne<Person>().WithMany().HasForeignKey(t => t.ConfirmedById);
        builder.Property(t => t.Reason).HasMaxLength(StandardDraft.ReasonMaxLength);
        builder.Property(t => t.StandingKey).HasMaxLength(StandardTranslation.StandingKeyMaxLength);
        builder.HasOne<StandardTranslation>().WithMany().HasForeignKey(t => t.ReplacesId);
        builder.HasIndex(t => t.StandingKey).IsUnique();
    }
}

internal sealed class CrosswalkEntryConfiguration : IEntityTypeConfiguration<CrosswalkEntry>
{
    public void Configure(EntityTypeBuilder<CrosswalkEntry> builder)
    {
        builder.Property(e => e.Reason).HasMaxLength(CrosswalkEntry.ReasonMaxLength);
        builder.Property(e => e.StandingKey).HasMaxLength(CrosswalkEntry.StandingKeyMaxLength);
        builder.HasOne<StandardVersion>().WithMany().HasForeignKey(e => e.FromVersionId);
        builder.HasOne<StandardVersion>().WithMany().HasForeignKey(e => e.ToVersionId);
        builder.HasOne<CompetenceItem>().WithMany().HasForeignKey(e => e.FromItemId);
        builder.HasOne<CompetenceItem>().WithMany().HasForeignKey(e => e.ToItemId);
        builder.HasOne<Person>().WithMany().HasForeignKey(e => e.DecidedById);
        builder.HasOne<Person>().WithMany().HasForeignKey(e => e.WithdrawnById);
        builder.HasIndex(e => e.StandingKey).IsUnique();
    }
}
