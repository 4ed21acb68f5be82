using CompetenceAssessment.Data;
using CompetenceAssessment.Domain;
using CompetenceAssessment.Domain.Applications;
using CompetenceAssessment.Domain.Assessments;
using CompetenceAssessment.Domain.Organisations;
using CompetenceAssessment.Domain.Schemes;
using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.Services.Cases;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Services.Assessments;

/// <summary>Loads where cases stand, for the writes of this folder and for <see cref="JudgementReader"/>. What it gives is not filtered by the blind rule.</summary>
public sealed class CaseLoader(AppDbContext db, StandardCache standards, Authority authority, Involvements involvements)
{
    /// <summary>The application with its panel, for a write of one of its assessors: see <see cref="ForDutyAsync"/>.</summary>
    internal Task<AssessorsCase> ForAssessorAsync(Guid applicationId, Guid actorId, bool tracked, CancellationToken cancellation) =>
        ForDutyAsync(Duty.Assess, applicationId, actorId, tracked, cancellation);

    /// <summary>The application with its panel, once the actor was found to hold the assessor's role in its body today, and to be nothing in the case that excludes the duty:
    /// what nobody knew when the assessor joined the panel counts as soon as it is known.</summary>
    /// <exception cref="RuleViolationException">The role is not held, or the duties are not separate.</exception>
    internal async Task<AssessorsCase> ForDutyAsync(Duty duty, Guid applicationId, Guid actorId, bool tracked, CancellationToken cancellation)
    {
        var found = await ForDeclarationAsync(applicationId, actorId, tracked, cancellation);
        // Who has left the panel is refused for that.
        if (found.Application.Panel.Any(a => a.AssessorId == actorId))
            SeparationOfDuties.Require(duty, found.Involvement);
        return found;
    }

    /// <summary>The same for who declares conflicts of interest, whatever the actor already is in the case.</summary>
    internal async Task<AssessorsCase> ForDeclarationAsync(Guid applicationId, Guid actorId, bool tracked, CancellationToken cancellation)
    {
        var query = db.Applications.Include(a => a.Allocations).Where(a => a.Id == applicationId);
        // Whoever changes the state adds to the history, whose steps are numbered.
        var application = await (tracked ? query.Include(a => a.History).AsSplitQuery() : query.AsNoTracking()).SingleAsync(cancellation);
        var today = await authority.RequireAsync(actorId, Role.Assessor, application.AwardingBodyId, cancellation);
        var (scheme, standard) = await PinnedAsync(application, cancellation);
        var hasHandedIn = await db.AssessorHandIns.AnyAsync(
            h => h.ApplicationId == applicationId && h.AssessorId == actorId && h.FeedbackRound == application.FeedbackRound, cancellation);
        return new AssessorsCase(application, scheme, standard, hasHandedIn)
        {
            Today = today,
            Involvement = await involvements.OfAsync(actorId, application, scheme, today, cancellation),
        };
    }

    /// <summary>Where a case stands. Agreements are tracked, so that a write can change the one it is about.</summary>
    internal async Task<CaseStanding> StandingAsync(Application application, CancellationToken cancellation)
    {
        var (scheme, standard) = await PinnedAsync(application, cancellation);
        return new CaseStanding(new CaseFacts
        {
            Application = application,
            Scheme = scheme,
            Standard = standard,
            HandIns = await db.AssessorHandIns.AsNoTracking().Where(h => h.ApplicationId == application.Id).ToListAsync(cancellation),
            Judgements = await GivenOf([application.Id]).Select(g => g.Given).ToListAsync(cancellation),
            Agreements = await db.Agreements.Where(a => a.ApplicationId == application.Id).ToListAsync(cancellation),
            CarriedForward = (await CarriedOf([application.Id]).Select(c => c.CompetenceId).ToListAsync(cancellation)).ToHashSet(),
        });
    }

    /// <summary>Where several cases stand, in as many queries as for one.</summary>
    internal async Task<IReadOnlyDictionary<Guid, CaseStanding>> StandingsAsync(IReadOnlyCollection<Guid> applicationIds, CancellationToken cancellation)
    {
        var applications = await db.Applications.AsNoTracking().Include(a => a.Allocations).Where(a => applicationIds.Contains(a.Id)).ToListAsync(cancellation);
        var handIns = (await db.AssessorHandIns.AsNoTracking().Where(h => applicationIds.Contains(h.ApplicationId)).ToListAsync(cancellation)).ToLookup(h => h.ApplicationId);
        var given = (await GivenOf(applicationIds).ToListAsync(cancellation)).ToLookup(g => g.ApplicationId, g => g.Given);
        var agreements = (await db.Agreements.AsNoTracking().Where(a => applicationIds.Contains(a.ApplicationId)).ToListAsync(cancellation)).ToLookup(a => a.ApplicationId);
        var carried = (await CarriedOf(applicationIds).Select(c => new { c.ApplicationId, c.CompetenceId }).ToListAsync(cancellation)).ToLookup(c => c.ApplicationId, c => c.CompetenceId);
        var standings = new Dictionary<Guid, CaseStanding>();
        foreach (var application in applications)
        {
            var (scheme, standard) = await PinnedAsync(application, cancellation);
            standings[application.Id] = new CaseStanding(new CaseFacts
            {
                Application = application,
                Scheme = scheme,
                Standard = standard,
                HandIns = [.. handIns[application.Id]],
                Judgements = [.. given[application.Id]],
                Agreements = [.. agreements[application.Id]],
                CarriedForward = carried[application.Id].ToHashSet(),
            });
        }

        return standings;
    }

    internal async ValueTask<(SchemeSettings Scheme, StandardVersion Standard)> PinnedAsync(Application application, CancellationToken cancellation) =>
        ((await standards.SchemeAsync(db, application.SchemeId, cancellation)).Settings, await standards.VersionAsync(db, application.StandardVersionId, cancellation));

    private IQueryable<GivenRow> GivenOf(IReadOnlyCollection<Guid> applicationIds) =>
        from judgement in db.Judgements.AsNoTracking()
        where applicationIds.Contains(judgement.ApplicationId)
        select new GivenRow(judgement.ApplicationId, new GivenJudgement(judgement.Id, judgement.CompetenceItemId, judgement.AssessorId, judgement.FeedbackRound, judgement.Outcome));

    private IQueryable<CompetenceConclusion> CarriedOf(IReadOnlyCollection<Guid> applicationIds) =>
        db.CompetenceConclusions.AsNoTracking().Where(c => applicationIds.Contains(c.ApplicationId) && c.CarriedFromApplicationId != null);

    private sealed record GivenRow(Guid ApplicationId, GivenJudgement Given);
}

/// <summary>A case as one of its assessors works in it.</summary>
internal sealed record AssessorsCase(Application Application, SchemeSettings Scheme, StandardVersion Standard, bool HasHandedIn)
{
    public required DateOnly Today { get; init; }

    /// <summary>What the actor already is in it.</summary>
    public required Involvement Involvement { get; init; }

    /// <exception cref="RuleViolationException">The scheme judges no such item.</exception>
    public JudgedItem Item(Guid itemId) => CaseStanding.ItemsOf(Scheme, Standard).FirstOrDefault(i => i.Id == itemId) ?? throw new RuleViolationException(Rule.KindNotJudged);
}
