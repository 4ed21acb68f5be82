using CompetenceAssessment.Data;
using CompetenceAssessment.Data.Audit;
using CompetenceAssessment.Domain;
using CompetenceAssessment.Domain.Applications;
using CompetenceAssessment.Domain.Portfolios;
using CompetenceAssessment.Services.Cases;
using CompetenceAssessment.Services.Writes;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Services.Portfolios;

/// <summary>What a person's evidence shows in one application: links with their places, and the candidate's own ticks.
/// The writes of one application queue on its audit stream, so that nothing is linked while the portfolio is being handed in.
/// Every write gives back what the links were before, for undo.</summary>
public sealed class LinkingService(AppDbContext db, UnitOfWork unitOfWork, AuditTrail audit, StandardCache standards, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Links and unlinks. A link that is already there, or already gone, is no mistake.</summary>
    public Task<IReadOnlyList<LinkState>> LinkAsync(LinkEvidence command, CancellationToken cancellation) => ChangeAsync(
        command.ActorId, command.ApplicationId, command.EvidenceItemId, "evidence-linked",
        async (linked, token) =>
        {
            foreach (var link in linked.Links.Where(l => command.NoLonger.Contains(TargetOf(l))).ToList())
                Take(linked, link);
            foreach (var target in command.Targets.Except(linked.Links.Select(TargetOf)).ToList())
                await AddAsync(linked, target, token);
        },
        cancellation);

    /// <summary>Says where to look. Links that are named keep nothing of their former place.</summary>
    public Task<IReadOnlyList<LinkState>> PinAsync(PinLinks command, CancellationToken cancellation) => ChangeAsync(
        command.ActorId, command.ApplicationId, command.EvidenceItemId, "evidence-pinned",
        (linked, _) =>
        {
            foreach (var place in command.Places)
                linked.Find(place.Target).Pin(linked.Application, place.Page, place.Seconds, place.Note);
            return Task.CompletedTask;
        },
        cancellation);

    public Task<IReadOnlyList<LinkState>> UseNewestVersionAsync(UseNewestVersion command, CancellationToken cancellation) => ChangeAsync(
        command.ActorId, command.ApplicationId, command.EvidenceItemId, "evidence-version-changed",
        (linked, _) =>
        {
            foreach (var link in linked.Links.Where(l => !linked.Application.HasHandedIn(l)))
                link.UseVersion(linked.Application, linked.Evidence, linked.Evidence.Current!.Id);
            return Task.CompletedTask;
        },
        cancellation);

    /// <summary>Undo: exactly the links that are named, with their versions and places. Those handed in stay.</summary>
    public Task<IReadOnlyList<LinkState>> RestoreAsync(RestoreLinks command, CancellationToken cancellation) => ChangeAsync(
        command.ActorId, command.ApplicationId, command.EvidenceItemId, "evidence-links-restored",
        async (linked, token) =>
        {
            var wanted = command.Links.ToDictionary(l => new LinkTarget(l.CompetenceId, l.CompetenceItemId));
            foreach (var link in linked.Links.Where(l => !linked.Application.HasHandedIn(l) && !wanted.ContainsKey(TargetOf(l))).ToList())
                Take(linked, link);
            foreach (var target in wanted.Keys.Except(linked.Links.Select(TargetOf)).ToList())
                await AddAsync(linked, target, token);
            foreach (var link in linked.Links.Where(l => !linked.Application.HasHandedIn(l)))
            {
                var state = wanted[TargetOf(link)];
                link.UseVersion(linked.Application, linked.Evidence, state.EvidenceFileId);
                link.Pin(linked.Application, state.Page, state.Seconds, state.Note);
            }
        },
        cancellation);

    /// <summary>Ticks items as met in the candidate's own view, or takes ticks back. Never evidence.</summary>
    public Task ClaimAsync(ClaimItems command, CancellationToken cancellation) => unitOfWork.WriteAsync(
        async token =>
        {
            var application = await OwnApplicationAsync(command.ActorId, command.ApplicationId, token);
            application.RequireOpenPortfolio();
            var standard = await standards.VersionAsync(db, application.StandardVersionId, token);
            var scheme = (await standards.SchemeAsync(db, application.SchemeId, token)).Settings;
            var claims = await db.SelfClaims.Where(c => c.ApplicationId == application.Id && command.Among.Contains(c.CompetenceItemId)).ToListAsync(token);
            db.SelfClaims.RemoveRange(claims.Where(c => !command.Claimed.Contains(c.CompetenceItemId)));
            db.SelfClaims.AddRange(standard.Competences.SelectMany(scheme.JudgedItems)
                .Where(i => command.Among.Contains(i.Id) && command.Claimed.Contains(i.Id) && claims.All(c => c.CompetenceItemId != i.Id))
                .Select(i => SelfClaim.Make(Guid.CreateVersion7(), application, i, Now)));
        },
        cancellation);

    private Task<IReadOnlyList<LinkState>> ChangeAsync(Guid actorId, Guid applicationId, Guid evidenceItemId, string action, Func<Linked, CancellationToken, Task> change, CancellationToken cancellation) =>
        unitOfWork.WriteAsync<IReadOnlyList<LinkState>>(
            async token =>
            {
                var application = await OwnApplicationAsync(actorId, applicationId, token);
                application.RequireOpenPortfolio();
                var evidence = await db.EvidenceItems.Include(e => e.Files).SingleOrDefaultAsync(e => e.Id == evidenceItemId && e.PersonId == actorId, token)
                    ?? throw new RuleViolationException(Rule.EvidenceNotYours);
                var links = await db.EvidenceLinks.Where(l => l.ApplicationId == applicationId && l.EvidenceItemId == evidenceItemId).OrderBy(l => l.CreatedAt).ToListAsync(token);
                var before = links.Select(StateOf).ToList();
                var linked = new Linked(application, evidence, links);
                await change(linked, token);
                if (!before.SequenceEqual(links.Select(StateOf)))
                    await audit.AppendAsync(AuditTrail.ForApplication(applicationId), actorId, action, Payload(linked), token);
                return before;
            },
            cancellation);

    private async Task AddAsync(Linked linked, LinkTarget target, CancellationToken cancellation)
    {
        var standard = await standards.VersionAsync(db, linked.Application.StandardVersionId, cancellation);
        var scheme = (await standards.SchemeAsync(db, linked.Application.SchemeId, cancellation)).Settings;
        var competence = standard.Competences.FirstOrDefault(c => c.Id == target.CompetenceId);
        var item = competence?.Items.FirstOrDefault(i => i.Id == target.CompetenceItemId);
        Rule.Require(competence is not null && (item is not null || target.CompetenceItemId is null), Rule.KindNotJudged);
        var link = EvidenceLink.Create(Guid.CreateVersion7(), linked.Application, scheme, linked.Evidence, competence!, item, Now);
        db.EvidenceLinks.Add(link);
        linked.Links.Add(link);
    }

    private void Take(Linked linked, EvidenceLink link)
    {
        link.RequireChangeable(linked.Application);
        db.EvidenceLinks.Remove(link);
        linked.Links.Remove(link);
    }

    private async Task<Application> OwnApplicationAsync(Guid personId, Guid applicationId, CancellationToken cancellation)
    {
        await audit.LockAsync(AuditTrail.ForApplication(applicationId), cancellation);
        return await db.Applications.AsNoTracking().Include(a => a.HandedIn).SingleOrDefaultAsync(a => a.Id == applicationId && a.CandidateId == personId, cancellation)
            ?? throw new RuleViolationException(Rule.PortfolioClosed);
    }

    /// <summary>What is linked now, without the words that the candidate wrote.</summary>
    private static object Payload(Linked linked) => new
    {
        evidence = linked.Evidence.Id,
        links = linked.Links.Select(l => new { competence = l.CompetenceId, item = l.CompetenceItemId, file = l.EvidenceFileId, page = l.Page, seconds = l.Seconds }),
    };

    private static LinkTarget TargetOf(EvidenceLink link) => new(link.CompetenceId, link.CompetenceItemId);

    private static LinkState StateOf(EvidenceLink link) => new(link.CompetenceId, link.CompetenceItemId, link.EvidenceFileId, link.Page, link.Seconds, link.Note);

    private sealed record Linked(Application Application, EvidenceItem Evidence, List<EvidenceLink> Links)
    {
        public EvidenceLink Find(LinkTarget target) => Links.Find(l => TargetOf(l) == target) ?? throw new RuleViolationException(Rule.EvidenceNotYours);
    }
}
