using CompetenceAssessment.Data;
using CompetenceAssessment.Domain.Applications;
using CompetenceAssessment.Domain.Assessments;
using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.Services.Cases;
using CompetenceAssessment.Services.Standards;
using CompetenceAssessment.StandardFormats.Comparison;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Services.Assessments;

/// <summary>An assessor's own judgements from the version that a case came from, as proposals for the version it is under now. Nobody sees another's.</summary>
public sealed class CarriedJudgements(AppDbContext db, StandardCache standards, VersionComparisons comparisons)
{
    /// <summary>The own judgements of the former version; null where the case did not come from another one.</summary>
    public async Task<CarriedView?> OfAsync(DeskView desk, Guid assessorId, CancellationToken cancellation)
    {
        var move = await db.VersionMoves.AsNoTracking()
            .Where(m => m.ApplicationId == desk.ApplicationId && m.State == MoveState.Agreed && m.ToVersionId == desk.Standard.Id)
            .OrderByDescending(m => m.AnsweredAt).FirstOrDefaultAsync(cancellation);
        if (move is null)
            return null;
        var former = await standards.VersionAsync(db, move.FromVersionId, cancellation);
        var comparison = await comparisons.BetweenAsync(db, move.FromVersionId, move.ToVersionId, cancellation);
        var changes = comparison.Items.Where(c => c.Old?.Id is not null).ToDictionary(c => c.Old!.Id!.Value);
        var own = await OwnAsync(desk.ApplicationId, assessorId, former, cancellation);
        return new CarriedView(former,
        [
            .. from competence in former.Competences
               from item in competence.Items
               where own.ContainsKey(item.Id)
               select Line(desk, move, own[item.Id], item.ReferenceWithin(competence.Code), item, changes[item.Id]),
        ]);
    }

    // Of several rounds the last one in which the assessor judged the item.
    private async Task<Dictionary<Guid, Judgement>> OwnAsync(Guid applicationId, Guid assessorId, StandardVersion former, CancellationToken cancellation)
    {
        var items = former.Competences.SelectMany(c => c.Items).Select(i => i.Id).ToHashSet();
        var given = await db.Judgements.AsNoTracking().Where(j => j.ApplicationId == applicationId && j.AssessorId == assessorId && j.Outcome != null).ToListAsync(cancellation);
        return given.Where(j => items.Contains(j.CompetenceItemId)).GroupBy(j => j.CompetenceItemId).ToDictionary(g => g.Key, g => g.MaxBy(j => j.FeedbackRound)!);
    }

    private static CarriedLine Line(DeskView desk, VersionMove move, Judgement judgement, string reference, CompetenceItem item, ItemChange change)
    {
        var target = move.Map.NewItem(item.Id) is { } newId ? desk.Items.FirstOrDefault(i => i.Id == newId) : null;
        return new CarriedLine(judgement, reference, item, change, target);
    }
}

/// <summary>The own judgements of the former version, in its order.</summary>
public sealed record CarriedView(StandardVersion Former, IReadOnlyList<CarriedLine> Lines)
{
    /// <summary>Proposals that the assessor has yet to confirm or to judge otherwise.</summary>
    public int Open => Lines.Count(l => l.IsOpen);
}

/// <summary>One of them.</summary>
/// <param name="Judgement">As it was given.</param>
/// <param name="Reference">The item's name in the former version.</param>
/// <param name="Item">The item of the former version.</param>
/// <param name="Change">What became of it.</param>
/// <param name="Target">The item it is proposed for; null where there is none, or the assessor does not judge it.</param>
public sealed record CarriedLine(Judgement Judgement, string Reference, CompetenceItem Item, ItemChange Change, DeskItem? Target)
{
    /// <summary>Whether the assessor may confirm it: the new item is not judged yet.</summary>
    public bool IsOpen => Target is { Own: null };
}
