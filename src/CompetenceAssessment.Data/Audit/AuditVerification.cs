using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Data.Audit;

/// <summary>One thing wrong with a stream.</summary>
/// <param name="Stream">The stream.</param>
/// <param name="Sequence">Where.</param>
/// <param name="Problem">What: edited, gap, reordered, head, lost, truncated.</param>
public sealed record AuditProblem(string Stream, long Sequence, AuditProblemKind Problem);

public enum AuditProblemKind
{
    /// <summary>The entry does not hash to what it says.</summary>
    Edited,

    /// <summary>A sequence number is missing or an entry does not follow the one before it.</summary>
    Gap,

    /// <summary>The stream's head is not its last entry.</summary>
    Head,

    /// <summary>Shorter than the checkpoint says, or its entry there is another.</summary>
    Truncated,

    /// <summary>In the checkpoint, and gone.</summary>
    Lost,
}

/// <summary>Head of a stream at a moment.</summary>
public sealed record AuditHead(string Stream, long Sequence, string Hash);

/// <summary>Checks the chains. It finds edits, reordering and gaps; against a checkpoint kept elsewhere also truncation and lost streams.</summary>
public sealed class AuditVerification(AppDbContext db)
{
    public async Task<IReadOnlyList<AuditProblem>> VerifyAsync(string? stream, IReadOnlyCollection<AuditHead>? checkpoint, CancellationToken cancellation)
    {
        var problems = new List<AuditProblem>();
        var heads = await db.AuditStreamHeads.AsNoTracking().Where(h => stream == null || h.Stream == stream).OrderBy(h => h.Stream).ToListAsync(cancellation);
        foreach (var head in heads)
            problems.AddRange(await VerifyStreamAsync(head, checkpoint?.FirstOrDefault(c => c.Stream == head.Stream), cancellation));
        foreach (var lost in checkpoint?.Where(c => (stream is null || c.Stream == stream) && heads.All(h => h.Stream != c.Stream)) ?? [])
            problems.Add(new AuditProblem(lost.Stream, lost.Sequence, AuditProblemKind.Lost));
        return problems;
    }

    /// <summary>The heads of all streams, for a checkpoint.</summary>
    public async Task<IReadOnlyList<AuditHead>> HeadsAsync(CancellationToken cancellation) =>
        await db.AuditStreamHeads.AsNoTracking().OrderBy(h => h.Stream).Select(h => new AuditHead(h.Stream, h.Next - 1, h.HeadHash)).ToListAsync(cancellation);

    private async Task<List<AuditProblem>> VerifyStreamAsync(AuditStreamHead head, AuditHead? checkpoint, CancellationToken cancellation)
    {
        var problems = new List<AuditProblem>();
        var (sequence, hash) = (0L, "");
        await foreach (var entry in db.AuditEntries.AsNoTracking().Where(e => e.Stream == head.Stream).OrderBy(e => e.Sequence).AsAsyncEnumerable().WithCancellation(cancellation))
        {
            if (entry.Sequence != sequence + 1 || entry.PreviousHash != hash)
                problems.Add(new AuditProblem(head.Stream, entry.Sequence, AuditProblemKind.Gap));
            if (AuditTrail.HashOf(entry.Stream, entry.Sequence, entry.At, entry.ActorId, entry.Action, entry.Payload, entry.PreviousHash) != entry.Hash)
                problems.Add(new AuditProblem(head.Stream, entry.Sequence, AuditProblemKind.Edited));
            if (checkpoint is not null && entry.Sequence == checkpoint.Sequence && entry.Hash != checkpoint.Hash)
                problems.Add(new AuditProblem(head.Stream, entry.Sequence, AuditProblemKind.Truncated));
            (sequence, hash) = (entry.Sequence, entry.Hash);
        }

        if (sequence != head.Next - 1 || hash != head.HeadHash)
            problems.Add(new AuditProblem(head.Stream, sequence, AuditProblemKind.Head));
        if (checkpoint is not null && sequence < checkpoint.Sequence)
            problems.Add(new AuditProblem(head.Stream, sequence, AuditProblemKind.Truncated));
        return problems;
    }
}
