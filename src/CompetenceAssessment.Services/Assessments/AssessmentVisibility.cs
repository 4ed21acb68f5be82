using CompetenceAssessment.Data;
using CompetenceAssessment.Domain.Applications;
using CompetenceAssessment.Domain.Assessments;
using CompetenceAssessment.Domain.Organisations;
using CompetenceAssessment.Services.Viewers;

namespace CompetenceAssessment.Services.Assessments;

public static class AssessmentVisibility
{
    /// <summary>The cases whose panel the viewer is in today: the assessor's room. What of them is shown before conflicts are declared away each page decides.</summary>
    public static IQueryable<Application> AssessedBy(this IQueryable<Application> applications, Viewer viewer)
    {
        var personId = viewer.PersonId;
        var bodies = viewer.BodiesWith(Role.Assessor);
        return applications.Where(a => bodies.Contains(a.AwardingBodyId)
            && a.Allocations.Any(l => l.AssessorId == personId && l.ReleasedAt == null && l.Declaration != ConflictDeclaration.Conflict));
    }

    /// <summary>The cases that the viewer samples as internal quality assurer: of the body, once assessors are at work or done; never a case the viewer has another part in.</summary>
    public static IQueryable<Application> SampledBy(this IQueryable<Application> applications, AppDbContext db, Viewer viewer)
    {
        var personId = viewer.PersonId;
        var bodies = viewer.BodiesWith(Role.InternalQualityAssurer);
        return applications.Where(a => bodies.Contains(a.AwardingBodyId) && a.CandidateId != personId
            && a.Allocations.All(l => l.AssessorId != personId)
            && !db.ConflictsOfInterest.Any(c => c.ApplicationId == a.Id && c.PersonId == personId)
            && db.AssessorHandIns.Any(h => h.ApplicationId == a.Id));
    }

    /// <summary>Session records: the own ones; closed ones of the cases whose panel the viewer is in, because a record tells what was seen and said, and every assessor may rest on it.</summary>
    public static IQueryable<AssessmentSession> VisibleTo(this IQueryable<AssessmentSession> sessions, AppDbContext db, Viewer viewer)
    {
        var personId = viewer.PersonId;
        var assessed = db.Applications.AssessedBy(viewer).Where(a => a.Allocations.Any(l => l.AssessorId == personId && l.Declaration == ConflictDeclaration.None));
        return sessions.Where(s => assessed.Any(a => a.Id == s.ApplicationId) && (s.RecordedById == personId || s.ClosedAt != null));
    }
}
