using System.Text;
using CompetenceAssessment.Data.EvidenceStore;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace CompetenceAssessment.Web.Files;

/// <summary>Marks a page whose posted form carries a file that <see cref="FileForm"/> reads as a stream. Nothing else may read the form,
/// so neither binding nor the usual check of the token happens.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class StreamedFormAttribute : Attribute, IResourceFilter
{
    public void OnResourceExecuting(ResourceExecutingContext context)
    {
        foreach (var factory in context.ValueProviderFactories.Where(f => f is FormValueProviderFactory or FormFileValueProviderFactory or JQueryFormValueProviderFactory).ToList())
            context.ValueProviderFactories.Remove(factory);
    }

    public void OnResourceExecuted(ResourceExecutedContext context)
    {
    }
}

/// <summary>A plain form with one file, read part by part without keeping the file in memory or in a temporary file of the server.
/// The form's token is its first field.</summary>
public sealed class FileForm(IAntiforgery antiforgery, IOptions<EvidenceOptions> options)
{
    /// <summary>Room for the parts around the file.</summary>
    private const int Overhead = 64 * 1024;

    /// <summary>Longest token, and longest value of a field before the file, in bytes.</summary>
    private const int FieldMaxLength = 4096;

    private const int MaxFields = 20;

    public long MaxBytes => options.Value.MaxFormBytes;

    /// <summary>Hands over the file of the form; null where none was chosen.</summary>
    /// <exception cref="AntiforgeryValidationException">The token is missing or not this viewer's.</exception>
    /// <exception cref="EvidenceRefusedException">The form is larger than it may be.</exception>
    public async Task<T?> ReadAsync<T>(HttpContext context, Func<PostedFile, Task<T>> receive, CancellationToken cancellation)
        where T : class
    {
        if (!MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var type) || type.MediaType != "multipart/form-data" || HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 } boundary)
            throw new AntiforgeryValidationException("The form is not multipart.");
        try
        {
            UploadLimits.AllowBody(context, MaxBytes, Overhead);
            return await ReadPartsAsync(context, new MultipartReader(boundary, context.Request.Body), receive, cancellation);
        }
        catch (EvidenceRefusedException)
        {
            await DrainAsync(context, cancellation);
            throw;
        }
        catch (BadHttpRequestException tooLarge) when (tooLarge.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            throw LocalEvidenceStore.TooLarge(MaxBytes);
        }
    }

    private async Task<T?> ReadPartsAsync<T>(HttpContext context, MultipartReader parts, Func<PostedFile, Task<T>> receive, CancellationToken cancellation)
        where T : class
    {
        var isChecked = false;
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        while (await parts.ReadNextSectionAsync(cancellation) is { } part)
        {
            if (!ContentDispositionHeaderValue.TryParse(part.ContentDisposition, out var disposition))
                continue;
            if (disposition.IsFileDisposition() && !isChecked)
                break;
            if (disposition.IsFileDisposition())
            {
                var name = HeaderUtilities.RemoveQuotes(disposition.FileNameStar.HasValue ? disposition.FileNameStar : disposition.FileName).Value ?? "";
                return name.Length == 0 ? null : await receive(new(name, part.Body, fields));
            }

            if (!isChecked && disposition.Name.Equals("__RequestVerificationToken"))
            {
                context.Request.Headers["RequestVerificationToken"] = await ReadFieldAsync(part.Body, cancellation);
                await antiforgery.ValidateRequestAsync(context);
                isChecked = true;
            }
            else if (isChecked && fields.Count < MaxFields && HeaderUtilities.RemoveQuotes(disposition.Name).Value is { } field)
            {
                fields[field] = await ReadFieldAsync(part.Body, cancellation);
            }
        }

        return isChecked ? null : throw new AntiforgeryValidationException("The form has no token before its file.");
    }

    private static async Task<string> ReadFieldAsync(Stream body, CancellationToken cancellation)
    {
        var buffer = new byte[FieldMaxLength];
        return Encoding.UTF8.GetString(buffer, 0, await body.ReadAtLeastAsync(buffer, FieldMaxLength, throwOnEndOfStream: false, cancellation));
    }

    /// <summary>A browser reads the answer only once it has sent everything; without this it would show a broken connection in place of the reason.</summary>
    private async Task DrainAsync(HttpContext context, CancellationToken cancellation)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = Math.Max(options.Value.MaxBytes, MaxBytes) + Overhead;
        try
        {
            await context.Request.Body.CopyToAsync(Stream.Null, cancellation);
        }
        catch (Exception gone) when (gone is IOException or OperationCanceledException)
        {
            // The sender went away, or sends more than anybody may.
        }
    }
}

/// <summary>A file as a form brings it.</summary>
/// <param name="Name">The name its sender gives it, with whatever path.</param>
/// <param name="Content">Its bytes, to be read once.</param>
/// <param name="Fields">The form's fields before the file, without the token.</param>
public sealed record PostedFile(string Name, Stream Content, IReadOnlyDictionary<string, string> Fields);
