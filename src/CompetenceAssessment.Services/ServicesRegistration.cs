using System.Reflection;
using CompetenceAssessment.Credentials.Certificates;
using CompetenceAssessment.Data.Audit;
using CompetenceAssessment.Services.Accounts;
using CompetenceAssessment.Services.Administration;
using CompetenceAssessment.Services.Applications;
using CompetenceAssessment.Services.Applications.Moves;
using CompetenceAssessment.Services.Assessments;
using CompetenceAssessment.Services.Awarding;
using CompetenceAssessment.Services.Cases;
using CompetenceAssessment.Services.Certificates;
using CompetenceAssessment.Services.Demo;
using CompetenceAssessment.Services.Language;
using CompetenceAssessment.Services.Portfolios;
using CompetenceAssessment.Services.Quality;
using CompetenceAssessment.Services.Standards;
using CompetenceAssessment.Services.Standards.Crosswalk;
using CompetenceAssessment.Services.Standards.Drafts;
using CompetenceAssessment.Services.Standards.Exchange;
using CompetenceAssessment.Services.Writes;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CompetenceAssessment.Services;

public static class ServicesRegistration
{
    /// <summary>The write services of all rooms, one line each, and what they share.</summary>
    /// <param name="services">Where to.</param>
    /// <param name="configuration">The host's settings.</param>
    /// <param name="wordsOf">Assemblies that bring words of their own, besides this one.</param>
    public static IServiceCollection AddCompetenceAssessmentServices(this IServiceCollection services, IConfiguration configuration, params Assembly[] wordsOf)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddScoped<UnitOfWork>();
        services.AddScoped<AuditTrail>();
        services.AddScoped<AuditVerification>();
        services.AddScoped<Involvements>();
        services.AddScoped<Authority>();
        services.AddScoped<ApplicationTerms>();
        services.AddScoped<CaseReader>();
        services.AddScoped<AssessorChoices>();
        services.AddScoped<Colleagues>();
        services.AddScoped<ApplicationService>();
        services.AddScoped<RoundService>();
        services.AddScoped<BodyService>();
        services.AddScoped<MoveFactsReader>();
        services.AddScoped<MoveReader>();
        services.AddScoped<VersionMoveService>();
        services.AddScoped<CarriedJudgements>();
        services.AddSingleton<StandardCache>();
        services.AddSingleton<RecentChecks>();
        services.AddScoped<CaseLoader>();
        services.AddScoped<JudgementReader>();
        services.AddScoped<DeskReader>();
        services.AddScoped<QueueReader>();
        services.AddScoped<SessionReader>();
        services.AddScoped<DeclarationReader>();
        services.AddScoped<FeedbackReader>();
        services.AddScoped<AssessmentService>();
        services.AddScoped<AgreementService>();
        services.AddScoped<ConclusionService>();
        services.AddScoped<FeedbackService>();
        services.AddScoped<ProposalService>();
        services.AddScoped<SessionService>();
        services.AddScoped<QualityService>();
        services.AddScoped<QualityReader>();
        services.AddSingleton<ICertificateRenderer, CertificateDocument>();
        services.AddSingleton(PublicAddress.From(configuration));
        services.AddScoped<CertificateService>();
        services.AddScoped<CertificateDesk>();
        services.AddScoped<VerificationQuery>();
        services.AddScoped<PublicRegister>();
        services.AddScoped<MeetingService>();
        services.AddScoped<DecisionService>();
        services.AddScoped<DecisionResults>();
        services.AddScoped<HearingService>();
        services.AddScoped<NoticeService>();
        services.AddScoped<NoticeWriter>();
        services.AddScoped<ChallengeService>();
        services.AddScoped<CarryForwardService>();
        services.AddScoped<AwardingDesk>();
        services.AddScoped<MeetingReader>();
        services.AddScoped<ItemReader>();
        services.AddScoped<CandidateDecisionReader>();
        services.AddScoped<ChallengeReader>();
        services.AddScoped<CandidateNews>();
        services.AddScoped<DecisionText>();
        services.AddScoped<PortfolioService>();
        services.AddScoped<LinkingService>();
        services.AddScoped<HandInService>();
        services.AddScoped<PortfolioQueries>();
        services.AddScoped<StandardLibrary>();
        services.AddScoped<StandardShelf>();
        services.AddSingleton<VersionComparisons>();
        services.AddScoped<StandardDraftService>();
        services.AddScoped<StandardConfirmation>();
        services.AddScoped<StandardTranslationService>();
        services.AddScoped<StandardExports>();
        services.AddScoped<CrosswalkService>();
        services.AddScoped<CrosswalkReader>();
        services.AddSingleton<CrosswalkCandidates>();
        services.AddScoped<CaseLibrary>();
        services.AddSingleton<CaseIndex>();
        services.AddOptions<StandardsOptions>().Bind(configuration.GetSection(StandardsOptions.Section));
        services.AddOptions<DemoOptions>().Bind(configuration.GetSection(DemoOptions.Section));
        services.AddScoped<PeopleService>();
        services.AddScoped<SchemeService>();
        services.AddSingleton(TextCatalogue.Load([typeof(Texts).Assembly, .. wordsOf]));
        services.AddSingleton(provider => new Texts(provider.GetRequiredService<TextCatalogue>()));
        services.AddSingleton<FindingWords>();
        services.AddAccountServices(configuration);
        services.AddScoped<RightsToAward>();
        return services;
    }
}
