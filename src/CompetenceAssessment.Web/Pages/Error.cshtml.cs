using System.Diagnostics;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CompetenceAssessment.Web.Pages;

/// <summary>What a reader sees in place of a page: not found, not allowed, or our fault. Says nothing about what exists.</summary>
[AllowAnonymous, IgnoreAntiforgeryToken, ResponseCache(NoStore = true)]
public sealed class ErrorModel : PageModel
{
    public int Code { get; private set; }

    /// <summary>Which words.</summary>
    public string Kind => Code switch
    {
        StatusCodes.Status400BadRequest => "bad-request",
        StatusCodes.Status401Unauthorized or StatusCodes.Status403Forbidden => "forbidden",
        StatusCodes.Status429TooManyRequests => "too-many",
        >= StatusCodes.Status500InternalServerError => "server",
        _ => "not-found",
    };

    public string TraceId => Activity.Current?.TraceId.ToString() ?? HttpContext.TraceIdentifier;

    public IActionResult OnGet() => Show();

    public IActionResult OnPost() => Show();

    private PageResult Show()
    {
        // Status pages keep the status of the request they stand for; an exception arrives without one. Opened by hand it is just an unknown address.
        var original = HttpContext.Features.Get<Microsoft.AspNetCore.Diagnostics.IStatusCodeReExecuteFeature>();
        var failed = HttpContext.Features.Get<Microsoft.AspNetCore.Diagnostics.IExceptionHandlerFeature>() is not null;
        Code = failed ? StatusCodes.Status500InternalServerError : original?.OriginalStatusCode ?? StatusCodes.Status404NotFound;
        Response.StatusCode = Code;
        return Page();
    }
}
