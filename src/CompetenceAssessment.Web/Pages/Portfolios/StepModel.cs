using CompetenceAssessment.Domain.Portfolios;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CompetenceAssessment.Web.Pages.Portfolios;

/// <summary>A step of adding evidence: a plain page, which a script shows in place on the page where adding began. What it is for stands in the address.</summary>
public abstract class StepModel(OwnPortfolio own) : PageModel
{
    [FromRoute]
    public Guid? ItemId { get; set; }

    [FromQuery]
    public Guid? Application { get; set; }

    [FromQuery]
    public string? Competence { get; set; }

    [FromQuery]
    public Guid? Indicator { get; set; }

    public AddingFor Goal => new() { Application = Application, Competence = Competence, Indicator = Indicator };

    /// <summary>The evidence that the step is about; null where it is only being added.</summary>
    public EvidenceItem? Evidence { get; private set; }

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var cancellation = HttpContext.RequestAborted;
        Evidence = ItemId is { } itemId ? await own.ItemAsync(itemId, cancellation) : null;
        if ((ItemId is not null && Evidence is null) || (Application is { } application && !await own.HasCaseAsync(application, cancellation)) || !await LoadAsync(cancellation))
        {
            context.Result = NotFound();
            return;
        }

        await next();
    }

    /// <summary>Loads what else the step shows; false where there is no such thing.</summary>
    protected virtual Task<bool> LoadAsync(CancellationToken cancellation) => Task.FromResult(true);
}
