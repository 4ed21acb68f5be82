using CompetenceAssessment.Data;
using CompetenceAssessment.Domain.Applications;
using CompetenceAssessment.Domain.Organisations;
using CompetenceAssessment.Domain.Schemes;
using CompetenceAssessment.Services.Cases;
using CompetenceAssessment.Services.Standards;
using CompetenceAssessment.StandardFormats.Comparison;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Services.Applications.Moves;

/// <summary>Gathers what a move depends on: scheme, right, panel, and which items correspond.</summary>
public sealed class MoveFactsReader(AppDbContext db, StandardCache standards, VersionComparisons comparisons, Authority authority)
{
    /// <summary>The facts of going over to a version under the scheme in use there. The application comes with its panel.</summary>
    public Task<MoveFacts> OfAsync(Application application, Guid toVersionId, CancellationToken cancellation) => GatherAsync(application, toVersionId, null, cancellation);

    /// <summary>The facts of going back, under the scheme the case was under.</summary>
    public Task<MoveFacts> BackAsync(Application application, VersionMove move, CancellationToken cancellation) =>
        GatherAsync(application, move.FromVersionId, move.FromSchemeId, cancellation);

    /// <summary>Which items and competences of two versions correspond: those that the comparison proposes, and no others.</summary>
    public async Task<MoveMap> MapAsync(Guid fromVersionId, Guid toVersionId, CancellationToken cancellation)
    {
        var comparison = await comparisons.BetweenAsync(db, fromVersionId, toVersionId, cancellation);
        var (from, to) = (await standards.VersionAsync(db, fromVersionId, cancellation), await standards.VersionAsync(db, toVersionId, cancellation));
        return new(
            [.. comparison.CarriedOver.Select(c => new MovePair(c.Old!.Id!.Value, c.New!.Id!.Value))],
            [.. Pairs(comparison).Select(p => new MovePair(from.FindCompetence(p.Old)!.Id, to.FindCompetence(p.New)!.Id))]);
    }

    /// <summary>The highest feedback round that anything of the case was ever written in.</summary>
    public async Task<int> LastRoundAsync(Application application, CancellationToken cancellation)
    {
        var judged = await db.Judgements.Where(j => j.ApplicationId == application.Id).MaxAsync(j => (int?)j.FeedbackRound, cancellation) ?? 0;
        var handedIn = await db.AssessorHandIns.Where(h => h.ApplicationId == application.Id).MaxAsync(h => (int?)h.FeedbackRound, cancellation) ?? 0;
        var agreed = await db.Agreements.Where(a => a.ApplicationId == application.Id).MaxAsync(a => (int?)a.FeedbackRound, cancellation) ?? 0;
        var proposed = await db.Proposals.Where(p => p.ApplicationId == application.Id).MaxAsync(p => (int?)p.FeedbackRound, cancellation) ?? 0;
        return new[] { judged, handedIn, agreed, proposed, application.FeedbackRound }.Max();
    }

    private async Task<MoveFacts> GatherAsync(Application application, Guid toVersionId, Guid? schemeId, CancellationToken cancellation)
    {
        var to = await standards.VersionAsync(db, toVersionId, cancellation);
        var (bodyId, today) = (application.AwardingBodyId, await authority.TodayAsync(application.AwardingBodyId, cancellation));
        var rights = await db.AwardingRights.AsNoTracking().Where(r => r.AwardingBodyId == bodyId && r.StandardVersionId == toVersionId).ToListAsync(cancellation);
        var inUse = await db.Schemes.Where(s => s.AwardingBodyId == bodyId && s.StandardVersionId == toVersionId && s.Status == SchemeStatus.InUse)
            .OrderByDescending(s => s.Number).Select(s => (Guid?)s.Id).FirstOrDefaultAsync(cancellation);
        return new MoveFacts
        {
            Application = application,
            ToVersionId = toVersionId,
            ToStandardId = to.StandardId,
            ToNumber = to.VersionNumber,
            SchemeId = schemeId ?? inUse,
            RightRefusal = AwardingRight.RefusalOfAll(rights, to.LastAwardOn ?? to.ValidUntil, today),
            NotAppointed = await NotAppointedAsync(application, toVersionId, today, cancellation),
            UnsettledCodes = await UnsettledCodesAsync(application, toVersionId, cancellation),
        };
    }

    private async Task<IReadOnlyList<(Guid Id, string Name)>> NotAppointedAsync(Application application, Guid versionId, DateOnly today, CancellationToken cancellation)
    {
        var panel = application.Panel.Select(a => a.AssessorId).ToList();
        var missing = await db.People.Where(p => panel.Contains(p.Id) && !db.AssessorAppointments.Any(
                a => a.PersonId == p.Id && a.AwardingBodyId == application.AwardingBodyId && a.StandardVersionId == versionId && a.From <= today && (a.Until == null || a.Until >= today)))
            .OrderBy(p => p.FamilyName).Select(p => new { p.Id, Name = p.GivenNames + " " + p.FamilyName }).ToListAsync(cancellation);
        return [.. missing.Select(m => (m.Id, m.Name))];
    }

    // Who judges part of the competences was chosen by their codes; a code that means something else now would give the work to the wrong person.
    private async Task<IReadOnlyList<string>> UnsettledCodesAsync(Application application, Guid toVersionId, CancellationToken cancellation)
    {
        var codes = application.Panel.SelectMany(a => a.CompetenceCodes).Distinct().ToList();
        if (codes.Count == 0 || toVersionId == application.StandardVersionId)
            return [];
        var kept = Pairs(await comparisons.BetweenAsync(db, application.StandardVersionId, toVersionId, cancellation)).Where(p => p.Old == p.New).Select(p => p.Old).ToHashSet();
        return [.. codes.Where(c => !kept.Contains(c)).Order(StringComparer.Ordinal)];
    }

    private static IEnumerable<(string Old, string New)> Pairs(StandardComparison comparison) =>
        comparison.Competences.Where(c => c is { Old.Code: not null, New.Code: not null }).Select(c => (c.Old!.Code!, c.New!.Code!));
}
