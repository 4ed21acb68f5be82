using CompetenceAssessment.Web.Tests.Support;

namespace CompetenceAssessment.Web.Tests.Journeys.People;

/// <summary>Who takes part in the chain, and what they speak of.</summary>
internal static class Cast
{
    public const string Document = "A document, picture or recording from my work";
    public const string SetTask = "Something I made for a set task";
    public const string RecoveryPlan = "B.2.2.11";

    public static readonly string[] Mapping = Indicators("B.2.1", 7);
    public static readonly string[] Strategy = Indicators("B.2.2", 16);
    public static readonly string[] Team = Indicators("B.2.3", 26);
    public static readonly string[] Transversal = [.. Indicators("B.2.4", 3), .. Indicators("B.2.5", 5), .. Indicators("B.2.6", 4)];

    public static DateTime Yesterday => DateTime.Now.Date.AddDays(-1).AddHours(10);

    public static async Task<(Assessor Mari, Assessor Jaan)> PanelAsync(Journey journey, Candidate candidate)
    {
        var mari = new Assessor(await journey.SignedInAsync("assessor1@demo.test"), candidate.Reference);
        var jaan = new Assessor(await journey.SignedInAsync("assessor2@demo.test"), candidate.Reference);
        await mari.DeclareNoConflictAsync();
        await jaan.DeclareNoConflictAsync();
        return (mari, jaan);
    }

    public static async Task<CommitteeMember> MemberAsync(Journey journey, int number) => new(await journey.SignedInAsync($"committee{number}@demo.test"));

    private static string[] Indicators(string competence, int count) => [.. Enumerable.Range(1, count).Select(number => $"{competence}.{number}")];
}
