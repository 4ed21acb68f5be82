using CompetenceAssessment.Data;
using CompetenceAssessment.Domain;
using CompetenceAssessment.Domain.Applications;
using CompetenceAssessment.Domain.Organisations;
using CompetenceAssessment.Domain.Schemes;
using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.Services.Cases;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Services.Applications;

/// <summary>Under what terms one may apply today: round, standard version, scheme and awarding right.</summary>
/// <param name="AwardingBodyId">The body applied to.</param>
/// <param name="Version">The standard version.</param>
/// <param name="Scheme">The scheme in use for new applications; null where there is none.</param>
/// <param name="Settings">What it settles; where none is in use, what the application was begun under.</param>
/// <param name="Round">The round, where the application belongs to one.</param>
/// <param name="Refusal">The rule that forbids applications or admission today; null when none does.</param>
/// <param name="RoundIsOpen">Whether the round takes applications today.</param>
/// <param name="Today">The day in the body's time zone.</param>
public sealed record Terms(
    Guid AwardingBodyId, StandardVersion Version, AssessmentScheme? Scheme, SchemeSettings Settings, Round? Round, string? Refusal, bool RoundIsOpen, DateOnly Today);

/// <summary>Finds the terms of a round and of an application. Nothing is tracked.</summary>
public sealed class ApplicationTerms(AppDbContext db, StandardCache standards, Authority authority)
{
    /// <summary>What applies to somebody who begins in a round.</summary>
    /// <exception cref="RuleViolationException">There is no such round.</exception>
    public async Task<Terms> OfRoundAsync(Guid roundId, CancellationToken cancellation)
    {
        var round = await db.Rounds.AsNoTracking().SingleOrDefaultAsync(r => r.Id == roundId, cancellation);
        Rule.Require(round is not null, Rule.RoundClosed);
        return await FindAsync(round!.AwardingBodyId, round.StandardVersionId, round, null, cancellation);
    }

    /// <summary>What applies to an application, in its own round or another one it would move to. After admission the pinned scheme does.</summary>
    public async Task<Terms> CurrentAsync(Application application, Guid? otherRoundId, CancellationToken cancellation)
    {
        var round = await db.Rounds.AsNoTracking().SingleOrDefaultAsync(r => r.Id == (otherRoundId ?? application.RoundId), cancellation);
        var versionId = application.State == ApplicationState.Draft ? round?.StandardVersionId ?? application.StandardVersionId : application.StandardVersionId;
        var terms = await FindAsync(application.AwardingBodyId, versionId, round, application, cancellation);
        Rule.Require(terms.Version.StandardId == application.StandardId && (round is null || round.AwardingBodyId == application.AwardingBodyId), Rule.RoundDoesNotFit);
        return terms;
    }

    private async Task<Terms> FindAsync(Guid bodyId, Guid versionId, Round? round, Application? application, CancellationToken cancellation)
    {
        var today = await authority.TodayAsync(bodyId, cancellation);
        var version = await standards.VersionAsync(db, versionId, cancellation);
        var rights = await db.AwardingRights.AsNoTracking().Where(r => r.AwardingBodyId == bodyId && r.StandardVersionId == versionId).ToListAsync(cancellation);
        var inUse = await db.Schemes.AsNoTracking().Where(s => s.AwardingBodyId == bodyId && s.StandardVersionId == versionId && s.Status == SchemeStatus.InUse)
            .OrderByDescending(s => s.Number).FirstOrDefaultAsync(cancellation);
        var scheme = application is { AdmittedAt: not null } ? await standards.SchemeAsync(db, application.SchemeId, cancellation) : inUse;
        var settings = scheme?.Settings ?? (application is null ? new SchemeSettings() : (await standards.SchemeAsync(db, application.SchemeId, cancellation)).Settings);
        var refusal = AwardingRight.RefusalOfAll(rights, version.LastApplicationOn ?? version.ValidUntil, today) ?? (scheme is null ? Rule.NoSchemeInUse : null);
        return new Terms(bodyId, version, scheme, settings, round, refusal, round?.IsOpenOn(today) ?? true, today);
    }
}
