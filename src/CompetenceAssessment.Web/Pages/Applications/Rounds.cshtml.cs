using CompetenceAssessment.Domain.Organisations;
using CompetenceAssessment.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CompetenceAssessment.Web.Pages.Applications;

/// <summary>All rounds, for everybody: open now, ahead, and those of the last year.</summary>
[AllowAnonymous]
public sealed class RoundsModel(Offers offers, CurrentViewer viewer) : PageModel
{
    private const int DaysShown = 365;

    private IReadOnlyList<Offer> all = [];

    public IEnumerable<Offer> Open => all.Where(o => o.IsOpen);

    public IEnumerable<Offer> Ahead => all.Where(o => o.IsAhead);

    public IEnumerable<Offer> Closed => all.Where(o => !o.IsOpen && !o.IsAhead).Reverse();

    public bool CanCreate => viewer.Holds(Role.AwardingOfficer);

    public async Task OnGetAsync(CancellationToken cancellation) => all = await offers.AllAsync(DaysShown, cancellation);
}
