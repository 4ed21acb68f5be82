using CompetenceAssessment.Services.Awarding;
using CompetenceAssessment.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CompetenceAssessment.Web.Pages.Awarding.Meetings;

/// <summary>The minutes of a meeting, for reading and printing.</summary>
[Authorize(Policy = Policies.AwardOrDecide)]
public sealed class MinutesModel(MeetingReader reader, DecisionText decisionText, CurrentViewer viewer) : PageModel
{
    public MeetingView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        if (await reader.FindAsync(id, viewer.Viewer, cancellation) is not { } found)
            return NotFound();
        View = found;
        return Page();
    }

    public string TextOf(AgendaItem line) =>
        decisionText.Operative(line.Item.Outcome ?? line.Item.Motion, line.Candidate, line.Standard, line.Item.PartialQualificationCode, line.CertificateNumber);
}
