using CompetenceAssessment.Domain.Organisations;
using CompetenceAssessment.Domain.People;
using CompetenceAssessment.Domain.Standards;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CompetenceAssessment.Data.Configurations;

internal sealed class PersonConfiguration : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> builder)
    {
        builder.Property(p => p.GivenNames).HasMaxLength(Person.NameMaxLength);
        builder.Property(p => p.FamilyName).HasMaxLength(Person.NameMaxLength);
        builder.Property(p => p.FamilyNameKey).HasMaxLength(Person.NameMaxLength);
        builder.Property(p => p.Email).HasMaxLength(Person.EmailMaxLength);
        builder.Property(p => p.Language).HasMaxLength(5);
        builder.Property(p => p.PersonalCode).HasMaxLength(Person.PersonalCodeMaxLength);
        builder.Ignore(p => p.FullName);
        builder.Ignore(p => p.Affiliations);
        builder.Property<List<Affiliation>>("affiliations").HasColumnName("Affiliations").HasJsonText();
        builder.HasIndex(p => p.FamilyNameKey);
    }
}

internal sealed class AppUserConfiguration : IEntityTypeConfiguration<AppUser>
{
    public void Configure(EntityTypeBuilder<AppUser> builder)
    {
        builder.HasOne<Person>().WithMany().HasForeignKey(u => u.PersonId);
        builder.HasIndex(u => u.PersonId).IsUnique();
    }
}

internal sealed class AwardingBodyConfiguration : IEntityTypeConfiguration<AwardingBody>
{
    public void Configure(EntityTypeBuilder<AwardingBody> builder)
    {
        builder.Property(b => b.Key).HasMaxLength(AwardingBody.KeyMaxLength);
        builder.HasIndex(b => b.Key).IsUnique();
        builder.Property(b => b.RegistryCode).HasMaxLength(BodyParticulars.RegistryCodeMaxLength);
        builder.Property(b => b.Address).HasMaxLength(BodyParticulars.AddressMaxLength);
        builder.Property(b => b.Email).HasMaxLength(Person.EmailMaxLength);
        builder.Property(b => b.Accent).HasMaxLength(7);
        builder.Property(b => b.TimeZone).HasMaxLength(60);
    }
}

internal sealed class AwardingRightConfiguration : IEntityTypeConfiguration<AwardingRight>
{
    public void Configure(EntityTypeBuilder<AwardingRight> builder)
    {
        builder.HasOne<AwardingBody>().WithMany().HasForeignKey(r => r.AwardingBodyId);
        builder.HasOne<StandardVersion>().WithMany().HasForeignKey(r => r.StandardVersionId);
        builder.Property(r => r.CouncilDecision).HasMaxLength(AwardingRight.DecisionMaxLength);
        builder.Property(r => r.EndDecision).HasMaxLength(AwardingRight.DecisionMaxLength);
    }
}

internal sealed class MembershipConfiguration : IEntityTypeConfiguration<Membership>
{
    public void Configure(EntityTypeBuilder<Membership> builder)
    {
        builder.HasOne<Person>().WithMany().HasForeignKey(m => m.PersonId);
        builder.HasOne<AwardingBody>().WithMany().HasForeignKey(m => m.AwardingBodyId);
    }
}

internal sealed class AssessorAppointmentConfiguration : IEntityTypeConfiguration<AssessorAppointment>
{
    public void Configure(EntityTypeBuilder<AssessorAppointment> builder)
    {
        builder.HasOne<Person>().WithMany().HasForeignKey(a => a.PersonId);
        builder.HasOne<AwardingBody>().WithMany().HasForeignKey(a => a.AwardingBodyId);
        builder.HasOne<StandardVersion>().WithMany().HasForeignKey(a => a.StandardVersionId);
        builder.Property(a => a.Ground).HasMaxLength(AssessorAppointment.GroundMaxLength);
    }
}
