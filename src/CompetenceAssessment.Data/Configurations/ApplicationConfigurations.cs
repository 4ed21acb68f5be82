using CompetenceAssessment.Domain;
using CompetenceAssessment.Domain.Applications;
using CompetenceAssessment.Domain.Organisations;
using CompetenceAssessment.Domain.People;
using CompetenceAssessment.Domain.Schemes;
using CompetenceAssessment.Domain.Standards;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CompetenceAssessment.Data.Configurations;

internal sealed class RoundConfiguration : IEntityTypeConfiguration<Round>
{
    public void Configure(EntityTypeBuilder<Round> builder)
    {
        builder.HasOne<AwardingBody>().WithMany().HasForeignKey(r => r.AwardingBodyId);
        builder.HasOne<StandardVersion>().WithMany().HasForeignKey(r => r.StandardVersionId);
        builder.Property(r => r.Name).HasMaxLength(Round.NameMaxLength);
        builder.Property(r => r.Places).HasMaxLength(Round.NameMaxLength);
    }
}

internal sealed class ApplicationConfiguration : IEntityTypeConfiguration<Application>
{
    public void Configure(EntityTypeBuilder<Application> builder)
    {
        builder.HasOne<AwardingBody>().WithMany().HasForeignKey(a => a.AwardingBodyId);
        builder.HasOne<Person>().WithMany().HasForeignKey(a => a.CandidateId);
        builder.HasOne<Standard>().WithMany().HasForeignKey(a => a.StandardId);
        builder.HasOne<StandardVersion>().WithMany().HasForeignKey(a => a.StandardVersionId);
        builder.HasOne<AssessmentScheme>().WithMany().HasForeignKey(a => a.SchemeId);
        builder.HasOne<Round>().WithMany().HasForeignKey(a => a.RoundId);
        builder.Property(a => a.Reference).HasMaxLength(Application.ReferenceMaxLength);
        builder.HasIndex(a => a.Reference).IsUnique();
        // A nullable unique key instead of a filtered index: every engine lets nulls repeat, or EF filters them out.
        builder.Property(a => a.OpenKey).HasMaxLength(64);
        builder.HasIndex(a => a.OpenKey).IsUnique();
        builder.Property(a => a.Details).HasJsonText();
        builder.Property(a => a.MissingPreconditions).HasJsonText();
        builder.Property(a => a.ReopenedItemIds).HasJsonText();
        builder.HasMany(a => a.Documents).WithOne().HasForeignKey(d => d.ApplicationId);
        builder.HasMany(a => a.History).WithOne().HasForeignKey(h => h.ApplicationId);
        builder.HasMany(a => a.Allocations).WithOne().HasForeignKey(l => l.ApplicationId);
        builder.HasMany(a => a.HandedIn).WithOne().HasForeignKey(h => h.ApplicationId);
        builder.Ignore(a => a.Panel);
        builder.HasIndex(a => new { a.AwardingBodyId, a.State });
    }
}

internal sealed class VersionMoveConfiguration : IEntityTypeConfiguration<VersionMove>
{
    public void Configure(EntityTypeBuilder<VersionMove> builder)
    {
        builder.HasOne<Application>().WithMany().HasForeignKey(m => m.ApplicationId);
        builder.HasOne<StandardVersion>().WithMany().HasForeignKey(m => m.FromVersionId);
        builder.HasOne<StandardVersion>().WithMany().HasForeignKey(m => m.ToVersionId);
        builder.HasOne<AssessmentScheme>().WithMany().HasForeignKey(m => m.FromSchemeId);
        builder.HasOne<AssessmentScheme>().WithMany().HasForeignKey(m => m.ToSchemeId);
        builder.HasOne<Person>().WithMany().HasForeignKey(m => m.ProposedById);
        builder.Property(m => m.Reason).HasMaxLength(VersionMove.TextMaxLength);
        builder.Property(m => m.Answer).HasMaxLength(VersionMove.TextMaxLength);
        builder.Property(m => m.ReverseReason).HasMaxLength(VersionMove.TextMaxLength);
        builder.Property(m => m.Map).HasJsonText();
        builder.Property(m => m.Before).HasJsonText();
        builder.Property(m => m.OpenKey).HasMaxLength(64);
        builder.HasIndex(m => m.OpenKey).IsUnique();
    }
}

internal sealed class ReferenceCounterConfiguration : IEntityTypeConfiguration<ReferenceCounter>
{
    public void Configure(EntityTypeBuilder<ReferenceCounter> builder)
    {
        builder.HasKey(c => c.Prefix);
        builder.Property(c => c.Prefix).HasMaxLength(ReferenceCounter.PrefixMaxLength);
        builder.HasData(new ReferenceCounter { Prefix = ReferenceCounter.Applications });
    }
}

internal sealed class ApplicationDocumentConfiguration : IEntityTypeConfiguration<ApplicationDocument>
{
    public void Configure(EntityTypeBuilder<ApplicationDocument> builder)
    {
        builder.Property(d => d.PreconditionCode).HasMaxLength(ApplicationDocument.PreconditionCodeMaxLength);
        builder.ComplexProperty(d => d.File, StoredFileColumns.Configure);
    }
}

internal sealed class StateChangeConfiguration : IEntityTypeConfiguration<StateChange>
{
    public void Configure(EntityTypeBuilder<StateChange> builder)
    {
        builder.Property(h => h.Reason).HasMaxLength(StateChange.ReasonMaxLength);
        builder.HasIndex(h => new { h.ApplicationId, h.Ordinal }).IsUnique();
    }
}

internal sealed class AllocationConfiguration : IEntityTypeConfiguration<Allocation>
{
    public void Configure(EntityTypeBuilder<Allocation> builder)
    {
        builder.HasOne<Person>().WithMany().HasForeignKey(a => a.AssessorId);
        builder.Property(a => a.CompetenceCodes).HasJsonText();
        builder.Property(a => a.ConflictReason).HasMaxLength(Allocation.ReasonMaxLength);
        builder.Property(a => a.ReleaseReason).HasMaxLength(Allocation.ReasonMaxLength);
        builder.Ignore(a => a.IsActive);
    }
}

internal sealed class HandedInItemConfiguration : IEntityTypeConfiguration<HandedInItem>
{
    public void Configure(EntityTypeBuilder<HandedInItem> builder) => builder.Property(h => h.Sha256).HasMaxLength(64);
}

internal sealed class ConflictOfInterestConfiguration : IEntityTypeConfiguration<ConflictOfInterest>
{
    public void Configure(EntityTypeBuilder<ConflictOfInterest> builder)
    {
        builder.HasOne<Application>().WithMany().HasForeignKey(c => c.ApplicationId);
        builder.HasOne<Person>().WithMany().HasForeignKey(c => c.PersonId);
        builder.Property(c => c.Note).HasMaxLength(ConflictOfInterest.NoteMaxLength);
    }
}

internal static class StoredFileColumns
{
    public static void Configure(ComplexPropertyBuilder<StoredFile> file)
    {
        file.Property(f => f.Sha256).HasMaxLength(64);
        file.Property(f => f.ContentType).HasMaxLength(StoredFile.ContentTypeMaxLength);
        file.Property(f => f.FileName).HasMaxLength(StoredFile.FileNameMaxLength);
    }
}
