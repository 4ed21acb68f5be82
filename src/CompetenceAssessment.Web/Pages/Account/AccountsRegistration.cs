using System.Security.Claims;
using CompetenceAssessment.Data;
using CompetenceAssessment.Web.Security;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace CompetenceAssessment.Web.Pages.Account;

public static class AccountsRegistration
{
    public static void AddAccounts(this IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("CompetenceAssessment");
        services.AddOptions<Microsoft.AspNetCore.DataProtection.KeyManagement.KeyManagementOptions>().Configure<DataPaths, ILoggerFactory>((options, paths, logs) =>
            options.XmlRepository = new Microsoft.AspNetCore.DataProtection.Repositories.FileSystemXmlRepository(Directory.CreateDirectory(paths.Keys), logs));
        services.AddIdentityCore<AppUser>(ConfigureIdentity).AddEntityFrameworkStores<AppDbContext>().AddSignInManager().AddDefaultTokenProviders()
            .AddClaimsPrincipalFactory<PersonPrincipalFactory>();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.ConfigureApplicationCookie(ConfigureCookie);
        services.Configure<SecurityStampValidatorOptions>(options => options.ValidationInterval = TimeSpan.FromMinutes(2));
        services.AddRateLimiter(options => options.RejectionStatusCode = StatusCodes.Status429TooManyRequests);
    }

    private static void ConfigureIdentity(IdentityOptions options)
    {
        options.User.RequireUniqueEmail = true;
        options.SignIn.RequireConfirmedEmail = true;
        options.Lockout.MaxFailedAccessAttempts = 8;
        options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(10);
        // Length protects; rules about kinds of characters make people write passwords down.
        options.Password.RequiredLength = 10;
        options.Password.RequiredUniqueChars = 5;
        (options.Password.RequireDigit, options.Password.RequireLowercase, options.Password.RequireUppercase, options.Password.RequireNonAlphanumeric) =
            (false, false, false, false);
    }

    private static void ConfigureCookie(Microsoft.AspNetCore.Authentication.Cookies.CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "session";
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = TimeSpan.FromHours(8);
        options.LoginPath = "/account/sign-in";
        options.ReturnUrlParameter = "returnUrl";
        options.Events.OnRedirectToLogin = context =>
        {
            if (IsFromScript(context.Request))
                context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            else
                context.Response.Redirect(context.RedirectUri);
            return Task.CompletedTask;
        };
        options.Events.OnRedirectToAccessDenied = context =>
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        };
    }

    /// <summary>A redirect to a sign-in page is of no use to a script, an image or a player.</summary>
    private static bool IsFromScript(HttpRequest request) =>
        request.Headers.ContainsKey("HX-Request")
        || request.Path.StartsWithSegments("/api")
        || HttpMethods.IsPut(request.Method) || HttpMethods.IsDelete(request.Method) || HttpMethods.IsPatch(request.Method)
        || (request.Headers["Sec-Fetch-Mode"].ToString() is { Length: > 0 } mode && mode != "navigate");
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
