namespace CompetenceAssessment.Web.Setup;

public static class UnknownAddresses
{
    /// <summary>An address that nothing serves is "not found" for everybody; without an endpoint of its own the fallback policy would ask for a sign-in first.</summary>
    public static void MapUnknownAddresses(this WebApplication app) =>
        app.MapFallback("{*path}", () => Results.StatusCode(StatusCodes.Status404NotFound))
            .AllowAnonymous().DisableAntiforgery().WithDisplayName("unknown address");
}
