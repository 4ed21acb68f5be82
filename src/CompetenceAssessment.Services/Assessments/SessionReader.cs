using CompetenceAssessment.Data;
using CompetenceAssessment.Domain;
using CompetenceAssessment.Domain.Applications;
using CompetenceAssessment.Domain.Assessments;
using CompetenceAssessment.Services.Viewers;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Services.Assessments;

/// <summary>Reads session records and says who may see one: the assessors of the case once it is closed, its keeper before;
/// others who know of the case once judgements are open.</summary>
public sealed class SessionReader(AppDbContext db, CaseLoader cases)
{
    /// <returns>Null where the assessor may not see such a record.</returns>
    public Task<AssessmentSession?> FindAsync(Viewer viewer, Guid applicationId, Guid sessionId, CancellationToken cancellation) =>
        db.AssessmentSessions.VisibleTo(db, viewer).AsNoTracking().Include(s => s.Recordings)
            .SingleOrDefaultAsync(s => s.Id == sessionId && s.ApplicationId == applicationId, cancellation);

    /// <summary>The closed records of a case for those who decide on it or look after its quality; empty while assessors are blind.</summary>
    /// <param name="visible">The applications that the viewer may know of.</param>
    /// <param name="applicationId">The case.</param>
    /// <param name="viewerId">Who looks.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public async Task<IReadOnlyList<AssessmentSession>> OfCaseAsync(IQueryable<Application> visible, Guid applicationId, Guid viewerId, CancellationToken cancellation)
    {
        var application = await visible.AsNoTracking().Include(a => a.Allocations).SingleOrDefaultAsync(a => a.Id == applicationId, cancellation);
        if (application is null || application.CandidateId == viewerId || !Blindness.IsOpenTo(await cases.StandingAsync(application, cancellation), viewerId))
            return [];
        return await db.AssessmentSessions.AsNoTracking().Include(s => s.Recordings).Where(s => s.ApplicationId == applicationId && s.ClosedAt != null).OrderBy(s => s.HeldAt).ToListAsync(cancellation);
    }

    /// <summary>The bytes of a recording, for whoever may see its session.</summary>
    /// <param name="viewer">Who looks.</param>
    /// <param name="visible">The applications that the viewer may know of, for those who are not in the panel.</param>
    /// <param name="recordingId">The recording.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public async Task<StoredFile?> RecordingAsync(Viewer viewer, IQueryable<Application> visible, Guid recordingId, CancellationToken cancellation)
    {
        var session = await db.AssessmentSessions.AsNoTracking().Include(s => s.Recordings).SingleOrDefaultAsync(s => s.Recordings.Any(r => r.Id == recordingId), cancellation);
        if (session is null)
            return null;
        var mayOpen = await db.AssessmentSessions.VisibleTo(db, viewer).AnyAsync(s => s.Id == session.Id, cancellation)
            || (await OfCaseAsync(visible, session.ApplicationId, viewer.PersonId, cancellation)).Any(s => s.Id == session.Id);
        return mayOpen ? session.Recordings.First(r => r.Id == recordingId).Stored : null;
    }
}
