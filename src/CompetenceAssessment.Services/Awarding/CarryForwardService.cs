using CompetenceAssessment.Data;
using CompetenceAssessment.Data.Audit;
using CompetenceAssessment.Domain.Applications;
using CompetenceAssessment.Domain.Assessments;
using CompetenceAssessment.Domain.Awarding;
using CompetenceAssessment.Services.Cases;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Services.Awarding;

/// <summary>A competence that an earlier decision found achieved and that still counts.</summary>
/// <param name="CompetenceCode">The code.</param>
/// <param name="FromApplicationId">The application it was achieved in.</param>
/// <param name="FromReference">Its reference.</param>
/// <param name="Until">The last day on which it counts for a new application.</param>
public sealed record CarriedCompetence(string CompetenceCode, Guid FromApplicationId, string FromReference, DateOnly Until);

/// <summary>Competences achieved in an application that was not awarded count in a later one for the time that its scheme gives:
/// same person, same body, same version of the standard.</summary>
public sealed class CarryForwardService(AppDbContext db, StandardCache standards, AuditTrail audit)
{
    /// <summary>What would carry forward into an application, or does.</summary>
    public async Task<IReadOnlyList<CarriedCompetence>> FindAsync(Application application, DateOnly day, CancellationToken cancellation)
    {
        var earlier = await (
            from decision in db.DecisionItems.AsNoTracking()
            join former in db.Applications on decision.ApplicationId equals former.Id
            where former.CandidateId == application.CandidateId && former.Id != application.Id && former.AwardingBodyId == application.AwardingBodyId
                && former.StandardVersionId == application.StandardVersionId && decision.State == DecisionState.Decided
                && (decision.Outcome == DecisionOutcome.NotAwarded || decision.Outcome == DecisionOutcome.PartialAward)
            select new { Decision = decision, former.SchemeId, former.Reference }).ToListAsync(cancellation);
        var carried = new Dictionary<string, CarriedCompetence>();
        foreach (var one in earlier.OrderByDescending(e => e.Decision.DecidedAt))
        {
            var scheme = (await standards.SchemeAsync(db, one.SchemeId, cancellation)).Settings;
            if (NoticeWriter.CarriesForwardUntil(one.Decision, scheme) is not { } until || day > until)
                continue;
            // What was itself taken over counts from the decision that found it achieved, not anew.
            foreach (var result in one.Decision.Results.Where(r => r is { Result: CompetenceResult.Achieved, CarriedForward: false }))
                carried.TryAdd(result.CompetenceCode, new CarriedCompetence(result.CompetenceCode, one.Decision.ApplicationId, one.Reference, until));
        }

        return [.. carried.Values.OrderBy(c => c.CompetenceCode, StringComparer.Ordinal)];
    }

    /// <summary>Takes over what still counts. Called in the transaction that admits the candidate; a second call adds nothing.</summary>
    /// <param name="application">The application that is admitted.</param>
    /// <param name="actorId">Who admits.</param>
    /// <param name="cancellation">Cancels.</param>
    /// <returns>The codes of the competences taken over.</returns>
    public async Task<IReadOnlyList<string>> ApplyAsync(Application application, Guid actorId, CancellationToken cancellation)
    {
        var body = await db.AwardingBodies.AsNoTracking().SingleAsync(b => b.Id == application.AwardingBodyId, cancellation);
        var day = body.DayOf(application.SubmittedAt!.Value);
        var found = await FindAsync(application, day, cancellation);
        if (found.Count == 0)
            return [];
        var standard = await standards.VersionAsync(db, application.StandardVersionId, cancellation);
        var there = (await db.CompetenceConclusions.Where(c => c.ApplicationId == application.Id).Select(c => c.CompetenceId).ToListAsync(cancellation)).ToHashSet();
        var taken = new List<CarriedCompetence>();
        foreach (var one in found)
        {
            if (standard.FindCompetence(one.CompetenceCode) is not { } competence || !there.Add(competence.Id))
                continue;
            var earlier = await db.Applications.AsNoTracking().SingleAsync(a => a.Id == one.FromApplicationId, cancellation);
            var achieved = await db.CompetenceConclusions.AsNoTracking().SingleOrDefaultAsync(c => c.ApplicationId == earlier.Id && c.CompetenceId == competence.Id, cancellation);
            db.CompetenceConclusions.Add(CompetenceConclusion.CarryForward(Guid.CreateVersion7(), application, earlier, achieved, competence, one.Until, actorId, day));
            taken.Add(one);
        }

        if (taken.Count > 0)
            await audit.AppendAsync(AuditTrail.ForApplication(application.Id), actorId, "carried-forward", new { competences = taken.Select(t => new { t.CompetenceCode, t.FromApplicationId }) }, cancellation);
        return [.. taken.Select(t => t.CompetenceCode)];
    }
}
