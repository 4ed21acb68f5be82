using CompetenceAssessment.Domain.Applications;
using CompetenceAssessment.Domain.Assessments;
using CompetenceAssessment.Domain.People;
using CompetenceAssessment.Domain.Portfolios;
using CompetenceAssessment.Domain.Quality;
using CompetenceAssessment.Domain.Standards;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CompetenceAssessment.Data.Configurations;

internal sealed class JudgementConfiguration : IEntityTypeConfiguration<Judgement>
{
    public void Configure(EntityTypeBuilder<Judgement> builder)
    {
        builder.HasOne<Application>().WithMany().HasForeignKey(j => j.ApplicationId);
        builder.HasOne<CompetenceItem>().WithMany().HasForeignKey(j => j.CompetenceItemId);
        builder.HasOne<Person>().WithMany().HasForeignKey(j => j.AssessorId);
        builder.Property(j => j.Reason).HasMaxLength(Judgement.TextMaxLength);
        builder.Property(j => j.Feedback).HasMaxLength(Judgement.TextMaxLength);
        builder.Property(j => j.Citations).HasJsonText();
        builder.Ignore(j => j.IsComplete);
        builder.HasMany(j => j.Revisions).WithOne().HasForeignKey(r => r.JudgementId);
        builder.HasIndex(j => new { j.ApplicationId, j.CompetenceItemId, j.AssessorId, j.FeedbackRound }).IsUnique();
    }
}

internal sealed class JudgementRevisionConfiguration : IEntityTypeConfiguration<JudgementRevision>
{
    public void Configure(EntityTypeBuilder<JudgementRevision> builder)
    {
        builder.Property(r => r.Reason).HasMaxLength(Judgement.TextMaxLength);
        builder.Property(r => r.Feedback).HasMaxLength(Judgement.TextMaxLength);
        builder.Property(r => r.Citations).HasJsonText();
        builder.HasIndex(r => new { r.JudgementId, r.Ordinal }).IsUnique();
    }
}

internal sealed class AssessorHandInConfiguration : IEntityTypeConfiguration<AssessorHandIn>
{
    public void Configure(EntityTypeBuilder<AssessorHandIn> builder)
    {
        builder.HasOne<Application>().WithMany().HasForeignKey(h => h.ApplicationId);
        builder.HasOne<Person>().WithMany().HasForeignKey(h => h.AssessorId);
        builder.HasIndex(h => new { h.ApplicationId, h.AssessorId, h.FeedbackRound }).IsUnique();
    }
}

internal sealed class AssessmentSessionConfiguration : IEntityTypeConfiguration<AssessmentSession>
{
    public void Configure(EntityTypeBuilder<AssessmentSession> builder)
    {
        builder.HasOne<Application>().WithMany().HasForeignKey(s => s.ApplicationId);
        builder.HasOne<Person>().WithMany().HasForeignKey(s => s.RecordedById);
        builder.Property(s => s.Place).HasMaxLength(AssessmentSession.LineMaxLength);
        builder.Property(s => s.Participants).HasMaxLength(AssessmentSession.LineMaxLength);
        builder.Property(s => s.RecordSha256).HasMaxLength(64);
        builder.Property(s => s.Notes).HasJsonText();
        builder.HasMany(s => s.Recordings).WithOne().HasForeignKey(r => r.AssessmentSessionId);
    }
}

internal sealed class SessionRecordingConfiguration : IEntityTypeConfiguration<SessionRecording>
{
    public void Configure(EntityTypeBuilder<SessionRecording> builder) => builder.ComplexProperty(r => r.Stored, StoredFileColumns.Configure);
}

internal sealed class ConcernConfiguration : IEntityTypeConfiguration<Concern>
{
    public void Configure(EntityTypeBuilder<Concern> builder)
    {
        builder.HasOne<Application>().WithMany().HasForeignKey(c => c.ApplicationId);
        builder.HasOne<Person>().WithMany().HasForeignKey(c => c.AssessorId);
        builder.HasOne<EvidenceItem>().WithMany().HasForeignKey(c => c.EvidenceItemId);
        builder.HasOne<EvidenceLink>().WithMany().HasForeignKey(c => c.EvidenceLinkId);
        builder.Property(c => c.Text).HasMaxLength(Concern.TextMaxLength);
    }
}

internal sealed class AgreementConfiguration : IEntityTypeConfiguration<Agreement>
{
    public void Configure(EntityTypeBuilder<Agreement> builder)
    {
        builder.HasOne<Application>().WithMany().HasForeignKey(a => a.ApplicationId);
        builder.HasOne<CompetenceItem>().WithMany().HasForeignKey(a => a.CompetenceItemId);
        builder.Property(a => a.Reason).HasMaxLength(Judgement.TextMaxLength);
        builder.Property(a => a.ConfirmedByIds).HasJsonText();
        builder.HasIndex(a => new { a.ApplicationId, a.CompetenceItemId, a.FeedbackRound }).IsUnique();
    }
}

internal sealed class CompetenceConclusionConfiguration : IEntityTypeConfiguration<CompetenceConclusion>
{
    public void Configure(EntityTypeBuilder<CompetenceConclusion> builder)
    {
        builder.HasOne<Application>().WithMany().HasForeignKey(c => c.ApplicationId);
        builder.HasOne<Application>().WithMany().HasForeignKey(c => c.CarriedFromApplicationId);
        builder.HasOne<Competence>().WithMany().HasForeignKey(c => c.CompetenceId);
        builder.Property(c => c.Reason).HasMaxLength(Judgement.TextMaxLength);
        builder.Property(c => c.ConfirmedByIds).HasJsonText();
        builder.HasIndex(c => new { c.ApplicationId, c.CompetenceId }).IsUnique();
    }
}

internal sealed class ReleasedFeedbackConfiguration : IEntityTypeConfiguration<ReleasedFeedback>
{
    public void Configure(EntityTypeBuilder<ReleasedFeedback> builder)
    {
        builder.HasOne<Application>().WithMany().HasForeignKey(f => f.ApplicationId);
        builder.HasOne<CompetenceItem>().WithMany().HasForeignKey(f => f.CompetenceItemId);
        builder.Property(f => f.Text).HasMaxLength(Judgement.TextMaxLength);
        builder.HasIndex(f => new { f.ApplicationId, f.CompetenceItemId, f.FeedbackRound }).IsUnique();
    }
}

internal sealed class QualityReviewConfiguration : IEntityTypeConfiguration<QualityReview>
{
    public void Configure(EntityTypeBuilder<QualityReview> builder)
    {
        builder.HasOne<Application>().WithMany().HasForeignKey(r => r.ApplicationId);
        builder.HasOne<Person>().WithMany().HasForeignKey(r => r.ReviewerId);
        builder.Property(r => r.SampledItemIds).HasJsonText();
        builder.Property(r => r.Findings).HasMaxLength(QualityReview.FindingsMaxLength);
    }
}
