using CompetenceAssessment.Data;
using CompetenceAssessment.Services.Mail;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CompetenceAssessment.Services.Accounts;

public static class AccountsRegistration
{
    public static void AddAccountServices(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<SiteOptions>().Bind(configuration.GetSection(SiteOptions.Section)).ValidateDataAnnotations()
            .Validate(site => TimeZoneInfo.TryFindSystemTimeZoneById(site.TimeZone, out _), "Site:TimeZone is not a known time zone.");
        services.AddOptions<MailOptions>().Bind(configuration.GetSection(MailOptions.Section)).ValidateDataAnnotations();
        services.AddIdentityCore<AppUser>(Configure).AddEntityFrameworkStores<AppDbContext>().AddErrorDescriber<AccountWords>();
        services.AddScoped<AccountService>();
        services.AddScoped<FirstAdministrator>();
        services.AddSingleton<FirstAdministratorLink>();
        services.AddScoped<MailOutbox>();
        services.AddScoped<MailSender>();
    }

    private static void Configure(IdentityOptions options)
    {
        options.User.RequireUniqueEmail = true;
        // Any address that mail accepts may be a name.
        options.User.AllowedUserNameCharacters = "";
        options.Lockout.MaxFailedAccessAttempts = 8;
        options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(10);
        // Length protects; rules about kinds of characters make people write passwords down.
        options.Password.RequiredLength = 10;
        options.Password.RequiredUniqueChars = 5;
        (options.Password.RequireDigit, options.Password.RequireLowercase, options.Password.RequireUppercase, options.Password.RequireNonAlphanumeric) =
            (false, false, false, false);
    }
}
