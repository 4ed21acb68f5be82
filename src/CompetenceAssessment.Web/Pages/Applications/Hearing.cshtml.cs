using CompetenceAssessment.Data;
using CompetenceAssessment.Domain.Awarding;
using CompetenceAssessment.Services.Applications;
using CompetenceAssessment.Services.Assessments;
using CompetenceAssessment.Services.Awarding;
using CompetenceAssessment.Services.Language;
using CompetenceAssessment.Web.Forms;
using CompetenceAssessment.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Web.Pages.Applications;

/// <summary>Before an adverse decision the candidate reads what the panel proposes, and may answer.</summary>
public sealed class HearingModel(AppDbContext db, ProposalService proposals, HearingService hearings, IValidator<HearingInput> validator, CurrentViewer viewer, Links links, Texts texts) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public HearingInput Input { get; set; } = new();

    public string Reference { get; private set; } = "";

    public Proposal Proposal { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var reference = await db.Applications.VisibleTo(viewer.Viewer).Where(a => a.Id == Id && a.CandidateId == viewer.PersonId).Select(a => a.Reference).SingleOrDefaultAsync(HttpContext.RequestAborted);
        if (reference is null || await proposals.FindAsync(Id, HttpContext.RequestAborted) is not { HearingUntil: not null } proposal)
        {
            context.Result = NotFound();
            return;
        }

        (Reference, Proposal) = (reference, proposal);
        await next();
    }

    public void OnGet() => Input.Version = Proposal.Version;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await this.ThrowIfInvalidAsync(validator, Input, cancellation);
        await hearings.AnswerAsync(new() { ApplicationId = Id, ActorId = viewer.PersonId, Statement = Input.Statement }, cancellation);
        this.Say(texts["assess.hearing.done"]);
        return Redirect(links.Assess.Hearing(Id));
    }
}

public sealed class HearingInput
{
    public int Version { get; set; }

    public string? Statement { get; set; }
}

public sealed class HearingInputValidator : AbstractValidator<HearingInput>
{
    public HearingInputValidator() => RuleFor(i => i.Statement).MaximumLength(Proposal.ReasonsMaxLength);
}
