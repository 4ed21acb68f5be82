using System.Globalization;
using System.Text.Json.Nodes;
using CompetenceAssessment.Services.Certificates;
using CompetenceAssessment.Services.Standards.Exchange;
using CompetenceAssessment.StandardFormats.Case;
using Microsoft.AspNetCore.WebUtilities;

namespace CompetenceAssessment.Web.Api.Case;

/// <summary>The read service of 1EdTech CASE 1.1 over the public library: documents, packages, items, associations and definitions. Open to everyone, as the library's pages are.</summary>
internal static class CaseEndpoints
{
    private static readonly string[] Definitions = ["CFItemTypes", "CFSubjects"];

    public static void MapCase(this WebApplication app)
    {
        var service = app.MapGroup("/" + CaseContext.ServicePath).AllowAnonymous();
        service.MapGet("CFDocuments", DocumentsAsync);
        service.MapGet("CFDocuments/{id}", (string id, CaseLibrary library, HttpContext context) =>
            AnswerAsync(context, id, async (known, token) => (await library.PackageAsync(known, token))?.Document()));
        service.MapGet("CFPackages/{id}", (string id, CaseLibrary library, HttpContext context) =>
            AnswerAsync(context, id, async (known, token) => (await library.PackageAsync(known, token))?.Package()));
        service.MapGet("CFItems/{id}", (string id, CaseLibrary library, HttpContext context) => AnswerAsync(context, id, library.ItemAsync));
        service.MapGet("CFItemAssociations/{id}", (string id, CaseLibrary library, HttpContext context) => AnswerAsync(context, id, library.ItemAssociationsAsync));
        service.MapGet("CFAssociations/{id}", (string id, CaseLibrary library, HttpContext context) => AnswerAsync(context, id, library.AssociationAsync));
        foreach (var collection in Definitions)
            service.MapGet(collection + "/{id}", (string id, CaseLibrary library, HttpContext context) =>
                AnswerAsync(context, id, (known, token) => library.DefinitionAsync(collection, known, token)));
    }

    private static async Task<IResult> DocumentsAsync(CaseLibrary library, PublicAddress address, HttpContext context)
    {
        var (query, refusal) = CaseQuery.Read(context.Request.Query);
        if (refusal is { } wrong)
            return CaseAnswers.Refusal(StatusCodes.Status400BadRequest, wrong.Minor, wrong.Words);
        var documents = query.Select(await library.DocumentsAsync(context.RequestAborted));
        context.Response.Headers["X-Total-Count"] = documents.Count.ToString(CultureInfo.InvariantCulture);
        context.Response.Headers.Link = Links(query, documents.Count, new Uri(CaseContext.ServiceOf(address.Root.AbsoluteUri), "CFDocuments").AbsoluteUri, context.Request.Query);
        return CaseAnswers.Object(context, new JsonObject
        {
            ["CFDocuments"] = new JsonArray([.. documents.Skip(query.Offset).Take(query.Limit).Select(query.Project)]),
        });
    }

    private static async Task<IResult> AnswerAsync(HttpContext context, string id, Func<Guid, CancellationToken, Task<JsonObject?>> find)
    {
        if (!Guid.TryParseExact(id, "D", out var known))
            return CaseAnswers.Refusal(StatusCodes.Status404NotFound, CaseAnswers.InvalidUuid, $"{id} is no UUID.");
        return await find(known, context.RequestAborted) is { } found
            ? CaseAnswers.Object(context, found)
            : CaseAnswers.Refusal(StatusCodes.Status404NotFound, CaseAnswers.UnknownObject, $"There is no object {known} here.");
    }

    // Where the other pages are (RFC 8288), with the same question.
    private static string Links(CaseQuery query, int total, string address, IQueryCollection asked)
    {
        var last = total == 0 ? 0 : (total - 1) / query.Limit * query.Limit;
        var pages = new List<(string Name, int Offset)> { ("first", 0), ("last", last) };
        if (query.Offset > 0)
            pages.Add(("prev", Math.Max(0, query.Offset - query.Limit)));
        if (query.Offset + query.Limit < total)
            pages.Add(("next", query.Offset + query.Limit));
        return string.Join(", ", pages.Select(page =>
        {
            var values = asked.Where(a => a.Key is not ("limit" or "offset")).Select(a => KeyValuePair.Create(a.Key, a.Value.ToString()))
                .Append(new("limit", query.Limit.ToString(CultureInfo.InvariantCulture))).Append(new("offset", page.Offset.ToString(CultureInfo.InvariantCulture)));
            return $"<{QueryHelpers.AddQueryString(address, values!)}>; rel=\"{page.Name}\"";
        }));
    }
}
