using CompetenceAssessment.Data;
using CompetenceAssessment.Domain;
using CompetenceAssessment.Domain.Applications;
using CompetenceAssessment.Domain.Organisations;
using CompetenceAssessment.Domain.Schemes;
using CompetenceAssessment.Services.Applications;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Web.Pages.Applications;

/// <summary>A round as everybody may see it.</summary>
public sealed record Offer
{
    public required Round Round { get; init; }

    public required LocalizedText Title { get; init; }

    public required Guid StandardId { get; init; }

    public required string StandardKey { get; init; }

    public required LocalizedText BodyName { get; init; }

    public required string BodyKey { get; init; }

    public required bool IsDemonstration { get; init; }

    public required DateOnly Today { get; init; }

    public required Fee? Fee { get; init; }

    /// <summary>The rule that keeps the body from taking applications today; null where it takes them.</summary>
    public required string? Refusal { get; init; }

    public bool IsOpen => Round.IsOpenOn(Today) && Refusal is null;

    public bool IsAhead => Today < Round.OpensOn;
}

/// <summary>Reads the rounds of all bodies; they are public.</summary>
public sealed class Offers(AppDbContext db, TimeProvider clock)
{
    /// <summary>Rounds that have not closed before a number of days ago, the next to close first.</summary>
    public async Task<IReadOnlyList<Offer>> AllAsync(int closedWithinDays, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var since = DateOnly.FromDateTime(now).AddDays(-closedWithinDays);
        var schemes = db.Schemes.VisibleTo(null).Where(s => s.Status == SchemeStatus.InUse);
        var rows = await (
            from round in db.Rounds
            where round.ClosesOn >= since
            join body in db.AwardingBodies on round.AwardingBodyId equals body.Id
            join version in db.StandardVersions on round.StandardVersionId equals version.Id
            join standard in db.Standards on version.StandardId equals standard.Id
            orderby round.ClosesOn, round.Name
            select new
            {
                round,
                body,
                version.Title,
                version.QualificationTitle,
                version.ValidUntil,
                version.LastApplicationOn,
                standard.Key,
                StandardId = standard.Id,
                Settings = schemes.Where(s => s.AwardingBodyId == body.Id && s.StandardVersionId == version.Id)
                    .OrderByDescending(s => s.Number).Select(s => s.Settings).FirstOrDefault(),
            }).AsNoTracking().ToListAsync(cancellation);
        var rights = await db.AwardingRights.AsNoTracking().ToListAsync(cancellation);
        return
        [
            .. from row in rows
            let today = row.body.DayOf(now)
            let held = rights.Where(r => r.AwardingBodyId == row.body.Id && r.StandardVersionId == row.round.StandardVersionId)
            select new Offer
            {
                Round = row.round,
                Title = row.QualificationTitle ?? row.Title,
                StandardId = row.StandardId,
                StandardKey = row.Key,
                BodyName = row.body.Name,
                BodyKey = row.body.Key,
                IsDemonstration = row.body.IsDemonstration,
                Today = today,
                Fee = row.Settings?.Fee,
                Refusal = AwardingRight.RefusalOfAll(held, row.LastApplicationOn ?? row.ValidUntil, today) ?? (row.Settings is null ? Rule.NoSchemeInUse : null),
            },
        ];
    }
}
