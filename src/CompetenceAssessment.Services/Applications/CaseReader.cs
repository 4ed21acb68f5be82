using CompetenceAssessment.Data;
using CompetenceAssessment.Domain;
using CompetenceAssessment.Domain.Applications;
using CompetenceAssessment.Domain.Schemes;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Services.Applications;

/// <summary>One application as its pages show it, with what names it and the terms it stands under. Nothing is tracked.</summary>
public sealed record ApplicationCase(Application Application, CaseHeading Heading, Terms Terms)
{
    public SchemeSettings Settings => Terms.Settings;
}

/// <summary>What names a case on a page.</summary>
public sealed record CaseHeading
{
    public required LocalizedText Title { get; init; }

    public required string StandardKey { get; init; }

    public required LocalizedText BodyName { get; init; }

    public required string BodyKey { get; init; }

    public required string TimeZone { get; init; }

    public required bool IsDemonstration { get; init; }

    public required string CandidateName { get; init; }
}

public sealed class CaseReader(AppDbContext db, ApplicationTerms terms)
{
    /// <summary>The application, where it is among those given; null where it is not, or there is none such.</summary>
    public async Task<ApplicationCase?> FindAsync(IQueryable<Application> visible, Guid applicationId, CancellationToken cancellation)
    {
        var application = await visible.AsNoTrackingWithIdentityResolution().Where(a => a.Id == applicationId)
            .Include(a => a.Documents.OrderBy(d => d.UploadedAt)).Include(a => a.History.OrderBy(h => h.Ordinal)).Include(a => a.Allocations.OrderBy(l => l.AllocatedAt))
            .AsSplitQuery().SingleOrDefaultAsync(cancellation);
        if (application is null)
            return null;
        var current = await terms.CurrentAsync(application, null, cancellation);
        var named = await (
            from body in db.AwardingBodies
            from standard in db.Standards
            from person in db.People
            where body.Id == application.AwardingBodyId && standard.Id == application.StandardId && person.Id == application.CandidateId
            select new { BodyName = body.Name, BodyKey = body.Key, body.TimeZone, body.IsDemonstration, StandardKey = standard.Key, person.GivenNames, person.FamilyName })
            .SingleAsync(cancellation);
        var heading = new CaseHeading
        {
            Title = current.Version.QualificationTitle ?? current.Version.Title,
            StandardKey = named.StandardKey,
            BodyName = named.BodyName,
            BodyKey = named.BodyKey,
            TimeZone = named.TimeZone,
            IsDemonstration = named.IsDemonstration,
            CandidateName = $"{named.GivenNames} {named.FamilyName}",
        };
        return new ApplicationCase(application, heading, current);
    }
}
