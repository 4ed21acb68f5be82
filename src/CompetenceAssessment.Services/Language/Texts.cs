using CompetenceAssessment.Domain;

namespace CompetenceAssessment.Services.Language;

/// <summary>The product's words in the reader's language: <c>T["nav.home"]</c>, <c>T["home.greeting", name]</c>.
/// Strings only; a page encodes them like any other.</summary>
public sealed class Texts(TextCatalogue catalogue, string? fixedLanguage = null)
{
    /// <summary>"en" or "et": the one asked for, else that of the current request.</summary>
    public string Language => fixedLanguage ?? Languages.Current;

    /// <summary>A key that is not defined is shown in brackets, so that a page never fails for a missing word; tests find such keys.</summary>
    public string this[string key] => catalogue.Find(key, Language) ?? $"⟦{key}⟧";

    public string this[string key, params object?[] arguments] => Format(this[key], arguments);

    public bool Has(string key) => catalogue.Has(key);

    /// <summary>The words in one language, whatever the request's: for letters, mail and documents.</summary>
    public Texts In(string language) => new(catalogue, language);

    /// <summary>A counted text: <c>key.one</c> for 1, <c>key.other</c> else; the count is argument {0}.</summary>
    public string Count(string key, int count, params object?[] more) =>
        Format(this[key + (count == 1 ? ".one" : ".other")], [count, .. more]);

    /// <summary>The screen name of an enum value, from <c>enum.&lt;Type&gt;.&lt;Value&gt;</c>.</summary>
    public string Enum(Enum value) =>
        string.Join(", ", value.ToString().Split(", ").Select(name => this[$"enum.{value.GetType().Name}.{name}"]));

    /// <summary>The sentence of a rule that refuses or blocks. An argument that is itself a rule's code becomes its sentence.</summary>
    public string Rule(string code, IEnumerable<object> arguments) =>
        Format(this[$"rule.{code}"], [.. arguments.Select(a => a is string other && Has($"rule.{other}") ? this[$"rule.{other}"] : a)]);

    public string Rule(RuleViolationException violation) => Rule(violation.Rule, violation.Arguments);

    public string Rule(Blocker blocker) => Rule(blocker.Rule, blocker.Arguments);

    public string Day(DateOnly day) => day.ToString(Languages.DayPattern(Language), Languages.CultureOf(Language));

    private string Format(string pattern, object?[] arguments) =>
        arguments.Length == 0 ? pattern : string.Format(Languages.CultureOf(Language), pattern, [.. arguments.Select(Localized)]);

    private object? Localized(object? argument) => argument switch
    {
        Enum value => Enum(value),
        DateOnly day => Day(day),
        LocalizedText text => text.In(Language).Text,
        string => argument,
        System.Collections.IEnumerable parts => string.Join(", ", parts.Cast<object?>().Select(Localized)),
        _ => argument,
    };
}
