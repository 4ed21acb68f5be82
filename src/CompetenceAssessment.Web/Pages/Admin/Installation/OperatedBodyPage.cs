using CompetenceAssessment.Data;
using CompetenceAssessment.Domain.Organisations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Web.Pages.Admin.Installation;

/// <summary>A page of one body for the operator, or there is no such page.</summary>
public abstract class OperatedBodyPage(AppDbContext db) : PageModel
{
    [FromRoute]
    public string Key { get; set; } = "";

    public AwardingBody Of { get; private set; } = null!;

    protected AppDbContext Db => db;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var cancellation = HttpContext.RequestAborted;
        if (await db.AwardingBodies.AsNoTracking().SingleOrDefaultAsync(b => b.Key == Key, cancellation) is not { } body)
        {
            context.Result = NotFound();
            return;
        }

        Of = body;
        await LoadAsync(cancellation);
        await next();
    }

    protected abstract Task LoadAsync(CancellationToken cancellation);
}
