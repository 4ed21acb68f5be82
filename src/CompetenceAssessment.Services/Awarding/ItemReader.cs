using CompetenceAssessment.Data;
using CompetenceAssessment.Domain.Applications;
using CompetenceAssessment.Domain.Awarding;
using CompetenceAssessment.Domain.Portfolios;
using CompetenceAssessment.Domain.Quality;
using CompetenceAssessment.Services.Applications;
using CompetenceAssessment.Services.Assessments;
using CompetenceAssessment.Services.Viewers;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Services.Awarding;

/// <summary>Reads one item of an agenda with the whole case, as the committee needs it to decide.</summary>
public sealed class ItemReader(AppDbContext db, MeetingReader meetings, JudgementReader judgements, DecisionResults results)
{
    /// <returns>Null where the viewer may not know of it, or is its candidate.</returns>
    public async Task<ItemPage?> FindAsync(Guid itemId, Viewer viewer, CancellationToken cancellation)
    {
        var place = await db.DecisionItems.VisibleTo(viewer).Where(d => d.Id == itemId)
            .Select(d => new { d.CommitteeMeetingId, d.ApplicationId }).SingleOrDefaultAsync(cancellation);
        if (place is null || await meetings.FindAsync(place.CommitteeMeetingId, viewer, cancellation) is not { } meeting)
            return null;
        var line = meeting.Items.Single(i => i.Item.Id == itemId);
        if (line.CandidateId == viewer.PersonId)
            return null;
        // Who is recused learns no more of the case than that.
        if (line.Item.IsRecused(viewer.PersonId))
            return new ItemPage(meeting, line, null);
        var assessed = await judgements.ReadAsync(db.Applications.VisibleTo(viewer), place.ApplicationId, viewer.PersonId, cancellation);
        return assessed is null ? null : new ItemPage(meeting, line, await CaseAsync(line, assessed, cancellation));
    }

    private async Task<DecisionCase> CaseAsync(AgendaItem line, CaseView assessed, CancellationToken cancellation)
    {
        var applicationId = assessed.ApplicationId;
        var application = await db.Applications.AsNoTracking().Include(a => a.HandedIn).Include(a => a.History).AsSplitQuery().SingleAsync(a => a.Id == applicationId, cancellation);
        var evidenceIds = application.HandedIn.Select(h => h.EvidenceItemId).Distinct().ToList();
        return new DecisionCase
        {
            Assessed = assessed,
            Results = line.Item.State == DecisionState.Open ? await results.OfAsync(applicationId, cancellation) : line.Item.Results,
            Reviews = await ReviewsAsync(applicationId, cancellation),
            Conflicts = await ConflictsAsync(applicationId, cancellation),
            Evidence = await db.EvidenceItems.AsNoTracking().Where(e => evidenceIds.Contains(e.Id)).OrderBy(e => e.CreatedAt)
                .Select(e => new EvidenceLine(e.Id, e.Title, e.Kind, e.Method)).ToListAsync(cancellation),
            Sessions = await db.AssessmentSessions.AsNoTracking().Where(s => s.ApplicationId == applicationId).OrderBy(s => s.HeldAt)
                .Select(s => new SessionLine(s.Id, s.Method, s.HeldAt, s.Place)).ToListAsync(cancellation),
            Challenge = line.Item.ReplacesId is { } replacedId
                ? await db.Challenges.AsNoTracking().Where(c => c.DecisionItemId == replacedId && c.Outcome == ChallengeOutcome.Upheld).FirstOrDefaultAsync(cancellation)
                : null,
            Replaces = line.Item.ReplacesId is { } formerId ? await db.DecisionItems.AsNoTracking().SingleAsync(d => d.Id == formerId, cancellation) : null,
        };
    }

    private async Task<IReadOnlyList<ReviewLine>> ReviewsAsync(Guid applicationId, CancellationToken cancellation) => await (
        from review in db.QualityReviews
        where review.ApplicationId == applicationId
        join person in db.People on review.ReviewerId equals person.Id
        orderby review.At
        select new ReviewLine(person.GivenNames + " " + person.FamilyName, review.Outcome, review.Findings, review.At, review.SampledItemIds.Count)).AsNoTracking().ToListAsync(cancellation);

    private async Task<IReadOnlyList<ConflictLine>> ConflictsAsync(Guid applicationId, CancellationToken cancellation) => await (
        from conflict in db.ConflictsOfInterest
        where conflict.ApplicationId == applicationId
        join person in db.People on conflict.PersonId equals person.Id
        orderby conflict.RecordedAt
        select new ConflictLine(person.GivenNames + " " + person.FamilyName, conflict.Kind, conflict.Note)).AsNoTracking().ToListAsync(cancellation);
}

/// <summary>One item as one viewer may see it; without the case for who is recused.</summary>
public sealed record ItemPage(MeetingView Meeting, AgendaItem Line, DecisionCase? Case)
{
    public DecisionItem Item => Line.Item;

    public bool IsOpen => Item.State == DecisionState.Open;

    public bool MayVote => Meeting.Votes && IsOpen && !Item.IsRecused(Meeting.ViewerId);

    public bool MayDecide => Meeting.Votes && IsOpen && Item.MayBeDecidedBy(Meeting.ViewerId, Meeting.Meeting);

    /// <summary>The officer who keeps the minutes, or the chair; not who is recused.</summary>
    public bool MayMove => IsOpen && !Item.IsRecused(Meeting.ViewerId) && (Meeting.IsOfficer || Meeting.IsChair);
}

/// <summary>What the committee reads before it decides.</summary>
public sealed record DecisionCase
{
    public required CaseView Assessed { get; init; }

    public required IReadOnlyList<CompetenceResultFact> Results { get; init; }

    public required IReadOnlyList<ReviewLine> Reviews { get; init; }

    public required IReadOnlyList<ConflictLine> Conflicts { get; init; }

    public required IReadOnlyList<EvidenceLine> Evidence { get; init; }

    public required IReadOnlyList<SessionLine> Sessions { get; init; }

    /// <summary>The upheld challenge that this item answers, and the decision it replaces.</summary>
    public required Challenge? Challenge { get; init; }

    public required DecisionItem? Replaces { get; init; }
}

public sealed record ReviewLine(string Reviewer, QualityOutcome Outcome, string Findings, DateTime At, int Sampled);

public sealed record ConflictLine(string Person, ConflictKind Kind, string Note);

public sealed record EvidenceLine(Guid Id, string Title, EvidenceKind Kind, Domain.Standards.AssessmentMethod Method);

public sealed record SessionLine(Guid Id, Domain.Standards.AssessmentMethod Method, DateTime HeldAt, string Place);
