using CompetenceAssessment.Data;
using CompetenceAssessment.Domain.Applications;
using CompetenceAssessment.Domain.Organisations;
using CompetenceAssessment.Domain.Portfolios;
using CompetenceAssessment.Services.Viewers;

namespace CompetenceAssessment.Services.Portfolios;

/// <summary>Who may see evidence. A person sees all of the own; everybody else only what was handed in, in the version handed in,
/// and only for a duty in that application.</summary>
public static class EvidenceVisibility
{
    /// <summary>The applications whose handed-in evidence is open to a viewer: officers, quality assurers (internal and external) of the body;
    /// assessors of the panel who declared that they have no conflict; committee members once the case is on an agenda.</summary>
    public static IQueryable<Application> WithEvidenceOpenTo(this AppDbContext db, Viewer viewer)
    {
        var personId = viewer.PersonId;
        var readIn = viewer.BodiesWith(Role.AwardingOfficer, Role.InternalQualityAssurer, Role.ExternalQualityAssurer);
        var assessesIn = viewer.BodiesWith(Role.Assessor);
        var decidesIn = viewer.BodiesWith(Role.CommitteeMember);
        return db.Applications.Where(a =>
            readIn.Contains(a.AwardingBodyId)
            || (assessesIn.Contains(a.AwardingBodyId)
                && a.Allocations.Any(l => l.AssessorId == personId && l.ReleasedAt == null && l.Declaration == ConflictDeclaration.None))
            || (decidesIn.Contains(a.AwardingBodyId) && db.DecisionItems.Any(d => d.ApplicationId == a.Id)));
    }

    /// <summary>The files a viewer may open.</summary>
    public static IQueryable<EvidenceFile> FilesVisibleTo(this AppDbContext db, Viewer viewer)
    {
        var personId = viewer.PersonId;
        var handedIn = db.WithEvidenceOpenTo(viewer).SelectMany(a => a.HandedIn);
        return db.Set<EvidenceFile>().Where(f =>
            db.EvidenceItems.Any(e => e.Id == f.EvidenceItemId && e.PersonId == personId) || handedIn.Any(h => h.EvidenceFileId == f.Id));
    }

    /// <summary>The evidence items a viewer may read about.</summary>
    public static IQueryable<EvidenceItem> VisibleTo(this IQueryable<EvidenceItem> items, AppDbContext db, Viewer viewer)
    {
        var personId = viewer.PersonId;
        var handedIn = db.WithEvidenceOpenTo(viewer).SelectMany(a => a.HandedIn);
        return items.Where(e => e.PersonId == personId || handedIn.Any(h => h.EvidenceItemId == e.Id));
    }

    /// <summary>The own evidence alone: what the portfolio room shows and changes.</summary>
    public static IQueryable<EvidenceItem> OwnedBy(this IQueryable<EvidenceItem> items, Viewer viewer) => items.Where(e => e.PersonId == viewer.PersonId);
}
