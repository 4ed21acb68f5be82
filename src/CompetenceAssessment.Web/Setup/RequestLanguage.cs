using System.Globalization;
using CompetenceAssessment.Services.Language;
using CompetenceAssessment.Web.Language;
using Microsoft.Net.Http.Headers;

namespace CompetenceAssessment.Web.Setup;

/// <summary>The language of a request: the reader's choice (cookie, set by the switch and at sign-in), else the browser's wish, else English.</summary>
public static class RequestLanguage
{
    public const string Cookie = "lang";

    public static void AddLanguages(this IServiceCollection services)
    {
        services.AddSingleton<Dates>();
    }

    public static void UseRequestLanguage(this WebApplication app) => app.Use((context, next) =>
    {
        var language = Choose(context.Request);
        CultureInfo.CurrentCulture = Languages.CultureOf(language);
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        return next(context);
    });

    /// <summary>Remembers the reader's choice for a year.</summary>
    public static void Remember(HttpResponse response, string language) => response.Cookies.Append(Cookie, language, new CookieOptions
    {
        MaxAge = TimeSpan.FromDays(365),
        HttpOnly = true,
        SameSite = Microsoft.AspNetCore.Http.SameSiteMode.Lax,
        Secure = response.HttpContext.Request.IsHttps,
        IsEssential = true,
    });

    private static string Choose(HttpRequest request)
    {
        if (request.Cookies[Cookie] is { } chosen && Languages.All.Contains(chosen))
            return chosen;
        var wishes = StringWithQualityHeaderValue.TryParseList(request.Headers.AcceptLanguage, out var list) ? list : [];
        return wishes.OrderByDescending(w => w.Quality ?? 1).Select(w => w.Value.Value?.Split('-')[0].ToLowerInvariant())
            .FirstOrDefault(language => Languages.All.Contains(language)) ?? Languages.English;
    }
}
