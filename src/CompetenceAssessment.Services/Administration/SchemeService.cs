using CompetenceAssessment.Data;
using CompetenceAssessment.Data.Audit;
using CompetenceAssessment.Domain;
using CompetenceAssessment.Domain.Organisations;
using CompetenceAssessment.Domain.Schemes;
using CompetenceAssessment.Services.Cases;
using CompetenceAssessment.Services.Writes;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Services.Administration;

/// <summary>Numbered assessment schemes: a new number is drafted from the one before, changed, and put in use in its place.</summary>
public sealed class SchemeService(AppDbContext db, UnitOfWork unitOfWork, AuditTrail audit, Authority authority, StandardCache cache, TimeProvider clock)
{
    public Task<Guid> DraftAsync(DraftScheme command, CancellationToken cancellation) =>
        unitOfWork.WriteAsync(
            async token =>
            {
                var (bodyId, versionId) = (command.AwardingBodyId, command.StandardVersionId);
                await authority.RequireAsync(command.ActorId, Role.BodyAdministrator, bodyId, token);
                await audit.LockAsync(AuditTrail.ForBody(bodyId), token);
                Rule.Require(await db.AwardingRights.AnyAsync(r => r.AwardingBodyId == bodyId && r.StandardVersionId == versionId, token), Rule.SchemeNeedsRight);
                var schemes = await db.Schemes.Where(s => s.AwardingBodyId == bodyId).ToListAsync(token);
                var siblings = schemes.Where(s => s.StandardVersionId == versionId).ToList();
                Rule.Require(siblings.All(s => s.Status != SchemeStatus.Draft), Rule.SchemeDraftExists);
                var before = siblings.MaxBy(s => s.Number) ?? schemes.Where(s => s.InUseSince is not null).MaxBy(s => s.InUseSince);
                var settings = (before?.Settings ?? new SchemeSettings()).FittedTo(await cache.VersionAsync(db, versionId, token));
                var draft = new AssessmentScheme(Guid.CreateVersion7(), bodyId, versionId, siblings.Select(s => s.Number).DefaultIfEmpty().Max() + 1, settings);
                db.Schemes.Add(draft);
                await AppendAsync(draft, command.ActorId, "scheme-drafted", token);
                return draft.Id;
            },
            cancellation);

    public Task ChangeAsync(ChangeScheme command, CancellationToken cancellation) =>
        unitOfWork.WriteAsync(
            async token =>
            {
                var scheme = await LoadAsync(command.ActorId, command.SchemeId, token);
                db.Expect(scheme, command.Version);
                command.Settings.RequireWithin(await cache.VersionAsync(db, scheme.StandardVersionId, token));
                scheme.Change(command.Settings);
                await AppendAsync(scheme, command.ActorId, "scheme-changed", token);
            },
            cancellation);

    public Task PutInUseAsync(PutSchemeInUse command, CancellationToken cancellation) =>
        unitOfWork.WriteAsync(
            async token =>
            {
                var scheme = await LoadAsync(command.ActorId, command.SchemeId, token);
                db.Expect(scheme, command.Version);
                var former = await db.Schemes.SingleOrDefaultAsync(
                    s => s.AwardingBodyId == scheme.AwardingBodyId && s.StandardVersionId == scheme.StandardVersionId && s.Status == SchemeStatus.InUse, token);
                former?.Retire();
                scheme.PutInUse(await cache.VersionAsync(db, scheme.StandardVersionId, token), clock.GetUtcNow().UtcDateTime);
                await AppendAsync(scheme, command.ActorId, "scheme-put-in-use", token);
            },
            cancellation);

    private async Task<AssessmentScheme> LoadAsync(Guid actorId, Guid schemeId, CancellationToken cancellation)
    {
        var scheme = await db.Schemes.SingleAsync(s => s.Id == schemeId, cancellation);
        await authority.RequireAsync(actorId, Role.BodyAdministrator, scheme.AwardingBodyId, cancellation);
        return scheme;
    }

    private Task AppendAsync(AssessmentScheme scheme, Guid actorId, string action, CancellationToken cancellation) =>
        audit.AppendAsync(AuditTrail.ForBody(scheme.AwardingBodyId), actorId, action, new { scheme.Id, scheme.Number, scheme.Settings }, cancellation);
}
