using CompetenceAssessment.Domain.Applications;
using CompetenceAssessment.Domain.Organisations;
using CompetenceAssessment.Services.Viewers;

namespace CompetenceAssessment.Services.Applications;

public static class ApplicationVisibility
{
    /// <summary>The applications a viewer may know of: own ones; those of the bodies the viewer works or inspects for, once they were submitted;
    /// those whose panel the viewer is in; and for committee members those that were proposed. What of an application is shown
    /// (not the judgements while assessors are blind, for one) each page decides.</summary>
    public static IQueryable<Application> VisibleTo(this IQueryable<Application> applications, Viewer viewer)
    {
        var personId = viewer.PersonId;
        var readIn = viewer.BodiesWith(Role.AwardingOfficer, Role.BodyAdministrator, Role.ExternalQualityAssurer, Role.InternalQualityAssurer);
        var assessesIn = viewer.BodiesWith(Role.Assessor);
        var decidesIn = viewer.BodiesWith(Role.CommitteeMember);
        return applications.Where(a =>
            a.CandidateId == personId
            || (a.SubmittedAt != null && readIn.Contains(a.AwardingBodyId))
            || (assessesIn.Contains(a.AwardingBodyId)
                && a.Allocations.Any(l => l.AssessorId == personId && l.ReleasedAt == null && l.Declaration != ConflictDeclaration.Conflict))
            || (decidesIn.Contains(a.AwardingBodyId) && a.History.Any(h => h.To == ApplicationState.Proposed)));
    }

    /// <summary>The applications in which the viewer acts for the awarding body: the officer's desk.</summary>
    public static IQueryable<Application> InOfficeOf(this IQueryable<Application> applications, Viewer viewer)
    {
        var bodies = viewer.BodiesWith(Role.AwardingOfficer, Role.BodyAdministrator, Role.ExternalQualityAssurer);
        return applications.Where(a => a.SubmittedAt != null && bodies.Contains(a.AwardingBodyId));
    }
}
