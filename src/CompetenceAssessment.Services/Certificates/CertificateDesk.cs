using CompetenceAssessment.Data;
using CompetenceAssessment.Domain;
using CompetenceAssessment.Domain.Awarding;
using CompetenceAssessment.Domain.Organisations;
using CompetenceAssessment.Domain.Schemes;
using CompetenceAssessment.Services.Cases;
using CompetenceAssessment.Services.Viewers;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Services.Certificates;

/// <summary>What waits for an awarding officer: decisions to award without a certificate, and withdrawals that were decided but not carried out.</summary>
public sealed class CertificateDesk(AppDbContext db, StandardCache cache)
{
    public async Task<IReadOnlyList<DecisionToIssue>> ToIssueAsync(Viewer viewer, CancellationToken cancellation)
    {
        var rows = await (
            from decision in ToIssue(viewer)
            join application in db.Applications on decision.ApplicationId equals application.Id
            join person in db.People on application.CandidateId equals person.Id
            orderby decision.DecidedAt, decision.Ordinal
            select new
            {
                decision.Id,
                decision.Number,
                decision.DecidedOn,
                decision.Outcome,
                decision.PartialQualificationCode,
                decision.ApplicationId,
                application.Reference,
                application.StandardVersionId,
                application.SchemeId,
                Holder = person.GivenNames + " " + person.FamilyName,
            }).AsNoTracking().ToListAsync(cancellation);
        var found = new List<DecisionToIssue>();
        foreach (var row in rows)
        {
            var version = await cache.VersionAsync(db, row.StandardVersionId, cancellation);
            var scheme = await cache.SchemeAsync(db, row.SchemeId, cancellation);
            var partial = version.Description.PartialQualifications.FirstOrDefault(p => p.Code == row.PartialQualificationCode);
            found.Add(new DecisionToIssue(row.Id, row.Number!, row.DecidedOn!.Value, row.Outcome!.Value, row.ApplicationId, row.Reference, row.Holder,
                partial?.Title ?? version.Title, partial?.Level ?? version.Level, scheme.Settings.NumberSource == NumberSource.ExternalRegister));
        }

        return found;
    }

    public Task<int> CountToIssueAsync(Viewer viewer, CancellationToken cancellation) => ToIssue(viewer).CountAsync(cancellation);

    public async Task<IReadOnlyList<WithdrawalToCarryOut>> ToCarryOutAsync(Viewer viewer, CancellationToken cancellation)
    {
        var bodies = viewer.BodiesWith(Role.AwardingOfficer);
        return await (
            from decision in db.DecisionItems
            where decision.State == DecisionState.Decided && bodies.Contains(decision.AwardingBodyId)
                && (decision.Outcome == DecisionOutcome.Withdrawn || decision.Outcome == DecisionOutcome.Annulled)
            join certificate in db.Certificates on decision.CertificateId equals certificate.Id
            where certificate.HolderId != viewer.PersonId && !certificate.History.Any(h => h.DecisionItemId == decision.Id)
            orderby decision.DecidedAt
            select new WithdrawalToCarryOut(decision.Id, certificate.Id, certificate.Number, certificate.HolderName, decision.Outcome!.Value, decision.Number!,
                decision.DecidedOn!.Value, decision.Reasons))
            .AsNoTracking().ToListAsync(cancellation);
    }

    private IQueryable<DecisionItem> ToIssue(Viewer viewer)
    {
        var (personId, bodies) = (viewer.PersonId, viewer.BodiesWith(Role.AwardingOfficer));
        return db.DecisionItems.Where(d => d.State == DecisionState.Decided && bodies.Contains(d.AwardingBodyId)
            && (d.Outcome == DecisionOutcome.Awarded || d.Outcome == DecisionOutcome.PartialAward)
            && !db.Certificates.Any(c => c.DecisionItemId == d.Id)
            && !db.Applications.Any(a => a.Id == d.ApplicationId && a.CandidateId == personId));
    }
}

/// <summary>A decision that gives a certificate. Where the scheme takes numbers from an external register, one has to be typed in (<c>NeedsNumber</c>).</summary>
public sealed record DecisionToIssue(Guid DecisionItemId, string Number, DateOnly DecidedOn, DecisionOutcome Outcome, Guid ApplicationId, string Reference, string Holder,
    LocalizedText Qualification, int? Level, bool NeedsNumber);

public sealed record WithdrawalToCarryOut(Guid DecisionItemId, Guid CertificateId, string CertificateNumber, string Holder, DecisionOutcome Outcome, string Number, DateOnly DecidedOn,
    string? Reasons);
