using System.Reflection;
using CompetenceAssessment.Data;
using CompetenceAssessment.Data.EvidenceStore;
using CompetenceAssessment.Services;
using CompetenceAssessment.Services.Mail;
using CompetenceAssessment.Web.Api.Case;
using CompetenceAssessment.Web.Files;
using CompetenceAssessment.Web.Forms;
using CompetenceAssessment.Web.Pages;
using CompetenceAssessment.Web.Pages.Account;
using CompetenceAssessment.Web.Pages.Admin;
using CompetenceAssessment.Web.Pages.Admin.Installation;
using CompetenceAssessment.Web.Pages.Applications;
using CompetenceAssessment.Web.Pages.Assess;
using CompetenceAssessment.Web.Pages.Awarding;
using CompetenceAssessment.Web.Pages.Certificates;
using CompetenceAssessment.Web.Pages.Portfolios;
using CompetenceAssessment.Web.Pages.Standards;
using CompetenceAssessment.Web.Pages.Standards.Drafts;
using CompetenceAssessment.Web.Pages.Verify;
using CompetenceAssessment.Web.Refusals;
using CompetenceAssessment.Web.Security;
using CompetenceAssessment.Web.Setup;

namespace CompetenceAssessment.Web;

/// <summary>How the site is put together: services, then the pipeline in the order requests pass it.</summary>
public static class WebRegistration
{
    public static void AddCompetenceAssessment(this WebApplicationBuilder builder)
    {
        builder.AddDefaultAddress();
        builder.AddProductLogging();
        builder.Host.UseDefaultServiceProvider(provider => (provider.ValidateOnBuild, provider.ValidateScopes) = (true, true));
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);

        var services = builder.Services;
        services.AddCompetenceAssessmentData(builder.Configuration);
        services.AddCompetenceAssessmentServices(builder.Configuration, Assembly.GetExecutingAssembly());
        builder.AddSite();
        services.AddLanguages();
        services.AddAccounts();
        services.AddPolicies();
        services.AddHttpContextAccessor();
        services.AddScoped<CurrentViewer>();
        services.AddScoped<PageLinks>();
        services.AddScoped<Links>();
        services.AddScoped<Navigation>();
        services.AddScoped<KeptForms>();
        services.AddScoped<VerificationWords>();
        services.AddRateLimits(builder.Configuration);
        services.AddScoped<AdministeredBody>();
        services.AddScoped<RoleHolders>();
        services.AddApplicationPages();
        services.AddScoped<ScriptSaves>();
        services.AddScoped<JudgementAnswers>();
        services.AddScoped<FileForm>();
        services.AddScoped<EvidenceViews>();
        services.AddScoped<OwnPortfolio>();
        services.AddScoped<DraftTools>();
        services.AddHomeTasks();
        services.AddHostedService<MailJob>();
        services.AddValidators();
        services.AddHealthChecks().AddCheck<DatabaseHealth>("database", tags: [Health.Ready]);
        services.AddProblemDetails();
        services.AddAntiforgery(options =>
        {
            options.HeaderName = "RequestVerificationToken";
            options.Cookie.Name = "form";
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        services.AddRouting(options => options.LowercaseUrls = true);
        services.AddRazorPages().AddMvcOptions(options => options.Filters.Add<RefusalFilter>());
        services.ConfigureForms();
    }

    public static void UseCompetenceAssessment(this WebApplication app)
    {
        app.UseRequestLog();
        app.UseSecurityHeaders();
        app.UseRequestLanguage();
        app.UseErrorAnswers();
        if (!app.Environment.IsDevelopment())
            app.UseHsts();
        app.UseRouting();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseCurrentViewer();
        app.UseAuthorization();
        app.UseAntiforgery();

        app.MapStaticAssets().AllowAnonymous();
        app.MapHealth();
        app.MapBodyThemes();
        app.MapCertificateFiles();
        app.MapNoticeFiles();
        app.MapVerifyFiles();
        app.MapStandardDownloads();
        app.MapStandardTemplates();
        app.MapCase();
        app.MapApplicationDocuments();
        app.MapAssess();
        app.MapPortfolio();
        app.MapRazorPages().WithStaticAssets();
        app.MapUnknownAddresses();
    }

    /// <summary>What must have happened before the first request is answered.</summary>
    public static async Task StartCompetenceAssessmentAsync(this WebApplication app)
    {
        app.RefuseDemoOutsideDevelopment();
        var stopping = app.Lifetime.ApplicationStopping;
        await app.Services.GetRequiredService<DatabaseStart>().RunAsync(app.IsDemo(), stopping);
        await using (var scope = app.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<EvidenceSweep>().RunAsync(stopping);
        await app.LoadStandardsAsync(stopping);
        await app.MakeDemoAsync(stopping);
        await app.OfferFirstAdministratorAsync();
    }
}
