using CompetenceAssessment.Data;
using CompetenceAssessment.Domain;
using CompetenceAssessment.Domain.Applications;
using CompetenceAssessment.Domain.Organisations;
using CompetenceAssessment.Services.Applications;
using CompetenceAssessment.Services.Viewers;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Web.Pages.Applications.Office;

/// <summary>Which applications the board shows; the names are those of the address.</summary>
public sealed record BoardFilter
{
    public ApplicationState? State { get; init; }

    public Missing? Missing { get; init; }

    /// <summary>"none", or the identifier of an assessor.</summary>
    public string? Assessor { get; init; }

    public Guid? Round { get; init; }

    /// <summary>Part of a reference or the beginning of a family name.</summary>
    public string? Q { get; init; }

    public int PageNumber { get; init; } = 1;

    public object Values(int? page = null) => new { State, Missing, Assessor, Round, Q, PageNumber = page ?? PageNumber };
}

/// <summary>What an application lacks.</summary>
public enum Missing
{
    /// <summary>Returned to the candidate.</summary>
    Answer,

    /// <summary>Returned, and the day to answer is over.</summary>
    Overdue,

    Fee,

    /// <summary>An assessor has not declared about conflicts of interest.</summary>
    Declaration,
}

/// <summary>A line of the board.</summary>
public sealed record BoardRow
{
    public required Guid Id { get; init; }

    public required string Reference { get; init; }

    public required string Name { get; init; }

    public required ApplicationState State { get; init; }

    public required string? RoundName { get; init; }

    public required DateOnly? AnswerBy { get; init; }

    public required DateOnly? FeePaidOn { get; init; }

    public required IReadOnlyList<string> MissingPreconditions { get; init; }

    public required Guid SchemeId { get; init; }

    public required IReadOnlyList<BoardAssessor> Assessors { get; init; }
}

public sealed record BoardAssessor(string Name, bool IsThird, bool HasDeclared, bool HasHandedIn);

public sealed class Board(AppDbContext db, TimeProvider clock)
{
    /// <summary>The viewer's applications that pass a filter, not yet ordered.</summary>
    public IQueryable<Application> Filtered(Viewer viewer, BoardFilter filter)
    {
        var applications = db.Applications.VisibleTo(viewer).InOfficeOf(viewer);
        if (filter.State is { } state)
            applications = applications.Where(a => a.State == state);
        if (filter.Round is { } round)
            applications = applications.Where(a => a.RoundId == round);
        applications = Lacking(applications, filter.Missing, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
        if (filter.Assessor == "none")
            applications = applications.Where(a => !a.Allocations.Any(l => l.ReleasedAt == null && l.Declaration != ConflictDeclaration.Conflict));
        else if (Guid.TryParse(filter.Assessor, out var assessorId))
            applications = applications.Where(a => a.Allocations.Any(l => l.AssessorId == assessorId && l.ReleasedAt == null));
        return Found(applications, filter.Q);
    }

    public async Task<IReadOnlyList<BoardRow>> RowsAsync(IQueryable<Application> applications, CancellationToken cancellation)
    {
        var found = await (
            from application in applications
            join person in db.People on application.CandidateId equals person.Id
            select new
            {
                application.Id,
                application.Reference,
                person.GivenNames,
                person.FamilyName,
                application.State,
                RoundName = db.Rounds.Where(r => r.Id == application.RoundId).Select(r => r.Name).FirstOrDefault(),
                application.AnswerBy,
                application.FeePaidOn,
                application.FeedbackRound,
                application.MissingPreconditions,
                application.SchemeId,
                Panel = application.Allocations.Where(l => l.ReleasedAt == null && l.Declaration != ConflictDeclaration.Conflict)
                    .OrderBy(l => l.AllocatedAt).Select(l => new { l.AssessorId, l.IsThirdAssessor, l.Declaration }).ToList(),
            }).AsNoTracking().ToListAsync(cancellation);
        var names = await ShortNamesAsync([.. found.SelectMany(f => f.Panel).Select(l => l.AssessorId).Distinct()], cancellation);
        var ids = found.Select(f => f.Id).ToList();
        var handIns = await db.AssessorHandIns.Where(h => ids.Contains(h.ApplicationId)).Select(h => new { h.ApplicationId, h.AssessorId, h.FeedbackRound }).ToListAsync(cancellation);
        var handedIn = handIns.Select(h => (h.ApplicationId, h.AssessorId, h.FeedbackRound)).ToHashSet();
        return
        [
            .. found.Select(f => new BoardRow
            {
                Id = f.Id,
                Reference = f.Reference,
                Name = $"{f.GivenNames} {f.FamilyName}",
                State = f.State,
                RoundName = f.RoundName,
                AnswerBy = f.AnswerBy,
                FeePaidOn = f.FeePaidOn,
                MissingPreconditions = f.MissingPreconditions,
                SchemeId = f.SchemeId,
                Assessors =
                [
                    .. f.Panel.Select(l => new BoardAssessor(
                        names[l.AssessorId], l.IsThirdAssessor, l.Declaration == ConflictDeclaration.None, handedIn.Contains((f.Id, l.AssessorId, f.FeedbackRound)))),
                ],
            }),
        ];
    }

    /// <summary>The rounds that the viewer's applications belong to, the newest first.</summary>
    public async Task<IReadOnlyList<Round>> RoundsAsync(Viewer viewer, CancellationToken cancellation)
    {
        var bodies = viewer.BodiesWith(Role.AwardingOfficer, Role.BodyAdministrator, Role.ExternalQualityAssurer);
        return await db.Rounds.Where(r => bodies.Contains(r.AwardingBodyId)).OrderByDescending(r => r.OpensOn).AsNoTracking().ToListAsync(cancellation);
    }

    /// <summary>"M. Tamm": enough for colleagues.</summary>
    private async Task<Dictionary<Guid, string>> ShortNamesAsync(IReadOnlyList<Guid> personIds, CancellationToken cancellation)
    {
        var people = await db.People.Where(p => personIds.Contains(p.Id)).Select(p => new { p.Id, p.GivenNames, p.FamilyName }).ToListAsync(cancellation);
        return people.ToDictionary(p => p.Id, p => $"{p.GivenNames[..1]}. {p.FamilyName}");
    }

    private static IQueryable<Application> Lacking(IQueryable<Application> applications, Missing? missing, DateOnly today) => missing switch
    {
        Missing.Answer => applications.Where(a => a.State == ApplicationState.Returned),
        Missing.Overdue => applications.Where(a => a.State == ApplicationState.Returned && a.AnswerBy < today),
        Missing.Fee => applications.Where(a => a.FeePaidOn == null && a.OpenKey != null),
        Missing.Declaration => applications.Where(a => a.Allocations.Any(l => l.ReleasedAt == null && l.Declaration == ConflictDeclaration.Awaited)),
        _ => applications,
    };

    private IQueryable<Application> Found(IQueryable<Application> applications, string? search)
    {
        if (string.IsNullOrWhiteSpace(search))
            return applications;
        var reference = search.Trim().ToUpperInvariant();
        var name = Domain.People.Person.KeyOf(search.Trim().Split(' ')[^1]);
        return applications.Where(a => a.Reference.Contains(reference) || db.People.Any(p => p.Id == a.CandidateId && p.FamilyNameKey.StartsWith(name)));
    }
}

/// <summary>Who has to act next in a case.</summary>
public static class Waiting
{
    public static Actor? ForWhom(ApplicationState state) => state switch
    {
        ApplicationState.Returned or ApplicationState.Admitted or ApplicationState.MoreEvidenceAsked => Actor.Candidate,
        ApplicationState.Submitted or ApplicationState.HandedIn or ApplicationState.Deferred or ApplicationState.DidNotAppear or ApplicationState.Decided => Actor.AwardingOfficer,
        ApplicationState.UnderAssessment => Actor.Assessor,
        ApplicationState.Proposed => Actor.CommitteeMember,
        _ => null,
    };
}
