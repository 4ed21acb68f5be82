namespace CompetenceAssessment.Domain;

/// <summary>The codes of the rules that can refuse or block a step. Each has a sentence in both languages.</summary>
public static partial class Rule
{
    /// <summary>Refuses unless a condition holds.</summary>
    /// <exception cref="RuleViolationException">The condition does not hold.</exception>
    public static void Require(bool condition, string rule, params object[] arguments)
    {
        if (!condition)
            throw new RuleViolationException(rule, arguments);
    }
}
