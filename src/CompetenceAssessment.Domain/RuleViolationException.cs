namespace CompetenceAssessment.Domain;

/// <summary>An operation that a rule forbids. Carries the rule's code and the values that its sentence names;
/// the sentence itself stands in the language resources under <c>rule.&lt;code&gt;</c>.</summary>
public sealed class RuleViolationException(string rule, params object[] arguments)
    : Exception($"Rule {rule}: {string.Join(", ", arguments)}")
{
    /// <summary>The rule, one of the constants of <see cref="Rule"/>.</summary>
    public string Rule { get; } = rule;

    /// <summary>The values for the placeholders of the rule's sentence, in order.</summary>
    public IReadOnlyList<object> Arguments { get; } = arguments;
}
