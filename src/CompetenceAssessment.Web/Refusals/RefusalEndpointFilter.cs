using CompetenceAssessment.Domain;
using CompetenceAssessment.Services.Language;
using FluentValidation;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Web.Refusals;

/// <summary>The counterpart of <see cref="RefusalFilter"/> for addresses that scripts call: the same refusals as problem details.</summary>
public sealed class RefusalEndpointFilter(Texts texts) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (ValidationException invalid)
        {
            return Results.ValidationProblem(invalid.Errors.GroupBy(e => e.PropertyName).ToDictionary(g => g.Key, g => g.Select(e => e.ErrorMessage).ToArray()));
        }
        catch (RuleViolationException violation)
        {
            return Refused(violation.Rule, texts.Rule(violation));
        }
        catch (DbUpdateConcurrencyException)
        {
            return Refused(Refusal.Stale, Refusal.StaleSentence(texts));
        }
    }

    private static IResult Refused(string code, string sentence) =>
        Results.Problem(statusCode: StatusCodes.Status409Conflict, detail: sentence, extensions: new Dictionary<string, object?> { ["rule"] = code });
}

/// <summary>Addresses that change something by script carry the antiforgery token in the <c>RequestVerificationToken</c> header.</summary>
public sealed class FormTokenFilter(IAntiforgery antiforgery) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        await antiforgery.IsRequestValidAsync(context.HttpContext) ? await next(context) : Results.Problem(statusCode: StatusCodes.Status400BadRequest);
}

public static class RefusingEndpoints
{
    /// <summary>Every address that scripts write to: refusals as problem details, and the form token required.</summary>
    public static RouteHandlerBuilder ForScripts(this RouteHandlerBuilder builder) =>
        builder.AddEndpointFilter<FormTokenFilter>().AddEndpointFilter<RefusalEndpointFilter>();
}
