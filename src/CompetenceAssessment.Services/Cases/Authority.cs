using CompetenceAssessment.Data;
using CompetenceAssessment.Domain;
using CompetenceAssessment.Domain.Organisations;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Services.Cases;

/// <summary>Asks in every write, whatever a page asked before, that the actor holds the role today.</summary>
public sealed class Authority(AppDbContext db, TimeProvider clock)
{
    /// <summary>Refuses unless the actor holds the role in the body on the day it is there.</summary>
    /// <returns>The day in the body's time zone.</returns>
    /// <exception cref="RuleViolationException">The role is not held.</exception>
    public Task<DateOnly> RequireAsync(Guid actorId, Role role, Guid awardingBodyId, CancellationToken cancellation) =>
        RequireAnyAsync(actorId, [role], awardingBodyId, cancellation);

    /// <summary>The same for a duty that more than one role gives.</summary>
    public async Task<DateOnly> RequireAnyAsync(Guid actorId, Role[] roles, Guid awardingBodyId, CancellationToken cancellation)
    {
        var today = await TodayAsync(awardingBodyId, cancellation);
        var holds = await db.Memberships.AnyAsync(
            m => m.PersonId == actorId && m.AwardingBodyId == awardingBodyId && roles.Contains(m.Role) && m.From <= today && (m.Until == null || m.Until >= today),
            cancellation);
        Rule.Require(holds, Rule.RoleMissing, roles[0]);
        return today;
    }

    /// <summary>Refuses unless the actor holds a role of the whole installation today (UTC).</summary>
    /// <exception cref="RuleViolationException">The role is not held.</exception>
    public async Task RequireInstallationAsync(Guid actorId, Role role, CancellationToken cancellation) =>
        Rule.Require(await HoldsInstallationAsync(actorId, role, cancellation), Rule.RoleMissing, role);

    /// <summary>Whether the actor holds a role of the whole installation today (UTC).</summary>
    public Task<bool> HoldsInstallationAsync(Guid actorId, Role role, CancellationToken cancellation)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        return db.Memberships.AnyAsync(
            m => m.PersonId == actorId && m.AwardingBodyId == null && m.Role == role && m.From <= today && (m.Until == null || m.Until >= today), cancellation);
    }

    /// <summary>The day it is in a body's time zone, in which its deadlines end.</summary>
    public async Task<DateOnly> TodayAsync(Guid awardingBodyId, CancellationToken cancellation)
    {
        var body = await db.AwardingBodies.AsNoTracking().SingleAsync(b => b.Id == awardingBodyId, cancellation);
        return body.DayOf(clock.GetUtcNow().UtcDateTime);
    }
}
