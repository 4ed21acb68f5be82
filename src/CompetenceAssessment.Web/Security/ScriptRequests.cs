namespace CompetenceAssessment.Web.Security;

public static class ScriptRequests
{
    /// <summary>Whether a script, an image or a player asks rather than a person's navigation: a redirect to a page in words is of no use to it.</summary>
    public static bool IsFromScript(this HttpRequest request) =>
        request.Headers.ContainsKey("HX-Request")
        || request.Path.StartsWithSegments("/api")
        || HttpMethods.IsPut(request.Method) || HttpMethods.IsDelete(request.Method) || HttpMethods.IsPatch(request.Method)
        || (request.Headers["Sec-Fetch-Mode"].ToString() is { Length: > 0 } mode && mode != "navigate");
}
