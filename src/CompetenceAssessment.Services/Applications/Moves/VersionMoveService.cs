using CompetenceAssessment.Data;
using CompetenceAssessment.Data.Audit;
using CompetenceAssessment.Domain;
using CompetenceAssessment.Domain.Applications;
using CompetenceAssessment.Domain.Organisations;
using CompetenceAssessment.Domain.Portfolios;
using CompetenceAssessment.Domain.Schemes;
using CompetenceAssessment.Services.Cases;
using CompetenceAssessment.Services.Mail;
using CompetenceAssessment.Services.Writes;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Services.Applications.Moves;

/// <summary>Moves cases to another version of their standard: proposed by an officer, agreed by the candidate, reversible until decided.</summary>
public sealed class VersionMoveService(
    AppDbContext db, UnitOfWork work, AuditTrail audit, Authority authority, StandardCache standards, MoveFactsReader facts, MailOutbox mail, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Proposes; the candidate is told that there is news.</summary>
    /// <returns>The proposal.</returns>
    public Task<Guid> ProposeAsync(ProposeMove command, CancellationToken cancellation) => work.WriteAsync(
        async token =>
        {
            await audit.LockAsync(AuditTrail.ForApplication(command.ApplicationId), token);
            var application = await LoadAsync(command.ApplicationId, token);
            await authority.RequireAsync(command.ActorId, Role.AwardingOfficer, application.AwardingBodyId, token);
            db.Expect(application, command.Version);
            Rule.Require(!await db.VersionMoves.AnyAsync(m => m.ApplicationId == application.Id && m.State == MoveState.Proposed, token), Rule.MoveWaits);
            var found = await facts.OfAsync(application, command.ToVersionId, token);
            var map = await facts.MapAsync(application.StandardVersionId, command.ToVersionId, token);
            var move = VersionMove.Propose(Guid.CreateVersion7(), found, command.Reason, map, command.ActorId, Now);
            db.VersionMoves.Add(move);
            await mail.TellAsync(application.CandidateId, $"applications/{application.Id}/version", token);
            await AppendAsync(application, command.ActorId, "version-move-proposed", new { move.Id, from = move.FromVersionId, to = move.ToVersionId, scheme = move.ToSchemeId, items = map.Items.Count }, token);
            return move.Id;
        },
        cancellation);

    /// <summary>An officer takes an unanswered proposal back.</summary>
    public Task TakeBackAsync(AnswerMove command, CancellationToken cancellation) => work.WriteAsync(
        async token =>
        {
            var (application, move) = await BeginAsync(command, token);
            await authority.RequireAsync(command.ActorId, Role.AwardingOfficer, application.AwardingBodyId, token);
            move.TakeBack(command.Words, Now);
            await AppendAsync(application, command.ActorId, "version-move-taken-back", new { move.Id }, token);
        },
        cancellation);

    /// <summary>The candidate agrees: version and scheme are pinned anew, evidence links follow the map, the former ones stay.</summary>
    public Task AgreeAsync(AnswerMove command, CancellationToken cancellation) => work.WriteAsync(
        async token =>
        {
            var (application, move) = await BeginAsync(command, token);
            var found = await facts.OfAsync(application, move.ToVersionId, token);
            move.Agree(found, command.ActorId, command.Words, await facts.LastRoundAsync(application, token), Now);
            db.Touch(application);
            var links = await CarryLinksAsync(application, move.Map, token);
            await TellPanelAsync(application, move.ProposedById, token);
            await AppendAsync(application, command.ActorId, "version-move-agreed", new { move.Id, version = application.StandardVersionId, scheme = application.SchemeId, round = application.FeedbackRound, links }, token);
        },
        cancellation);

    /// <summary>The candidate declines: nothing changes.</summary>
    public Task DeclineAsync(AnswerMove command, CancellationToken cancellation) => work.WriteAsync(
        async token =>
        {
            var (application, move) = await BeginAsync(command, token);
            move.Decline(application, command.ActorId, command.Words, Now);
            await mail.TellAsync(move.ProposedById, $"applications/office/{application.Id}", token);
            await AppendAsync(application, command.ActorId, "version-move-declined", new { move.Id }, token);
        },
        cancellation);

    /// <summary>The candidate goes back to the former version.</summary>
    public Task ReverseAsync(AnswerMove command, CancellationToken cancellation) => work.WriteAsync(
        async token =>
        {
            var (application, move) = await BeginAsync(command, token);
            var found = await facts.BackAsync(application, move, token);
            move.Reverse(found, command.ActorId, command.Words ?? "", await facts.LastRoundAsync(application, token), Now);
            db.Touch(application);
            var links = await CarryLinksAsync(application, move.Map.Reversed(), token);
            await TellPanelAsync(application, move.ProposedById, token);
            await AppendAsync(application, command.ActorId, "version-move-reversed", new { move.Id, version = application.StandardVersionId, round = application.FeedbackRound, links }, token);
        },
        cancellation);

    private async Task<(Application Application, VersionMove Move)> BeginAsync(AnswerMove command, CancellationToken token)
    {
        await audit.LockAsync(AuditTrail.ForApplication(command.ApplicationId), token);
        var move = await db.VersionMoves.SingleAsync(m => m.Id == command.MoveId && m.ApplicationId == command.ApplicationId, token);
        db.Expect(move, command.Version);
        return (await LoadAsync(command.ApplicationId, token), move);
    }

    private Task<Application> LoadAsync(Guid applicationId, CancellationToken token) =>
        db.Applications.Include(a => a.Allocations).Include(a => a.HandedIn).AsSplitQuery().SingleAsync(a => a.Id == applicationId, token);

    /// <summary>Links what corresponds, once: a link that is there already, from a former move or made by hand, is not made again.</summary>
    /// <returns>How many were made.</returns>
    private async Task<int> CarryLinksAsync(Application application, MoveMap map, CancellationToken token)
    {
        var standard = await standards.VersionAsync(db, application.StandardVersionId, token);
        var settings = (await standards.SchemeAsync(db, application.SchemeId, token)).Settings;
        var links = await db.EvidenceLinks.Where(l => l.ApplicationId == application.Id).OrderBy(l => l.CreatedAt).ToListAsync(token);
        var there = links.Select(l => (l.EvidenceFileId, l.CompetenceId, l.CompetenceItemId)).ToHashSet();
        var frozen = application.HandedIn.GroupBy(h => h.EvidenceLinkId).ToDictionary(g => g.Key, g => g.First());
        var made = 0;
        foreach (var link in links)
        {
            if (Counterpart(link, map, standard, settings) is not { } part || !there.Add((link.EvidenceFileId, part.Competence.Id, part.Item?.Id)))
                continue;
            var carried = EvidenceLink.CarryOver(Guid.CreateVersion7(), link, part.Competence, part.Item, Now);
            db.EvidenceLinks.Add(carried);
            if (frozen.TryGetValue(link.Id, out var handed))
                application.AddCarried(new FrozenLink(carried.Id, carried.EvidenceItemId, carried.EvidenceFileId, handed.Sha256));
            made++;
        }

        return made;
    }

    internal static (Domain.Standards.Competence Competence, Domain.Standards.CompetenceItem? Item)? Counterpart(
        EvidenceLink link, MoveMap map, Domain.Standards.StandardVersion standard, SchemeSettings settings)
    {
        if (link.CompetenceItemId is not { } itemId)
            return map.NewCompetence(link.CompetenceId) is { } whole && standard.Competences.FirstOrDefault(c => c.Id == whole) is { } found ? (found, null) : null;
        if (map.NewItem(itemId) is not { } newItem)
            return null;
        var competence = standard.Competences.FirstOrDefault(c => settings.JudgedItems(c).Any(i => i.Id == newItem));
        return competence is null ? null : (competence, competence.Items.First(i => i.Id == newItem));
    }

    private async Task TellPanelAsync(Application application, Guid officerId, CancellationToken token)
    {
        await mail.TellAsync(officerId, $"applications/office/{application.Id}", token);
        foreach (var assessor in application.Panel.ToList())
            await mail.TellAsync(assessor.AssessorId, $"assess/{application.Id}", token);
    }

    private Task AppendAsync(Application application, Guid actorId, string action, object payload, CancellationToken token) =>
        audit.AppendAsync(AuditTrail.ForApplication(application.Id), actorId, action, payload, token);
}
