using CompetenceAssessment.Data;
using CompetenceAssessment.Domain.Assessments;
using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.Services.Applications;
using CompetenceAssessment.Services.Assessments;
using CompetenceAssessment.Services.Cases;
using CompetenceAssessment.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Web.Pages.Applications;

/// <summary>The feedback that the panel released to the candidate.</summary>
public sealed class FeedbackModel(AppDbContext db, FeedbackReader reader, StandardCache standards, CurrentViewer viewer) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    public string Reference { get; private set; } = "";

    public IReadOnlyList<(string Reference, CompetenceItem Item, ReleasedFeedback Feedback)> Texts { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        var found = await db.Applications.VisibleTo(viewer.Viewer).Where(a => a.Id == Id && a.CandidateId == viewer.PersonId)
            .Select(a => new { a.Reference, a.StandardVersionId }).SingleOrDefaultAsync(cancellation);
        if (found is null)
            return NotFound();
        var released = (await reader.OfCaseAsync(Id, cancellation)).ToLookup(f => f.CompetenceItemId);
        Reference = found.Reference;
        // What was released under a version that the case has left is still the candidate's to read.
        var moves = await db.VersionMoves.Where(m => m.ApplicationId == Id).Select(m => new { m.FromVersionId, m.ToVersionId }).ToListAsync(cancellation);
        foreach (var versionId in moves.SelectMany(m => new[] { m.FromVersionId, m.ToVersionId }).Prepend(found.StandardVersionId).Distinct())
        {
            var standard = await standards.VersionAsync(db, versionId, cancellation);
            Texts = [.. Texts, .. standard.Competences.SelectMany(c => c.Items, (c, i) => (c, i)).SelectMany(x => released[x.i.Id], (x, f) => (x.i.ReferenceWithin(x.c.Code), x.i, f))];
        }

        return Page();
    }
}
