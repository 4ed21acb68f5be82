using CompetenceAssessment.Domain.Assessments;
using CompetenceAssessment.Services.Assessments;
using CompetenceAssessment.Web.Security;
using Microsoft.AspNetCore.Authorization;

namespace CompetenceAssessment.Web.Pages.Assess;

/// <summary>The session records of a case that the assessor may see.</summary>
[Authorize(Policy = Policies.Assess)]
public sealed class SessionsModel(DeskReader desks, CurrentViewer viewer, Links links) : DeskPage(desks, viewer, links)
{
    public IReadOnlyList<DeskSource> Sessions => [.. Desk.Sources.Where(s => s.Kind == CitationKind.Session)];

    public void OnGet()
    {
    }
}
