using CompetenceAssessment.Data;
using CompetenceAssessment.Domain.Applications;
using CompetenceAssessment.Domain.Quality;
using CompetenceAssessment.Services.Assessments;
using CompetenceAssessment.Services.Viewers;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Services.Quality;

/// <summary>A case that a quality assurer may sample.</summary>
public sealed record QualityEntry
{
    public required Guid ApplicationId { get; init; }

    public required string Reference { get; init; }

    public required string Candidate { get; init; }

    public required string TimeZone { get; init; }

    public required IReadOnlyList<string> Panel { get; init; }

    public required ApplicationState State { get; init; }

    public required int Differences { get; init; }

    public QualityOutcome? LastOutcome { get; init; }

    public DateTime? LastAt { get; init; }

    /// <summary>Whether the scheme lets no proposal pass without a review.</summary>
    public required bool IsOwed { get; init; }

    public bool WaitsForReview => State == ApplicationState.UnderAssessment && LastOutcome is not QualityOutcome.Sound;
}

/// <summary>A review that was recorded.</summary>
public sealed record ReviewView(string Reviewer, QualityOutcome Outcome, string Findings, int Items, int FeedbackRound, DateTime At);

/// <summary>Reads what a quality assurer may see: cases of the body whose panel has handed in, never one's own.</summary>
public sealed class QualityReader(AppDbContext db, CaseLoader cases, JudgementReader judgements)
{
    public async Task<IReadOnlyList<QualityEntry>> ListAsync(Viewer viewer, CancellationToken cancellation)
    {
        var rows = await (
            from application in db.Applications.SampledBy(db, viewer)
            join candidate in db.People on application.CandidateId equals candidate.Id
            join body in db.AwardingBodies on application.AwardingBodyId equals body.Id
            where application.State == ApplicationState.UnderAssessment || application.State == ApplicationState.Proposed || application.State == ApplicationState.Decided
            orderby application.Reference
            select new { application.Id, Candidate = candidate.GivenNames + " " + candidate.FamilyName, body.TimeZone }).AsNoTracking().ToListAsync(cancellation);
        var standings = await cases.StandingsAsync([.. rows.Select(r => r.Id)], cancellation);
        var ids = rows.Where(r => standings[r.Id].HaveAllHandedIn).Select(r => r.Id).ToList();
        var reviews = (await db.QualityReviews.AsNoTracking().Where(r => ids.Contains(r.ApplicationId)).ToListAsync(cancellation)).ToLookup(r => r.ApplicationId);
        var people = standings.Values.SelectMany(s => s.Application.Panel).Select(a => a.AssessorId).Distinct().ToList();
        var names = await db.People.Where(p => people.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.GivenNames + " " + p.FamilyName, cancellation);
        return [.. rows.Where(r => ids.Contains(r.Id)).Select(r =>
        {
            var standing = standings[r.Id];
            var last = reviews[r.Id].Where(x => x.FeedbackRound == standing.Application.FeedbackRound).MaxBy(x => x.At);
            return new QualityEntry
            {
                ApplicationId = r.Id,
                Reference = standing.Application.Reference,
                Candidate = r.Candidate,
                TimeZone = r.TimeZone,
                Panel = [.. standing.Application.Panel.Select(a => names[a.AssessorId])],
                State = standing.Application.State,
                Differences = standing.Differences.Count,
                LastOutcome = last?.Outcome,
                LastAt = last?.At,
                IsOwed = standing.Scheme.QualityGate,
            };
        })];
    }

    /// <returns>Null where the viewer does not sample such a case.</returns>
    public Task<CaseView?> FindAsync(Viewer viewer, Guid applicationId, CancellationToken cancellation) =>
        judgements.ReadAsync(db.Applications.SampledBy(db, viewer), applicationId, viewer.PersonId, cancellation);

    /// <summary>The reviews of a case, newest first. Whether the viewer may see the case is asked before.</summary>
    public async Task<IReadOnlyList<ReviewView>> ReviewsAsync(Guid applicationId, CancellationToken cancellation)
    {
        var rows = await (
            from review in db.QualityReviews.AsNoTracking()
            where review.ApplicationId == applicationId
            join reviewer in db.People on review.ReviewerId equals reviewer.Id
            orderby review.At descending
            select new { Review = review, Name = reviewer.GivenNames + " " + reviewer.FamilyName }).ToListAsync(cancellation);
        return [.. rows.Select(r => new ReviewView(r.Name, r.Review.Outcome, r.Review.Findings, r.Review.SampledItemIds.Count, r.Review.FeedbackRound, r.Review.At))];
    }
}
