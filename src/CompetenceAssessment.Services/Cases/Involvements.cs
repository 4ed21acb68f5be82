using CompetenceAssessment.Data;
using CompetenceAssessment.Domain.Applications;
using CompetenceAssessment.Domain.People;
using CompetenceAssessment.Domain.Schemes;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Services.Cases;

/// <summary>Gathers what people already are in cases, for the separation of duties.</summary>
public sealed class Involvements(AppDbContext db)
{
    /// <summary>What one person is in one case, in one query: every judgement that is saved asks it. The application comes with its panel.</summary>
    public async Task<Involvement> OfAsync(Guid personId, Application application, SchemeSettings scheme, DateOnly today, CancellationToken cancellation)
    {
        var id = application.Id;
        var rows = await (
            from person in db.People.AsNoTracking()
            where person.Id == personId
            from conflict in db.ConflictsOfInterest.Where(c => c.ApplicationId == id && c.PersonId == person.Id).DefaultIfEmpty()
            select new
            {
                Person = person,
                Kind = (ConflictKind?)conflict.Kind,
                HasSampled = db.QualityReviews.Any(r => r.ApplicationId == id && r.ReviewerId == personId),
                HasVoted = db.DecisionItems.Any(d => d.ApplicationId == id && d.Votes.Any(v => v.PersonId == personId)),
            }).ToListAsync(cancellation);
        var kinds = rows.Select(r => r.Kind).OfType<ConflictKind>().Concat(ConflictsOf(rows[0].Person, application, scheme, today));
        return Combine(personId, application, rows[0].HasSampled, rows[0].HasVoted, kinds);
    }

    /// <summary>The same for several people in several cases, in as many queries as for one. The applications come with their panels.</summary>
    public async Task<IReadOnlyDictionary<(Guid PersonId, Guid ApplicationId), Involvement>> OfManyAsync(
        IReadOnlyCollection<Guid> personIds, IReadOnlyCollection<(Application Application, SchemeSettings Scheme)> cases, DateOnly today, CancellationToken cancellation)
    {
        var ids = cases.Select(c => c.Application.Id).ToList();
        var samplers = await db.QualityReviews.Where(r => ids.Contains(r.ApplicationId) && personIds.Contains(r.ReviewerId))
            .Select(r => new { r.ApplicationId, PersonId = r.ReviewerId }).Distinct().ToListAsync(cancellation);
        var voters = await db.DecisionItems.Where(d => ids.Contains(d.ApplicationId)).SelectMany(d => d.Votes, (d, v) => new { d.ApplicationId, v.PersonId })
            .Where(v => personIds.Contains(v.PersonId)).Distinct().ToListAsync(cancellation);
        var conflicts = await db.ConflictsOfInterest.Where(c => ids.Contains(c.ApplicationId) && personIds.Contains(c.PersonId))
            .Select(c => new { c.ApplicationId, c.PersonId, c.Kind }).ToListAsync(cancellation);
        var people = await db.Set<Person>().AsNoTracking().Where(p => personIds.Contains(p.Id)).ToListAsync(cancellation);
        var found = new Dictionary<(Guid, Guid), Involvement>();
        foreach (var (application, scheme) in cases)
        {
            foreach (var person in people)
            {
                var key = new { ApplicationId = application.Id, PersonId = person.Id };
                var kinds = conflicts.Where(c => c.ApplicationId == application.Id && c.PersonId == person.Id).Select(c => c.Kind)
                    .Concat(ConflictsOf(person, application, scheme, today));
                found[(person.Id, application.Id)] = Combine(person.Id, application, samplers.Contains(key), voters.Contains(key), kinds);
            }
        }

        return found;
    }

    /// <summary>Conflicts recorded or declared in the case, and those that both sides' affiliations show.</summary>
    public async Task<IReadOnlyList<ConflictKind>> ConflictsAsync(Guid personId, Application application, SchemeSettings scheme, DateOnly today, CancellationToken cancellation)
    {
        var recorded = await db.ConflictsOfInterest.Where(c => c.ApplicationId == application.Id && c.PersonId == personId).Select(c => c.Kind).ToListAsync(cancellation);
        var person = await db.Set<Person>().AsNoTracking().SingleAsync(p => p.Id == personId, cancellation);
        return [.. recorded, .. ConflictsOf(person, application, scheme, today)];
    }

    private static IEnumerable<ConflictKind> ConflictsOf(Person person, Application application, SchemeSettings scheme, DateOnly today)
    {
        if (application.Allocations.Any(a => a.AssessorId == person.Id && a.Declaration == ConflictDeclaration.Conflict))
            yield return ConflictKind.Other;
        if (ConflictOfInterest.Find(application.Details.Affiliations, person.Affiliations, scheme.ConflictYears, today) is { } kind)
            yield return kind;
    }

    private static Involvement Combine(Guid personId, Application application, bool hasSampled, bool hasVoted, IEnumerable<ConflictKind> conflicts)
    {
        if (personId == application.CandidateId)
            return Involvement.Candidate;
        var involvement = application.Allocations.Any(a => a.AssessorId == personId && a.DeclaredAt is not null && a.Declaration == ConflictDeclaration.None)
            ? Involvement.Assessor
            : Involvement.None;
        if (hasSampled)
            involvement |= Involvement.QualityAssurer;
        if (hasVoted)
            involvement |= Involvement.CommitteeMember;
        foreach (var kind in conflicts)
            involvement |= kind == ConflictKind.Trainer ? Involvement.Trainer : Involvement.Conflicted;
        return involvement;
    }
}
