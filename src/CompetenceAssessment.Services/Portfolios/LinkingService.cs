using CompetenceAssessment.Data;
using CompetenceAssessment.Data.Audit;
using CompetenceAssessment.Domain;
using CompetenceAssessment.Domain.Applications;
using CompetenceAssessment.Domain.Portfolios;
using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.Services.Cases;
using CompetenceAssessment.Services.Writes;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Services.Portfolios;

/// <summary>What a person's evidence shows in one application: links with their places, and the candidate's own ticks.
/// The writes of one application queue on its audit stream, so that nothing is linked while the portfolio is being handed in.</summary>
public sealed class LinkingService(AppDbContext db, UnitOfWork unitOfWork, AuditTrail audit, StandardCache standards, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Makes the links of an item in an application those that are named. Links that stay keep their places; those handed in stay in any case.</summary>
    public Task<LinkChanges> LinkAsync(LinkEvidence command, CancellationToken cancellation) => unitOfWork.WriteAsync(
        async token =>
        {
            var application = await OwnApplicationAsync(command.ActorId, command.ApplicationId, token);
            application.RequireOpenPortfolio();
            var evidence = await db.EvidenceItems.Include(e => e.Files).SingleOrDefaultAsync(e => e.Id == command.EvidenceItemId && e.PersonId == command.ActorId, token)
                ?? throw new RuleViolationException(Rule.EvidenceNotYours);
            var links = await db.EvidenceLinks.Where(l => l.ApplicationId == application.Id && l.EvidenceItemId == evidence.Id).ToListAsync(token);
            var removed = links.Where(l => !application.HasHandedIn(l) && !command.Targets.Contains(TargetOf(l))).ToList();
            var added = await MakeLinksAsync(application, evidence, command.Targets.Except(links.Select(TargetOf)), token);
            db.EvidenceLinks.RemoveRange(removed);
            db.EvidenceLinks.AddRange(added);
            if (added.Count + removed.Count > 0)
                await RecordAsync(application, command.ActorId, "evidence-linked", new { evidence = evidence.Id, added = added.Select(l => l.Id), removed = removed.Select(l => l.Id) }, token);
            return new LinkChanges([.. added.Select(TargetOf)], [.. removed.Select(TargetOf)]);
        },
        cancellation);

    public Task<LinkChanges> UnlinkAsync(Unlink command, CancellationToken cancellation) => unitOfWork.WriteAsync(
        async token =>
        {
            var application = await OwnApplicationAsync(command.ActorId, command.ApplicationId, token);
            var link = await db.EvidenceLinks.SingleOrDefaultAsync(l => l.Id == command.LinkId && l.ApplicationId == application.Id, token);
            if (link is null)
                return new LinkChanges([], []);
            link.RequireChangeable(application);
            db.EvidenceLinks.Remove(link);
            await RecordAsync(application, command.ActorId, "evidence-linked", new { evidence = link.EvidenceItemId, removed = new[] { link.Id } }, token);
            return new LinkChanges([], [TargetOf(link)]);
        },
        cancellation);

    /// <summary>Says where to look. Links that are named keep nothing of their former place.</summary>
    public Task PinAsync(PinLinks command, CancellationToken cancellation) => unitOfWork.WriteAsync(
        async token =>
        {
            var application = await OwnApplicationAsync(command.ActorId, command.ApplicationId, token);
            var links = await db.EvidenceLinks.Where(l => l.ApplicationId == application.Id).ToDictionaryAsync(l => l.Id, token);
            foreach (var place in command.Places)
            {
                Rule.Require(links.TryGetValue(place.LinkId, out var link), Rule.EvidenceNotYours);
                link!.Pin(application, place.Page, place.Seconds, place.Note);
            }

            await RecordAsync(application, command.ActorId, "evidence-pinned", new { links = command.Places.Select(p => p.LinkId) }, token);
        },
        cancellation);

    /// <returns>How many links moved.</returns>
    public Task<int> UseNewestVersionAsync(UseNewestVersion command, CancellationToken cancellation) => unitOfWork.WriteAsync(
        async token =>
        {
            var application = await OwnApplicationAsync(command.ActorId, command.ApplicationId, token);
            var evidence = await db.EvidenceItems.Include(e => e.Files).SingleOrDefaultAsync(e => e.Id == command.EvidenceItemId && e.PersonId == command.ActorId, token)
                ?? throw new RuleViolationException(Rule.EvidenceNotYours);
            var links = await db.EvidenceLinks.Where(l => l.ApplicationId == application.Id && l.EvidenceItemId == evidence.Id).ToListAsync(token);
            var behind = links.Where(l => !application.HasHandedIn(l) && l.EvidenceFileId != evidence.Current!.Id).ToList();
            behind.ForEach(link => link.UseNewest(application, evidence));
            if (behind.Count > 0)
                await RecordAsync(application, command.ActorId, "evidence-renewed", new { file = evidence.Current!.Id, sha256 = evidence.Current.Stored.Sha256, links = behind.Select(l => l.Id) }, token);
            return behind.Count;
        },
        cancellation);

    /// <summary>Ticks items as met in the candidate's own view, or takes the ticks back. Never evidence.</summary>
    public Task ClaimAsync(ClaimItems command, CancellationToken cancellation) => unitOfWork.WriteAsync(
        async token =>
        {
            var application = await OwnApplicationAsync(command.ActorId, command.ApplicationId, token);
            application.RequireOpenPortfolio();
            var standard = await standards.VersionAsync(db, application.StandardVersionId, token);
            var scheme = await standards.SchemeAsync(db, application.SchemeId, token);
            var items = standard.Competences.SelectMany(scheme.Settings.JudgedItems).Where(i => command.CompetenceItemIds.Contains(i.Id)).ToList();
            var claims = await db.SelfClaims.Where(c => c.ApplicationId == application.Id && command.CompetenceItemIds.Contains(c.CompetenceItemId)).ToListAsync(token);
            if (command.IsClaimed)
                db.SelfClaims.AddRange(items.Where(i => claims.All(c => c.CompetenceItemId != i.Id)).Select(i => SelfClaim.Make(Guid.CreateVersion7(), application, i, Now)));
            else
                db.SelfClaims.RemoveRange(claims);
        },
        cancellation);

    private async Task<List<EvidenceLink>> MakeLinksAsync(Application application, EvidenceItem evidence, IEnumerable<LinkTarget> targets, CancellationToken cancellation)
    {
        var standard = await standards.VersionAsync(db, application.StandardVersionId, cancellation);
        var scheme = await standards.SchemeAsync(db, application.SchemeId, cancellation);
        var links = new List<EvidenceLink>();
        foreach (var target in targets)
        {
            var competence = standard.Competences.FirstOrDefault(c => c.Id == target.CompetenceId);
            var item = competence?.Items.FirstOrDefault(i => i.Id == target.CompetenceItemId);
            Rule.Require(competence is not null && (item is not null || target.CompetenceItemId is null), Rule.KindNotJudged);
            links.Add(EvidenceLink.Create(Guid.CreateVersion7(), application, scheme.Settings, evidence, competence!, item, Now));
        }

        return links;
    }

    private async Task<Application> OwnApplicationAsync(Guid personId, Guid applicationId, CancellationToken cancellation)
    {
        await audit.LockAsync(AuditTrail.ForApplication(applicationId), cancellation);
        return await db.Applications.AsNoTracking().Include(a => a.HandedIn).SingleOrDefaultAsync(a => a.Id == applicationId && a.CandidateId == personId, cancellation)
            ?? throw new RuleViolationException(Rule.PortfolioClosed);
    }

    private Task RecordAsync(Application application, Guid actorId, string action, object payload, CancellationToken cancellation) =>
        audit.AppendAsync(AuditTrail.ForApplication(application.Id), actorId, action, payload, cancellation);

    private static LinkTarget TargetOf(EvidenceLink link) => new(link.CompetenceId, link.CompetenceItemId);
}

/// <summary>What a write of links changed.</summary>
public sealed record LinkChanges(IReadOnlyList<LinkTarget> Added, IReadOnlyList<LinkTarget> Removed);
