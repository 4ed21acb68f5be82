using CompetenceAssessment.Domain.Organisations;

namespace CompetenceAssessment.Services.Demo;

/// <summary>An account of the demonstration.</summary>
internal sealed record DemoAccount(string Email, string GivenNames, string FamilyName, string Language, string? Body, params Role[] Roles);

/// <summary>The people of the demonstration.</summary>
internal static class DemoCast
{
    public const string MainBody = "demo";
    public const string OtherBody = "other";
    public const string StandardKey = "ee-customer-service-manager-6";

    public static IReadOnlyList<DemoAccount> Accounts { get; } =
    [
        new("candidate@demo.test", "Anu", "Saar", "en", null),
        new("candidate2@demo.test", "Peeter", "Kuusk", "en", null),
        new("candidate3@demo.test", "Liis", "Raud", "en", null),
        new("candidate4@demo.test", "Tiina", "Õunapuu", "et", null),
        new("assessor1@demo.test", "Mari", "Tamm", "en", MainBody, Role.Assessor),
        new("assessor2@demo.test", "Jaan", "Kask", "en", MainBody, Role.Assessor),
        new("assessor3@demo.test", "Helve", "Lepik", "en", MainBody, Role.Assessor),
        new("iqa@demo.test", "Rein", "Mägi", "en", MainBody, Role.InternalQualityAssurer),
        new("committee1@demo.test", "Ene", "Pärn", "en", MainBody, Role.CommitteeMember),
        new("committee2@demo.test", "Toomas", "Org", "en", MainBody, Role.CommitteeMember),
        new("committee3@demo.test", "Kadri", "Väli", "en", MainBody, Role.CommitteeMember),
        new("committee4@demo.test", "Urmas", "Sild", "en", MainBody, Role.CommitteeMember),
        new("officer@demo.test", "Siiri", "Allik", "en", MainBody, Role.AwardingOfficer, Role.StandardsEditor),
        new("admin@demo.test", "Andres", "Kivi", "en", MainBody, Role.BodyAdministrator, Role.Operator, Role.StandardsEditor),
        new("officer@other.test", "Olev", "Teder", "en", OtherBody, Role.AwardingOfficer, Role.BodyAdministrator),
        new("assessor@other.test", "Merike", "Luik", "en", OtherBody, Role.Assessor),
        new("candidate@other.test", "Kalev", "Nurm", "en", null),
    ];

    private static readonly string[] GivenNames =
        ["Aino", "Karl", "Eda", "Mart", "Õie", "Priit", "Ülle", "Tõnu", "Žanna", "Ants", "Riina", "Heiki", "Lembit", "Virve", "Rasmus", "Kersti", "Indrek", "Maarja", "Ott", "Signe"];

    private static readonly string[] FamilyNames =
        ["Mets", "Järv", "Põld", "Kallas", "Rand", "Oja", "Laas", "Sepp", "Tšernov", "Haab", "Vaher", "Kuslap", "Ööbik", "Nõmm", "Aas", "Toom", "Paju", "Koppel", "Pihlak"];

    /// <summary>The address of a plan's candidate.</summary>
    public static string EmailOf(DemoPlan plan) => plan.Email ?? $"person{plan.Index}@demo.test";

    /// <summary>A candidate who only appears in lists: 380 different names.</summary>
    public static (string Given, string Family) Extra(int index) => (GivenNames[index % GivenNames.Length], FamilyNames[index * 7 % FamilyNames.Length]);
}
