using CompetenceAssessment.Domain.Applications;
using CompetenceAssessment.Services.Assessments;
using CompetenceAssessment.Services.Language;
using CompetenceAssessment.Web.Forms;
using CompetenceAssessment.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CompetenceAssessment.Web.Pages.Assess;

/// <summary>Before anything of a case is shown, an assessor declares whether there is a conflict of interest. Only what that needs is on the page:
/// who the candidate is and which employers, trainers and businesses the candidate named.</summary>
[Authorize(Policy = Policies.Assess)]
public sealed class DeclareModel(DeclarationReader declarations, AssessmentService assessments, IValidator<DeclareInput> validator, CurrentViewer viewer, Links links, Texts texts) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public DeclareInput Input { get; set; } = new();

    public DeclarationView Case { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (await declarations.ReadAsync(viewer.Viewer, Id, HttpContext.RequestAborted) is not { } found)
        {
            context.Result = NotFound();
            return;
        }

        Case = found;
        await next();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await this.ThrowIfInvalidAsync(validator, Input, cancellation);
        await assessments.DeclareConflictAsync(new() { ApplicationId = Id, ActorId = viewer.PersonId, HasConflict = Input.HasConflict!.Value, Reason = Input.Reason }, cancellation);
        if (Input.HasConflict is false)
            return Redirect(links.Assess.Desk(Id));
        this.Say(texts["assess.declare.left", Case.Reference]);
        return Redirect(links.Assess.Index());
    }
}

public sealed class DeclareInput
{
    public bool? HasConflict { get; set; }

    public string? Reason { get; set; }
}

public sealed class DeclareInputValidator : AbstractValidator<DeclareInput>
{
    public DeclareInputValidator()
    {
        RuleFor(i => i.HasConflict).NotNull().WithText("assess.declare.choose");
        RuleFor(i => i.Reason).NotEmpty().When(i => i.HasConflict is true).WithText("assess.declare.reason.missing");
        RuleFor(i => i.Reason).MaximumLength(Allocation.ReasonMaxLength);
    }
}
