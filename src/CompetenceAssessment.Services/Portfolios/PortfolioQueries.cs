using CompetenceAssessment.Data;
using CompetenceAssessment.Domain.Applications;
using CompetenceAssessment.Domain.Portfolios;
using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.Services.Cases;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Services.Portfolios;

/// <summary>Reads of a portfolio that several rooms share. Whether the viewer may see the application is asked before.</summary>
public sealed class PortfolioQueries(AppDbContext db, StandardCache standards)
{
    public async Task<PortfolioCoverage> CoverageAsync(Guid applicationId, CancellationToken cancellation)
    {
        var application = await db.Applications.AsNoTracking().Include(a => a.HandedIn).SingleAsync(a => a.Id == applicationId, cancellation);
        var standard = await standards.VersionAsync(db, application.StandardVersionId, cancellation);
        var scheme = (await standards.SchemeAsync(db, application.SchemeId, cancellation)).Settings;
        var links = await LinksAsync(application, cancellation);
        var claims = await db.SelfClaims.Where(c => c.ApplicationId == applicationId).Select(c => c.CompetenceItemId).ToHashSetAsync(cancellation);
        var competences = standard.Competences.Select(competence => Of(competence)).ToList();
        return new PortfolioCoverage(await CaseAsync(application, cancellation), standard, scheme, competences);

        CompetenceCoverage Of(Competence competence)
        {
            var methods = scheme.MethodsFor(standard, competence);
            var linked = links[competence.Id].Select(l => l with { Counts = methods.Counts(l.Method) }).ToLookup(l => l.CompetenceItemId);
            var items = scheme.JudgedItems(competence).Select(item => new ItemCoverage(
                item, [.. linked[item.Id]], PortfolioMethods.CountSources(linked[item.Id].Select(l => l.Source)), claims.Contains(item.Id), application.TakesEvidenceFor(competence, item)));
            return new CompetenceCoverage(competence, scheme.RouteOf(standard, competence), methods, application.TakesEvidenceFor(competence, null), [.. items], [.. linked[null]]);
        }
    }

    private async Task<ILookup<Guid, LinkedEvidence>> LinksAsync(Application application, CancellationToken cancellation)
    {
        var rows = await (
            from link in db.EvidenceLinks
            where link.ApplicationId == application.Id
            join item in db.EvidenceItems on link.EvidenceItemId equals item.Id
            from file in item.Files
            where file.Id == link.EvidenceFileId
            orderby item.CreatedAt, link.CreatedAt
            select new
            {
                IsRemoved = item.RemovedAt != null,
                Link = new LinkedEvidence(link.Id, item.Id, file.Id, link.CompetenceId, link.CompetenceItemId, item.Title, item.Kind, item.Method, item.Source,
                    link.Page, link.Seconds, link.Note, file.Ordinal, item.Files.Max(f => f.Ordinal)),
            }).AsNoTracking().ToListAsync(cancellation);
        var handedIn = application.HandedIn.Select(h => h.EvidenceLinkId).ToHashSet();
        var isOpen = application.State.IsPortfolioOpen();
        return rows.Select(row => (row.IsRemoved, Link: row.Link with { IsHandedIn = handedIn.Contains(row.Link.LinkId) }))
            .Where(row => row.Link.IsHandedIn || (isOpen && !row.IsRemoved)).ToLookup(row => row.Link.CompetenceId, row => row.Link);
    }

    private async Task<PortfolioCase> CaseAsync(Application application, CancellationToken cancellation)
    {
        var dueOn = application.State == ApplicationState.MoreEvidenceAsked ? application.AnswerBy
            : await db.Rounds.Where(r => r.Id == application.RoundId).Select(r => (DateOnly?)r.HandInBy).SingleOrDefaultAsync(cancellation);
        var timeZone = await db.AwardingBodies.Where(b => b.Id == application.AwardingBodyId).Select(b => b.TimeZone).SingleAsync(cancellation);
        return new PortfolioCase(application.Id, application.Reference, application.CandidateId, application.AwardingBodyId, application.State, application.FeedbackRound, application.Version,
            dueOn, application.HandedInAt, timeZone);
    }
}
