using System.Diagnostics.CodeAnalysis;
using System.Security.Claims;
using CompetenceAssessment.Data;
using CompetenceAssessment.Domain.Organisations;
using CompetenceAssessment.Services.Viewers;
using Microsoft.AspNetCore.StaticAssets;

namespace CompetenceAssessment.Web.Security;

/// <summary>Who makes this request: the signed-in person with the memberships of today, loaded once per request.</summary>
public sealed class CurrentViewer
{
    public const string PersonClaim = "person";

    private Viewer? viewer;

    [MemberNotNullWhen(true, nameof(viewer))]
    public bool IsSignedIn => viewer is not null;

    /// <summary>The viewer of a page that only signed-in people reach.</summary>
    public Viewer Viewer => viewer ?? throw new InvalidOperationException("Nobody is signed in.");

    public Viewer? ViewerOrNull => viewer;

    public Guid PersonId => Viewer.PersonId;

    public bool Holds(params ReadOnlySpan<Role> roles) => IsSignedIn && viewer.Holds(roles);

    public bool HoldsIn(Guid awardingBodyId, Role role) => IsSignedIn && viewer.HoldsIn(awardingBodyId, role);

    internal async Task LoadAsync(ClaimsPrincipal user, AppDbContext db, DateTime now, CancellationToken cancellation)
    {
        if (user.Identity?.IsAuthenticated == true && Guid.TryParse(user.FindFirstValue(PersonClaim), out var personId))
            viewer = await db.FindViewerAsync(personId, now, cancellation);
    }
}

public static class CurrentViewerLoading
{
    public static void UseCurrentViewer(this WebApplication app) => app.Use(async (context, next) =>
    {
        if (context.User.Identity?.IsAuthenticated == true && context.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is null)
        {
            var services = context.RequestServices;
            var now = services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
            var viewer = services.GetRequiredService<CurrentViewer>();
            await viewer.LoadAsync(context.User, services.GetRequiredService<AppDbContext>(), now, context.RequestAborted);
            // A cookie may outlive the person it names.
            if (!viewer.IsSignedIn)
                context.User = new ClaimsPrincipal(new ClaimsIdentity());
        }

        await next(context);
    });
}
