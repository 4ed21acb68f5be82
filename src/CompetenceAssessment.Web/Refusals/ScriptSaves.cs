using CompetenceAssessment.Domain;
using CompetenceAssessment.Services.Language;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Web.Refusals;

/// <summary>What a script hears about the save of a page's form: saved; not well-formed; against a rule; or stale, with what is saved now.</summary>
public sealed class ScriptSaves(Texts texts)
{
    public static bool IsAskedFor(HttpRequest request) => request.Headers.Accept.ToString().Contains("application/json", StringComparison.OrdinalIgnoreCase);

    /// <summary>Saves and answers.</summary>
    /// <param name="save">Saves, and says what the script is to know of it.</param>
    /// <param name="stored">What is saved now, asked only where the form is stale.</param>
    /// <param name="staleSentence">Why a stale form was not saved, where the room has words of its own.</param>
    public async Task<IActionResult> AnswerAsync(Func<Task<object>> save, Func<Task<object>> stored, string? staleSentence = null)
    {
        try
        {
            return new JsonResult(await save());
        }
        catch (ValidationException invalid)
        {
            return Problem(StatusCodes.Status400BadRequest, string.Join(' ', invalid.Errors.Select(e => e.ErrorMessage).DefaultIfEmpty(texts["validation.invalid"])), "invalid", null);
        }
        catch (RuleViolationException violation)
        {
            return Problem(StatusCodes.Status409Conflict, texts.Rule(violation), violation.Rule, null);
        }
        catch (DbUpdateConcurrencyException)
        {
            return Problem(StatusCodes.Status409Conflict, staleSentence ?? Refusal.StaleSentence(texts), Refusal.Stale, await stored());
        }
    }

    private static ObjectResult Problem(int status, string detail, string rule, object? stored)
    {
        var problem = new ProblemDetails { Status = status, Detail = detail, Extensions = { ["rule"] = rule } };
        if (stored is not null)
            problem.Extensions["stored"] = stored;
        return new ObjectResult(problem) { StatusCode = status, ContentTypes = { "application/problem+json" } };
    }
}
