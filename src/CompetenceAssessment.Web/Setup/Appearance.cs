namespace CompetenceAssessment.Web.Setup;

/// <summary>Light or dark: the reader's choice in a cookie; without one the system's setting decides, in the style sheet.</summary>
public static class Appearance
{
    public const string Cookie = "theme";
    public const string Light = "light";
    public const string Dark = "dark";
    public const string System = "system";

    /// <summary>"light", "dark", or null where the system decides.</summary>
    public static string? Of(HttpRequest request) => request.Cookies[Cookie] is Light or Dark ? request.Cookies[Cookie] : null;

    /// <summary>What the toggle offers: dark, then light, then the system's setting again.</summary>
    public static string Next(HttpRequest request) => Of(request) switch
    {
        null => Dark,
        Dark => Light,
        _ => System,
    };

    public static void Remember(HttpResponse response, string choice)
    {
        if (choice is Light or Dark)
            response.Cookies.Append(Cookie, choice, new CookieOptions { MaxAge = TimeSpan.FromDays(365), HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = response.HttpContext.Request.IsHttps, IsEssential = true });
        else
            response.Cookies.Delete(Cookie);
    }
}
