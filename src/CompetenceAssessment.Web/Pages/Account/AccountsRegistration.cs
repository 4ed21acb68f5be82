using System.Security.Claims;
using CompetenceAssessment.Data;
using CompetenceAssessment.Services.Accounts;
using CompetenceAssessment.Services.Certificates;
using CompetenceAssessment.Web.Security;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CompetenceAssessment.Web.Pages.Account;

public static class AccountsRegistration
{
    public static void AddAccounts(this IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("CompetenceAssessment");
        services.AddOptions<KeyManagementOptions>().Configure<DataPaths, ILoggerFactory>((options, paths, logs) =>
            options.XmlRepository = new FileSystemXmlRepository(Directory.CreateDirectory(paths.Keys), logs));
        new IdentityBuilder(typeof(AppUser), services).AddSignInManager().AddDefaultTokenProviders().AddClaimsPrincipalFactory<PersonPrincipalFactory>();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.AddScoped<SignInDesk>();
        services.ConfigureApplicationCookie(ConfigureCookie);
        services.Configure<SecurityStampValidatorOptions>(options => options.ValidationInterval = TimeSpan.FromMinutes(2));
    }

    /// <summary>While nobody holds the operator's role, the log offers a link that makes the first such account.</summary>
    public static async Task OfferFirstAdministratorAsync(this WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        if ((await services.GetRequiredService<AppDbContext>().Database.GetPendingMigrationsAsync()).Any())
            return;
        if (await services.GetRequiredService<FirstAdministrator>().OfferAsync(app.Lifetime.ApplicationStopping) is { } path)
            app.Logger.LogWarning("Nobody runs this installation yet. Make the first administrator's account here, once: {Address}",
                new Uri(services.GetRequiredService<PublicAddress>().Root, path));
    }

    private static void ConfigureCookie(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "session";
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = TimeSpan.FromHours(8);
        options.Events.OnRedirectToLogin = AskToSignInAsync;
        options.Events.OnRedirectToAccessDenied = context =>
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        };
    }

    private static async Task AskToSignInAsync(RedirectContext<CookieAuthenticationOptions> context)
    {
        var http = context.HttpContext;
        if (http.Request.IsFromScript())
        {
            http.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        var links = http.RequestServices.GetRequiredService<Links>();
        var kept = await http.RequestServices.GetRequiredService<KeptForms>().KeepAsync(http, context.Options);
        var isLost = kept is null && HttpMethods.IsPost(http.Request.Method);
        http.Response.Redirect(links.Account.SignIn(kept is { } id ? links.Account.Kept(id) : http.Request.Path + http.Request.QueryString, isLost ? true : null));
    }
}

/// <summary>The cookie says which person signed in, and nothing of what the person may do.</summary>
internal sealed class PersonPrincipalFactory(UserManager<AppUser> users, IOptions<IdentityOptions> options) : UserClaimsPrincipalFactory<AppUser>(users, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(AppUser user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new Claim(CurrentViewer.PersonClaim, user.PersonId.ToString()));
        return identity;
    }
}
