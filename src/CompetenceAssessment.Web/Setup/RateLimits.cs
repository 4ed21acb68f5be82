using System.Net;
using System.Threading.RateLimiting;

namespace CompetenceAssessment.Web.Setup;

/// <summary>How often one address may try what invites guessing. Counts posts only; looking at a page is free.</summary>
public static class RateLimits
{
    /// <summary>Signing in, signing up, asking for and setting passwords (<c>Limits:AccountAttemptsPerMinute</c>).</summary>
    public const string Accounts = "accounts";

    private const int DefaultPerMinute = 60;

    public static void AddRateLimits(this IServiceCollection services, IConfiguration configuration)
    {
        var perMinute = configuration.GetValue("Limits:AccountAttemptsPerMinute", DefaultPerMinute);
        services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.AddPolicy(Accounts, context => HttpMethods.IsPost(context.Request.Method)
                ? RateLimitPartition.GetSlidingWindowLimiter(
                    context.Connection.RemoteIpAddress ?? IPAddress.None,
                    _ => new SlidingWindowRateLimiterOptions { PermitLimit = perMinute, Window = TimeSpan.FromMinutes(1), SegmentsPerWindow = 6 })
                : RateLimitPartition.GetNoLimiter(IPAddress.None));
        });
    }
}
