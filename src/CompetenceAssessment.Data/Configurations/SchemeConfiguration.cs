using CompetenceAssessment.Domain.Organisations;
using CompetenceAssessment.Domain.Schemes;
using CompetenceAssessment.Domain.Standards;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CompetenceAssessment.Data.Configurations;

internal sealed class SchemeConfiguration : IEntityTypeConfiguration<AssessmentScheme>
{
    public void Configure(EntityTypeBuilder<AssessmentScheme> builder)
    {
        builder.HasOne<AwardingBody>().WithMany().HasForeignKey(s => s.AwardingBodyId);
        builder.HasOne<StandardVersion>().WithMany().HasForeignKey(s => s.StandardVersionId);
        builder.Property(s => s.Settings).HasJsonText();
        builder.HasIndex(s => new { s.AwardingBodyId, s.StandardVersionId, s.Number }).IsUnique();
    }
}
