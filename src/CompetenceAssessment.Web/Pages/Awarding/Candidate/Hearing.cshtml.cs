using CompetenceAssessment.Domain.Awarding;
using CompetenceAssessment.Services.Awarding;
using CompetenceAssessment.Services.Language;
using CompetenceAssessment.Web.Forms;
using CompetenceAssessment.Web.Refusals;
using CompetenceAssessment.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CompetenceAssessment.Web.Pages.Awarding.Candidate;

/// <summary>Where a candidate is heard before an adverse decision, or a holder before a certificate is withdrawn.</summary>
public sealed class HearingModel(CandidateDecisionReader reader, HearingService hearings, IValidator<StatementInput> validator, CurrentViewer viewer, Texts texts, Links links) : PageModel, IShowStored
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>The version of the proposal, or of the item about the certificate, that the candidate read.</summary>
    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public StatementInput Input { get; set; } = new();

    public CandidateCase Case { get; private set; } = null!;

    public HearingView Hearing { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var cancellation = HttpContext.RequestAborted;
        if (await reader.FindAsync(Id, viewer.Viewer, cancellation) is not { } found || await reader.HearingAsync(found, cancellation) is not { } hearing)
        {
            context.Result = NotFound();
            return;
        }

        (Case, Hearing) = (found, hearing);
        if (HttpMethods.IsGet(Request.Method))
            Version = hearing.Version;
        await next();
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await this.ThrowIfInvalidAsync(validator, Input, cancellation);
        return await AnswerAsync(Input.Statement, cancellation);
    }

    public Task<IActionResult> OnPostNothingAsync(CancellationToken cancellation) => AnswerAsync(null, cancellation);

    public async Task<IReadOnlyList<StoredValue>> StoredAsync(CancellationToken cancellation)
    {
        Hearing = await reader.HearingAsync(Case, cancellation) ?? Hearing;
        ModelState.Remove(nameof(Version));
        Version = Hearing.Version;
        return [new StoredValue(texts["hearing.planned"], null, Hearing.Reasons), new StoredValue(texts["hearing.statement"], Input.Statement, Hearing.Statement)];
    }

    private async Task<IActionResult> AnswerAsync(string? statement, CancellationToken cancellation)
    {
        await hearings.AnswerAsync(new AnswerHearing { ActorId = viewer.PersonId, ApplicationId = Id, Version = Version, Statement = statement }, cancellation);
        this.Say(texts["hearing.done"]);
        return Redirect(links.Awarding.Hearing(Id));
    }
}

public sealed record StatementInput
{
    public string Statement { get; set; } = "";
}

public sealed class StatementInputValidator : AbstractValidator<StatementInput>
{
    public StatementInputValidator()
    {
        RuleFor(i => i.Statement).NotEmpty().WithText("hearing.statement.missing").MaximumLength(Proposal.ReasonsMaxLength);
    }
}
