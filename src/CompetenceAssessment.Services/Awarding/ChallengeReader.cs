using CompetenceAssessment.Data;
using CompetenceAssessment.Domain;
using CompetenceAssessment.Domain.Applications;
using CompetenceAssessment.Domain.Awarding;
using CompetenceAssessment.Domain.Organisations;
using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.Services.Applications;
using CompetenceAssessment.Services.Cases;
using CompetenceAssessment.Services.Viewers;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Services.Awarding;

/// <summary>Reads challenges and the decisions they are about, for those who may hear or register them.</summary>
public sealed class ChallengeReader(AppDbContext db, StandardCache standards, Involvements involvements, TimeProvider clock)
{
    /// <returns>Null where the viewer may not know of it, or is its candidate, who reads it elsewhere.</returns>
    public async Task<ChallengePage?> FindAsync(Guid challengeId, Viewer viewer, CancellationToken cancellation)
    {
        var challenge = await db.Challenges.VisibleTo(viewer).AsNoTracking().SingleOrDefaultAsync(c => c.Id == challengeId && c.CandidateId != viewer.PersonId, cancellation);
        return challenge is null ? null : await PageAsync(challenge.DecisionItemId, challenge, viewer, cancellation);
    }

    /// <summary>An adverse decision against which a challenge on paper can be registered.</summary>
    public async Task<ChallengePage?> FindDecisionAsync(Guid itemId, Viewer viewer, CancellationToken cancellation)
    {
        var bodies = viewer.BodiesWith(Role.AwardingOfficer);
        var isThere = await db.DecisionItems.VisibleTo(viewer).AnyAsync(d => d.Id == itemId && d.State == DecisionState.Decided && bodies.Contains(d.AwardingBodyId), cancellation);
        var found = isThere ? await PageAsync(itemId, null, viewer, cancellation) : null;
        return found is { Decision.IsAdverse: true } && found.Application.CandidateId != viewer.PersonId ? found : null;
    }

    private async Task<ChallengePage?> PageAsync(Guid itemId, Challenge? challenge, Viewer viewer, CancellationToken cancellation)
    {
        var decision = await db.DecisionItems.AsNoTracking().SingleAsync(d => d.Id == itemId, cancellation);
        var application = await db.Applications.VisibleTo(viewer).AsNoTracking().Include(a => a.Allocations).SingleOrDefaultAsync(a => a.Id == decision.ApplicationId, cancellation);
        if (application is null)
            return null;
        var body = await db.AwardingBodies.AsNoTracking().SingleAsync(b => b.Id == decision.AwardingBodyId, cancellation);
        var scheme = (await standards.SchemeAsync(db, application.SchemeId, cancellation)).Settings;
        var today = body.DayOf(clock.GetUtcNow().UtcDateTime);
        var involvement = await involvements.OfAsync(viewer.PersonId, application, scheme, today, cancellation);
        return new ChallengePage
        {
            Challenge = challenge,
            Decision = decision,
            Application = application,
            Candidate = await NameAsync(application.CandidateId, cancellation),
            HeardBy = challenge?.HeardById is { } hearer ? await NameAsync(hearer, cancellation) : null,
            Standard = await standards.VersionAsync(db, application.StandardVersionId, cancellation),
            Body = body,
            Today = today,
            Obstacle = SeparationOfDuties.Obstacle(Duty.HearChallenge, involvement),
            MayHear = Array.Exists(AwardingRoles.Hear, role => viewer.HoldsIn(body.Id, role)),
        };
    }

    private Task<string> NameAsync(Guid personId, CancellationToken cancellation) =>
        db.People.Where(p => p.Id == personId).Select(p => p.GivenNames + " " + p.FamilyName).SingleAsync(cancellation);
}

/// <summary>A challenge, or a decision that may be challenged, as one viewer may act on it.</summary>
public sealed record ChallengePage
{
    public required Challenge? Challenge { get; init; }

    public required DecisionItem Decision { get; init; }

    public required Application Application { get; init; }

    public required string Candidate { get; init; }

    public required string? HeardBy { get; init; }

    public required StandardVersion Standard { get; init; }

    public required AwardingBody Body { get; init; }

    public required DateOnly Today { get; init; }

    /// <summary>What of the viewer's part in the case excludes hearing the challenge.</summary>
    public required Involvement Obstacle { get; init; }

    public required bool MayHear { get; init; }

    /// <summary>Whether a recorded reason can excuse the viewer's part in the case.</summary>
    public bool IsExcusable => (Obstacle & (Involvement.Candidate | Involvement.Conflicted | Involvement.Trainer)) == Involvement.None;

    /// <summary>The competences that can be upheld: those named, else all that were not achieved.</summary>
    public IReadOnlyList<string> Upholdable => Challenge is { CompetenceCodes.Count: > 0 } named ? named.CompetenceCodes : Challenge is null ? [] : Domain.Awarding.Challenge.OpenTo(Decision);

    public LocalizedText TitleOf(string code) => Decision.Results.First(r => r.CompetenceCode == code).Title;
}
