using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Data.Audit;

/// <summary>Appends to hash-chained streams: <c>application/{id}</c>, <c>judgements/{application}/{assessor}</c>, <c>body/{id}</c>, <c>register/{body}</c>, <c>platform</c>.
/// Call it inside the transaction of the write it records.</summary>
public sealed class AuditTrail(AppDbContext db, TimeProvider clock)
{
    public static string ForApplication(Guid applicationId) => $"application/{applicationId:D}";

    /// <summary>What one assessor writes in one case: a stream of its own, so that the case's stream tells nobody how far an assessor is
    /// while the others are blind, and two assessors who save at once do not wait for each other. Handing in ties its head to the case's stream.</summary>
    public static string ForJudgements(Guid applicationId, Guid assessorId) => $"judgements/{applicationId:D}/{assessorId:D}";

    public static string ForBody(Guid awardingBodyId) => $"body/{awardingBodyId:D}";

    public static string ForRegister(Guid awardingBodyId) => $"register/{awardingBodyId:D}";

    public const string Platform = "platform";

    /// <summary>Makes writes to a stream wait for this transaction, before the facts are read that they depend on.</summary>
    /// <returns>The hash of its last entry; empty for a stream that has none.</returns>
    public async Task<string> LockAsync(string stream, CancellationToken cancellation)
    {
        var locked = await db.AuditStreamHeads.Where(h => h.Stream == stream).ExecuteUpdateAsync(set => set.SetProperty(h => h.Next, h => h.Next), cancellation);
        if (locked > 0)
            return await db.AuditStreamHeads.Where(h => h.Stream == stream).Select(h => h.HeadHash).SingleAsync(cancellation);
        db.AuditStreamHeads.Add(new AuditStreamHead { Stream = stream });
        await db.SaveChangesAsync(cancellation);
        return "";
    }

    public async Task AppendAsync(string stream, Guid? actorId, string action, object payload, CancellationToken cancellation)
    {
        if (db.Database.CurrentTransaction is null)
            throw new InvalidOperationException("An audit entry belongs to the transaction of what it records.");
        var head = await LockHeadAsync(stream, cancellation);
        var at = clock.GetUtcNow().UtcDateTime;
        at = at.AddTicks(-(at.Ticks % TimeSpan.TicksPerMicrosecond));
        var text = JsonText.Write(payload);
        var hash = HashOf(stream, head.Sequence, at, actorId, action, text, head.PreviousHash);
        db.AuditEntries.Add(new AuditEntry
        {
            Stream = stream,
            Sequence = head.Sequence,
            At = at,
            ActorId = actorId,
            Action = action,
            Payload = text,
            PreviousHash = head.PreviousHash,
            Hash = hash,
        });
        await db.AuditStreamHeads.Where(h => h.Stream == stream)
            .ExecuteUpdateAsync(set => set.SetProperty(h => h.HeadHash, hash), cancellation);
    }

    /// <summary>The hash of an entry: SHA-256 over its fields and the hash before it, one a line.</summary>
    internal static string HashOf(string stream, long sequence, DateTime at, Guid? actorId, string action, string payload, string previousHash)
    {
        var line = string.Join('\n', previousHash, stream, sequence.ToString(CultureInfo.InvariantCulture),
            at.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture), actorId?.ToString("D") ?? "", action, payload);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(line)));
    }

    /// <summary>Raising the counter locks the head's row on every engine; only then is it read.</summary>
    private async Task<(long Sequence, string PreviousHash)> LockHeadAsync(string stream, CancellationToken cancellation)
    {
        var locked = await db.AuditStreamHeads.Where(h => h.Stream == stream)
            .ExecuteUpdateAsync(set => set.SetProperty(h => h.Next, h => h.Next + 1), cancellation);
        if (locked == 0)
        {
            db.AuditStreamHeads.Add(new AuditStreamHead { Stream = stream, Next = 2 });
            await db.SaveChangesAsync(cancellation);
            return (1, "");
        }

        var head = await db.AuditStreamHeads.AsNoTracking().SingleAsync(h => h.Stream == stream, cancellation);
        return (head.Next - 1, head.HeadHash);
    }
}
