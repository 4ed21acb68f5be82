using CompetenceAssessment.Data.Audit;
using CompetenceAssessment.Data.Mail;
using CompetenceAssessment.Domain;
using CompetenceAssessment.Domain.Applications;
using CompetenceAssessment.Domain.Assessments;
using CompetenceAssessment.Domain.Awarding;
using CompetenceAssessment.Domain.Certificates;
using CompetenceAssessment.Domain.Organisations;
using CompetenceAssessment.Domain.People;
using CompetenceAssessment.Domain.Portfolios;
using CompetenceAssessment.Domain.Quality;
using CompetenceAssessment.Domain.Schemes;
using CompetenceAssessment.Domain.Standards;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Data;

/// <summary>The one model. Each engine has a thin subclass under Providers with its own migrations; everything else injects this type.</summary>
public abstract class AppDbContext(DbContextOptions options) : IdentityUserContext<AppUser, Guid>(options)
{
    public DbSet<Standard> Standards => Set<Standard>();

    public DbSet<StandardVersion> StandardVersions => Set<StandardVersion>();

    public DbSet<StandardDraft> StandardDrafts => Set<StandardDraft>();

    public DbSet<StandardTranslation> StandardTranslations => Set<StandardTranslation>();

    public DbSet<CrosswalkEntry> CrosswalkEntries => Set<CrosswalkEntry>();

    public DbSet<Person> People => Set<Person>();

    public DbSet<AwardingBody> AwardingBodies => Set<AwardingBody>();

    public DbSet<AwardingRight> AwardingRights => Set<AwardingRight>();

    public DbSet<Membership> Memberships => Set<Membership>();

    public DbSet<AssessorAppointment> AssessorAppointments => Set<AssessorAppointment>();

    public DbSet<AssessmentScheme> Schemes => Set<AssessmentScheme>();

    public DbSet<Round> Rounds => Set<Round>();

    public DbSet<Application> Applications => Set<Application>();

    public DbSet<VersionMove> VersionMoves => Set<VersionMove>();

    public DbSet<ReferenceCounter> ReferenceCounters => Set<ReferenceCounter>();

    public DbSet<ConflictOfInterest> ConflictsOfInterest => Set<ConflictOfInterest>();

    public DbSet<EvidenceItem> EvidenceItems => Set<EvidenceItem>();

    public DbSet<EvidenceLink> EvidenceLinks => Set<EvidenceLink>();

    public DbSet<SelfClaim> SelfClaims => Set<SelfClaim>();

    public DbSet<Judgement> Judgements => Set<Judgement>();

    public DbSet<AssessorHandIn> AssessorHandIns => Set<AssessorHandIn>();

    public DbSet<AssessmentSession> AssessmentSessions => Set<AssessmentSession>();

    public DbSet<Concern> Concerns => Set<Concern>();

    public DbSet<Agreement> Agreements => Set<Agreement>();

    public DbSet<CompetenceConclusion> CompetenceConclusions => Set<CompetenceConclusion>();

    public DbSet<ReleasedFeedback> ReleasedFeedback => Set<ReleasedFeedback>();

    public DbSet<QualityReview> QualityReviews => Set<QualityReview>();

    public DbSet<Proposal> Proposals => Set<Proposal>();

    public DbSet<CommitteeMeeting> CommitteeMeetings => Set<CommitteeMeeting>();

    public DbSet<DecisionItem> DecisionItems => Set<DecisionItem>();

    public DbSet<DecisionNotice> DecisionNotices => Set<DecisionNotice>();

    public DbSet<Challenge> Challenges => Set<Challenge>();

    public DbSet<NumberSeries> NumberSeries => Set<NumberSeries>();

    public DbSet<Certificate> Certificates => Set<Certificate>();

    public DbSet<AuditStreamHead> AuditStreamHeads => Set<AuditStreamHead>();

    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();

    public DbSet<OutboxMail> OutboxMails => Set<OutboxMail>();

    public DbSet<KeptForm> KeptForms => Set<KeptForm>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcDateTimeConverter>();
        configurationBuilder.Properties<LocalizedText>().HaveConversion<LocalizedTextConverter>();
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(AppDbContext).Assembly);
        ModelRules.Apply(builder);
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        BumpVersions();
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        BumpVersions();
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    private void BumpVersions()
    {
        foreach (var entry in ChangeTracker.Entries<IVersioned>())
        {
            var version = entry.Property(v => v.Version);
            if (entry.State == EntityState.Added)
                version.CurrentValue = 1;
            else if (entry.State == EntityState.Modified)
                version.CurrentValue = version.OriginalValue + 1;
        }
    }
}
