using CompetenceAssessment.Services.Language;
using FluentValidation;
using FluentValidation.Results;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CompetenceAssessment.Web.Forms;

public static class Validation
{
    /// <summary>Checks the form: what binding could not read and what the validator says. <paramref name="prefix"/> is the bound property's name.</summary>
    /// <exception cref="ValidationException">Something is not well-formed; the page is shown again with status 400.</exception>
    public static async Task ThrowIfInvalidAsync<T>(this PageModel page, IValidator<T> validator, T input, CancellationToken cancellation, string prefix = "Input")
    {
        var result = await validator.ValidateAsync(input, cancellation);
        if (result.IsValid && page.ModelState.IsValid)
            return;
        throw new ValidationException(result.Errors
            .Select(e => new ValidationFailure(prefix.Length == 0 ? e.PropertyName : $"{prefix}.{e.PropertyName}", e.ErrorMessage))
            .Where(e => !(page.ModelState.TryGetValue(e.PropertyName, out var entry) && entry.Errors.Count > 0)));
    }

    /// <summary>One failure that only the page can know.</summary>
    public static ValidationException Failure(string property, string message) => new([new ValidationFailure(property, message)]);

    /// <summary>The message of a rule, by its key in the language resources; the validator's placeholders ({MaxLength}…) may be used in the text.</summary>
    public static IRuleBuilderOptions<T, TProperty> WithText<T, TProperty>(this IRuleBuilderOptions<T, TProperty> rule, string key) =>
        rule.WithMessage(_ => ValidatorOptions.Global.LanguageManager.GetString(ValidationWords.Prefix + key));
}

/// <summary>The words of the validators: <c>validation.&lt;Validator&gt;</c> of the language resources.</summary>
internal sealed class ValidationWords(TextCatalogue catalogue) : FluentValidation.Resources.ILanguageManager
{
    public const string Prefix = "text:";

    public bool Enabled { get; set; } = true;

    public System.Globalization.CultureInfo? Culture { get; set; }

    public string GetString(string key, System.Globalization.CultureInfo? culture = null)
    {
        var name = key.StartsWith(Prefix, StringComparison.Ordinal) ? key[Prefix.Length..] : $"validation.{key}";
        return catalogue.Find(name, Languages.Current) ?? catalogue.Find("validation.invalid", Languages.Current)!;
    }
}
