using System.Globalization;
using CompetenceAssessment.Data;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Web.Setup;

/// <summary>A body's accent colour as a style sheet of one rule, so that pages need no inline style.</summary>
public static class BodyThemes
{
    public const string EndpointName = "body-theme";

    private const double EnoughContrast = 4.5;

    public static void MapBodyThemes(this WebApplication app) =>
        app.MapGet("/bodies/{key}/theme.css", async (string key, AppDbContext db, HttpResponse response, CancellationToken cancellation) =>
        {
            var accent = await db.AwardingBodies.Where(b => b.Key == key).Select(b => b.Accent).SingleOrDefaultAsync(cancellation);
            if (accent is null)
                return Results.NotFound();
            response.Headers.CacheControl = "public, max-age=300";
            return Results.Text(StyleOf(accent), "text/css; charset=utf-8");
        }).AllowAnonymous().WithName(EndpointName);

    /// <summary>A light accent carries dark letters, and as a colour of letters it is darkened until it can be read.</summary>
    public static string StyleOf(string accent) => ContrastWithWhite(accent) >= EnoughContrast
        ? $":root {{ --accent: {accent}; }}\n"
        : $":root {{ --accent: {accent}; --on-accent: #1d2426; --accent-ink: light-dark(color-mix(in oklab, {accent} 45%, black), color-mix(in oklab, {accent} 60%, white)); }}\n";

    private static double ContrastWithWhite(string colour)
    {
        var (red, green, blue) = (Channel(colour, 1), Channel(colour, 3), Channel(colour, 5));
        return 1.05 / ((0.2126 * red) + (0.7152 * green) + (0.0722 * blue) + 0.05);
    }

    /// <summary>Relative luminance of one channel of #rrggbb, as WCAG defines it.</summary>
    private static double Channel(string colour, int start)
    {
        var value = int.Parse(colour.AsSpan(start, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }
}
