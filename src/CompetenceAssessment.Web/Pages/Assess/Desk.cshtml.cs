using CompetenceAssessment.Services.Assessments;
using CompetenceAssessment.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CompetenceAssessment.Web.Pages.Assess;

/// <summary>The door to the desk: leads to the first item that still owes something, or to the first source.</summary>
[Authorize(Policy = Policies.Assess)]
public sealed class DeskModel(DeskReader desks, CurrentViewer viewer, Links links) : DeskPage(desks, viewer, links)
{
    public IActionResult OnGet(string? by)
    {
        if (by == "evidence" && Desk.Sources.Count > 0)
            return Redirect(Links.Assess.Source(Id, Desk.Sources[0].Id));
        return (Desk.NextOpen() ?? Desk.Items.FirstOrDefault()) is { } item ? Redirect(Links.Assess.Item(Id, item.Id)) : Page();
    }
}
