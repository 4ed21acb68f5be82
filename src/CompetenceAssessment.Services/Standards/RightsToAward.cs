using CompetenceAssessment.Data;
using CompetenceAssessment.Domain;
using CompetenceAssessment.Domain.Organisations;
using CompetenceAssessment.Domain.Schemes;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Services.Standards;

/// <summary>Which bodies award a qualification on a standard version. This is public.</summary>
public sealed class RightsToAward(AppDbContext db, TimeProvider clock)
{
    /// <summary>The rights that have not ended, of the bodies in the order of their keys. A right on an expired version ends with its teach-out.</summary>
    public async Task<IReadOnlyList<RightToAward>> OfVersionAsync(Guid standardVersionId, DateOnly? versionValidUntil, CancellationToken cancellation)
    {
        var rights = await (
            from right in db.AwardingRights.AsNoTracking()
            join body in db.AwardingBodies.AsNoTracking() on right.AwardingBodyId equals body.Id
            where right.StandardVersionId == standardVersionId
            orderby body.Key, right.From
            select new
            {
                Right = right,
                Body = body,
                HasScheme = db.Schemes.Any(s => s.AwardingBodyId == body.Id && s.StandardVersionId == standardVersionId && s.Status == SchemeStatus.InUse),
            }).ToListAsync(cancellation);
        var now = clock.GetUtcNow().UtcDateTime;
        return
        [
            .. from found in rights
            let today = found.Body.DayOf(now)
            where today <= LastDay(found.Right, versionValidUntil)
            select new RightToAward(
                found.Body.Key, found.Body.Name, found.Body.IsDemonstration, found.Right, found.HasScheme,
                AppliesToday: found.Right.RefusalOn(versionValidUntil, today) is null,
                RestsOnTeachOut: versionValidUntil is { } end && today > end),
        ];
    }

    private static DateOnly LastDay(AwardingRight right, DateOnly? versionValidUntil) =>
        versionValidUntil is not { } end ? right.Until
        : DateOnly.FromDayNumber(Math.Min(right.Until.DayNumber, Math.Max(end.DayNumber, right.TeachOutUntil?.DayNumber ?? 0)));
}

/// <summary>A body's right that has not ended. <c>HasScheme</c>: the body has published how it assesses the version; <c>AppliesToday</c> is false
/// for a right that begins later; <c>RestsOnTeachOut</c>: the version itself has expired.</summary>
public sealed record RightToAward(string BodyKey, LocalizedText BodyName, bool IsDemonstration, AwardingRight Right, bool HasScheme, bool AppliesToday, bool RestsOnTeachOut);
