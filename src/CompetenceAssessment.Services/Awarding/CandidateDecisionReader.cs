using CompetenceAssessment.Data;
using CompetenceAssessment.Domain.Applications;
using CompetenceAssessment.Domain.Assessments;
using CompetenceAssessment.Domain.Awarding;
using CompetenceAssessment.Domain.Organisations;
using CompetenceAssessment.Domain.Schemes;
using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.Services.Applications;
using CompetenceAssessment.Services.Cases;
using CompetenceAssessment.Services.Viewers;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Services.Awarding;

/// <summary>What candidates read of the committee in their own cases: hearings and decisions.</summary>
public sealed class CandidateDecisionReader(AppDbContext db, StandardCache standards, TimeProvider clock)
{
    /// <returns>Null where it is not the viewer's own application.</returns>
    public async Task<CandidateCase?> FindAsync(Guid applicationId, Viewer viewer, CancellationToken cancellation)
    {
        var application = await db.Applications.VisibleTo(viewer).AsNoTracking().SingleOrDefaultAsync(a => a.Id == applicationId && a.CandidateId == viewer.PersonId, cancellation);
        if (application is null)
            return null;
        var body = await db.AwardingBodies.AsNoTracking().SingleAsync(b => b.Id == application.AwardingBodyId, cancellation);
        return new CandidateCase(application, body, await standards.VersionAsync(db, application.StandardVersionId, cancellation),
            (await standards.SchemeAsync(db, application.SchemeId, cancellation)).Settings, body.DayOf(clock.GetUtcNow().UtcDateTime));
    }

    /// <summary>The hearing that waits for an answer or was held last; null where none was asked for.</summary>
    public async Task<HearingView?> HearingAsync(CandidateCase found, CancellationToken cancellation)
    {
        var id = found.Application.Id;
        var item = await db.DecisionItems.AsNoTracking().SingleOrDefaultAsync(
            d => d.ApplicationId == id && d.Subject == DecisionSubject.Certificate && d.State == DecisionState.Open && d.HearingUntil != null, cancellation);
        if (item is not null)
        {
            var number = await db.Certificates.Where(c => c.Id == item.CertificateId).Select(c => c.Number).SingleAsync(cancellation);
            return new HearingView(item.Version, item.Motion, number, item.Reasons ?? "", [], item.HearingUntil!.Value, item.HeardAt, item.HearingStatement, item.IsHearingOpen(found.Today));
        }

        var proposal = await db.Proposals.AsNoTracking().Where(p => p.ApplicationId == id && p.HearingUntil != null).OrderByDescending(p => p.FeedbackRound).FirstOrDefaultAsync(cancellation);
        if (proposal is null)
            return null;
        var waits = found.Application.State is ApplicationState.Proposed or ApplicationState.Deferred && proposal.FeedbackRound == found.Application.FeedbackRound;
        var motion = proposal.IsAdverse ? null : await db.DecisionItems.AsNoTracking().Where(d => d.ProposalId == proposal.Id).OrderByDescending(d => d.UpdatedAt).FirstOrDefaultAsync(cancellation);
        return new HearingView(
            proposal.Version, motion?.Motion ?? DecisionItem.MotionFor(proposal), null, motion?.Reasons ?? proposal.Reasons, await NotYetAsync(found, cancellation), proposal.HearingUntil!.Value,
            proposal.HeardAt, proposal.HearingStatement, waits && proposal.IsHearingOpen(found.Today))
        { IsAgainstPanel = motion is not null };
    }

    /// <summary>The decisions that the candidate is told about, the latest first. Before the notice was opened nothing but that it waits.</summary>
    public async Task<IReadOnlyList<CandidateDecision>> DecisionsAsync(CandidateCase found, CancellationToken cancellation)
    {
        var items = await db.DecisionItems.AsNoTracking().NotifiedTo(found.Application.Id).OrderByDescending(d => d.DecidedAt).ToListAsync(cancellation);
        var ids = items.Select(d => d.Id).ToList();
        var challenges = await db.Challenges.AsNoTracking().Where(c => ids.Contains(c.DecisionItemId)).OrderBy(c => c.ReceivedAt).ToListAsync(cancellation);
        var certificates = await db.Certificates.Where(c => c.ApplicationId == found.Application.Id)
            .Select(c => new { c.Id, c.DecisionItemId, c.Number }).ToListAsync(cancellation);
        var proposals = await db.Proposals.AsNoTracking().Where(p => p.ApplicationId == found.Application.Id).ToDictionaryAsync(p => p.Id, p => p.Reasons, cancellation);
        return [.. items.Select(item =>
        {
            var certificate = certificates.Find(c => c.Id == item.CertificateId || c.DecisionItemId == item.Id);
            return new CandidateDecision(
                item, item.Reasons ?? (item.ProposalId is { } proposalId ? proposals[proposalId] : null), [.. challenges.Where(c => c.DecisionItemId == item.Id)],
                NoticeWriter.CarriesForwardUntil(item, found.Scheme), certificate?.Id, certificate?.Number, found.Today);
        })];
    }

    /// <summary>Competences taken over into this application from earlier ones.</summary>
    public async Task<IReadOnlyList<(string Code, string FromReference)>> CarriedAsync(CandidateCase found, CancellationToken cancellation)
    {
        var carried = await (
            from conclusion in db.CompetenceConclusions
            where conclusion.ApplicationId == found.Application.Id && conclusion.CarriedFromApplicationId != null
            join former in db.Applications on conclusion.CarriedFromApplicationId equals former.Id
            select new { conclusion.CompetenceId, former.Reference }).AsNoTracking().ToListAsync(cancellation);
        return [.. from competence in found.Standard.Competences join one in carried on competence.Id equals one.CompetenceId select (competence.Code, one.Reference)];
    }

    // Conclusions on competences of another version, under which the case once was, stand there but count no more.
    private async Task<IReadOnlyList<CompetenceConclusion>> NotYetAsync(CandidateCase found, CancellationToken cancellation)
    {
        var competences = found.Standard.Competences.Select(c => c.Id).ToList();
        return await db.CompetenceConclusions.AsNoTracking()
            .Where(c => c.ApplicationId == found.Application.Id && c.Result == CompetenceResult.NotYet && competences.Contains(c.CompetenceId)).ToListAsync(cancellation);
    }
}

/// <summary>An application as its own candidate reads about it.</summary>
public sealed record CandidateCase(Application Application, AwardingBody Body, StandardVersion Standard, SchemeSettings Scheme, DateOnly Today);

/// <summary>A hearing. <c>Certificate</c>: the number, where a certificate may be withdrawn or annulled; <c>Waits</c>: an answer is still possible.</summary>
public sealed record HearingView(
    int Version, DecisionOutcome Motion, string? Certificate, string Reasons, IReadOnlyList<CompetenceConclusion> NotYet, DateOnly Until, DateTime? HeardAt, string? Statement, bool Waits)
{
    /// <summary>The panel proposed an award; it is the committee that considers another decision.</summary>
    public bool IsAgainstPanel { get; init; }
}

/// <summary>A decision as its candidate reads it.</summary>
public sealed record CandidateDecision(DecisionItem Item, string? Reasons, IReadOnlyList<Challenge> Challenges, DateOnly? CarriesForwardUntil, Guid? CertificateId, string? CertificateNumber, DateOnly Today)
{
    public bool IsOpened => Item.NoticeDeliveredAt is not null;

    public IEnumerable<CompetenceResultFact> Achieved => Item.Results.Where(r => r.Result == CompetenceResult.Achieved);

    /// <summary>What carries forward into a new application, while the decision stands.</summary>
    public IReadOnlyList<CompetenceResultFact> Carries => CarriesForwardUntil is null || Item.State != DecisionState.Decided ? [] : [.. Achieved.Where(r => !r.CarriedForward)];

    /// <summary>An adverse decision without a challenge that waits; a late one is received, too, and marked.</summary>
    public bool MayBeChallenged => IsOpened && Item is { State: DecisionState.Decided, IsAdverse: true } && !Challenges.Any(c => c.Outcome is null);

    public bool IsInTime => Item.ChallengeUntil is not { } until || Today <= until;
}
