using CompetenceAssessment.Data;
using CompetenceAssessment.Domain.Applications;
using CompetenceAssessment.Domain.Organisations;
using CompetenceAssessment.Services.Cases;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Services.Applications;

/// <summary>An assessor who could be allocated to a case.</summary>
/// <param name="PersonId">The assessor.</param>
/// <param name="Name">The assessor's name.</param>
/// <param name="OpenCases">How many cases the assessor has under way in this body.</param>
/// <param name="IsInPanel">Whether the assessor is in the panel already.</param>
/// <param name="Obstacle">What of the assessor's part in the case excludes assessing it.</param>
/// <param name="Conflicts">The conflicts of interest behind it.</param>
public sealed record AssessorChoice(Guid PersonId, string Name, int OpenCases, bool IsInPanel, Involvement Obstacle, IReadOnlyList<ConflictKind> Conflicts)
{
    public bool IsFree => !IsInPanel && Obstacle == Involvement.None;
}

/// <summary>The assessors whom a body has appointed for a case's standard version, with what stands in the way of each.</summary>
public sealed class AssessorChoices(AppDbContext db, Involvements involvements, Authority authority)
{
    public async Task<IReadOnlyList<AssessorChoice>> ForAsync(ApplicationCase found, CancellationToken cancellation)
    {
        var application = found.Application;
        var today = await authority.TodayAsync(application.AwardingBodyId, cancellation);
        var choices = new List<AssessorChoice>();
        foreach (var person in await AppointedAsync(application.AwardingBodyId, application.StandardVersionId, today, cancellation))
        {
            var involvement = await involvements.OfAsync(person.Id, application, found.Settings, today, cancellation);
            var conflicts = person.Id == application.CandidateId ? [] : await involvements.ConflictsAsync(person.Id, application, found.Settings, today, cancellation);
            var isInPanel = application.Allocations.Any(a => a.AssessorId == person.Id && a.ReleasedAt is null);
            choices.Add(new AssessorChoice(person.Id, person.Name, person.OpenCases, isInPanel, SeparationOfDuties.Obstacle(Duty.Assess, involvement), [.. conflicts.Distinct()]));
        }

        return choices;
    }

    /// <summary>Who is appointed for a standard version and holds the assessor's role on a day.</summary>
    public async Task<IReadOnlyList<AppointedAssessor>> AppointedAsync(Guid awardingBodyId, Guid standardVersionId, DateOnly today, CancellationToken cancellation)
    {
        var appointed = db.AssessorAppointments
            .Where(a => a.AwardingBodyId == awardingBodyId && a.StandardVersionId == standardVersionId && a.From <= today && (a.Until == null || a.Until >= today)).Select(a => a.PersonId);
        var assessors = db.Memberships
            .Where(m => m.AwardingBodyId == awardingBodyId && m.Role == Role.Assessor && m.From <= today && (m.Until == null || m.Until >= today)).Select(m => m.PersonId);
        var people = await db.People.Where(p => appointed.Contains(p.Id) && assessors.Contains(p.Id)).OrderBy(p => p.FamilyName).ThenBy(p => p.GivenNames)
            .Select(p => new
            {
                p.Id,
                p.GivenNames,
                p.FamilyName,
                OpenCases = db.Applications.Count(a => a.AwardingBodyId == awardingBodyId
                    && (a.State == ApplicationState.UnderAssessment || a.State == ApplicationState.MoreEvidenceAsked)
                    && a.Allocations.Any(l => l.AssessorId == p.Id && l.ReleasedAt == null)),
            }).AsNoTracking().ToListAsync(cancellation);
        return [.. people.Select(p => new AppointedAssessor(p.Id, $"{p.GivenNames} {p.FamilyName}", p.OpenCases))];
    }
}

public sealed record AppointedAssessor(Guid Id, string Name, int OpenCases);
