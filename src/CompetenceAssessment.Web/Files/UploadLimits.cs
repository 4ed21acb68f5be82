using CompetenceAssessment.Data.EvidenceStore;
using Microsoft.AspNetCore.Http.Features;

namespace CompetenceAssessment.Web.Files;

/// <summary>How much a request may carry, where files are sent. Elsewhere the server's own, small limit holds.</summary>
public static class UploadLimits
{
    /// <summary>Lets this request carry a file of up to so many bytes. A larger one is refused with words before it is read, where its length is told.</summary>
    /// <exception cref="EvidenceRefusedException">The request says that it is larger.</exception>
    public static void AllowBody(HttpContext context, long maxBytes, long overhead = 0)
    {
        if (context.Request.ContentLength > maxBytes + overhead)
            throw LocalEvidenceStore.TooLarge(maxBytes);
        // The store counts by itself; one byte more lets it say so.
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = maxBytes + overhead + 1;
    }

    /// <summary>Receives a file that is the request's whole body.</summary>
    /// <exception cref="EvidenceRefusedException">It is larger than it may be, told beforehand or found while reading, or it is of a type that is not accepted.</exception>
    public static async Task<T> ReceiveBodyAsync<T>(HttpContext context, long maxBytes, Func<Stream, Task<T>> receive)
    {
        AllowBody(context, maxBytes);
        try
        {
            return await receive(context.Request.Body);
        }
        catch (BadHttpRequestException tooLarge) when (tooLarge.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            throw LocalEvidenceStore.TooLarge(maxBytes);
        }
    }
}
