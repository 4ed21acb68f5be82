using CompetenceAssessment.Data;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Services.Viewers;

public static class ViewerQuery
{
    /// <summary>The person with the roles held on the day it is in each body's time zone, or null where there is no such person.</summary>
    public static async Task<Viewer?> FindViewerAsync(this AppDbContext db, Guid personId, DateTime now, CancellationToken cancellation)
    {
        var rows = await (
            from person in db.People
            where person.Id == personId
            from membership in db.Memberships.Where(m => m.PersonId == person.Id).DefaultIfEmpty()
            from body in db.AwardingBodies.Where(b => b.Id == membership!.AwardingBodyId).DefaultIfEmpty()
            select new { person.GivenNames, person.FamilyName, person.Language, Membership = membership, body!.TimeZone })
            .AsNoTracking().ToListAsync(cancellation);
        if (rows is not [var first, ..])
            return null;
        var held = rows.Where(r => r.Membership is not null && r.Membership.IsCurrentOn(DayIn(r.TimeZone, now)))
            .Select(r => new HeldRole(r.Membership!.Role, r.Membership.AwardingBodyId)).Distinct();
        return new Viewer(personId, first.GivenNames, first.FamilyName, first.Language, [.. held]);
    }

    private static DateOnly DayIn(string? timeZone, DateTime now) =>
        DateOnly.FromDateTime(timeZone is null ? now : TimeZoneInfo.ConvertTimeFromUtc(now, TimeZoneInfo.FindSystemTimeZoneById(timeZone)));
}
