using CompetenceAssessment.Data;
using CompetenceAssessment.Domain;
using CompetenceAssessment.Domain.Applications;
using CompetenceAssessment.Domain.People;
using CompetenceAssessment.Services.Viewers;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Services.Assessments;

/// <summary>What an assessor needs to know to declare on conflicts of interest, and no more.</summary>
public sealed record DeclarationView
{
    public required string Reference { get; init; }

    public required string Candidate { get; init; }

    public required LocalizedText Title { get; init; }

    public required string BodyKey { get; init; }

    public required ConflictDeclaration Declaration { get; init; }

    /// <summary>Employers, trainers and businesses that the candidate named.</summary>
    public required IReadOnlyList<Affiliation> Ties { get; init; }

    public required IReadOnlyList<string> Colleagues { get; init; }
}

public sealed class DeclarationReader(AppDbContext db)
{
    /// <returns>Null where the viewer is not in the panel of such a case.</returns>
    public async Task<DeclarationView?> ReadAsync(Viewer viewer, Guid applicationId, CancellationToken cancellation)
    {
        var found = await (
            from application in db.Applications.AssessedBy(viewer).Include(a => a.Allocations)
            where application.Id == applicationId
            join candidate in db.People on application.CandidateId equals candidate.Id
            join version in db.StandardVersions on application.StandardVersionId equals version.Id
            join body in db.AwardingBodies on application.AwardingBodyId equals body.Id
            select new { Application = application, Candidate = candidate.GivenNames + " " + candidate.FamilyName, version.Title, version.QualificationTitle, body.Key })
            .AsNoTracking().SingleOrDefaultAsync(cancellation);
        if (found is null)
            return null;
        var panel = found.Application.Panel.ToList();
        var others = panel.Where(a => a.AssessorId != viewer.PersonId).Select(a => a.AssessorId).ToList();
        return new DeclarationView
        {
            Reference = found.Application.Reference,
            Candidate = found.Candidate,
            Title = found.QualificationTitle ?? found.Title,
            BodyKey = found.Key,
            Declaration = panel.First(a => a.AssessorId == viewer.PersonId).Declaration,
            Ties = found.Application.Details.Affiliations,
            Colleagues = await db.People.Where(p => others.Contains(p.Id)).Select(p => p.GivenNames + " " + p.FamilyName).ToListAsync(cancellation),
        };
    }
}
