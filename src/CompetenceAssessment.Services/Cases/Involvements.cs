using CompetenceAssessment.Data;
using CompetenceAssessment.Domain.Applications;
using CompetenceAssessment.Domain.People;
using CompetenceAssessment.Domain.Schemes;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Services.Cases;

/// <summary>Gathers what a person already is in a case, for the separation of duties.</summary>
public sealed class Involvements(AppDbContext db)
{
    public async Task<Involvement> OfAsync(Guid personId, Application application, SchemeSettings scheme, DateOnly today, CancellationToken cancellation)
    {
        if (personId == application.CandidateId)
            return Involvement.Candidate;
        var involvement = Involvement.None;
        if (application.Allocations.Any(a => a.AssessorId == personId && a.DeclaredAt is not null && a.Declaration == ConflictDeclaration.None))
            involvement |= Involvement.Assessor;
        if (await db.QualityReviews.AnyAsync(r => r.ApplicationId == application.Id && r.ReviewerId == personId, cancellation))
            involvement |= Involvement.QualityAssurer;
        if (await db.DecisionItems.AnyAsync(d => d.ApplicationId == application.Id && d.Votes.Any(v => v.PersonId == personId), cancellation))
            involvement |= Involvement.CommitteeMember;
        foreach (var kind in await ConflictsAsync(personId, application, scheme, today, cancellation))
            involvement |= kind == ConflictKind.Trainer ? Involvement.Trainer : Involvement.Conflicted;
        return involvement;
    }

    /// <summary>Conflicts recorded or declared in the case, and those that both sides' affiliations show.</summary>
    public async Task<IReadOnlyList<ConflictKind>> ConflictsAsync(Guid personId, Application application, SchemeSettings scheme, DateOnly today, CancellationToken cancellation)
    {
        var kinds = await db.ConflictsOfInterest.Where(c => c.ApplicationId == application.Id && c.PersonId == personId).Select(c => c.Kind).ToListAsync(cancellation);
        if (application.Allocations.Any(a => a.AssessorId == personId && a.Declaration == ConflictDeclaration.Conflict))
            kinds.Add(ConflictKind.Other);
        var person = await db.Set<Person>().AsNoTracking().SingleAsync(p => p.Id == personId, cancellation);
        if (ConflictOfInterest.Find(application.Details.Affiliations, person.Affiliations, scheme.ConflictYears, today) is { } found)
            kinds.Add(found);
        return kinds;
    }
}
