using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Net.Http.Headers;

namespace CompetenceAssessment.Web.Api.Case;

/// <summary>Answers of the CASE service: objects with a tag of their content, and refusals in the form of the specification (imsx_StatusInfo).</summary>
internal static class CaseAnswers
{
    public const string UnknownObject = "unknownobject";
    public const string InvalidUuid = "invalid_uuid";
    public const string InvalidSelectionField = "invalid_selection_field";
    public const string InvalidSortField = "invalid_sort_field";

    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The object, or "not modified" where the reader has it already.</summary>
    public static IResult Object(HttpContext context, JsonNode value)
    {
        var bytes = Encoding.UTF8.GetBytes(value.ToJsonString(Json));
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))}\"");
        context.Response.Headers.CacheControl = "public, max-age=300";
        context.Response.Headers.ETag = tag.ToString();
        return context.Request.GetTypedHeaders().IfNoneMatch.Any(t => t.Compare(tag, useStrongComparison: false))
            ? Results.StatusCode(StatusCodes.Status304NotModified)
            : Results.Bytes(bytes, "application/json");
    }

    /// <summary>A refusal with its reason.</summary>
    public static IResult Refusal(int status, string minor, string description)
    {
        var info = new JsonObject
        {
            ["imsx_codeMajor"] = "failure",
            ["imsx_severity"] = "error",
            ["imsx_description"] = description,
            ["imsx_codeMinor"] = new JsonObject
            {
                ["imsx_codeMinorField"] = new JsonArray(new JsonObject { ["imsx_codeMinorFieldName"] = "sourcedId", ["imsx_codeMinorFieldValue"] = minor }),
            },
        };
        return Results.Text(info.ToJsonString(Json), "application/json", Encoding.UTF8, status);
    }
}
