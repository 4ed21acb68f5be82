using CompetenceAssessment.Data;
using CompetenceAssessment.Domain.Applications;
using CompetenceAssessment.Domain.Awarding;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Services.Awarding;

/// <summary>What the committee wants a person to read or answer as a candidate.</summary>
public sealed class CandidateNews(AppDbContext db, TimeProvider clock)
{
    public async Task<IReadOnlyList<CandidateNewsLine>> ForAsync(Guid candidateId, CancellationToken cancellation)
    {
        var own = await (
            from application in db.Applications
            where application.CandidateId == candidateId && application.SubmittedAt != null
            join body in db.AwardingBodies on application.AwardingBodyId equals body.Id
            select new { application.Id, application.Reference, application.State, application.FeedbackRound, body }).AsNoTracking().ToListAsync(cancellation);
        var ids = own.Select(a => a.Id).ToList();
        var proposals = await db.Proposals.AsNoTracking().Where(p => ids.Contains(p.ApplicationId) && p.HearingUntil != null && p.HeardAt == null).ToListAsync(cancellation);
        var items = await db.DecisionItems.AsNoTracking().Where(d => ids.Contains(d.ApplicationId)).ToListAsync(cancellation);
        var news = new List<CandidateNewsLine>();
        foreach (var application in own)
        {
            var today = application.body.DayOf(clock.GetUtcNow().UtcDateTime);
            var asked = proposals.Find(p => p.ApplicationId == application.Id && p.FeedbackRound == application.FeedbackRound && p.IsHearingOpen(today));
            var item = items.Find(d => d.ApplicationId == application.Id && d is { State: DecisionState.Open, Subject: DecisionSubject.Certificate } && d.IsHearingOpen(today));
            var waits = application.State is ApplicationState.Proposed or ApplicationState.Deferred ? asked?.HearingUntil : null;
            if ((waits ?? item?.HearingUntil) is { } until)
                news.Add(new CandidateNewsLine(application.Id, application.Reference, CandidateNewsKind.HearingOpen, until));
            var told = items.Where(d => d.ApplicationId == application.Id && d.State != DecisionState.Open && d.Outcome!.Value.EndsTheCase()).ToList();
            if (told.Count > 0)
                news.Add(Told(application.Id, application.Reference, told, today));
        }

        return news;
    }

    /// <summary>Of what was read, the latest decision counts: an adverse one may be challenged for a time.</summary>
    private static CandidateNewsLine Told(Guid applicationId, string reference, IReadOnlyList<DecisionItem> told, DateOnly today)
    {
        if (told.Any(d => d.NoticeDeliveredAt is null))
            return new CandidateNewsLine(applicationId, reference, CandidateNewsKind.DecisionUnread, null);
        var latest = told.MaxBy(d => d.DecidedAt)!;
        var mayChallenge = latest is { IsAdverse: true, State: DecisionState.Decided } && today <= latest.ChallengeUntil;
        return new CandidateNewsLine(applicationId, reference, CandidateNewsKind.DecisionRead, mayChallenge ? latest.ChallengeUntil : null) { IsAdverse = latest.IsAdverse };
    }
}

public enum CandidateNewsKind
{
    HearingOpen,
    DecisionUnread,
    DecisionRead,
}

public sealed record CandidateNewsLine(Guid ApplicationId, string Reference, CandidateNewsKind Kind, DateOnly? Due)
{
    /// <summary>Whether the decision read says no, wholly or in part.</summary>
    public bool IsAdverse { get; init; }
}
