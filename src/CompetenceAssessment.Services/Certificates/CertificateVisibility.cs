using CompetenceAssessment.Domain.Certificates;
using CompetenceAssessment.Domain.Organisations;
using CompetenceAssessment.Services.Viewers;

namespace CompetenceAssessment.Services.Certificates;

public static class CertificateVisibility
{
    private static readonly Role[] Readers = [Role.AwardingOfficer, Role.CommitteeMember, Role.ExternalQualityAssurer];

    /// <summary>The certificates a viewer may open with all their documents: own ones, and those of the bodies the viewer issues, decides or inspects for.</summary>
    public static IQueryable<Certificate> VisibleTo(this IQueryable<Certificate> certificates, Viewer viewer)
    {
        var personId = viewer.PersonId;
        var bodies = viewer.BodiesWith(Readers);
        return certificates.Where(c => c.HolderId == personId || bodies.Contains(c.AwardingBodyId));
    }

    /// <summary>Whether the viewer reads a body's certificates, besides own ones.</summary>
    public static bool ReadsCertificates(this Viewer viewer) => viewer.Holds(Readers);

    /// <summary>The viewer's own certificates.</summary>
    public static IQueryable<Certificate> HeldBy(this IQueryable<Certificate> certificates, Viewer viewer)
    {
        var personId = viewer.PersonId;
        return certificates.Where(c => c.HolderId == personId);
    }

    /// <summary>The certificates of the viewer's bodies.</summary>
    public static IQueryable<Certificate> InOfficeOf(this IQueryable<Certificate> certificates, Viewer viewer)
    {
        var bodies = viewer.BodiesWith(Readers);
        return certificates.Where(c => bodies.Contains(c.AwardingBodyId));
    }
}
