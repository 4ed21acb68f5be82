using CompetenceAssessment.Data;
using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.Services.Language;
using CompetenceAssessment.Services.Portfolios;
using CompetenceAssessment.Web.Files;
using CompetenceAssessment.Web.Forms;
using CompetenceAssessment.Web.Security;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Web.Pages.Portfolios;

/// <summary>Adds evidence: a file, an account, or something that is in the portfolio already.</summary>
[StreamedForm]
[IgnoreAntiforgeryToken] // FileForm checks the token itself, before it touches the file.
public sealed class AddModel(AppDbContext db, OwnPortfolio own, PortfolioService portfolio, PortfolioQueries portfolios, FileForm form, CurrentViewer viewer, Links links, Texts texts) : StepModel(own)
{
    /// <summary>What evidence is wanted for, where a button beside it was pressed.</summary>
    public (Competence Competence, CompetenceItem Item)? Wanted { get; private set; }

    public IReadOnlyList<(Guid Id, string Title)> Existing { get; private set; } = [];

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        try
        {
            var added = await form.ReadAsync(
                HttpContext,
                file => portfolio.AddAsync(new AddEvidence { ActorId = viewer.PersonId, FileName = file.Name, Content = file.Content, MaxBytes = form.MaxBytes }, cancellation),
                cancellation) ?? throw Validation.Failure("File", texts["upload.none"]);
            return Redirect(links.Portfolio.Describe(added.EvidenceItemId, Goal));
        }
        catch (AntiforgeryValidationException)
        {
            return BadRequest();
        }
    }

    protected override async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (Application is not { } application)
            return true;
        var coverage = await portfolios.CoverageAsync(application, cancellation);
        Wanted = coverage.Competences.SelectMany(c => c.Items, (c, i) => (c.Competence, i.Item)).Where(w => w.Item.Id == Indicator).Cast<(Competence, CompetenceItem)?>().FirstOrDefault();
        Existing = [.. (await db.EvidenceItems.AsNoTracking().OwnedBy(viewer.Viewer).Where(e => e.RemovedAt == null).OrderByDescending(e => e.CreatedAt)
            .Select(e => new { e.Id, e.Title }).ToListAsync(cancellation)).Select(e => (e.Id, e.Title))];
        return true;
    }
}
