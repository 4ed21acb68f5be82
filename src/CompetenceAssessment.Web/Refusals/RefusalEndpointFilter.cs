using CompetenceAssessment.Data.EvidenceStore;
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
            return Refused(StatusCodes.Status409Conflict, violation.Rule, texts.Rule(violation));
        }
        catch (EvidenceRefusedException refused)
        {
            var status = refused.Reason == EvidenceRefusal.TooLarge ? StatusCodes.Status413PayloadTooLarge : StatusCodes.Status415UnsupportedMediaType;
            return Refused(status, refused.Reason, texts[refused.Reason, [.. refused.Arguments]]);
        }
        catch (DbUpdateConcurrencyException)
        {
            return Refused(StatusCodes.Status409Conflict, Refusal.Stale, Refusal.StaleSentence(texts));
        }
    }

    private static IResult Refused(int status, string code, string sentence) =>
        Results.Problem(statusCode: status, detail: sentence, extensions: new Dictionary<string, object?> { ["rule"] = code });
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
