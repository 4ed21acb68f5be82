using CompetenceAssessment.Data;
using CompetenceAssessment.Data.Audit;
using CompetenceAssessment.Domain;
using CompetenceAssessment.Domain.Applications;
using CompetenceAssessment.Domain.Portfolios;
using CompetenceAssessment.Services.Cases;
using CompetenceAssessment.Services.Writes;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Services.Portfolios;

/// <summary>Hands in a portfolio: what is linked is frozen with version and hash.</summary>
public sealed class HandInService(AppDbContext db, UnitOfWork unitOfWork, AuditTrail audit, Authority authority, TimeProvider clock)
{
    /// <summary>Hands in, the first time or with more evidence. In a further round only what is new is added to the frozen list.</summary>
    public Task HandInAsync(HandInPortfolio command, CancellationToken cancellation) => unitOfWork.WriteAsync(
        async token =>
        {
            await audit.LockAsync(AuditTrail.ForApplication(command.ApplicationId), token);
            var application = await db.Applications.Include(a => a.HandedIn).Include(a => a.History).AsSplitQuery()
                .SingleOrDefaultAsync(a => a.Id == command.ApplicationId && a.CandidateId == command.ActorId, token) ?? throw new RuleViolationException(Rule.PortfolioClosed);
            application.RequireOpenPortfolio();
            db.Expect(application, command.Version);
            var links = await NewLinksAsync(application, token);
            application.HandIn(links, await IsLateAsync(application, token), command.DeclaredAuthentic, clock.GetUtcNow().UtcDateTime);
            await audit.AppendAsync(
                AuditTrail.ForApplication(application.Id), command.ActorId, "portfolio-handed-in",
                new { round = application.FeedbackRound, state = application.State, declaredAuthentic = true, evidence = links.DistinctBy(l => l.EvidenceFileId).Select(l => new { file = l.EvidenceFileId, sha256 = l.Sha256 }), links = links.Count },
                token);
        },
        cancellation);

    /// <summary>What still prevents handing in, apart from the declaration that is given with it.</summary>
    public async Task<IReadOnlyList<Blocker>> BlockersAsync(Guid applicationId, CancellationToken cancellation)
    {
        var application = await db.Applications.AsNoTracking().Include(a => a.HandedIn).SingleAsync(a => a.Id == applicationId, cancellation);
        var links = await NewLinksAsync(application, cancellation);
        return application.HandInBlockers(application.HandedIn.Count + links.Count, await IsLateAsync(application, cancellation), declaredAuthentic: true);
    }

    private async Task<bool> IsLateAsync(Application application, CancellationToken cancellation)
    {
        var round = application.RoundId is { } roundId ? await db.Rounds.AsNoTracking().SingleAsync(r => r.Id == roundId, cancellation) : null;
        return application.IsHandInLate(round, await authority.TodayAsync(application.AwardingBodyId, cancellation));
    }

    private async Task<List<FrozenLink>> NewLinksAsync(Application application, CancellationToken cancellation)
    {
        var links = await (
            from link in db.EvidenceLinks
            where link.ApplicationId == application.Id
            join item in db.EvidenceItems on link.EvidenceItemId equals item.Id
            where item.RemovedAt == null
            from file in item.Files
            where file.Id == link.EvidenceFileId
            select new FrozenLink(link.Id, item.Id, file.Id, file.Stored.Sha256)).ToListAsync(cancellation);
        return [.. links.Where(l => application.HandedIn.All(h => h.EvidenceLinkId != l.EvidenceLinkId))];
    }
}
