using CompetenceAssessment.Data;
using CompetenceAssessment.Domain.Organisations;
using CompetenceAssessment.Domain.People;
using CompetenceAssessment.Services.Viewers;

namespace CompetenceAssessment.Services.Administration;

public static class PeopleVisibility
{
    /// <summary>The people an administrator looks after: those with a role in the body, now or before, and those who applied to it.</summary>
    public static IQueryable<Person> VisibleTo(this IQueryable<Person> people, Viewer viewer, AppDbContext db) =>
        people.OfBodies(viewer.BodiesWith(Role.BodyAdministrator), db);

    internal static IQueryable<Person> OfBodies(this IQueryable<Person> people, IReadOnlyList<Guid> bodyIds, AppDbContext db) =>
        people.Where(p => db.Memberships.Any(m => m.PersonId == p.Id && m.AwardingBodyId != null && bodyIds.Contains(m.AwardingBodyId.Value))
            || db.Applications.Any(a => a.CandidateId == p.Id && bodyIds.Contains(a.AwardingBodyId)));
}
