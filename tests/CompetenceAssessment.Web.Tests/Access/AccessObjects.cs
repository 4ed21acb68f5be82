using CompetenceAssessment.Data;
using CompetenceAssessment.Domain.Awarding;
using CompetenceAssessment.Domain.Organisations;
using CompetenceAssessment.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Web.Tests.Access;

/// <summary>The objects of the demonstration that the matrix names in its addresses, as <c>{name}</c>.</summary>
internal static class AccessObjects
{
    /// <summary>Applications by the candidate whose they are; how far each has come is in their name.</summary>
    private static readonly Dictionary<string, string> Cases = new()
    {
        ["draft"] = "candidate@demo.test",
        ["collecting"] = "candidate2@demo.test",
        ["not-awarded"] = "candidate3@demo.test",
        ["issued"] = "candidate4@demo.test",
        ["other"] = "candidate@other.test",
        ["submitted"] = "person1@demo.test",
        ["handed-in"] = "person5@demo.test",
        ["assessing"] = "person6@demo.test",
        ["proposed"] = "person7@demo.test",
        ["allocated"] = "person11@demo.test",
        ["differing"] = "person13@demo.test",
        ["admitted"] = "person14@demo.test",
        ["concluding"] = "person16@demo.test",
        ["on-agenda"] = "person17@demo.test",
        ["hearing"] = "person20@demo.test",
        ["asked-more"] = "person21@demo.test",
        ["awarded"] = "person22@demo.test",
    };

    public static async Task<IReadOnlyDictionary<string, string>> FindAsync(App app)
    {
        await using var db = app.Context();
        var found = new Dictionary<string, string>();
        foreach (var (name, email) in Cases)
            found[name] = Text(await db.Applications.Where(a => db.People.Any(p => p.Id == a.CandidateId && p.Email == email)).Select(a => a.Id).SingleAsync());
        await FindStandardsAsync(db, found);
        await FindPeopleAsync(db, found);
        await FindCaseFilesAsync(db, found);
        await FindAwardsAsync(db, found);
        return found;
    }

    public static string Put(this IReadOnlyDictionary<string, string> objects, string address)
    {
        foreach (var (name, value) in objects)
            address = address.Replace($"{{{name}}}", value, StringComparison.Ordinal);
        Assert.False(address.Contains('{', StringComparison.Ordinal), $"No object has the name in {address}.");
        return address;
    }

    private static async Task FindStandardsAsync(AppDbContext db, Dictionary<string, string> found)
    {
        var version = await db.Applications.Where(a => a.Id == Guid.Parse(found["assessing"])).Select(a => a.StandardVersionId).SingleAsync();
        var competence = await db.StandardVersions.Where(v => v.Id == version).SelectMany(v => v.Competences).Include(c => c.Items).OrderBy(c => c.Code).FirstAsync();
        found["competence"] = Text(competence.Id);
        found["competence-code"] = competence.Code;
        found["item"] = Text(competence.Items.OrderBy(i => i.Position).First().Id);
        found["round"] = Text(await db.Rounds.Where(r => r.AwardingBodyId == db.AwardingBodies.Single(b => b.Key == "demo").Id).OrderByDescending(r => r.OpensOn).Select(r => r.Id).FirstAsync());
        found["standard-draft"] = Text(await db.StandardDrafts.Select(d => d.Id).SingleAsync());
        found["version"] = Text(version);
        found["right"] = Text(await db.AwardingRights.Where(r => r.AwardingBodyId == db.AwardingBodies.Single(b => b.Key == "demo").Id).Select(r => r.Id).SingleAsync());
        found["scheme"] = Text(await db.Schemes.Where(s => s.AwardingBodyId == db.AwardingBodies.Single(b => b.Key == "demo").Id).Select(s => s.Id).FirstAsync());
    }

    private static async Task FindPeopleAsync(AppDbContext db, Dictionary<string, string> found)
    {
        foreach (var name in (string[])["assessor1", "assessor3", "iqa"])
            found[name] = Text(await db.People.Where(p => p.Email == name + "@demo.test").Select(p => p.Id).SingleAsync());
        found["operator"] = Text(await db.Memberships.Where(m => m.Role == Role.Operator).Select(m => m.Id).SingleAsync());
        found["administrator"] = Text(await db.Memberships.Where(m => m.Role == Role.BodyAdministrator && m.AwardingBodyId == db.AwardingBodies.Single(b => b.Key == "demo").Id).Select(m => m.Id).SingleAsync());
        found["membership"] = Text(await db.Memberships.Where(m => m.Role == Role.InternalQualityAssurer).Select(m => m.Id).SingleAsync());
    }

    private static async Task FindCaseFilesAsync(AppDbContext db, Dictionary<string, string> found)
    {
        foreach (var name in (string[])["collecting", "assessing"])
        {
            var candidate = await db.Applications.Where(a => a.Id == Guid.Parse(found[name])).Select(a => a.CandidateId).SingleAsync();
            var item = await db.EvidenceItems.Where(e => e.PersonId == candidate && e.Files.Any()).Include(e => e.Files).OrderBy(e => e.CreatedAt).FirstAsync();
            found[name + "-evidence"] = Text(item.Id);
            found[name + "-file"] = Text(item.Current!.Id);
        }

        found["document"] = Text(await db.Applications.Where(a => a.Id == Guid.Parse(found["not-awarded"])).SelectMany(a => a.Documents).Select(d => d.Id).FirstAsync());
        var session = await db.AssessmentSessions.Where(s => s.ApplicationId == Guid.Parse(found["assessing"]) && s.ClosedAt == null).Include(s => s.Recordings).SingleAsync();
        found["session"] = Text(session.Id);
        found["recording"] = Text(session.Recordings.Single().Id);
    }

    private static async Task FindAwardsAsync(AppDbContext db, Dictionary<string, string> found)
    {
        found["certificate"] = Text(await CertificateAsync(db, found["issued"]));
        found["token"] = await db.Certificates.Where(c => c.Id == Guid.Parse(found["certificate"])).SelectMany(c => c.Issues).Select(i => i.Token).SingleAsync();
        found["appointment"] = Text(await db.AssessorAppointments.Where(a => a.PersonId == Guid.Parse(found["assessor3"])).Select(a => a.Id).SingleAsync());
        found["challenge"] = Text(await db.Challenges.Select(c => c.Id).FirstAsync());
        found["planned-meeting"] = Text(await db.CommitteeMeetings.Where(m => m.State == MeetingState.Planned).Select(m => m.Id).SingleAsync());
        found["decided-item"] = Text(await db.DecisionItems.Where(d => d.ApplicationId == Guid.Parse(found["not-awarded"])).Select(d => d.Id).SingleAsync());
        found["open-item"] = Text(await db.DecisionItems.Where(d => d.ApplicationId == Guid.Parse(found["on-agenda"])).Select(d => d.Id).SingleAsync());
    }

    private static Task<Guid> CertificateAsync(AppDbContext db, string application) =>
        db.Certificates.Where(c => db.DecisionItems.Any(d => d.Id == c.DecisionItemId && d.ApplicationId == Guid.Parse(application))).Select(c => c.Id).SingleAsync();

    private static string Text(Guid id) => id.ToString("D");
}
