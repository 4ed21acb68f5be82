using CompetenceAssessment.Data;
using CompetenceAssessment.Data.Audit;
using CompetenceAssessment.Domain;
using CompetenceAssessment.Domain.Applications;
using CompetenceAssessment.Domain.Organisations;
using CompetenceAssessment.Domain.Schemes;
using CompetenceAssessment.Services.Cases;
using CompetenceAssessment.Services.Writes;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Services.Applications;

public sealed record CreateRound
{
    public required Guid ActorId { get; init; }

    public required Guid AwardingBodyId { get; init; }

    public required Guid StandardVersionId { get; init; }

    public required string Name { get; init; }

    public required DateOnly OpensOn { get; init; }

    public required DateOnly ClosesOn { get; init; }

    public required DateOnly HandInBy { get; init; }

    public DateOnly? SessionsFrom { get; init; }

    public DateOnly? SessionsUntil { get; init; }

    public required DateOnly CommitteeOn { get; init; }

    public required string Places { get; init; }
}

/// <summary>Writes about application rounds.</summary>
public sealed class RoundService(AppDbContext db, UnitOfWork unitOfWork, AuditTrail audit, Authority authority)
{
    /// <summary>Opens a round for a standard version that the body has a scheme in use for.</summary>
    /// <returns>The round's identifier.</returns>
    public Task<Guid> CreateAsync(CreateRound command, CancellationToken cancellation) =>
        unitOfWork.WriteAsync(
            async token =>
            {
                await authority.RequireAsync(command.ActorId, Role.AwardingOfficer, command.AwardingBodyId, token);
                var hasScheme = await db.Schemes.AnyAsync(
                    s => s.AwardingBodyId == command.AwardingBodyId && s.StandardVersionId == command.StandardVersionId && s.Status == SchemeStatus.InUse, token);
                Rule.Require(hasScheme, Rule.NoSchemeInUse);
                var round = new Round(
                    Guid.CreateVersion7(), command.AwardingBodyId, command.StandardVersionId, command.Name.Trim(), command.OpensOn, command.ClosesOn, command.HandInBy, command.CommitteeOn, command.Places.Trim())
                {
                    SessionsFrom = command.SessionsFrom,
                    SessionsUntil = command.SessionsUntil,
                };
                round.RequireDatesInOrder();
                db.Rounds.Add(round);
                await audit.AppendAsync(AuditTrail.ForBody(command.AwardingBodyId), command.ActorId, "round-created", new { round.Id, round.Name, round.StandardVersionId, round.OpensOn, round.ClosesOn }, token);
                return round.Id;
            },
            cancellation);
}
