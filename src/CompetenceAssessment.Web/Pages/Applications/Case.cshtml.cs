using CompetenceAssessment.Domain;
using CompetenceAssessment.Domain.Applications;
using CompetenceAssessment.Services.Applications;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CompetenceAssessment.Web.Pages.Applications;

/// <summary>The candidate's page of one application: the form's sections while it is a draft, else where it stands and what comes next.</summary>
public sealed class CaseModel(OwnCases own, Links links, IEnumerable<ICandidateLinks> rooms) : PageModel
{
    private readonly List<CandidateLink> offered = [];

    public ApplicationCase Case { get; private set; } = null!;

    public Application Application => Case.Application;

    public IReadOnlyList<CandidateLink> Offered => offered;

    public bool CanWithdraw => Transitions.Allows(Application.State, ApplicationState.Withdrawn, Actor.Candidate);

    public IEnumerable<SectionLine> Sections =>
    [
        Line(DraftSection.Identity, Application.Details is not { GivenNames.Length: > 0, FamilyName.Length: > 0, BirthDate: not null }),
        Line(DraftSection.Preconditions, Case.Settings.Preconditions.Any(p => Application.ObstacleOf(p) is not null)),
        Line(DraftSection.Ties, false),
        Line(DraftSection.Arrangements, Application.State == ApplicationState.Draft && !Case.Terms.RoundIsOpen),
    ];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        if (await own.FindAsync(id, cancellation) is not { } found)
            return NotFound();
        Case = found;
        foreach (var room in rooms)
            offered.AddRange(await room.ForAsync(found, cancellation));
        return Page();
    }

    private SectionLine Line(DraftSection section, bool isOwed) => new(section, links.Applications.Section(Application.Id, section), isOwed);

    /// <summary>One section of the form, and whether something is still owed in it.</summary>
    public sealed record SectionLine(DraftSection Section, string Link, bool IsOwed);
}
