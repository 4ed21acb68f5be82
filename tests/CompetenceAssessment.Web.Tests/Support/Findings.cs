namespace CompetenceAssessment.Web.Tests.Support;

public static class Findings
{
    /// <summary>Fails with every finding in full: the usual assertion shortens them.</summary>
    public static void AssertNone(this IEnumerable<string> findings)
    {
        var all = findings.Distinct().ToList();
        Assert.True(all.Count == 0, string.Join('\n', all));
    }
}
