using CompetenceAssessment.Domain.Organisations;
using CompetenceAssessment.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CompetenceAssessment.Web.Pages.Admin;

/// <summary>What the viewer administers: bodies, and for the operator the installation.</summary>
[Authorize(Policy = Policies.AdministerOrOperate)]
public sealed class IndexModel(AdministeredBody bodies) : PageModel
{
    public IReadOnlyList<AwardingBody> Bodies { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation) => Bodies = await bodies.AllAsync(cancellation);

    /// <summary>How links name the body; not at all where there is only one.</summary>
    public string? KeyOf(AwardingBody body) => Bodies.Count > 1 ? body.Key : null;
}
