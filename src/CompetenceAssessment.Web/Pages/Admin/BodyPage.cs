using CompetenceAssessment.Domain.Organisations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CompetenceAssessment.Web.Pages.Admin;

/// <summary>A page about one body that the viewer administers: the one that the address names, else the first.</summary>
public abstract class BodyPage(AdministeredBody bodies) : PageModel
{
    /// <summary>The key of the body as the address names it; links hand it on. Null where the address names none.</summary>
    [FromQuery(Name = "body")]
    public string? Body { get; set; }

    public AwardingBody Of { get; private set; } = null!;

    public DateOnly Today => bodies.Today(Of);

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var cancellation = HttpContext.RequestAborted;
        if (await bodies.FindAsync(Body, cancellation) is { } body)
        {
            Of = body;
            if (await LoadAsync(cancellation))
            {
                await next();
                return;
            }
        }

        context.Result = NotFound();
    }

    /// <summary>Reads what every handler of the page needs; false when there is nothing that the viewer may see.</summary>
    protected abstract Task<bool> LoadAsync(CancellationToken cancellation);
}
