using CompetenceAssessment.Data;
using CompetenceAssessment.Domain.Assessments;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Services.Assessments;

/// <summary>Released feedback: what the candidate and everybody who may know of the case reads. Whether the viewer may is asked before.</summary>
public sealed class FeedbackReader(AppDbContext db)
{
    public async Task<IReadOnlyList<ReleasedFeedback>> OfCaseAsync(Guid applicationId, CancellationToken cancellation) =>
        await db.ReleasedFeedback.AsNoTracking().Where(f => f.ApplicationId == applicationId).OrderBy(f => f.ReleasedAt).ToListAsync(cancellation);
}
