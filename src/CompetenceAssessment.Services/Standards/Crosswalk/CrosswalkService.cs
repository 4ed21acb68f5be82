using CompetenceAssessment.Data;
using CompetenceAssessment.Data.Audit;
using CompetenceAssessment.Data.Providers;
using CompetenceAssessment.Domain;
using CompetenceAssessment.Domain.Organisations;
using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.Services.Cases;
using CompetenceAssessment.Services.Writes;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Services.Standards.Crosswalk;

public sealed record DecidePair
{
    public required Guid ActorId { get; init; }

    public required Guid VersionId { get; init; }

    public required Guid ItemId { get; init; }

    /// <summary>What the item is to the other one.</summary>
    public required CrosswalkRelation Relation { get; init; }

    public required Guid OtherVersionId { get; init; }

    public required Guid OtherItemId { get; init; }

    public required string? Reason { get; init; }
}

public sealed record WithdrawEntry
{
    public required Guid ActorId { get; init; }

    public required Guid EntryId { get; init; }
}

/// <summary>Decisions about pairs of items of two standards.</summary>
public sealed class CrosswalkService(AppDbContext db, UnitOfWork work, AuditTrail audit, Authority authority, TimeProvider clock)
{
    /// <summary>Notes what an item is to an item of another standard.</summary>
    /// <returns>The entry.</returns>
    public async Task<Guid> DecideAsync(DecidePair command, CancellationToken cancellation)
    {
        try
        {
            return await work.WriteAsync(token => DecideOnceAsync(command, token), cancellation);
        }
        catch (DbUpdateException exception) when (exception.IsUniqueViolation() && exception.Entries.Any(e => e.Entity is CrosswalkEntry))
        {
            // Somebody else was first although the stream was locked: asked again, the rule says what stands.
            return await work.WriteAsync(token => DecideOnceAsync(command, token), cancellation);
        }
    }

    /// <summary>Withdraws a decision; it stays as history, and the pair may be decided anew.</summary>
    public Task WithdrawAsync(WithdrawEntry command, CancellationToken cancellation) =>
        work.WriteAsync(
            async token =>
            {
                await authority.RequireInstallationAsync(command.ActorId, Role.StandardsEditor, token);
                await audit.LockAsync(AuditTrail.Platform, token);
                var entry = await db.CrosswalkEntries.SingleAsync(e => e.Id == command.EntryId, token);
                entry.Withdraw(command.ActorId, clock.GetUtcNow().UtcDateTime);
                await audit.AppendAsync(AuditTrail.Platform, command.ActorId, "crosswalk-withdrawn", new { entry.Id, entry.FromItemId, entry.ToItemId, entry.Relation }, token);
            },
            cancellation);

    private async Task<Guid> DecideOnceAsync(DecidePair command, CancellationToken cancellation)
    {
        await authority.RequireInstallationAsync(command.ActorId, Role.StandardsEditor, cancellation);
        // Two editors who decide about one pair come one after the other; the second finds what the first noted.
        await audit.LockAsync(AuditTrail.Platform, cancellation);
        var pair = CrosswalkEntry.KeyOf(command.ItemId, command.OtherItemId);
        var standing = await db.CrosswalkEntries.SingleOrDefaultAsync(e => e.StandingKey == pair, cancellation);
        var entry = CrosswalkEntry.Decide(
            Guid.CreateVersion7(), await SideAsync(command.VersionId, command.ItemId, cancellation), await SideAsync(command.OtherVersionId, command.OtherItemId, cancellation),
            new(command.Relation, command.Reason, command.ActorId, clock.GetUtcNow().UtcDateTime), standing);
        db.CrosswalkEntries.Add(entry);
        await audit.AppendAsync(
            AuditTrail.Platform, command.ActorId, "crosswalk-decided", new { entry.Id, entry.FromItemId, entry.ToItemId, entry.Relation }, cancellation);
        return entry.Id;
    }

    // Read anew, and not from the cache of versions, which does not know of a change of status.
    private async Task<CrosswalkSide> SideAsync(Guid versionId, Guid itemId, CancellationToken cancellation) =>
        await db.StandardVersions.AsNoTracking().Include(v => v.Competences).ThenInclude(c => c.Items).AsSplitQuery().SingleOrDefaultAsync(v => v.Id == versionId, cancellation) is { } version
            ? new(version, itemId)
            : throw new RuleViolationException(Rule.CrosswalkItemUnknown);
}
