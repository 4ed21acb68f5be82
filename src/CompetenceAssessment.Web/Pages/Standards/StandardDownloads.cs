using CompetenceAssessment.Services.Standards.Exchange;
using CompetenceAssessment.StandardFormats.Exchange;

namespace CompetenceAssessment.Web.Pages.Standards;

/// <summary>A version of a standard as a file, in each format of exchange.</summary>
internal static class StandardDownloads
{
    public const string EndpointName = "standard-download";

    public static void MapStandardDownloads(this WebApplication app) =>
        app.MapGet("/standards/{key}/versions/{version}/files/{format}", async (string key, string version, string format, StandardExports exports, CancellationToken cancellation) =>
        {
            if (ExchangeFormat.Find(format) is not { } wanted || await exports.FindAsync(key, version, cancellation) is not { } export)
                return Results.NotFound();
            // A file of the standards folder is named by its key alone.
            var name = wanted == ExchangeFormat.Yaml ? key : $"{key}-{version}";
            return Results.File(wanted.Write(export.File, export.Context), wanted.MediaType, name + wanted.Ending);
        }).AllowAnonymous().WithName(EndpointName);
}
