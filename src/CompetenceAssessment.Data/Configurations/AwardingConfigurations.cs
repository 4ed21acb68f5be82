using CompetenceAssessment.Domain.Applications;
using CompetenceAssessment.Domain.Awarding;
using CompetenceAssessment.Domain.Organisations;
using CompetenceAssessment.Domain.People;
using CompetenceAssessment.Domain.Standards;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CompetenceAssessment.Data.Configurations;

internal sealed class ProposalConfiguration : IEntityTypeConfiguration<Proposal>
{
    public void Configure(EntityTypeBuilder<Proposal> builder)
    {
        builder.HasOne<Application>().WithMany().HasForeignKey(p => p.ApplicationId);
        builder.Property(p => p.PartialQualificationCode).HasMaxLength(Competence.CodeMaxLength);
        builder.Property(p => p.Reasons).HasMaxLength(Proposal.ReasonsMaxLength);
        builder.Property(p => p.HearingStatement).HasMaxLength(Proposal.ReasonsMaxLength);
        builder.Property(p => p.ConfirmedByIds).HasJsonText();
        builder.Ignore(p => p.IsAdverse);
        builder.HasIndex(p => new { p.ApplicationId, p.FeedbackRound }).IsUnique();
    }
}

internal sealed class CommitteeMeetingConfiguration : IEntityTypeConfiguration<CommitteeMeeting>
{
    public void Configure(EntityTypeBuilder<CommitteeMeeting> builder)
    {
        builder.HasOne<AwardingBody>().WithMany().HasForeignKey(m => m.AwardingBodyId);
        builder.Property(m => m.Place).HasMaxLength(CommitteeMeeting.PlaceMaxLength);
        builder.HasMany(m => m.Attendances).WithOne().HasForeignKey(a => a.CommitteeMeetingId);
        builder.Property(m => m.Remarks).HasMaxLength(CommitteeMeeting.RemarksMaxLength);
        builder.Ignore(m => m.HasQuorum);
        builder.HasIndex(m => new { m.AwardingBodyId, m.Number }).IsUnique();
    }
}

internal sealed class AttendanceConfiguration : IEntityTypeConfiguration<Attendance>
{
    public void Configure(EntityTypeBuilder<Attendance> builder)
    {
        builder.HasOne<Person>().WithMany().HasForeignKey(a => a.PersonId);
        builder.HasIndex(a => new { a.CommitteeMeetingId, a.PersonId }).IsUnique();
    }
}

internal sealed class DecisionItemConfiguration : IEntityTypeConfiguration<DecisionItem>
{
    public void Configure(EntityTypeBuilder<DecisionItem> builder)
    {
        builder.HasOne<CommitteeMeeting>().WithMany().HasForeignKey(d => d.CommitteeMeetingId);
        builder.HasOne<AwardingBody>().WithMany().HasForeignKey(d => d.AwardingBodyId);
        builder.HasOne<Application>().WithMany().HasForeignKey(d => d.ApplicationId);
        builder.HasOne<Proposal>().WithMany().HasForeignKey(d => d.ProposalId);
        builder.HasOne<DecisionItem>().WithMany().HasForeignKey(d => d.ReplacesId);
        builder.Property(d => d.PartialQualificationCode).HasMaxLength(Competence.CodeMaxLength);
        builder.Property(d => d.Reasons).HasMaxLength(DecisionItem.ReasonsMaxLength);
        builder.Property(d => d.LegalBasis).HasMaxLength(DecisionItem.ReasonsMaxLength);
        builder.Property(d => d.Number).HasMaxLength(DecisionItem.NumberMaxLength);
        builder.Property(d => d.HearingStatement).HasMaxLength(DecisionItem.ReasonsMaxLength);
        builder.Property(d => d.OpenKey).HasMaxLength(DecisionItem.OpenKeyMaxLength);
        builder.Property(d => d.Results).HasJsonText();
        builder.Property(d => d.SentBackItemIds).HasJsonText();
        builder.Ignore(d => d.IsAdverse);
        builder.HasMany(d => d.Votes).WithOne().HasForeignKey(v => v.DecisionItemId);
        builder.HasMany(d => d.Recusals).WithOne().HasForeignKey(r => r.DecisionItemId);
        builder.HasIndex(d => new { d.CommitteeMeetingId, d.Ordinal }).IsUnique();
        builder.HasIndex(d => d.OpenKey).IsUnique();
    }
}

internal sealed class VoteConfiguration : IEntityTypeConfiguration<Vote>
{
    public void Configure(EntityTypeBuilder<Vote> builder)
    {
        builder.HasOne<Person>().WithMany().HasForeignKey(v => v.PersonId);
        builder.HasIndex(v => new { v.DecisionItemId, v.PersonId }).IsUnique();
    }
}

internal sealed class RecusalConfiguration : IEntityTypeConfiguration<Recusal>
{
    public void Configure(EntityTypeBuilder<Recusal> builder)
    {
        builder.HasOne<Person>().WithMany().HasForeignKey(r => r.PersonId);
        builder.Property(r => r.Ground).HasMaxLength(100);
        builder.Property(r => r.Reason).HasMaxLength(Recusal.ReasonMaxLength);
        builder.HasIndex(r => new { r.DecisionItemId, r.PersonId }).IsUnique();
    }
}

internal sealed class ChallengeConfiguration : IEntityTypeConfiguration<Challenge>
{
    public void Configure(EntityTypeBuilder<Challenge> builder)
    {
        builder.HasOne<DecisionItem>().WithMany().HasForeignKey(c => c.DecisionItemId);
        builder.HasOne<Application>().WithMany().HasForeignKey(c => c.ApplicationId);
        builder.HasOne<AwardingBody>().WithMany().HasForeignKey(c => c.AwardingBodyId);
        builder.HasOne<Person>().WithMany().HasForeignKey(c => c.CandidateId);
        builder.Property(c => c.Text).HasMaxLength(Challenge.TextMaxLength);
        builder.Property(c => c.Reasons).HasMaxLength(Challenge.TextMaxLength);
        builder.Property(c => c.ExceptionReason).HasMaxLength(Challenge.TextMaxLength);
        builder.Property(c => c.CompetenceCodes).HasJsonText();
        builder.Property(c => c.UpheldCodes).HasJsonText();
    }
}

internal sealed class DecisionNoticeConfiguration : IEntityTypeConfiguration<DecisionNotice>
{
    public void Configure(EntityTypeBuilder<DecisionNotice> builder)
    {
        builder.HasOne<DecisionItem>().WithMany().HasForeignKey(n => n.DecisionItemId);
        builder.Property(n => n.Language).HasMaxLength(10);
        builder.Property(n => n.PdfSha256).HasMaxLength(64);
        builder.HasIndex(n => n.DecisionItemId).IsUnique();
    }
}
