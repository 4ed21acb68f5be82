using CompetenceAssessment.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CompetenceAssessment.Web.Pages.Account;

/// <summary>After signing in again: the form that came too late, ready to be sent.</summary>
public sealed class KeptModel(KeptForms kept, CurrentViewer viewer, Links links) : PageModel
{
    public string Path { get; private set; } = "";

    public IReadOnlyList<KeyValuePair<string, string>> Fields { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        if (await kept.FindAsync(id, viewer.PersonId, cancellation) is not { } form)
            return NotFound();
        (Path, Fields) = form;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation)
    {
        await kept.DiscardAsync(id, viewer.PersonId, cancellation);
        return LocalRedirect(links.Home());
    }
}
