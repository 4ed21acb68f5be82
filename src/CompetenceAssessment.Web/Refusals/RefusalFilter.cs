using CompetenceAssessment.Data.EvidenceStore;
using CompetenceAssessment.Domain;
using CompetenceAssessment.Services.Language;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Web.Refusals;

/// <summary>Turns refusals of a page's handler into the same page again: 400 with an error summary for input, 409 with the rule's words
/// for a rule or a stale form. Requests of htmx get the summary alone, for the place that holds it.</summary>
public sealed class RefusalFilter(Texts texts) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var executed = await next();
        if (executed.Exception is null || executed.ExceptionHandled || executed.HandlerInstance is not PageModel page)
            return;
        var status = await RecordAsync(executed.Exception, page);
        if (status is null)
            return;
        executed.ExceptionHandled = true;
        executed.Result = Shown(page, status.Value);
    }

    private async Task<int?> RecordAsync(Exception exception, PageModel page)
    {
        switch (exception)
        {
            case ValidationException invalid:
                foreach (var error in invalid.Errors)
                    page.ModelState.AddModelError(error.PropertyName, error.ErrorMessage);
                return StatusCodes.Status400BadRequest;
            case RuleViolationException violation:
                page.HttpContext.Features.Set(new Refusal(violation.Rule, texts.Rule(violation), []));
                return StatusCodes.Status409Conflict;
            case EvidenceRefusedException refused:
                page.HttpContext.Features.Set(new Refusal(refused.Reason, texts[refused.Reason, [.. refused.Arguments]], []));
                return StatusCodes.Status400BadRequest;
            case DbUpdateConcurrencyException:
                var stored = page is IShowStored shows ? await shows.StoredAsync(page.HttpContext.RequestAborted) : [];
                page.HttpContext.Features.Set(new Refusal(Refusal.Stale, Refusal.StaleSentence(texts), stored));
                return StatusCodes.Status409Conflict;
            default:
                return null;
        }
    }

    private static ActionResult Shown(PageModel page, int status)
    {
        if (!page.Request.Headers.ContainsKey("HX-Request"))
            return new PageResult { StatusCode = status };
        page.Response.Headers["HX-Retarget"] = "#refusal";
        page.Response.Headers["HX-Reswap"] = "innerHTML show:top";
        // A page may take one part of its answers only; the refusal is not that part.
        page.Response.Headers["HX-Reselect"] = ".refusal";
        return new PartialViewResult { ViewName = "_Refusal", StatusCode = status, ViewData = page.ViewData };
    }
}
