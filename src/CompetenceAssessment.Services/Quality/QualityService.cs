using CompetenceAssessment.Data;
using CompetenceAssessment.Data.Audit;
using CompetenceAssessment.Domain.Organisations;
using CompetenceAssessment.Domain.Quality;
using CompetenceAssessment.Services.Assessments;
using CompetenceAssessment.Services.Cases;
using CompetenceAssessment.Services.Writes;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Services.Quality;

/// <summary>A quality assurer's sample of a case's judgements.</summary>
public sealed record RecordReview
{
    public required Guid ApplicationId { get; init; }

    public required Guid ActorId { get; init; }

    public required IReadOnlyList<Guid> ItemIds { get; init; }

    public required QualityOutcome Outcome { get; init; }

    public required string Findings { get; init; }
}

/// <summary>Internal quality assurance: samples judgements once the panel has handed in, never one's own.</summary>
public sealed class QualityService(AppDbContext db, UnitOfWork work, AuditTrail audit, CaseLoader cases, Involvements involvements, Authority authority, TimeProvider clock)
{
    public Task<Guid> RecordReviewAsync(RecordReview command, CancellationToken cancellation) => work.WriteAsync(
        async token =>
        {
            await audit.LockAsync(AuditTrail.ForApplication(command.ApplicationId), token);
            var application = await db.Applications.AsNoTracking().Include(a => a.Allocations).SingleAsync(a => a.Id == command.ApplicationId, token);
            var today = await authority.RequireAsync(command.ActorId, Role.InternalQualityAssurer, application.AwardingBodyId, token);
            var standing = await cases.StandingAsync(application, token);
            var involvement = await involvements.OfAsync(command.ActorId, application, standing.Scheme, today, token);
            var review = new QualityReview(Guid.CreateVersion7(), standing, command.ActorId, involvement, command.ItemIds, command.Outcome, command.Findings, clock.GetUtcNow().UtcDateTime);
            db.QualityReviews.Add(review);
            await audit.AppendAsync(AuditTrail.ForApplication(application.Id), command.ActorId, "quality-reviewed", new { review.Outcome, items = review.SampledItemIds.Count }, token);
            return review.Id;
        },
        cancellation);
}
