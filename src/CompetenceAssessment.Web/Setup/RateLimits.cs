using System.Net;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace CompetenceAssessment.Web.Setup;

/// <summary>How often one address may try what invites guessing. Counts posts only; looking at a page is free.</summary>
public static class RateLimits
{
    /// <summary>Signing in, signing up, asking for and setting passwords (<c>Limits:AccountAttemptsPerMinute</c>).</summary>
    public const string Accounts = "accounts";

    /// <summary>Asking for a certificate by number and family name (<c>Limits:VerificationsPerMinute</c>).</summary>
    public const string Verification = "verification";

    /// <summary>Sending files: so many at once from one session. It does not limit how long one takes.</summary>
    public const string Uploads = "uploads";

    private const int DefaultPerMinute = 60;
    private const int DefaultVerificationsPerMinute = 30;
    private const int UploadsAtOnce = 4;

    public static void AddRateLimits(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            AddPosts(options, Accounts, configuration.GetValue("Limits:AccountAttemptsPerMinute", DefaultPerMinute));
            AddPosts(options, Verification, configuration.GetValue("Limits:VerificationsPerMinute", DefaultVerificationsPerMinute));
            options.AddPolicy(Uploads, context => RateLimitPartition.GetConcurrencyLimiter(
                context.Request.Cookies["session"] ?? "", _ => new ConcurrencyLimiterOptions { PermitLimit = UploadsAtOnce, QueueLimit = UploadsAtOnce }));
        });
    }

    private static void AddPosts(RateLimiterOptions options, string policy, int perMinute) =>
        options.AddPolicy(policy, context => HttpMethods.IsPost(context.Request.Method)
            ? RateLimitPartition.GetSlidingWindowLimiter(
                context.Connection.RemoteIpAddress ?? IPAddress.None,
                _ => new SlidingWindowRateLimiterOptions { PermitLimit = perMinute, Window = TimeSpan.FromMinutes(1), SegmentsPerWindow = 6 })
            : RateLimitPartition.GetNoLimiter(IPAddress.None));
}
