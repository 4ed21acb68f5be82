using CompetenceAssessment.Data;
using CompetenceAssessment.Domain;
using CompetenceAssessment.Domain.Applications;
using CompetenceAssessment.Domain.Portfolios;
using CompetenceAssessment.Services.Applications;
using CompetenceAssessment.Services.Portfolios;
using CompetenceAssessment.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Web.Pages.Portfolios;

/// <summary>What of the portfolio room is the viewer's own: everything else is "not found".</summary>
public sealed class OwnPortfolio(AppDbContext db, CurrentViewer viewer)
{
    /// <summary>The viewer's evidence item with its versions; null where there is none such.</summary>
    public Task<EvidenceItem?> ItemAsync(Guid itemId, CancellationToken cancellation) =>
        db.EvidenceItems.AsNoTracking().Include(e => e.Files.OrderBy(f => f.Ordinal)).OwnedBy(viewer.Viewer).SingleOrDefaultAsync(e => e.Id == itemId, cancellation);

    /// <summary>Whether the application is the viewer's own and has a portfolio.</summary>
    public Task<bool> HasCaseAsync(Guid applicationId, CancellationToken cancellation) => Own().AnyAsync(a => a.Id == applicationId, cancellation);

    /// <summary>The viewer's applications that have a portfolio, the open ones first.</summary>
    public async Task<IReadOnlyList<OwnCase>> CasesAsync(CancellationToken cancellation)
    {
        var cases = await (
            from application in Own()
            join version in db.StandardVersions on application.StandardVersionId equals version.Id
            join round in db.Rounds on application.RoundId equals round.Id into rounds
            from round in rounds.DefaultIfEmpty()
            orderby application.AdmittedAt descending
            select new OwnCase(application.Id, application.Reference, version.QualificationTitle ?? version.Title, application.State,
                application.State == ApplicationState.MoreEvidenceAsked ? application.AnswerBy : round.HandInBy)).AsNoTracking().ToListAsync(cancellation);
        return [.. cases.OrderByDescending(c => c.IsOpen)];
    }

    /// <summary>The viewer's evidence that shows nothing of an application, and so is not handed in with it.</summary>
    public async Task<IReadOnlyList<(Guid Id, string Title)>> UnlinkedAsync(Guid applicationId, CancellationToken cancellation)
    {
        var items = await db.EvidenceItems.OwnedBy(viewer.Viewer).Where(e => e.RemovedAt == null && !db.EvidenceLinks.Any(l => l.ApplicationId == applicationId && l.EvidenceItemId == e.Id))
            .OrderBy(e => e.CreatedAt).Select(e => new { e.Id, e.Title }).ToListAsync(cancellation);
        return [.. items.Select(e => (e.Id, e.Title))];
    }

    /// <summary>Admission opens a portfolio; it stays readable after.</summary>
    private IQueryable<Application> Own()
    {
        var personId = viewer.PersonId;
        return db.Applications.VisibleTo(viewer.Viewer).Where(a => a.CandidateId == personId && a.AdmittedAt != null);
    }
}

/// <summary>An application of the viewer, as the portfolio room lists it.</summary>
public sealed record OwnCase(Guid Id, string Reference, LocalizedText Title, ApplicationState State, DateOnly? DueOn)
{
    public bool IsOpen => State.IsPortfolioOpen();
}
