using CompetenceAssessment.Domain;
using CompetenceAssessment.Services.Applications;
using CompetenceAssessment.Services.Language;
using CompetenceAssessment.Web.Forms;
using CompetenceAssessment.Web.Refusals;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CompetenceAssessment.Web.Pages.Applications;

/// <summary>All answers once more, what still stands in the way, the declaration, and the button that submits.</summary>
public sealed class CheckModel(OwnCases own, ApplicationService service, Links links, Texts texts) : PageModel, IShowStored
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public CheckInput Input { get; set; } = new();

    public ApplicationCase Case { get; private set; } = null!;

    /// <summary>Why it cannot be submitted yet, the declaration apart, which is given on this page.</summary>
    public IReadOnlyList<Blocker> Blockers { get; private set; } = [];

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var found = await own.FindAsync(Id, HttpContext.RequestAborted);
        if (found is null)
            context.Result = NotFound();
        else if (!found.Application.IsEditable)
            // A second click on "Submit" finds the application submitted, which is what was wanted.
            context.Result = Redirect(links.Applications.Case(Id));
        if (context.Result is not null)
            return;
        Show(found!);
        await next();
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!Input.DeclaredTrue && Blockers.Count == 0)
            throw Validation.Failure("Input.DeclaredTrue", texts.Rule(Rule.DeclarationMissing, []));
        await service.SubmitAsync(
            new SubmitApplication { ActorId = own.PersonId, ApplicationId = Id, Version = Input.Version, DeclaredTrue = Input.DeclaredTrue }, cancellation);
        this.Say(texts["applications.submitted", Case.Application.Reference]);
        return Redirect(links.Applications.Case(Id));
    }

    public async Task<IReadOnlyList<StoredValue>> StoredAsync(CancellationToken cancellation)
    {
        ModelState.Remove("Input.Version");
        if (await own.FindAsync(Id, cancellation) is { } found)
            Show(found);
        return [];
    }

    /// <summary>Where a blocker is removed; null where it is not the candidate's to remove.</summary>
    public string? PlaceOf(Blocker blocker) => blocker.Rule switch
    {
        Rule.IdentityIncomplete => links.Applications.Section(Id, DraftSection.Identity),
        Rule.PreconditionDocumentMissing or Rule.PreconditionStatementMissing or Rule.PreconditionStillMissing => links.Applications.Section(Id, DraftSection.Preconditions),
        Rule.RoundClosed => links.Applications.Section(Id, DraftSection.Arrangements),
        _ => null,
    };

    private void Show(ApplicationCase found)
    {
        Case = found;
        Blockers = [.. found.Application.SubmissionBlockers(found.Settings, found.Terms.Refusal, found.Terms.RoundIsOpen).Where(b => b.Rule != Rule.DeclarationMissing)];
        if (!HttpMethods.IsPost(Request.Method) || !ModelState.ContainsKey("Input.Version"))
            Input = Input with { Version = found.Application.Version };
    }
}

public sealed record CheckInput
{
    public int Version { get; set; }

    public bool DeclaredTrue { get; set; }
}
