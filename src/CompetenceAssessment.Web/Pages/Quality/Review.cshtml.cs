using CompetenceAssessment.Domain.Quality;
using CompetenceAssessment.Services.Assessments;
using CompetenceAssessment.Services.Language;
using CompetenceAssessment.Services.Quality;
using CompetenceAssessment.Web.Forms;
using CompetenceAssessment.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CompetenceAssessment.Web.Pages.Quality;

/// <summary>One case for its quality assurer: every judgement with what it cites, and the record of a sample.</summary>
[Authorize(Policy = Policies.AssureQuality)]
public sealed class ReviewModel(QualityReader reader, QualityService quality, IValidator<ReviewInput> validator, CurrentViewer viewer, Links links, Texts texts) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public ReviewInput Input { get; set; } = new();

    public CaseView Case { get; private set; } = null!;

    public IReadOnlyList<ReviewView> Reviews { get; private set; } = [];

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (await reader.FindAsync(viewer.Viewer, Id, HttpContext.RequestAborted) is not { } found)
        {
            context.Result = NotFound();
            return;
        }

        (Case, Reviews) = (found, await reader.ReviewsAsync(Id, HttpContext.RequestAborted));
        await next();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await this.ThrowIfInvalidAsync(validator, Input, cancellation);
        await quality.RecordReviewAsync(new() { ApplicationId = Id, ActorId = viewer.PersonId, ItemIds = Input.Items, Outcome = Input.Outcome!.Value, Findings = Input.Findings }, cancellation);
        this.Say(texts["quality.review.done"]);
        return Redirect(links.Quality.Review(Id));
    }
}

public sealed class ReviewInput
{
    public List<Guid> Items { get; set; } = [];

    public QualityOutcome? Outcome { get; set; }

    public string Findings { get; set; } = "";
}

public sealed class ReviewInputValidator : AbstractValidator<ReviewInput>
{
    public ReviewInputValidator()
    {
        RuleFor(i => i.Items).NotEmpty().WithText("quality.items.missing");
        RuleFor(i => i.Outcome).NotNull().WithText("quality.outcome.missing");
        RuleFor(i => i.Findings).NotEmpty().WithText("quality.findings.missing").MaximumLength(QualityReview.FindingsMaxLength);
    }
}
