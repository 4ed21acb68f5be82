using CompetenceAssessment.Data;
using CompetenceAssessment.Data.Audit;
using CompetenceAssessment.Domain;
using CompetenceAssessment.Domain.Certificates;
using CompetenceAssessment.Domain.Organisations;
using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.Services.Cases;
using CompetenceAssessment.Services.Demo;
using CompetenceAssessment.Services.Writes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CompetenceAssessment.Services.Administration;

/// <summary>Awarding bodies and their rights to award, as the operator of the installation records them.</summary>
public sealed class BodyService(AppDbContext db, UnitOfWork unitOfWork, AuditTrail audit, Authority authority, IOptions<DemoOptions> demo)
{
    /// <summary>Registers a body. In a demonstration it is one, too: none of its documents passes for a real one.</summary>
    public Task<Guid> RegisterAsync(RegisterBody command, CancellationToken cancellation) =>
        unitOfWork.WriteAsync(
            async token =>
            {
                await authority.RequireInstallationAsync(command.ActorId, Role.Operator, token);
                await audit.LockAsync(AuditTrail.Platform, token);
                Rule.Require(!await db.AwardingBodies.AnyAsync(b => b.Key == command.Key, token), Rule.BodyKeyTaken, command.Key);
                var body = new AwardingBody(Guid.CreateVersion7(), command.Key, command.Particulars, demo.Value.Enabled);
                db.AwardingBodies.Add(body);
                await OpenSeriesAsync(body, CertificateKind.Qualification, command.NumberPrefix, token);
                await OpenSeriesAsync(body, CertificateKind.PartialQualification, command.PartialNumberPrefix, token);
                await audit.AppendAsync(AuditTrail.Platform, command.ActorId, "body-registered", new { body.Id, body.Key }, token);
                await audit.AppendAsync(
                    AuditTrail.ForBody(body.Id), command.ActorId, "body-registered", new { body.Id, body.Key, command.Particulars, command.NumberPrefix, command.PartialNumberPrefix }, token);
                return body.Id;
            },
            cancellation);

    public Task ChangeAsync(ChangeBody command, CancellationToken cancellation) =>
        unitOfWork.WriteAsync(
            async token =>
            {
                await authority.RequireInstallationAsync(command.ActorId, Role.Operator, token);
                var body = await db.AwardingBodies.SingleAsync(b => b.Id == command.AwardingBodyId, token);
                db.Expect(body, command.Version);
                body.Change(command.Particulars);
                await audit.AppendAsync(AuditTrail.ForBody(body.Id), command.ActorId, "body-changed", new { body.Id, command.Particulars }, token);
            },
            cancellation);

    public Task<Guid> GrantRightAsync(GrantRight command, CancellationToken cancellation) =>
        unitOfWork.WriteAsync(
            async token =>
            {
                await authority.RequireInstallationAsync(command.ActorId, Role.Operator, token);
                var isInUse = await db.StandardVersions.AnyAsync(v => v.Id == command.StandardVersionId && v.Status != StandardStatus.Draft, token);
                Rule.Require(isInUse, Rule.BasisNotInUse);
                Rule.Require(command.TeachOutUntil is null == command.TeachOutBasis is null, Rule.TeachOutBasis);
                var right = new AwardingRight(
                    Guid.CreateVersion7(), command.AwardingBodyId, command.StandardVersionId, command.From, command.Until, command.CouncilDecision)
                {
                    TeachOutUntil = command.TeachOutUntil,
                    TeachOutBasis = command.TeachOutBasis,
                };
                db.AwardingRights.Add(right);
                await audit.AppendAsync(
                    AuditTrail.ForBody(command.AwardingBodyId), command.ActorId, "right-granted",
                    new { right.Id, right.StandardVersionId, right.From, right.Until, right.CouncilDecision, right.TeachOutUntil }, token);
                return right.Id;
            },
            cancellation);

    public Task EndRightAsync(EndRight command, CancellationToken cancellation) =>
        unitOfWork.WriteAsync(
            async token =>
            {
                await authority.RequireInstallationAsync(command.ActorId, Role.Operator, token);
                var bodyId = await db.AwardingRights.Where(r => r.Id == command.RightId).Select(r => r.AwardingBodyId).SingleAsync(token);
                // Two who end the same right do so one after the other; the second is refused.
                await audit.LockAsync(AuditTrail.ForBody(bodyId), token);
                var right = await db.AwardingRights.SingleAsync(r => r.Id == command.RightId, token);
                right.EndOn(command.LastDay, command.Decision);
                await audit.AppendAsync(AuditTrail.ForBody(bodyId), command.ActorId, "right-ended", new { right.Id, right.Until, right.EndDecision }, token);
            },
            cancellation);

    private async Task OpenSeriesAsync(AwardingBody body, CertificateKind kind, string prefix, CancellationToken cancellation)
    {
        var isTaken = db.NumberSeries.Local.Any(s => s.Prefix == prefix) || await db.NumberSeries.AnyAsync(s => s.Prefix == prefix, cancellation);
        Rule.Require(!isTaken, Rule.NumberPrefixTaken, prefix);
        db.NumberSeries.Add(new NumberSeries(Guid.CreateVersion7(), body.Id, kind, prefix));
    }
}
