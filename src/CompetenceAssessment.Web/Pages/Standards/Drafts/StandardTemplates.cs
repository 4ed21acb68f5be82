using CompetenceAssessment.StandardFormats.Exchange;
using CompetenceAssessment.StandardFormats.Sheets;
using CompetenceAssessment.Web.Security;

namespace CompetenceAssessment.Web.Pages.Standards.Drafts;

/// <summary>Empty sheets to fill in and import.</summary>
internal static class StandardTemplates
{
    public const string EndpointName = "standard-template";

    public static void MapStandardTemplates(this WebApplication app) =>
        app.MapGet("/standards/import/template/{format}", (string format) => ExchangeFormat.Find(format) switch
        {
            { } xlsx when xlsx == ExchangeFormat.Xlsx => File(StandardSheets.XlsxTemplate(), xlsx),
            { } csv when csv == ExchangeFormat.Csv => File(StandardSheets.CsvTemplate(), csv),
            _ => Results.NotFound(),
        }).RequireAuthorization(Policies.EditStandards).WithName(EndpointName);

    private static IResult File(byte[] bytes, ExchangeFormat format) => Results.File(bytes, format.MediaType, "standard" + format.Ending);
}
