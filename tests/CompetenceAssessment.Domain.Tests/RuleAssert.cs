namespace CompetenceAssessment.Domain.Tests;

internal static class RuleAssert
{
    /// <summary>The action is refused by the rule.</summary>
    public static void Refused(string rule, Action action) => Assert.Equal(rule, Assert.Throws<RuleViolationException>(action).Rule);

    public static void Refused<T>(string rule, Func<T> action) => Assert.Equal(rule, Assert.Throws<RuleViolationException>(() => { _ = action(); }).Rule);
}
