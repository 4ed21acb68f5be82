using CompetenceAssessment.Data;
using CompetenceAssessment.Domain.Organisations;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Services.Applications;

/// <summary>People with duties in the body of a case, of whom a conflict of interest may be recorded.</summary>
public sealed class Colleagues(AppDbContext db)
{
    private static readonly Role[] Duties = [Role.Assessor, Role.InternalQualityAssurer, Role.CommitteeMember, Role.AwardingOfficer];

    public async Task<IReadOnlyList<Colleague>> OfAsync(ApplicationCase found, CancellationToken cancellation)
    {
        var (bodyId, today, candidateId) = (found.Application.AwardingBodyId, found.Terms.Today, found.Application.CandidateId);
        return await db.People
            .Where(p => p.Id != candidateId && db.Memberships.Any(m => m.PersonId == p.Id && m.AwardingBodyId == bodyId && Duties.Contains(m.Role) && m.From <= today && (m.Until == null || m.Until >= today)))
            .OrderBy(p => p.FamilyName).ThenBy(p => p.GivenNames).Select(p => new Colleague(p.Id, p.GivenNames + " " + p.FamilyName)).ToListAsync(cancellation);
    }

    /// <summary>The names of people that a case mentions.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> NamesAsync(IEnumerable<Guid> personIds, CancellationToken cancellation)
    {
        var ids = personIds.Distinct().ToList();
        return await db.People.Where(p => ids.Contains(p.Id)).Select(p => new { p.Id, Name = p.GivenNames + " " + p.FamilyName }).ToDictionaryAsync(p => p.Id, p => p.Name, cancellation);
    }
}

public sealed record Colleague(Guid Id, string Name);
