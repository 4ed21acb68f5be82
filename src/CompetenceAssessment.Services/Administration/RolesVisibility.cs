using CompetenceAssessment.Domain.Organisations;
using CompetenceAssessment.Services.Viewers;

namespace CompetenceAssessment.Services.Administration;

public static class RolesVisibility
{
    /// <summary>Who holds which role in the bodies that the viewer administers; for the operator, who holds the roles that the operator gives.</summary>
    public static IQueryable<Membership> VisibleTo(this IQueryable<Membership> memberships, Viewer viewer)
    {
        var bodies = viewer.BodiesWith(Role.BodyAdministrator);
        var operates = viewer.Holds(Role.Operator);
        return memberships.Where(m => (m.AwardingBodyId != null && bodies.Contains(m.AwardingBodyId.Value)) || (operates && (m.AwardingBodyId == null || m.Role == Role.BodyAdministrator)));
    }

    /// <summary>Who is appointed to assess what in the bodies that the viewer administers.</summary>
    public static IQueryable<AssessorAppointment> VisibleTo(this IQueryable<AssessorAppointment> appointments, Viewer viewer)
    {
        var bodies = viewer.BodiesWith(Role.BodyAdministrator);
        return appointments.Where(a => bodies.Contains(a.AwardingBodyId));
    }
}
